/**
 * Makes the ascending choices of `size` out of 0 … n - 1 in lexicographic order.
 *
 * @yields the same array each time, with the next choice
 */
export function* combinations(n: number, size: number): Generator<Uint32Array> {
  const chosen = Uint32Array.from({ length: size }, (_, i) => i);
  for (;;) {
    yield chosen;
    let place = size - 1;
    while (place >= 0 && chosen[place] === n - size + place) place--;
    if (place < 0) return;
    chosen[place]!++;
    for (let i = place + 1; i < size; i++) chosen[i] = chosen[i - 1]! + 1;
  }
}

/** Returns how many choices of `size` out of n there are; exact up to 2^53. */
export function countCombinations(n: number, size: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(size, n - size); i++) count = (count * (n - i + 1)) / i;
  return Math.round(count);
}
