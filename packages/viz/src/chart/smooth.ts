import { countFinite } from "../scale/column.ts";

/** More additions than this would take a noticeable time: the values are averaged in bins first. */
const mostWork = 3e7;
/** Bins in a standard deviation. */
const fineness = 16;

/**
 * Gaussian average over neighbours `sigma` places wide; weights at the ends are those that are left, as are those
 * beside values that are not finite. Of very many values and a wide `sigma`, narrow bins are averaged.
 */
export function gaussian(values: ArrayLike<number>, sigma: number): Float64Array {
  const size = Math.floor(sigma / fineness);
  const isQuick = values.length * Math.min(values.length, 6 * sigma) < mostWork || size < 2;
  const averages = isQuick ? average(values, countedIn(values), sigma) : binned(values, sigma, size);
  for (let i = 0; i < averages.length; i++) if (!Number.isFinite(values[i])) averages[i] = Number.NaN;
  return averages;
}

function binned(values: ArrayLike<number>, sigma: number, size: number): Float64Array {
  const bins = Math.ceil(values.length / size);
  const [means, weights] = [new Float64Array(bins), new Float64Array(bins)];
  for (let bin = 0; bin < bins; bin++) {
    let [sum, count] = [0, 0];
    for (let i = bin * size; i < Math.min(values.length, (bin + 1) * size); i++) {
      if (!Number.isFinite(values[i])) continue;
      sum += values[i]!;
      count++;
    }
    means[bin] = sum / count;
    weights[bin] = count;
  }
  return between(average(means, weights, sigma / size), size, values.length);
}

/** 1 for each finite value; `undefined` where all are. */
function countedIn(values: ArrayLike<number>): Float64Array | undefined {
  if (countFinite(values) === values.length) return undefined;
  const counts = new Float64Array(values.length);
  for (let i = 0; i < counts.length; i++) counts[i] = Number.isFinite(values[i]) ? 1 : 0;
  return counts;
}

/**
 * The average around each place, by the weights of the places, all 1 without any, and their distance; NaN where nothing
 * is near.
 */
function average(values: ArrayLike<number>, weights: Float64Array | undefined, sigma: number): Float64Array {
  const count = values.length;
  const reach = Math.min(count, Math.ceil(3 * sigma));
  const shares = Float64Array.from({ length: reach + 1 }, (_, k) => Math.exp(-(k * k) / (2 * sigma * sigma)));
  const known = weights === undefined ? values : zeroWithout(values, weights);
  const averages = new Float64Array(count);
  const all = shares.reduce((total, share, k) => total + (k === 0 ? share : 2 * share), 0);
  // the last place in reach whose weight is not 1, -1 when there was none
  let [uneven, seen] = [-1, 0];
  for (let i = 0; i < count; i++) {
    if (weights !== undefined)
      for (; seen < count && seen <= i + reach; seen++) if (weights[seen] !== 1) uneven = seen;
    const [from, to] = [Math.max(0, i - reach), Math.min(count - 1, i + reach)];
    const isEven = to - from === 2 * reach && uneven < from;
    averages[i] = isEven ? evenSum(known, shares, i) / all : weighed(known, weights, shares, i);
  }
  return averages;
}

/** The values, 0 for those without weight. */
function zeroWithout(values: ArrayLike<number>, weights: Float64Array): Float64Array {
  const known = new Float64Array(values);
  for (let i = 0; i < known.length; i++) if (!(weights[i]! > 0)) known[i] = 0;
  return known;
}

/** The sum around a place whose neighbours all weigh 1. */
function evenSum(values: ArrayLike<number>, shares: Float64Array, place: number): number {
  let sum = shares[0]! * values[place]!;
  for (let k = 1; k < shares.length; k++) sum += shares[k]! * (values[place - k]! + values[place + k]!);
  return sum;
}

/** The average around a place, by the weights of those in reach. */
function weighed(
  values: ArrayLike<number>,
  weights: Float64Array | undefined,
  shares: Float64Array,
  place: number,
): number {
  const reach = shares.length - 1;
  const to = Math.min(values.length - 1, place + reach);
  let [sum, weight] = [0, 0];
  for (let k = Math.max(0, place - reach); k <= to; k++) {
    const share = shares[Math.abs(k - place)]! * (weights === undefined ? 1 : weights[k]!);
    sum += share * values[k]!;
    weight += share;
  }
  return sum / weight;
}

/** The averages of bins `size` wide, straight between their middles. */
function between(bins: Float64Array, size: number, count: number): Float64Array {
  const averages = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const place = Math.min(bins.length - 1, Math.max(0, (i + 0.5) / size - 0.5));
    const left = Math.floor(place);
    const from = bins[left]!;
    averages[i] = from + ((bins[left + 1] ?? from) - from) * (place - left);
  }
  return averages;
}
