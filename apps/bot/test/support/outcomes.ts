import { appendFileSync } from "node:fs";
import type { TrialName } from "./trials.ts";

/** What came of a trial, as `npm run reliability` puts it into its table. */
export interface Outcome {
  readonly trial: TrialName;
  /** What could have been lost. */
  readonly cases: number;
  readonly faults: number;
  /** What was not there afterwards, or was there twice: counted, not hoped for. */
  readonly lost: number;
  /** Milliseconds until all was well again, the longest of all; where nothing was down, none. */
  readonly recovered?: number;
}

/** Tells whoever asked for it with `OUTCOMES`, a file that lines are added to. Tell before judging: a loss is told, too. */
export function tell(outcome: Outcome): void {
  const file = process.env["OUTCOMES"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}

/** How many of the acknowledged are not among what is kept, and how many are there more than once. */
export function countLost(acknowledged: readonly string[], kept: readonly string[]): number {
  const found = new Set(kept);
  return acknowledged.filter((one) => !found.has(one)).length + kept.length - found.size;
}
