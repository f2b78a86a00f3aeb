/** The place of the last axis value that is not above a value; -1 outside. */
export function cellOf(axis: Float64Array, value: number): number {
  let [low, high] = [0, axis.length - 1];
  const [first, last] = [axis[0]!, axis[high]!];
  if (!(value >= first && value <= last)) return -1;
  // most axes are even: there the first guess is right
  const guess = Math.min(high - 1, Math.floor(((value - first) / (last - first)) * high));
  if (axis[guess]! <= value && value < axis[guess + 1]!) return guess;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (axis[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The place of the nearest value of an axis; -1 beyond its ends. */
export function nearestIn(axis: Float64Array, value: number): number {
  const below = cellOf(axis, value);
  return below >= 0 && value - axis[below]! > axis[below + 1]! - value ? below + 1 : below;
}
