import { expect, test } from "vitest";
import { createTurns } from "../../src/jobs/turns.ts";

const now = Date.UTC(2026, 10, 29);
const many = { userId: "1", guildId: "many" };
const few = { userId: "1", guildId: "few" };

test("a group's long line is overtaken by others, but only by those that come within the seconds it stands behind", () => {
  const turns = createTurns();
  const line = Array.from({ length: 5 }, () => turns.enter(many, now));
  expect(line.map((turn) => turn - line[0]!)).toEqual([0, 1, 2, 3, 4]);
  const newcomer = turns.enter(few, now + 2_000);
  expect(line.filter((turn) => turn > newcomer)).toHaveLength(2);
  expect(turns.enter({ userId: "2" }, now + 60_000)).toBeGreaterThan(line.at(-1)!);
});

test("what is done no longer counts, and people in direct messages are groups of their own", () => {
  const turns = createTurns();
  const first = turns.enter(many, now);
  turns.enter(many, now);
  turns.leave(many);
  turns.leave(many);
  expect([turns.count(many), turns.enter(many, now)]).toEqual([0, first]);
  expect([turns.enter({ userId: "1" }, now), turns.enter({ userId: "2" }, now)]).toEqual([first, first]);
  expect(turns.enter({ userId: "1" }, now)).toBe(first + 1);
});

test("a turn fits into 32 bits for decades", () => {
  expect(createTurns().enter(undefined, Date.UTC(2090, 0, 1))).toBeLessThan(2 ** 31);
});
