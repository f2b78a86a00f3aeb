import pg from "pg";
import { fromJson, toJson } from "./as-json.ts";
import { resultChannel } from "./shared-queue.ts";

/** What became of a job. */
export type JobOutcome =
  | { readonly done: true; readonly result: ReturnType<typeof JSON.parse> }
  /** Stopped by its time or memory limit, see `JobError`. */
  | { readonly done: false; readonly reason: "time" | "memory" }
  | { readonly done: false; readonly fault: string };

/** Where workers put what became of jobs, and the processes that asked for them pick it up. */
export interface JobResults {
  /** A second outcome of the same job changes nothing. */
  put(id: string, outcome: JobOutcome): Promise<void>;
  /** Resolves as soon as the outcome is there; the signal ends the waiting. */
  wait(id: string, signal: AbortSignal): Promise<JobOutcome>;
  close(): Promise<void>;
}

/** Milliseconds after which outcomes are looked for where no notice came, and after which nobody wants them any more. */
const times = { look: 1_000, reconnect: 1_000, kept: 300_000 };

/** Opens the table of outcomes in the store's PostgreSQL. */
export function openJobResults(databaseUrl: string, onError: (error: unknown) => void): JobResults {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", onError);
  const waiting = new Map<string, (outcome: JobOutcome) => void>();

  async function pickUp(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { rows } = await pool.query<{ id: string; outcome: string }>(
      "delete from job_results where id = any($1::uuid[]) returning id, outcome",
      [ids],
    );
    for (const { id, outcome } of rows) waiting.get(id)?.(fromJson(outcome));
  }

  const look = (ids: readonly string[]): void => void pickUp(ids).catch(onError);
  const ears = listen(databaseUrl, onError, (id) => waiting.has(id) && look([id]));
  const timer = setInterval(() => look([...waiting.keys()]), times.look);
  const sweep = setInterval(
    () =>
      void pool
        .query("delete from job_results where at < now() - $1 * interval '1 millisecond'", [times.kept])
        .catch(onError),
    times.kept,
  );
  for (const each of [timer, sweep]) each.unref();
  return {
    async put(id, outcome) {
      await pool.query(
        `with put as (insert into job_results (id, outcome) values ($1, $2) on conflict do nothing)
        select pg_notify($3, $1::text)`,
        [id, toJson(outcome), resultChannel],
      );
    },
    async wait(id, signal) {
      signal.throwIfAborted();
      return await new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(id);
          reject(signal.reason);
        };
        signal.addEventListener("abort", leave, { once: true });
        waiting.set(id, (outcome) => {
          waiting.delete(id);
          signal.removeEventListener("abort", leave);
          resolve(outcome);
        });
      });
    },
    async close() {
      for (const each of [timer, sweep]) clearInterval(each);
      await ears.close();
      await pool.end();
    },
  };
}

/** Hears notices on a connection of its own, and opens another one where it breaks. */
function listen(
  connectionString: string,
  onError: (error: unknown) => void,
  heard: (id: string) => void,
): { close(): Promise<void> } {
  let [isOpen, client] = [true, undefined as pg.Client | undefined];
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString, keepAlive: true });
    client = own;
    own.on("notification", ({ payload = "" }) => heard(payload));
    own.on("error", onError);
    own.on("end", again);
    await own.connect();
    await own.query(`listen ${resultChannel}`);
  }

  function again(): void {
    if (isOpen) timer = setTimeout(() => void connect().catch(failed), times.reconnect);
  }

  function failed(error: unknown): void {
    onError(error);
    again();
  }

  void connect().catch(failed);
  return {
    async close() {
      isOpen = false;
      clearTimeout(timer);
      await client?.end().catch(onError);
    },
  };
}
