import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, quiz } from "../../../../packages/study/test/store/records.ts";
import { testStore } from "../../../../packages/study/test/store/conformance.ts";
import { openStore } from "../../src/store/open-store.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let server: TestPostgres | undefined;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
});

testStore(
  "the store in PostgreSQL",
  async () => await openStore({ databaseUrl: await server!.newDatabase() }),
);

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

test("what cannot be reached is refused with its reason", async () => {
  await expect(openStore({ databaseUrl: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
    cause: { code: "ECONNREFUSED" },
  });
});
