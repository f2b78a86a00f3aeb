import type { Dialect } from "kysely";

/** Which SQL is spoken. */
export type Engine = "sqlite" | "postgres";

/** A database, and when what was written to it is kept for good. */
export interface Database {
  readonly dialect: Dialect;
  /** Resolves when all that was written until now is kept; rejects when it could not be. */
  readonly written: () => Promise<void>;
}
