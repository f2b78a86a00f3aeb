import type { CurvaturePair } from "./curvature-memory.ts";
import { solve } from "./solve.ts";
import { dot } from "./vector.ts";

/**
 * The estimate of the curvature as `scale * I - W M W'`, with `W = [Y, scale * S]`, so that it can be applied to a
 * few variables at a time.
 *
 * @see Byrd, Nocedal, Schnabel, "Representations of quasi-Newton matrices and their use in limited memory methods"
 * (1994).
 */
export class CompactCurvature {
  readonly scale: number;
  readonly #columns: readonly Float64Array[];
  /** The inverse of M. */
  readonly #inner: readonly Float64Array[];

  constructor(pairs: readonly CurvaturePair[], scale: number) {
    const count = pairs.length;
    this.scale = scale;
    this.#columns = [...pairs.map(({ y }) => y), ...pairs.map(({ s }) => s.map((part) => part * scale))];
    this.#inner = Array.from({ length: 2 * count }, () => new Float64Array(2 * count));
    for (const [i, { s, rho }] of pairs.entries()) {
      this.#inner[i]![i] = -1 / rho;
      for (const [j, other] of pairs.entries()) {
        this.#inner[count + i]![count + j] = scale * dot(s, other.s);
        if (i <= j) continue;
        const below = dot(s, other.y);
        this.#inner[count + i]![j] = below;
        this.#inner[j]![count + i] = below;
      }
    }
  }

  get isEmpty(): boolean {
    return this.#columns.length === 0;
  }

  /** W transposed times a vector. */
  projected(vector: Float64Array): Float64Array {
    return Float64Array.from(this.#columns, (column) => dot(column, vector));
  }

  /** A row of W. */
  row(i: number): Float64Array {
    return Float64Array.from(this.#columns, (column) => column[i]!);
  }

  /** M times a vector. */
  middle(vector: Float64Array): Float64Array {
    return solve(this.#inner, vector);
  }

  /** Minus the inverse of the free part times a vector over the free variables. */
  solveFree(free: readonly number[], reduced: readonly number[]): Float64Array {
    const rows = free.map((i) => this.row(i));
    const size = this.#columns.length;
    const v = new Float64Array(size);
    for (const [k, row] of rows.entries()) for (let a = 0; a < size; a++) v[a]! += row[a]! * reduced[k]!;
    // (inverse of M) - W' Z Z' W / scale, by Sherman, Morrison and Woodbury
    const middle = this.#inner.map((line, a) =>
      line.map((value, b) => {
        let sum = 0;
        for (const row of rows) sum += row[a]! * row[b]!;
        return value - sum / this.scale;
      }),
    );
    const w = solve(middle, v);
    return Float64Array.from(rows, (row, k) => -(reduced[k]! + dot(row, w) / this.scale) / this.scale);
  }
}
