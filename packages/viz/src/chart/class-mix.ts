/** How far the classes of some parts of the data are from the mix of the whole. */
export interface ClassMix {
  /** Whether each class has its share of every part, rounded up or down. */
  readonly kept: boolean;
  /** Part and class that are farthest off, and by how many percentage points. */
  readonly part: number;
  readonly place: number;
  readonly points: number;
}

/**
 * `parts[i][j]` rows of class j in part i against `all[j]` in the whole; the `folds` that share out all rows between them may
 * also share a class out evenly. A part with fewer rows than there are classes keeps no mix.
 */
export function classMix(
  parts: readonly (readonly number[])[],
  all: readonly number[],
  folds?: number,
): ClassMix {
  const rows = sum(all);
  let [kept, worst] = [true, { part: 0, place: 0, points: 0 }];
  for (const [part, counts] of parts.entries()) {
    const size = sum(counts);
    kept &&= size >= counts.length;
    for (const [place, count] of counts.entries()) {
      const share = all[place]! / rows;
      const even = !!folds && Math.abs(count - all[place]! / folds) < 1;
      kept &&= even || Math.abs(count - share * size) < 1;
      const points = Math.abs(count / size - share) * 100;
      if (points > worst.points) worst = { part, place, points };
    }
  }
  return { kept, ...worst };
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
