import type pg from "pg";
import { openPool } from "../store/open-pool.ts";
import { fromBytes } from "./as-bytes.ts";
import { copyOut } from "./copy-out.ts";
import { listen } from "./ears.ts";
import { inBatches } from "./in-batches.ts";
import { unhurried } from "./queue-database.ts";
import { resultChannel } from "./shared-queue.ts";

/** What became of a job. */
export type JobOutcome =
  | { readonly done: true; readonly result: ReturnType<typeof JSON.parse> }
  /** Stopped by its time or memory limit, see `JobError`. */
  | { readonly done: false; readonly reason: "time" | "memory" }
  | { readonly done: false; readonly fault: string };

/** The outcome of a job that was done is not there: the server crashed in between. */
export class OutcomeLostError extends Error {
  override readonly name = "OutcomeLostError";
}

/** Where a process picks up what became of the jobs it asked for. */
export interface JobResults {
  /**
   * Resolves as soon as the outcome is there; the signal ends the waiting. Rejects with {@link OutcomeLostError} where the
   * server crashed and the job is to be asked for anew.
   */
  wait(id: string, signal: AbortSignal): Promise<JobOutcome>;
  close(): Promise<void>;
}

export interface JobResultsOptions {
  readonly databaseUrl: string;
  /** Of these jobs, which no worker will do any more; asked when a lost connection is there again. */
  readonly finished?: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds after which outcomes are looked for where no notice came, and after which nobody wants them any more. */
const times = { look: 1_000, kept: 300_000 };
/** Outcomes that are read at once; each may have megabytes. */
const atOnce = 16;

/** Opens the table of outcomes in the store's PostgreSQL, to read. */
export function openJobResults({
  databaseUrl,
  finished = async () => [],
  onError,
}: JobResultsOptions): JobResults {
  const pool = openPool({ connectionString: databaseUrl, max: 2, options: unhurried }, onError);
  const waiting = new Map<string, { take(outcome: JobOutcome): void; fail(error: Error): void }>();

  async function readAll(ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => waiting.has(id));
    if (wanted.length === 0) return;
    await takeOut(pool, wanted, (id, outcome) => waiting.get(id)?.take(outcome));
  }

  async function giveUpLost(): Promise<void> {
    const gone = await finished([...waiting.keys()]);
    // a worker puts the outcome before it says that it is done
    await readAll(gone);
    for (const id of gone) waiting.get(id)?.fail(new OutcomeLostError("the outcome of a job was lost"));
  }

  const pickUp = inBatches<string>(readAll, atOnce);
  let isFirst = true;
  const ears = listen({
    databaseUrl,
    channel: resultChannel,
    heard: (payload) => {
      for (const id of payload.split(" ")) if (waiting.has(id)) void pickUp(id).catch(onError);
    },
    onOpen: () => {
      if (!isFirst) void giveUpLost().catch(onError);
      isFirst = false;
    },
    onError,
  });
  const timers = [
    setInterval(() => void readAll([...waiting.keys()]).catch(onError), times.look),
    setInterval(() => void sweep(pool).catch(onError), times.kept),
  ];
  for (const timer of timers) timer.unref();
  return {
    async wait(id, signal) {
      signal.throwIfAborted();
      return await new Promise((resolve, reject) => {
        const leave = (): void => entry.fail(signal.reason);
        function end(): void {
          waiting.delete(id);
          signal.removeEventListener("abort", leave);
        }
        const entry = {
          take(outcome: JobOutcome) {
            end();
            resolve(outcome);
          },
          fail(error: Error) {
            end();
            reject(error);
          },
        };
        signal.addEventListener("abort", leave, { once: true });
        waiting.set(id, entry);
      });
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await ears.close();
      await pool.end();
    },
  };
}

/** Takes those outcomes out of the table that are there. */
async function takeOut(
  pool: pg.Pool,
  ids: readonly string[],
  heard: (id: string, outcome: JobOutcome) => void,
): Promise<void> {
  const client = await pool.connect();
  try {
    // a copy takes no parameters; the ids are our own
    const list = ids.map((id) => `'${id}'`).join(", ");
    await copyOut(
      client,
      `copy (delete from job_outcomes where id in (${list}) returning id, outcome) to stdout (format binary)`,
      ([id, outcome]) => heard(uuidOf(id!), fromBytes(outcome!)),
    );
  } finally {
    client.release();
  }
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}

async function sweep(pool: pg.Pool): Promise<void> {
  await pool.query("delete from job_outcomes where at < now() - $1 * interval '1 millisecond'", [times.kept]);
}
