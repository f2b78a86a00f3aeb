import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Dialect, SqliteDialect } from "kysely";

/**
 * A database in a file, by Node's own SQLite; `":memory:"` lasts as long as the process. What is acknowledged is on the
 * disk: it survives a killed process and a power cut.
 */
export function sqliteDialect(file: string): Dialect {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  return dialectOver(database);
}

/** A database that is open already, by what is asked of it. */
export function dialectOver(database: Pick<DatabaseSync, "close" | "prepare">): Dialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...valuesOf(parameters)),
          run: (parameters) => statement.run(...valuesOf(parameters)),
          iterate: (parameters) => statement.iterate(...valuesOf(parameters)),
        };
      },
    },
  });
}

/** What SQLite can keep; all else is a mistake of ours. */
function valuesOf(parameters: readonly unknown[]): readonly SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`a value must be a text, a number or null, got ${typeof value}`);
  });
}
