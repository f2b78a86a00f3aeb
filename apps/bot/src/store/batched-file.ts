import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteDatabase } from "kysely";

/** What is asked of a SQLite file. */
export type SqliteFile = Pick<DatabaseSync, "prepare" | "exec" | "isTransaction" | "close">;

/** A SQLite file for Kysely whose writes reach the disk together. */
export interface BatchedFile extends SqliteDatabase {
  /**
   * Resolves when all that was written until now is on the disk; rejects when that could not be done: then nothing is
   * stored of all that was written since the disk was reached last.
   */
  written(): Promise<void>;
}

/** A statement that cannot change anything. */
const reading = /^\s*(?:select|pragma)\b/iu;

interface Prepared {
  readonly statement: StatementSync;
  /** Whether rows come back. */
  readonly reader: boolean;
  /** Whether it cannot change anything. */
  readonly reads: boolean;
}

/** A transaction of Kysely's is a part of a batch. */
const commandsInBatch: ReadonlyMap<string, string> = new Map([
  ["begin", "savepoint part"],
  ["commit", "release part"],
  ["rollback", "rollback to part; release part"],
]);

/**
 * A disk that is asked to keep something for good takes milliseconds for it, however much it is: so what is written in
 * one turn of the event loop goes there in one transaction.
 */
export function batched(
  database: SqliteFile,
  /** So many different statements are kept prepared; the bot has some sixty. 0: each is prepared anew. */
  mostPrepared = 200,
): BatchedFile {
  const prepared = new Map<string, Prepared>();
  let batch: { confirm(): void; refuse(error: unknown): void } | undefined;
  let done: Promise<void> | undefined;
  let inPart = false;

  function statementOf(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const fresh = { statement, reader: statement.columns().length > 0, reads: reading.test(sql) };
    if (prepared.size >= mostPrepared) prepared.clear();
    if (mostPrepared > 0) prepared.set(sql, fresh);
    return fresh;
  }

  function open(): void {
    database.exec("begin immediate");
    done = new Promise((confirm, refuse) => void (batch = { confirm, refuse }));
    // whoever waits for it hears of a failure
    done.catch(() => {});
    setImmediate(finish);
  }

  function fail(error: unknown): void {
    if (database.isTransaction) database.exec("rollback");
    batch?.refuse(error);
    [batch, done] = [undefined, undefined];
    inPart = false;
  }

  function finish(): void {
    if (batch === undefined) return;
    if (inPart) {
      setImmediate(finish);
      return;
    }
    try {
      database.exec("commit");
      batch.confirm();
      [batch, done] = [undefined, undefined];
    } catch (error) {
      fail(error);
    }
  }

  /** Some errors, such as a full disk, end the whole transaction; all others only what was just tried. */
  function attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (batch !== undefined && !database.isTransaction) fail(error);
      throw error;
    }
  }

  function command(sql: string): void {
    const isGone = sql !== "begin" && batch === undefined;
    if (isGone && sql === "rollback") return;
    if (isGone) throw new Error("the batch of this transaction has failed");
    if (batch === undefined) open();
    attempt(() => database.exec(commandsInBatch.get(sql) ?? sql));
    inPart = sql === "begin";
  }

  function write<Result>(work: () => Result): Result {
    if (batch === undefined) open();
    return attempt(work);
  }

  return {
    prepare(sql) {
      if (commandsInBatch.has(sql)) {
        const run = () => {
          command(sql);
          return { changes: 0, lastInsertRowid: 0 };
        };
        return { reader: false, all: () => [], run, iterate: () => [].values() };
      }
      const { statement, reader, reads } = statementOf(sql);
      const within = reads ? attempt : write;
      return {
        reader,
        all: (parameters) => within(() => statement.all(...valuesOf(parameters))),
        run: (parameters) => within(() => statement.run(...valuesOf(parameters))),
        iterate: (parameters) => statement.iterate(...valuesOf(parameters)),
      };
    },
    written: async () => await done,
    close() {
      finish();
      database.close();
    },
  };
}

/** What SQLite can keep; all else is a mistake of ours. */
function valuesOf(parameters: readonly unknown[]): readonly SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`a value must be a text, a number or null, got ${typeof value}`);
  });
}
