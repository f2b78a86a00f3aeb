/**
 * The fewest entries of a list that still fail, found by taking parts away: delta debugging (Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", 2002, algorithm ddmin). No single entry can be taken from what
 * comes back; asks at most `limit` times.
 */
export async function shrink<T>(
  list: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  limit = 400,
): Promise<readonly T[]> {
  let current = list;
  let parts = 2;
  let asked = 0;
  while (current.length > 1 && asked < limit) {
    const size = Math.ceil(current.length / parts);
    let smaller: readonly T[] | undefined;
    for (let from = 0; from < current.length && asked < limit; from += size) {
      const rest = [...current.slice(0, from), ...current.slice(from + size)];
      asked += 1;
      if (await fails(rest)) {
        smaller = rest;
        break;
      }
    }
    if (smaller) {
      current = smaller;
      parts = Math.max(parts - 1, 2);
    } else if (size === 1) return current;
    else parts = Math.min(parts * 2, current.length);
  }
  return current;
}
