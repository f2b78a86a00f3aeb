/** Ascending rows as ranges from (inclusive) and to (exclusive). */
export function rangesOf(rows: ArrayLike<number>): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < rows.length; i++) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === rows[i]) last[1]++;
    else ranges.push([rows[i]!, rows[i]! + 1]);
  }
  return ranges;
}
