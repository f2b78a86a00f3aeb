import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../../src/jobs/ears.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

test("ears that rest hear nothing; those that hear again say so, as something may have been missed", async () => {
  const databaseUrl = await server.newDatabase();
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const say = (word: string): void => {
    told.push(word);
    waiting.shift()?.();
  };
  const next = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve));
  const ears = listen({
    databaseUrl,
    channel: "news",
    heard: say,
    onOpen: () => say("open"),
    onError: (error) => say(String(error)),
  });
  await next();
  const speaker = new pg.Client({ connectionString: databaseUrl });
  await speaker.connect();
  const speak = async (word: string) => await speaker.query("select pg_notify('news', $1)", [word]);
  await Promise.all([next(), speak("one")]);
  ears.hear(false);
  // what listens is asked of the server: the ears' own connection does it in its turn
  const listening = async (): Promise<number> => {
    const { rows } = await speaker.query<{ query: string }>(
      "select query from pg_stat_activity where query like 'listen %' or query like 'unlisten %'",
    );
    return rows.filter(({ query }) => query.startsWith("listen")).length;
  };
  await expect.poll(listening).toBe(0);
  await speak("two");
  const again = next();
  ears.hear(true);
  await again;
  await Promise.all([next(), speak("three")]);
  await ears.close();
  await speaker.end();
  expect(told).toEqual(["open", "one", "open", "three"]);
});
