/** What of each source ran: stretches of it, and whether they did; of two that hold a place the shorter one is right. */
export type Reached = Readonly<
  Record<string, readonly (readonly [start: number, end: number, ran: boolean])[]>
>;

/** Whether a place of a source ran. */
export function ranAt(reached: Reached, file: string, place: number): boolean {
  let [length, found] = [Infinity, false];
  for (const [start, end, ran] of reached[file] ?? [])
    if (start <= place && place < end && end - start <= length) [length, found] = [end - start, ran];
  return found;
}
