import { describe, expect, test } from "vitest";
import { drawQuestion, quizState, startQuiz } from "../support/study.ts";
import { memoryStore } from "../../src/store/memory-store.ts";
import { testStore } from "./conformance.ts";
import { answer, quiz as given } from "./records.ts";

testStore("memoryStore", async () => memoryStore());

test("what memoryStore returns is frozen through and through", async () => {
  const { quiz, answers } = await memoryStore().quizzes.create({
    ...given,
    questions: [drawQuestion({ seed: 1 })],
  });
  const all = [quiz, quiz.questions, quiz.questions[0]?.parameters, answers];
  expect(all.every((one) => Object.isFrozen(one))).toBe(true);
});

const days = 24 * 60 * 60 * 1000;

function timed(options: { readonly mostQuizzes?: number } = {}) {
  const time = { now: 0 };
  const store = memoryStore({ clock: () => time.now, ...options });
  const start = (id: string) =>
    startQuiz({ store, id, userId: "mina", seed: 1, now: time.now, length: 1, topic: "k-fold" });
  const isThere = async (id: string) =>
    (await quizState({ store, quizId: id, userId: "mina" })) !== undefined;
  return { time, store, start, isThere };
}

describe("memoryStore does not grow for ever", () => {
  test("a quiz that nobody has touched for thirty days is forgotten with its answers, not before", async () => {
    const { time, store, start, isThere } = timed();
    await start("old");
    await store.attempts.record(answer("a", { quizId: "old" }), null);
    expect((await store.attempts.of("old", "mina"))?.answers).toHaveLength(1);
    time.now = 30 * days;
    await start("other");
    expect(await store.quizzes.find("old")).toBeDefined();
    time.now = 61 * days;
    await start("another");
    expect(await isThere("old")).toBe(false);
    expect(await store.attempts.of("old", "mina")).toBeUndefined();
  });

  test("whoever looks at a quiz keeps it, finished or not", async () => {
    const { time, start, isThere } = timed();
    await start("used");
    for (let month = 1; month <= 12; month++) {
      time.now = month * 29 * days;
      expect(await isThere("used")).toBe(true);
      await start(`other ${month}`);
    }
    expect(await isThere("other 1")).toBe(false);
  });

  test("beyond the most there may be, those untouched longest go", async () => {
    const { start, isThere } = timed({ mostQuizzes: 3 });
    for (const id of ["a", "b", "c"]) await start(id);
    expect(await isThere("a")).toBe(true);
    await start("d");
    expect(await isThere("b")).toBe(false);
    for (const id of ["a", "c", "d"]) expect(await isThere(id)).toBe(true);
  });

  test("without a clock nothing grows old", async () => {
    const store = memoryStore({ keepFor: 1 });
    await startQuiz({ store, id: "q", userId: "mina", seed: 1, now: 0 });
    await startQuiz({ store, id: "r", userId: "mina", seed: 1, now: 10 ** 12 });
    expect(await store.quizzes.find("q")).toBeDefined();
  });

  test("of a learner's changes of settings the last hundred are recognised when they come again", async () => {
    const store = memoryStore();
    const change = (write: number) =>
      store.settings.changeUser({
        id: `w${write}`,
        userId: "mina",
        settings: { locale: write % 2 === 0 ? "ko" : "en" },
      });
    for (let write = 0; write < 1000; write++) await change(write);
    expect(await change(900)).toEqual({
      locale: "en",
      theme: null,
      timeZone: null,
      reminderHour: null,
    });
  });

  test.each([
    [{ keepFor: 0 }, "keepFor must be a positive number, got 0"],
    [{ keepFor: Number.NaN }, "keepFor must be a positive number, got NaN"],
    [{ mostQuizzes: 0 }, "mostQuizzes must be at least 1, got 0"],
  ])("%j is refused", (options, message) => {
    expect(() => memoryStore(options)).toThrow(new RangeError(message));
  });
});
