/** The solution of a small square system, by elimination with the largest pivot of each column. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i]!));
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      if (factor !== 0) for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const result = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let sum = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) sum -= rows[k]![j]! * result[j]!;
    result[k] = sum / rows[k]![k]!;
  }
  return result;
}
