import { openPool } from "../store/open-pool.ts";
import { toBytes } from "./as-bytes.ts";
import { inBatches } from "./in-batches.ts";
import type { JobOutcome } from "./job-results.ts";
import { unhurried } from "./queue-database.ts";
import { resultChannel } from "./shared-queue.ts";

/** Where a process puts what became of the jobs it did. */
export interface OutcomeWriter {
  /** A second outcome of the same job changes nothing. */
  put(id: string, outcome: JobOutcome): Promise<void>;
  close(): Promise<void>;
}

/** Outcomes that are written at once; each may have megabytes. */
const atOnce = 16;

/** Opens the table of outcomes in the store's PostgreSQL, to write. */
export function openOutcomeWriter({
  databaseUrl,
  pause = () => 0,
  onError,
}: {
  readonly databaseUrl: string;
  /** Milliseconds for which an outcome waits for the next ones, default none. */
  readonly pause?: () => number;
  readonly onError: (error: unknown) => void;
}): OutcomeWriter {
  const pool = openPool({ connectionString: databaseUrl, max: 1, options: unhurried }, onError);
  const write = inBatches<{ readonly id: string; readonly bytes: Buffer }>(
    async (outcomes) => {
      const rows = outcomes
        .map((_, index) => `($${2 * index + 1}::uuid, $${2 * index + 2}::bytea)`)
        .join(", ");
      const count = 2 * outcomes.length;
      await pool.query({
        name: `put-${outcomes.length}`,
        text: `with put as (insert into job_outcomes (id, outcome) values ${rows} on conflict do nothing)
        select pg_notify($${count + 1}, $${count + 2})`,
        values: [
          ...outcomes.flatMap(({ id, bytes }) => [id, bytes]),
          resultChannel,
          outcomes.map(({ id }) => id).join(" "),
        ],
      });
    },
    atOnce,
    pause,
  );
  return {
    put: async (id, outcome) => await write({ id, bytes: toBytes(outcome) }),
    close: async () => await pool.end(),
  };
}
