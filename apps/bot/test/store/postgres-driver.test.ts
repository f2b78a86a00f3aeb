import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Kysely, sql } from "kysely";
import { postgresDatabase } from "../../src/store/postgres.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

interface Notes {
  readonly notes: { readonly id: number; readonly text: string };
}

let server: TestPostgres;
let other: pg.Client;
let db: Kysely<Notes>;
const errors: Error[] = [];

beforeAll(async () => {
  server = await startPostgres();
  const url = await server.newDatabase();
  other = new pg.Client(url);
  await other.connect();
  db = new Kysely<Notes>({ dialect: postgresDatabase(url, (error) => void errors.push(error)).dialect });
}, 60_000);
beforeEach(async () => {
  await other.query("drop table if exists notes; create table notes (id bigint primary key, text text)");
});
afterAll(async () => {
  await db.destroy();
  await other.end();
  await server.stop();
});

const all = () => db.selectFrom("notes").selectAll().orderBy("id").execute();
const add = (id: number, text: string) => db.insertInto("notes").values({ id, text }).execute();

/** The server ends the other connections to this database. */
async function endConnections(): Promise<void> {
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

/** The other connections to this database. */
async function connections(): Promise<number> {
  const { rows } = await other.query<{ count: string }>(
    "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  return Number(rows[0]?.count);
}

test("many who read at once share two connections, and each gets their own rows", async () => {
  await add(1, "one");
  const texts = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      sql<{ n: number }>`select ${index}::bigint as n from notes`.execute(db),
    ),
  );
  expect(texts.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  expect(await connections()).toBeLessThanOrEqual(3);
});

test("who reads after a write has seen it, and in a transaction what it wrote", async () => {
  await add(1, "one");
  expect(await all()).toEqual([{ id: 1, text: "one" }]);
  const within = await db.transaction().execute(async (part) => {
    await part.insertInto("notes").values({ id: 2, text: "two" }).execute();
    return [await part.selectFrom("notes").selectAll().execute(), await all()].map(({ length }) => length);
  });
  expect(within).toEqual([2, 1]);
  expect(await all()).toHaveLength(2);
});

test("a transaction that fails leaves nothing, and its connection serves the next", async () => {
  const failing = db.transaction().execute(async (part) => {
    await part.insertInto("notes").values({ id: 1, text: "one" }).execute();
    await part.insertInto("notes").values({ id: 1, text: "again" }).execute();
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect(await all()).toEqual([]);
  await add(1, "one");
  expect(await all()).toHaveLength(1);
});

test("several statements at once on one connection are answered in order", async () => {
  await db.connection().execute(async (one) => {
    const insert = (id: number) =>
      one
        .insertInto("notes")
        .values({ id, text: `${id}` })
        .execute();
    await Promise.all([insert(1), insert(2), insert(3)]);
    expect(await one.selectFrom("notes").select("id").orderBy("id").execute()).toHaveLength(3);
  });
});

test("what another process changes about a table is seen by statements that are prepared", async () => {
  await add(1, "one");
  expect(await all()).toEqual([{ id: 1, text: "one" }]);
  await other.query("alter table notes add column more integer");
  expect(await all()).toEqual([{ id: 1, text: "one", more: null }]);
  await other.query("alter table notes drop column more");
  expect(await all()).toEqual([{ id: 1, text: "one" }]);
});

test("where the server ends the connections, what is under way fails, and the next is served", async () => {
  const slow = sql`select pg_sleep(30)`.execute(db);
  slow.catch(() => {});
  await expect.poll(connections).toBeGreaterThan(0);
  await endConnections();
  await expect(slow).rejects.toMatchObject({ code: "57P01" });
  await expect.poll(connections).toBe(0);
  await add(1, "one");
  expect(await all()).toHaveLength(1);
  expect(errors.length).toBeGreaterThan(0);
});

test("a connection that ends between two statements of a transaction fails the transaction and not the process", async () => {
  errors.length = 0;
  const half = db.transaction().execute(async (part) => {
    await part.insertInto("notes").values({ id: 1, text: "one" }).execute();
    await endConnections();
    await expect.poll(connections).toBe(0);
    await part.insertInto("notes").values({ id: 2, text: "two" }).execute();
  });
  // the socket may notice first, while it writes
  await expect(half).rejects.toThrow(/connection|EPIPE|ECONNRESET/u);
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect(await all()).toEqual([]);
});
