/** The place of the last axis value that is not above a value; -1 outside. */
export function cellOf(axis: Float64Array, value: number): number {
  if (!(value >= axis[0]! && value <= axis.at(-1)!)) return -1;
  let [low, high] = [0, axis.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (axis[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
