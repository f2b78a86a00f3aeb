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

/** Everything comes twice, and most of it in another order. */
const doubled = { duplicates: 12, reorderings: 12 };

test.for([
  { trial: "bad day", faults: true, seeds: count },
  { trial: "duplicates", faults: doubled, seeds: Math.ceil(count / 4) },
] as const)(
  "whatever comes, every answer counts once and every user hears: $trial",
  { timeout: patience + 10_000 * count },
  async ({ trial, faults, seeds }) => {
    let [cases, struck, lost] = [0, 0, 0];
    let first: unknown;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { script, interactions, violations, shrunk } = await runSchedule(kept, seed, { faults });
      cases += interactions;
      struck += script.filter(({ kind }) => kind === "fault").length;
      if (violations.length === 0) continue;
      lost += 1;
      first ??= [seed, violations, shrunk?.transcript];
    }
    tell({ trial, cases, faults: struck, lost });
    expect(first).toBeUndefined();
    expect(cases / seeds).toBeGreaterThan(25);
    expect(struck / seeds).toBeGreaterThan(2);
  },
);

test(
  "a seed gives the same transcript, byte for byte, whatever ran before it",
  { timeout: patience },
  async () => {
    const seeds = [5, 6, 7, 8];
    const first = new Map<number, string>();
    for (const seed of seeds) first.set(seed, (await runSchedule(kept, seed)).transcript);
    for (const seed of seeds.toReversed())
      expect((await runSchedule(kept, seed)).transcript).toBe(first.get(seed));
  },
);

// Seeds that found something, each with what it was.
test.for([
  { seed: 16, what: "an acknowledgement that was done although Discord answered it with a fault of its own" },
  { seed: 120, what: "settings that could not be read in time: a refusal in the language of the app" },
  { seed: 1237, what: "a race that was started twice at once, and was led in the lobby's place" },
  { seed: 2058, what: "a race whose opener had all of their data deleted before anybody answered" },
  {
    seed: 7000,
    what: "a thread that a process opened just before it was killed, and the next asked for again",
  },
  { seed: 34555, what: "a thread that was opened for a race whose start then failed, and asked for again" },
  { seed: 15122, what: "an open question that somebody answered anew after deleting all of their data" },
])("seed $seed: $what", { timeout: patience }, async ({ seed }) => {
  const { violations } = await runSchedule(kept, seed);
  expect(violations).toEqual([]);
});
