/** Returns how many of the ascending numbers are below a limit, or, with `orEqual`, also equal to it. */
export function countBelow(numbers: ArrayLike<number>, limit: number, orEqual: boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = numbers[middle]!;
    if (number < limit || (orEqual && number === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
