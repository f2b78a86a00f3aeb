import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { BotHost } from "@opt/discord-sandbox";
import type { Store } from "@opt/study";
import { databaseOver } from "../../src/store/sqlite.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { holdTime } from "./virtual-time.ts";

/** The bot's own store in a database that outlives the bot's processes. */
export interface KeptStore {
  /** The store as one process of the bot has it: slow at times, and silent once the process is gone. */
  for(host: BotHost): Store;
  /** All rows of a query, for whoever judges; `?` stands for each of the values. */
  all(
    sql: string,
    ...values: readonly (string | number)[]
  ): readonly Readonly<Record<string, string | number>>[];
  /** Takes out everything. */
  empty(): void;
  close(): Promise<void>;
}

const tables = [
  "replaced_answers",
  "notices",
  "answers",
  "openings",
  "quizzes",
  "reviews",
  "log_entries",
  "user_settings",
  "group_settings",
  "setting_changes",
  "proposals",
  "tallies",
];

/**
 * Each of the store's methods takes as long as the simulated disk says. One that was under way when its process was killed
 * is done or not, never by half: that SQLite keeps to that at every byte of its log, a test of its own shows.
 */
function over<Part extends object>(host: BotHost, part: Part, path: string): Part {
  return new Proxy(part, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name);
      const key = `${path}/${String(name)}`;
      if (typeof value === "object" && value !== null) return over(host, value, key);
      if (typeof value !== "function") return value;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const isFirst = host.random() < 0.5;
        if (!isFirst) await host.storage.set(key, null);
        const work: Promise<unknown> = Reflect.apply(value, target, given);
        try {
          return await holdTime(host.clock, work);
        } finally {
          if (isFirst) await host.storage.set(key, null);
        }
      };
    },
  });
}

function plain(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(row))
    values[name] = typeof value === "number" ? value : String(value);
  return values;
}

/** Statements of a database, each prepared once. */
function statementsOf(database: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

export async function openKeptStore(): Promise<KeptStore> {
  const database = new DatabaseSync(":memory:");
  database.exec("pragma foreign_keys = on");
  const store = await sqlStore(databaseOver(database), "sqlite");
  const statement = statementsOf(database);
  return {
    for: (host) => over(host, store, "store"),
    all: (sql, ...values) =>
      statement(sql)
        .all(...values)
        .map(plain),
    empty() {
      if (database.isTransaction) database.exec("commit");
      for (const table of tables) statement(`delete from ${table}`).run();
    },
    close: async () => await store.close(),
  };
}
