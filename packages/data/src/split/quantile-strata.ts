import { checkInteger, checkList, checkOptions } from "../options.ts";

/** Options of `quantileStrata`. */
export interface QuantileStrataOptions {
  /** Number of strata, at least 2. Default 4. */
  readonly nStrata?: number;
}

/**
 * Returns a stratum from 0 to `nStrata - 1` for each number, to be used as labels where a numeric target is split.
 *
 * Strata are cut at the quantiles (linear interpolation, as NumPy's `quantile`); a number on a cut belongs to the lower
 * stratum. Where many numbers are equal, cuts fall together and there are fewer strata, numbered without holes.
 *
 * @throws {TypeError} values that are not numbers
 * @throws {RangeError} no values, NaN or infinite values, `nStrata` below 2 or more than the values
 * @example
 * ```ts
 * import { quantileStrata, stratifiedKFold } from "@opt/data";
 * const prices = [90, 10, 40, 70, 20, 60, 30, 80];
 * const labels = quantileStrata(prices, { nStrata: 2 });
 * console.log(labels.join(" ")); // → 1 0 0 1 0 1 0 1
 * const [first] = stratifiedKFold({ nSplits: 4 }).split({ length: 8, labels });
 * console.log([...(first?.test ?? [])].map((row) => prices[row]).join(" ")); // → 90 10
 * ```
 */
export function quantileStrata(values: ArrayLike<number>, options: QuantileStrataOptions = {}): Uint32Array {
  checkOptions("quantileStrata", options, ["nStrata"]);
  checkList("values", values);
  const nStrata = checkInteger("nStrata", options.nStrata ?? 4, 2);
  const sorted = Float64Array.from(values, checkValue).toSorted();
  if (sorted.length === 0) throw new RangeError("values must not be empty");
  if (nStrata > sorted.length) {
    throw new RangeError(`nStrata must be at most the number of values (${sorted.length}), got ${nStrata}`);
  }
  const cuts = new Set<number>();
  for (let stratum = 1; stratum < nStrata; stratum++) cuts.add(quantile(sorted, stratum / nStrata));
  const ordered = [...cuts];
  const cutsBelow = Uint32Array.from(values, (value) => ordered.filter((cut) => value > cut).length);
  // Between two cuts there may be no value at all.
  const numbers = new Map(
    [...new Set(cutsBelow)].toSorted((a, b) => a - b).map((count, number) => [count, number]),
  );
  return cutsBelow.map((count) => numbers.get(count)!);
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  const t = place - Math.floor(place);
  return t < 0.5 ? below + (above - below) * t : above - (above - below) * (1 - t);
}

function checkValue(value: number, row: number): number {
  if (typeof value !== "number")
    throw new TypeError(`values must be numbers, got ${typeof value} in row ${row}`);
  if (!Number.isFinite(value)) throw new RangeError(`values must be finite, got ${value} in row ${row}`);
  return value;
}
