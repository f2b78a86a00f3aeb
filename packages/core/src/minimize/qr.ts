import { dot, norm } from "./vector.ts";

/** `J P = Q R`: the triangle, the order of its columns and Q' times a vector. */
export interface Factors {
  /** Row k, column l of R at `k * size + l`; zero below the diagonal. */
  readonly r: Float64Array;
  /** The column of J that is column l of R. */
  readonly order: readonly number[];
  /** The first `size` numbers of Q' times the vector. */
  readonly qtf: Float64Array;
}

/**
 * A QR factorization by Householder's reflections, the largest remaining column first.
 *
 * @param columns of J, of at least as many numbers as there are columns; destroyed, and so is `vector`.
 * @see Golub, Van Loan, "Matrix Computations", section 5.4.2.
 */
export function factorize(columns: Float64Array[], vector: Float64Array): Factors {
  const size = columns.length;
  const order = columns.map((_, j) => j);
  const r = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    bringLargest(columns, order, k);
    const column = columns[k]!;
    const tail = column.subarray(k);
    const length = norm(tail);
    const diagonal = tail[0]! > 0 ? -length : length;
    if (length > 0) {
      // the reflection that leaves the diagonal alone, scaled so that its first number is above zero
      for (let i = 0; i < tail.length; i++) tail[i]! /= -diagonal;
      tail[0]! += 1;
      for (let j = k + 1; j < size; j++) reflect(columns[j]!.subarray(k), tail);
      reflect(vector.subarray(k), tail);
    }
    r[k * size + k] = diagonal;
  }
  // read at last: what lies above the diagonal is moved with its column
  for (let k = 0; k < size; k++) for (let j = k + 1; j < size; j++) r[k * size + j] = columns[j]![k]!;
  return { r, order, qtf: vector.slice(0, size) };
}

function bringLargest(columns: Float64Array[], order: number[], k: number): void {
  let best = k;
  let longest = -1;
  for (let j = k; j < columns.length; j++) {
    const length = norm(columns[j]!.subarray(k));
    if (length > longest) [best, longest] = [j, length];
  }
  [columns[k], columns[best]] = [columns[best]!, columns[k]!];
  [order[k], order[best]] = [order[best]!, order[k]!];
}

/** Mirrors a vector by a reflection whose first number is its scale. */
function reflect(vector: Float64Array, mirror: Float64Array): void {
  const factor = dot(vector, mirror) / mirror[0]!;
  for (let i = 0; i < vector.length; i++) vector[i]! -= factor * mirror[i]!;
}

/** Solves `R x = b` for a triangle; where the diagonal is zero, so is the solution from there on. */
export function solveTriangle(r: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const rank = rankOf(r, size);
  const x = new Float64Array(size);
  for (let k = rank - 1; k >= 0; k--) {
    let sum = b[k]!;
    for (let j = k + 1; j < rank; j++) sum -= r[k * size + j]! * x[j]!;
    x[k] = sum / r[k * size + k]!;
  }
  return x;
}

/** How many numbers of the diagonal are not zero. */
export function rankOf(r: Float64Array, size: number): number {
  for (let k = 0; k < size; k++) if (r[k * size + k] === 0) return k;
  return size;
}
