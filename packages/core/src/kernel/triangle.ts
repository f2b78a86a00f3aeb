import type { Numbers } from "../typed-array.ts";

/**
 * Puts in the place of every row, or column, x of a matrix the y with `y * triangle = x`; the triangle is upper, and has as
 * many rows as x has numbers.
 */
export function solveTriangle(
  triangle: Numbers,
  matrix: Numbers,
  rows: number,
  columns: number,
  along: "rows" | "columns",
): void {
  const [size, count] = along === "rows" ? [rows, columns] : [columns, rows];
  const [step, next] = along === "rows" ? [columns, 1] : [1, columns];
  const solved = new Float64Array(size);
  for (let line = 0; line < count; line++) {
    const first = line * next;
    for (let j = 0; j < size; j++) {
      let rest = matrix[first + j * step]!;
      for (let i = 0; i < j; i++) rest -= solved[i]! * triangle[i * size + j]!;
      solved[j] = rest / triangle[j * size + j]!;
    }
    for (let j = 0; j < size; j++) matrix[first + j * step] = solved[j]!;
  }
}

/**
 * A bound from below of the spectral norm of a symmetric matrix: how long the matrix makes what it makes of its
 * longest row.
 *
 * @see Li, "Stochastic Hessian Fittings with Lie Groups" (2024), https://arxiv.org/abs/2402.11858
 */
export function leastSpectralNorm(matrix: Numbers, size: number): number {
  let most = 0;
  for (let i = 0; i < matrix.length; i++) most = Math.max(most, Math.abs(matrix[i]!));
  if (!(most > 0)) return most;
  const scaled = Float64Array.from(matrix, (value) => value / most);
  let [longest, squares] = [0, -1];
  for (let row = 0; row < size; row++) {
    const own = scaled.subarray(row * size, (row + 1) * size).reduce((sum, value) => sum + value * value, 0);
    if (own > squares) [longest, squares] = [row, own];
  }
  const once = times(scaled, scaled.subarray(longest * size, (longest + 1) * size), size);
  const length = lengthOf(once);
  return (
    most *
    lengthOf(
      times(
        scaled,
        once.map((value) => value / length),
        size,
      ),
    )
  );
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += matrix[row * size + i]! * vector[i]!;
    return sum;
  });
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
