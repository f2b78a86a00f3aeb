import { DatabaseSync } from "node:sqlite";
import { SqliteDialect } from "kysely";
import { batched, type SqliteFile } from "./batched-file.ts";
import type { Database } from "./database.ts";

/**
 * A database in a file, by Node's own SQLite; `":memory:"` lasts as long as the process. What `written` has confirmed is
 * on the disk: it survives a killed process and a power cut.
 */
export function sqliteDatabase(file: string): Database {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  return databaseOver(database);
}

/** A database that is open already, by what is asked of it; `mostPrepared` statements are kept prepared. */
export function databaseOver(file: SqliteFile, mostPrepared?: number): Database {
  const database = batched(file, mostPrepared);
  return { dialect: new SqliteDialect({ database }), written: () => database.written() };
}
