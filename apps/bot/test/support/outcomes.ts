import { appendFileSync } from "node:fs";

/** What a test of faults came to, as `npm run reliability` puts it into its table. */
export interface Outcome {
  /** What was done to the bot. */
  readonly test: string;
  /** What could have been lost: answers, entries, jobs, schedules. */
  readonly cases: number;
  readonly faults: number;
  readonly lost: number;
  /** Milliseconds until all was well again, the longest of all. */
  readonly recovered?: number;
}

/** Tells whoever asked for it with `OUTCOMES`, a file that lines are added to. */
export function tell(outcome: Outcome): void {
  const file = process.env["OUTCOMES"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}
