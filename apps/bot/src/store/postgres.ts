import { type Dialect, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { openPool } from "./open-pool.ts";
import { PostgresDriver, type Readers, type Writers } from "./postgres-driver.ts";
import { openReaders } from "./postgres-readers.ts";

/** A database on a PostgreSQL server, which confirms each write itself. */
export function postgresDatabase(url: string, onError: (error: Error) => void): Database {
  const config = {
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    types: {
      // numbers of eight bytes, such as times, fit into JavaScript's as long as they stay below 2⁵³
      getTypeParser: (type, format) =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  } satisfies pg.ClientConfig;
  return postgresOver(openPool({ ...config, max: 8, pipeline: true }, onError), openReaders(config, onError));
}

/** A database by connections that are open already. */
export function postgresOver(writers: Writers, readers: Readers): Database {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PostgresDriver({ writers, readers }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return { dialect, written: async () => {} };
}
