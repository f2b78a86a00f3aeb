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
  const averages = isQuick ? average(values, counted(values), sigma) : binned(values, sigma, size);
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

/** 1 for each finite value. */
function counted(values: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(values.length);
  for (let i = 0; i < counts.length; i++) counts[i] = Number.isFinite(values[i]) ? 1 : 0;
  return counts;
}

/** The average around each place, by the weights of the places and their distance; NaN where nothing is near. */
function average(values: ArrayLike<number>, weights: Float64Array, sigma: number): Float64Array {
  const count = values.length;
  const reach = Math.min(count, Math.ceil(3 * sigma));
  const shares = Float64Array.from({ length: reach + 1 }, (_, k) => Math.exp(-(k * k) / (2 * sigma * sigma)));
  const known = new Float64Array(values);
  for (let i = 0; i < count; i++) if (!(weights[i]! > 0)) known[i] = 0;
  const averages = new Float64Array(count);
  const all = shares.reduce((total, share, k) => total + (k === 0 ? share : 2 * share), 0);
  // the last place in reach whose weight is not 1, -1 when there was none
  let [uneven, seen] = [-1, 0];
  for (let i = 0; i < count; i++) {
    for (; seen < count && seen <= i + reach; seen++) if (weights[seen] !== 1) uneven = seen;
    const [from, to] = [Math.max(0, i - reach), Math.min(count - 1, i + reach)];
    let [sum, weight] = [0, 0];
    if (to - from === 2 * reach && uneven < from) {
      sum = shares[0]! * known[i]!;
      for (let k = 1; k <= reach; k++) sum += shares[k]! * (known[i - k]! + known[i + k]!);
      averages[i] = sum / all;
      continue;
    }
    for (let k = from; k <= to; k++) {
      const share = shares[k < i ? i - k : k - i]! * weights[k]!;
      sum += share * known[k]!;
      weight += share;
    }
    averages[i] = sum / weight;
  }
  return averages;
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
