import type { Outcome } from "./outcomes.ts";
import { describeSittings, type Sitting } from "./sittings.ts";
import { type Trial, type TrialName, trials } from "./trials.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of the list
const names = Object.keys(trials) as TrialName[];

/** The outcomes that tests have told of, one a line; of a trial that was done more than once, the last. */
export function readOutcomes(lines: string): readonly Outcome[] {
  const byTrial = new Map<string, Outcome>();
  for (const line of lines.split("\n").filter(Boolean)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `tell` writes
    const outcome = JSON.parse(line) as Outcome;
    byTrial.set(outcome.trial, outcome);
  }
  return [...byTrial.values()];
}

/** The cells of the page's table, row by row. */
export function cellsOf(page: string): readonly (readonly string[])[] {
  const lines = page.split("\n").filter((line) => line.startsWith("| ") && !/^\|[ :|-]+$/u.test(line));
  return lines.slice(1).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The outcomes that a page holds, to be kept where only some trials are done anew. */
export function outcomesIn(page: string): readonly Outcome[] {
  const rows = cellsOf(page);
  return names.flatMap((trial) => {
    const [, , , cases, faults, lost, recovered = ""] =
      rows.find(([what]) => what === trials[trial].what) ?? [];
    const counts = [cases, faults, lost].map((cell) => (cell === "" ? Number.NaN : Number(cell)));
    const [nCases = Number.NaN, nFaults = Number.NaN, nLost = Number.NaN] = counts;
    if (Number.isNaN(nCases + nFaults + nLost)) return [];
    const outcome = { trial, cases: nCases, faults: nFaults, lost: nLost };
    const after = 1_000 * Number.parseFloat(recovered);
    return [Number.isNaN(after) ? outcome : { ...outcome, recovered: after }];
  });
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "never down" : `${(milliseconds / 1_000).toFixed(1)} s`;
}

function rowOf({ what, counted, file }: Trial, outcome: Outcome | undefined): string {
  const test = `[${file.replace(/^.*\//u, "")}](../apps/bot/${file})`;
  const cells = outcome
    ? [outcome.cases, outcome.faults, outcome.lost, seconds(outcome.recovered)]
    : ["", "", "failed before it could be counted", ""];
  return `| ${[what, test, counted, ...cells].join(" | ")} |`;
}

const notHeld = `## What is not held, or not shown

- A file that SQLite writes to is one process's alone: a second one is refused, it does not take over.
- A worker process that is lost is noticed after ten to twelve seconds; a job that it had in hand waits as long. A thread
  that never gets through loading keeps its place for 30 seconds.
- A PostgreSQL that crashes forgets the last tenths of a second of the queue of jobs, which does not wait for the disk.
  Whoever waits for such a job asks anew; answers, scores and entries are on the disk before they are acknowledged.
- While the database is away nothing can be answered that needs it: users hear a sentence with an error id, and try again.
- In a rolling upgrade a process of the version before that ends after the tables were changed does not start again: it
  refuses tables that it does not know. Start the new version in its place.
- What users do while the gateway's session is lost for good, Discord does not deliver: it tells them that the bot did not
  answer. An acknowledgement that fails four times in a row, or whose 429 lasts longer than three seconds, is lost likewise.
- A clock that is ahead by days has the question of a day to come asked early, and none on the days in between.
- Disk full is SQLite's limit on pages, which gives the same error as a full file system; a power cut is a write log that
  ends anywhere, no disk that lies about what it has kept.
- In the simulation pictures are left out: unpacking a form with files takes real time in the sandbox. Its demos are computed
  with two seeds.
`;

/** The page on what the bot survives: a row for each trial, in the order of their list, and what sittings came to. */
export function describeTrials(
  outcomes: readonly Outcome[],
  command: string,
  sittings: readonly Sitting[],
): string {
  const byTrial = new Map<TrialName, Outcome>(outcomes.map((one) => [one.trial, one]));
  const rows = names.map((name) => rowOf(trials[name], byTrial.get(name)));
  return `# What the bot survives

Written by \`${command}\` in \`apps/bot\`, which does all of this anew; \`-- long\` does more of it. Law: what was acknowledged
is there once, whoever asked was answered or heard a kind sentence, and the process is well again by itself within 30
seconds. Lost is what a test counted afterwards as missing, doubled, or unanswered. A machine that was busy with other work
takes longer to be well again.

| what is done | test | what is counted | cases | faults | lost | well again after |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

${describeSittings(sittings)}

${notHeld}`;
}
