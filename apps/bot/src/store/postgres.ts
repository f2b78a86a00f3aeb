import { PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";

/** A database on a PostgreSQL server, which confirms each write itself. */
export function postgresDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      // numbers of eight bytes, such as times, fit into JavaScript's as long as they stay below 2⁵³
      getTypeParser: (type, format) =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // a server that restarts ends the connections that wait in the pool
  pool.on("error", onError);
  return postgresOver(pool);
}

/** A database by connections that are open already. */
export function postgresOver(pool: PostgresPool): Database {
  return { dialect: new PostgresDialect({ pool }), written: async () => {} };
}
