/** What came of the seeds from `from` on, `to` not included. */
export interface Sitting {
  readonly from: number;
  readonly to: number;
  readonly interactions: number;
  readonly faults: number;
  /** Seeds that broke a rule. */
  readonly broken: readonly number[];
}

/** Seeds from `from` on, `to` not included. */
export type Seeds = Pick<Sitting, "from" | "to">;

/** The sittings with one more, those that adjoin as one, in the order of their seeds; throws where seeds are in two. */
export function withSitting(sittings: readonly Sitting[], one: Sitting): readonly Sitting[] {
  const joined: Sitting[] = [];
  for (const next of [...sittings, one].toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && next.from < last.to)
      throw new RangeError(`seeds must be counted once, got ${next.from} to ${next.to - 1} again`);
    if (last?.to === next.from) joined[joined.length - 1] = sumOf([last, next]);
    else joined.push(next);
  }
  return joined;
}

/** All of them as one, from the first seed to the last. */
export function sumOf(sittings: readonly Sitting[]): Sitting {
  const sum = (key: "interactions" | "faults"): number =>
    sittings.reduce((total, sitting) => total + sitting[key], 0);
  return {
    from: Math.min(...sittings.map(({ from }) => from)),
    to: Math.max(...sittings.map(({ to }) => to)),
    interactions: sum("interactions"),
    faults: sum("faults"),
    broken: sittings.flatMap(({ broken }) => broken),
  };
}

/** The first `count` seeds from 1 on that no sitting has had, in parts of at most `size`. */
export function openSeeds(sittings: readonly Sitting[], count: number, size: number): readonly Seeds[] {
  const parts: Seeds[] = [];
  let [from, left] = [1, count];
  for (const { from: end, to: next } of [...sittings, { from: Infinity, to: Infinity }]) {
    while (from < end && left > 0) {
      const to = Math.min(end, from + Math.min(size, left));
      parts.push({ from, to });
      [from, left] = [to, left - (to - from)];
    }
    from = Math.max(from, next);
  }
  return parts;
}

/** How many schedules there were in all. */
function countOf(sittings: readonly Sitting[]): number {
  return sittings.reduce((total, { from, to }) => total + to - from, 0);
}

const beginning = "The simulation of a bad day goes on from sitting to sitting";

/** What the sittings so far came to, in one line of docs/reliability.md. */
export function describeSittings(sittings: readonly Sitting[]): string {
  const { interactions, faults, broken } = sumOf(sittings);
  const [schedules, done, struck] = [countOf(sittings), interactions, faults].map((count) =>
    count.toLocaleString("en"),
  );
  return (
    `${beginning} (\`npm run simulate -- 20000 --record\`): ${schedules} schedules so far, ` +
    `${done} interactions, ${struck} faults, **${broken.length} broken**. Seeds that broke a rule, and whose fault was mended, ` +
    `do not count as broken any more: each is kept in [schedules.test.ts](../apps/bot/test/simulation/schedules.test.ts).`
  );
}

/** The page with its line on the sittings anew. */
export function withSittings(page: string, sittings: readonly Sitting[]): string {
  const lines = page.split("\n");
  const index = lines.findIndex((line) => line.startsWith(beginning));
  if (index === -1) throw new RangeError(`the page must have a line that begins with: ${beginning}`);
  return lines.with(index, describeSittings(sittings)).join("\n");
}
