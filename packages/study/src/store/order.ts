/** By code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By a time, of equal times by id. */
export function byTime<Record extends { readonly id: string }>(
  timeOf: (record: Record) => number,
): (a: Record, b: Record) => number {
  return (a, b) => timeOf(a) - timeOf(b) || byText(a.id, b.id);
}
