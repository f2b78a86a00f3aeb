import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import type pg from "pg";
import { createStatements, type Statements } from "./prepared-statements.ts";

/** What only reads goes here; many questions at once share a connection. */
export interface Readers {
  query(question: pg.QueryConfig): Promise<pg.QueryResult>;
  end(): Promise<void>;
}

/** Connections of which each belongs to one who writes; their clients have `pipeline` on. */
export type Writers = Pick<pg.Pool, "connect" | "end">;

interface Sources {
  readonly readers: Readers;
  readonly writers: Writers;
  readonly statements: Statements;
}

/** A statement that cannot change anything. */
const reading = /^\s*select\b/iu;

const counted: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE"]);

/** Takes a connection of its own with its first write, or with a transaction. */
class Line implements DatabaseConnection {
  private readonly sources: Sources;
  private own: Promise<pg.PoolClient> | undefined;
  private isBroken = false;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { readers, statements } = this.sources;
    const isShared = this.own === undefined && reading.test(sql);
    const question = { text: sql, values: [...parameters] };
    const asked = statements.ask(isShared ? readers : await this.client(), question, isShared);
    const { command, rowCount, rows } = await asked;
    return { rows, ...(counted.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error("rows are read all at once");
  }

  /** Does not wait for the answer: what comes next follows on the same connection, and fails where this fails. */
  async begin(how: string): Promise<void> {
    const client = await this.client();
    client.query(how).catch(() => {});
  }

  async commit(): Promise<void> {
    const { command } = await (await this.client()).query("commit");
    if (command === "ROLLBACK") throw new Error("a transaction must not be aborted when it is committed");
  }

  async rollback(): Promise<void> {
    try {
      await (await this.client()).query("rollback");
    } catch (error) {
      this.isBroken = true;
      throw error;
    }
  }

  async release(): Promise<void> {
    const own = this.own;
    this.own = undefined;
    // a connection that was never there need not be given back
    const client = await own?.catch(() => undefined);
    client?.release(this.isBroken);
  }

  private async client(): Promise<pg.PoolClient> {
    return await (this.own ??= this.sources.writers.connect());
  }
}

/** Speaks to PostgreSQL for Kysely: reads share a few connections, and what is asked more than once is prepared. */
export class PostgresDriver implements Driver {
  private readonly sources: Sources;
  private readonly lines = new WeakMap<DatabaseConnection, Line>();

  constructor(sources: Pick<Sources, "readers" | "writers">) {
    this.sources = { ...sources, statements: createStatements() };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const line = new Line(this.sources);
    this.lines.set(line, line);
    return line;
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: Parameters<Driver["beginTransaction"]>[1],
  ): Promise<void> {
    const level = isolationLevel === undefined ? "" : ` isolation level ${isolationLevel}`;
    await this.lines
      .get(connection)
      ?.begin(`begin${level}${accessMode === undefined ? "" : ` ${accessMode}`}`);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.lines.get(connection)?.commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.lines.get(connection)?.rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.lines.get(connection)?.release();
  }

  async destroy(): Promise<void> {
    // one pool may be both
    const pools = new Set<{ end(): Promise<void> }>([this.sources.readers, this.sources.writers]);
    await Promise.all([...pools].map((pool) => pool.end()));
  }
}
