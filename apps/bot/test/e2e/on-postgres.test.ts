import { afterAll, beforeAll } from "vitest";
import { testGroup } from "../suites/group.ts";
import { testOwn } from "../suites/own.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

// The same as on SQLite, on a real PostgreSQL.

let server: TestPostgres | undefined;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
});

const newPlace = async () => ({ databaseUrl: await server!.newDatabase() });
testOwn("with PostgreSQL", newPlace);
testGroup("with PostgreSQL", newPlace);
