import { expect, test } from "vitest";
import { board, memoryStore } from "../../src/index.ts";
import { answer, quiz } from "../store/records.ts";

const timeZone = "Asia/Seoul";
/** Nine in the evening in Seoul, days after 1 March 2026, a Sunday. */
const evening = (day: number): number => Date.UTC(2026, 2, 1 + day, 12);

async function filled() {
  const store = memoryStore();
  const given = [
    ["b", 1, 0],
    ["a", 1, 1],
    ["a", 0, 2],
    ["c", 1, -1],
    ["d", 0.5, 2],
  ] as const;
  for (const [i, [userId, credit, day]] of given.entries()) {
    const id = `q${i}`;
    await store.quizzes.create({ ...quiz, id, groupId: userId === "d" ? "other" : "group" });
    const parts = { quizId: id, userId, credit, correct: credit === 1, answeredAt: evening(day) };
    await store.attempts.record(answer(`a${i}`, parts), null);
  }
  return async (period: "all" | "week" | "month", now: number, groupId?: string) => {
    const group = groupId === undefined ? {} : { groupId };
    const rows = await board({ store, period, now, timeZone, ...group });
    return rows.map(({ rank, userId, credit }) => `${rank} ${userId} ${credit}`);
  };
}

test("a board counts all, the week since Monday, and the month", async () => {
  const rows = await filled();
  expect(await rows("all", evening(2), "group")).toEqual(["1 b 1", "1 c 1", "3 a 1"]);
  expect(await rows("week", evening(2), "group")).toEqual(["1 a 1"]);
  expect(await rows("month", evening(2), "group")).toEqual(["1 b 1", "2 a 1"]);
  expect(await rows("all", evening(0), "group")).toEqual(["1 b 1", "1 c 1"]);
  expect(await rows("all", evening(2))).toEqual(["1 b 1", "1 c 1", "3 a 1", "4 d 0.5"]);
});

test("what is no period or no zone is refused", async () => {
  const store = memoryStore();
  const ask = { store, now: 0, timeZone };
  await expect(board({ ...ask, period: "year" as "week" })).rejects.toThrow(
    'period must be all, week or month, got "year"',
  );
  await expect(board({ ...ask, period: "week", timeZone: "Seoul" })).rejects.toThrow("timeZone must be");
});
