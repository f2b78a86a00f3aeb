import { afterAll, beforeAll, expect, test } from "vitest";
import { tell } from "../support/outcomes.ts";
import { openKeptStore, type KeptStore } from "./kept-store.ts";
import { runSchedule } from "./schedule.ts";

// `SCHEDULES=300` in CI; `npm run simulate -- 100000` looks at as many as one has time for.
const count = Number(process.env["SCHEDULES"] ?? (process.env["CI"] === undefined ? 20 : 300));

/** What is cut off in virtual time leaves the whole process in it: only what hangs is. */
const patience = 300_000;

let kept: KeptStore;
beforeAll(async () => {
  kept = await openKeptStore();
});
afterAll(async () => {
  await kept.close();
});

test(
  "whatever Discord, the network, the storage and kills do, every answer counts once and every user hears",
  { timeout: patience + 10_000 * count },
  async () => {
    let [interactions, faults] = [0, 0];
    for (let seed = 1; seed <= count; seed += 1) {
      const result = await runSchedule(kept, seed);
      expect([seed, result.violations, result.shrunk?.transcript]).toEqual([seed, [], undefined]);
      interactions += result.interactions;
      faults += result.script.filter(({ kind }) => kind === "fault").length;
    }
    tell({
      test: "a bad day on the internet: kills, 429 and 5xx, lost sessions, duplicates, slow writes",
      cases: interactions,
      faults,
      lost: 0,
    });
    expect(interactions / count).toBeGreaterThan(25);
    expect(faults / count).toBeGreaterThan(2);
  },
);

test("a seed gives the same transcript, byte for byte", { timeout: patience }, async () => {
  const [first, second] = [await runSchedule(kept, 5), await runSchedule(kept, 5)];
  expect(second.transcript).toBe(first.transcript);
});

// Seeds that found something, each with what it was.
test.for([
  { seed: 16, what: "an acknowledgement that was done although Discord answered it with a fault of its own" },
])("seed $seed: $what", { timeout: patience }, async ({ seed }) => {
  const { violations } = await runSchedule(kept, seed);
  expect(violations).toEqual([]);
});
