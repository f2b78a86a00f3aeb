import { SqliteDialect } from "kysely";
import { openBatchedFile } from "./batched-file.ts";
import type { Database } from "./database.ts";

/**
 * A database in a file, by Node's own SQLite; `":memory:"` lasts as long as the process. What `written` has confirmed is
 * on the disk: it survives a killed process and a power cut.
 */
export function sqliteDatabase(file: string): Database {
  const database = openBatchedFile(file);
  return { dialect: new SqliteDialect({ database }), written: () => database.written() };
}
