import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, quiz } from "../../../../packages/study/test/store/records.ts";
import { openStore } from "../../src/store/open-store.ts";
import { countLost, tell } from "../support/outcomes.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

/** What a newer version may do to the tables while this one is at work: it only ever adds. */
const steps = [
  "alter table answers add column tomorrow text",
  "create table tomorrow (id text primary key)",
  "create index answers_tomorrow on answers (tomorrow)",
  "alter table quizzes add column tomorrow integer not null default 0",
  "alter table tallies add column tomorrow integer not null default 0",
  "alter table user_settings add column tomorrow text",
];
const perStep = 40;

test(
  "two processes of this version answer while a newer one changes the tables: each answer is there once",
  { timeout: 60_000 },
  async () => {
    const databaseUrl = await server.newDatabase();
    const both = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    const newer = new pg.Client(databaseUrl);
    await newer.connect();
    await both[0].quizzes.create(quiz);
    const acknowledged: string[] = [];
    let [recovered, refused] = [0, 0];

    /** As somebody clicks again who has heard that it did not work. */
    async function click(userId: string): Promise<void> {
      const started = performance.now();
      for (let tries = 0; tries < 20; tries += 1) {
        const store = both[(acknowledged.length + tries) % 2]!;
        try {
          const [first] = await store.attempts.record(answer(`${userId} ${tries}`, { userId }), null);
          expect(first?.userId).toBe(userId);
          acknowledged.push(userId);
          recovered = Math.max(recovered, performance.now() - started);
          return;
        } catch {
          refused += 1;
        }
      }
    }

    for (const [number, step] of steps.entries()) {
      const clicks = Array.from({ length: perStep }, (_, index) => click(`u${number}-${index}`));
      await Promise.all([newer.query(step), ...clicks]);
    }
    const { rows } = await newer.query<{ user_id: string }>("select user_id from answers");
    const tally = await both[1].attempts.tally({ since: 0, until: 1e15 });
    await newer.end();
    await Promise.all(both.map((store) => store.close()));
    const lost = countLost(
      acknowledged,
      rows.map(({ user_id: id }) => id),
    );
    const cases = steps.length * perStep;
    tell({
      trial: "two versions",
      cases,
      faults: steps.length,
      lost: lost + cases - acknowledged.length,
      recovered,
    });
    expect({ lost, acknowledged: acknowledged.length, tally: tally.length }).toEqual({
      lost: 0,
      acknowledged: cases,
      tally: cases,
    });
    // an answer that was refused because the tables had just changed is taken with the next click
    expect(refused).toBeLessThan(cases);
  },
);
