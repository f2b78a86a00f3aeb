import { factorize } from "./qr.ts";
import { norm } from "./vector.ts";

/** How sure the parameters of a fit are. */
export interface Covariance {
  /** Row after row; the square roots of its diagonal are the standard errors. */
  readonly covariance: Float64Array | null;
  readonly standardErrors: Float64Array | null;
  /** The variables that the data do not tell apart; empty where there is a covariance. */
  readonly undetermined: readonly number[];
}

/**
 * The covariance of fitted parameters, `s^2 (J' J)^-1` with `s^2` the sum of squares by the degrees of freedom (none
 * left: infinite), and the variables that stand in the way of it. Columns are scaled to length one first, so that
 * units do not matter.
 *
 * @param partials column after column, `count` numbers each.
 */
export function covarianceOf(partials: Float64Array, count: number, sumOfSquares: number): Covariance {
  const size = partials.length / count;
  const columns = Array.from({ length: size }, (_, j) => partials.slice(j * count, (j + 1) * count));
  const lengths = columns.map((column) => norm(column));
  const units = columns.map((column, j) =>
    lengths[j] === 0 ? column : column.map((part) => part / lengths[j]!),
  );
  const { r, order } = factorize(units, new Float64Array(count));
  const least = count * 2 ** -52 * Math.abs(r[0]!);
  const rank = order.findIndex((_, k) => !(Math.abs(r[k * size + k]!) > least));
  if (rank >= 0)
    return { covariance: null, standardErrors: null, undetermined: entangled(r, order, rank, size) };
  const variance = count > size ? sumOfSquares / (count - size) : Infinity;
  const inverse = inverted(r, size);
  const covariance = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      let sum = 0;
      for (let k = Math.max(a, b); k < size; k++) sum += inverse[a * size + k]! * inverse[b * size + k]!;
      const [i, j] = [order[a]!, order[b]!];
      covariance[i * size + j] = (variance * sum) / lengths[i]! / lengths[j]!;
    }
  const standardErrors = Float64Array.from({ length: size }, (_, j) => Math.sqrt(covariance[j * size + j]!));
  return { covariance, standardErrors, undetermined: [] };
}

/** The inverse of a triangle. */
function inverted(r: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    inverse[j * size + j] = 1 / r[j * size + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += r[i * size + k]! * inverse[k * size + j]!;
      inverse[i * size + j] = -sum / r[i * size + i]!;
    }
  }
  return inverse;
}

/** The variables of a combination that changes nothing: the dependent column and those that make it up. */
function entangled(r: Float64Array, order: readonly number[], rank: number, size: number): number[] {
  const share = new Float64Array(rank);
  for (let k = rank - 1; k >= 0; k--) {
    let sum = r[k * size + rank]!;
    for (let j = k + 1; j < rank; j++) sum -= r[k * size + j]! * share[j]!;
    share[k] = sum / r[k * size + k]!;
  }
  const others = order.slice(0, rank).filter((_, k) => Math.abs(share[k]!) > 1e-6);
  return [...others, order[rank]!].toSorted((a, b) => a - b);
}
