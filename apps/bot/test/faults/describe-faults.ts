/** What became of a fault, as a line of the record. */
export interface Outcome {
  readonly fault: string;
  /** By how many schedules it was looked for. */
  readonly schedules: number;
  /** Whether the tests looked for it, too; they do where nothing else finds it. */
  readonly tested?: boolean;
  readonly found?: string | undefined;
}

/** Why a fault is not found, written by a person who has looked at it. */
export interface Reason {
  /** Whether somebody who uses the bot could notice it. */
  readonly noticeable: boolean;
  readonly why: string;
}

export type Reasons = Readonly<Record<string, Reason>>;

/** What the page says, counted. */
export interface Counts {
  /** Of those that somebody could notice. */
  readonly found: number;
  readonly noticeable: number;
  /** Those that nobody could notice, found or not. */
  readonly unnoticeable: number;
}

const ways: readonly (readonly [start: RegExp, name: string])[] = [
  [/^shown,/u, "rules about what each feature shows"],
  [/^a week:/u, "a simulated week"],
  [/^tests,/u, "tests of the broken part"],
  [/./u, "the simulation, or no start at all"],
];

/** A fault that nobody has given a reason for counts as one that somebody could notice. */
export function countFaults(outcomes: readonly Outcome[], reasons: Reasons): Counts {
  const noticeable = outcomes.filter(({ fault }) => reasons[fault]?.noticeable !== false);
  return {
    found: noticeable.filter(({ found }) => found !== undefined).length,
    noticeable: noticeable.length,
    unnoticeable: outcomes.length - noticeable.length,
  };
}

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}

function listOf(faults: readonly Outcome[], reasons: Reasons): readonly string[] {
  if (faults.length === 0) return ["None."];
  const rows = faults.map(({ fault }) => {
    const why = reasons[fault]?.why ?? "No reason is known yet.";
    return `| \`${cell(fault.replaceAll("`", "'"))}\` | ${cell(why)} |`;
  });
  return ["| fault | why |", "| --- | --- |", ...rows];
}

/** The page on the bot's faults: how many are found and by what, and each that is not, with the reason. */
export function describeFaults(
  outcomes: readonly Outcome[],
  reasons: Reasons,
  { seed, schedules }: { readonly seed: number; readonly schedules: number },
): string {
  const { found, noticeable, unnoticeable } = countFaults(outcomes, reasons);
  const survivors = outcomes.filter((one) => one.found === undefined);
  const isNoticed = ({ fault }: Outcome): boolean => reasons[fault]?.noticeable !== false;
  const counts = new Map<string, number>();
  for (const { found: how } of outcomes.filter(isNoticed)) {
    const way = how !== undefined && ways.find(([start]) => start.test(how))?.[1];
    if (way) counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return [
    "# Faults put into the bot on purpose",
    "",
    "`npm run faults` in `apps/bot` breaks its store, router and features in one place at a time, as people do: an `await`",
    "or a statement removed, a statement doubled, a condition turned or a check removed. It looks for each by the rules about",
    `what is shown (\`test/shown\`), then by ${schedules} schedules of the simulation and a simulated week, then by the tests of the broken`,
    "part. This page is written by it; the reasons are kept in `scripts/fault-reasons.json`.",
    "",
    `${outcomes.length} faults, drawn by seed ${seed}: **${found} of ${noticeable} that a user could notice are found (${((100 * found) / Math.max(1, noticeable)).toFixed(1)} %)**; ${unnoticeable} others`,
    "nobody could notice, and they count nowhere, found or not. The rules about what is shown were written with the faults of",
    "seed 1 at hand; `-- 40 3 2 other.jsonl untested` draws others.",
    "",
    "| found by | faults |",
    "| --- | --- |",
    ...ways.flatMap(([, name]) => (counts.has(name) ? [`| ${name} | ${counts.get(name)} |`] : [])),
    "",
    "## Not found, though somebody could notice",
    "",
    ...listOf(survivors.filter(isNoticed), reasons),
    "",
    "## What nobody could notice",
    "",
    "The same is done in another way, or only the log, a count, a moment of time or some memory differs. These were looked",
    "for by what is shown alone.",
    "",
    ...listOf(
      outcomes.filter((one) => !isNoticed(one)),
      reasons,
    ),
    "",
  ].join("\n");
}
