import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Store } from "@opt/study";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, quiz } from "../../../../packages/study/test/store/records.ts";
import { testStore } from "../../../../packages/study/test/store/conformance.ts";
import { openJobResults } from "../../src/jobs/job-results.ts";
import { openOutcomeWriter } from "../../src/jobs/outcome-writer.ts";
import { migrationsFor } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { postgresDatabase } from "../../src/store/postgres.ts";
import { describeSchema } from "../support/postgres-schema.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

const schemas = new URL("schemas/", import.meta.url);
/** The tables of PostgreSQL after each of the same steps. */
const postgresSchemas = new URL("postgres-schemas/", import.meta.url);

let server: TestPostgres | undefined;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
});

let shared: string | undefined;

/** A store with nothing in it, in one database for all: to empty that takes less than to make another. */
async function openEmpty(): Promise<Store> {
  shared ??= await server!.newDatabase();
  const client = new pg.Client(shared);
  await client.connect();
  const { rows } = await client.query<{ names: string | null }>(
    `select string_agg(quote_ident(tablename), ', ') as names from pg_tables
     where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  if (rows[0]?.names) await client.query(`truncate ${rows[0].names} cascade`);
  await client.end();
  return await openStore({ databaseUrl: shared });
}

testStore("the store in PostgreSQL", openEmpty);

test("many answers at once over many connections: one counts of each learner", async () => {
  const databaseUrl = await server!.newDatabase();
  const [one, other] = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
  await one.quizzes.create(quiz);
  const clicks = Array.from({ length: 60 }, (_, i) => answer(`a${i}`, { userId: `u${i % 6}` }));
  const seen = await Promise.all(
    clicks.map((click, i) => (i % 2 === 0 ? one : other).attempts.record(click, null)),
  );
  const tallies = await other.attempts.tally({ since: 0, until: 1e15 });
  expect(tallies.map(({ answered }) => answered)).toEqual([1, 1, 1, 1, 1, 1]);
  const ids = new Set(seen.flat().map(({ id }) => id));
  expect(ids.size).toBe(6);
  await Promise.all([one.close(), other.close()]);
});

test("from every step that was ever released all is there after an update", { timeout: 60_000 }, async () => {
  for (const name of await readdir(schemas)) {
    const databaseUrl = await server!.newDatabase();
    const db = new Kysely<unknown>({ dialect: postgresDatabase(databaseUrl, () => {}).dialect });
    const provider = { getMigrations: async () => migrationsFor("postgres") };
    const { error } = await new Migrator({ db, provider }).migrateTo(name.replace(".sql", ""));
    expect(error).toBeUndefined();
    // a step that was released does not change
    await expect(await describeSchema(db)).toMatchFileSnapshot(
      new URL(name.replace(".sql", ".txt"), postgresSchemas).pathname,
    );
    const rows = (await readFile(new URL(name, schemas), "utf8")).match(
      /^insert into "(?!kysely|tallies).*$/gmu,
    );
    for (const row of rows!) await sql.raw(row).execute(db);
    await db.destroy();
    const store = await openStore({ databaseUrl });
    expect((await store.exportOf("mina")).answers).toEqual([answer("one")]);
    expect((await store.reviews.marks("mina")).map(({ item }) => item)).toEqual(["adam/bias-correction"]);
    expect(await store.attempts.tally({ groupId: "group", since: 0, until: 1e15 })).toEqual([
      { userId: "mina", answered: 1, right: 0, credit: 0.25 },
    ]);
    await store.close();
    const [id, outcome] = [randomUUID(), { done: true, result: new Uint8Array([0, 255]) }] as const;
    const results = openJobResults({ databaseUrl, onError: () => {} });
    const writer = openOutcomeWriter({ databaseUrl, onError: () => {} });
    await writer.put(id, outcome);
    await writer.put(id, { done: false, reason: "time" });
    await writer.close();
    expect(await results.wait(id, AbortSignal.timeout(10_000))).toEqual(outcome);
    await results.close();
  }
});

test("what cannot be reached is refused with its reason", async () => {
  await expect(openStore({ databaseUrl: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
    cause: { code: "ECONNREFUSED" },
  });
});
