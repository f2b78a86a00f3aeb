import type { Db } from "pg-boss";
import { openPool } from "../store/open-pool.ts";
import { createStatements } from "../store/prepared-statements.ts";
import { type Ears, listen } from "./ears.ts";

/** What the queue runs its statements on. */
export interface QueueDatabase extends Required<Pick<Db, "executeSql" | "listen">> {
  /** Whether `told` hears of notices now; it is called when it does again. */
  readonly hear: (isWanted: boolean) => void;
  close(): Promise<void>;
}

/** Connections that do not wait for the disk. */
export const unhurried = "-c synchronous_commit=off";

/** The queue's statements begin with `with`; several in one text cannot be prepared. */
const isSingle = (text: string): boolean => !text.includes(";");

/**
 * A few connections on which each statement is read and planned once, not each time: the queue's are long, and planning
 * them was most of what they cost. A write is not waited for until it is on disk: a server that crashes may forget the last
 * jobs, which whoever waits for them asks anew. `told` hears of each notice of the queue, and when they may have been missed.
 */
export function openQueueDatabase(
  databaseUrl: string,
  onError: (error: unknown) => void,
  told: () => void = () => {},
): QueueDatabase {
  const pool = openPool(
    { connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 10_000, options: unhurried },
    onError,
  );
  const statements = createStatements(isSingle);
  let ears: Ears | undefined;

  return {
    async executeSql(text, values) {
      return await statements.ask(pool, { text, ...(values && { values }) }, false);
    },
    async listen(channel, heard, onOpen) {
      ears = listen({
        databaseUrl,
        channel,
        heard(payload) {
          heard(payload);
          told();
        },
        onOpen() {
          onOpen?.();
          told();
        },
        onError,
      });
      return await Promise.resolve(ears);
    },
    hear: (isWanted) => ears?.hear(isWanted),
    close: async () => await pool.end(),
  };
}
