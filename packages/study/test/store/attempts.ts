import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerRecord } from "../../src/store/quiz-record.ts";
import type { ReviewRequest } from "../../src/store/review-store.ts";
import { answer, change, type Open, quiz, review } from "./records.ts";

/** The tallies of answers that count, by user id. */
function counted(kept: readonly AnswerRecord[]) {
  return ["Zoe", "jun", "mina"].flatMap((userId) => {
    const own = kept.filter((one) => one.userId === userId);
    const right = own.filter(({ correct }) => correct).length;
    const credit = right + (own.length - right) / 2;
    return own.length > 0 ? [{ userId, answered: own.length, right, credit }] : [];
  });
}

export function testAttempts(open: Open): void {
  test("the first answer counts, also when two come at once", async () => {
    const store = await open();
    await store.quizzes.create(quiz);
    const both = await Promise.all([
      store.attempts.record(answer("one"), change("one", null)),
      store.attempts.record(answer("two", { answer: "b" }), change("two", null)),
    ]);
    expect(new Set(both.flat().map(({ id }) => id)).size).toBe(1);
    expect(await store.attempts.record(answer("three"), change("three", null))).toEqual(both[0]);
    expect((await store.attempts.of("quiz-1", "mina"))?.answers).toEqual(both[0]);
    const [kept] = await store.reviews.of("mina");
    expect(kept).toEqual(review(both[0][0]!.id));
  });

  test("a quiz is stored once; every learner has a part of their own, by index", async () => {
    const store = await open();
    await store.quizzes.create(quiz);
    await store.attempts.record(answer("later", { index: 1 }), null);
    const own = await store.attempts.record(answer("first", { correct: true, credit: 1 }), null);
    await store.attempts.record(answer("other", { userId: "jun" }), change("other", null, { userId: "jun" }));
    expect(own).toEqual([answer("first", { correct: true, credit: 1 }), answer("later", { index: 1 })]);
    const empty = { reviews: [], openings: [] };
    expect(await store.attempts.of("quiz-1", "mina")).toEqual({ quiz, answers: own, ...empty });
    expect(await store.attempts.of("quiz-1", "jun")).toEqual({
      quiz,
      answers: [answer("other", { userId: "jun" })],
      reviews: [review("other", { userId: "jun" })],
      openings: [],
    });
    expect(await store.attempts.of("quiz-1", "nobody")).toEqual({ quiz, answers: [], ...empty });
    expect(await store.attempts.of("nowhere", "mina")).toBeUndefined();
    const all = await store.attempts.ofEveryone("quiz-1");
    expect(all?.answers.map(({ id }) => id)).toEqual(["other", "first", "later"]);
    expect(await store.attempts.ofEveryone("nowhere")).toBeUndefined();
  });

  test("what belongs to a quiz that does not exist is refused", async () => {
    const store = await open();
    const lost = answer("lost", { quizId: "nowhere" });
    await expect(store.attempts.record(lost, change("lost", null))).rejects.toThrow(RangeError);
    const opening = { quizId: "nowhere", index: 0, openedAt: 0 };
    await expect(store.races.open(opening)).rejects.toThrow(RangeError);
    expect([await store.reviews.of("mina"), await store.attempts.ofLearner("mina")]).toEqual([[], []]);
  });

  test("an answer may take another's place; what was replaced does not come back", async () => {
    const store = await open();
    await store.quizzes.create({ ...quiz, kind: "race", secondsEach: 20 });
    const { attempts } = store;
    await expect(attempts.revise(answer("x", { quizId: "nowhere" }), null, null)).rejects.toThrow(RangeError);
    expect(await attempts.revise(answer("one"), null, change("one", null))).toEqual([answer("one")]);
    const right = answer("two", { answer: "b", correct: true, credit: 1, answeredAt: 3000 });
    const known = change("two", "one", { known: true, times: 2 });
    expect(await attempts.revise(right, "one", known)).toEqual([right]);
    expect(await store.reviews.of("mina")).toEqual([known.record]);
    // the same again, the replaced one again, and one that took something else for the answer
    for (const [given, replaces] of [
      [right, "one"],
      [answer("one"), null],
      [answer("one"), "two"],
      [answer("three"), "one"],
    ] as const)
      expect(await attempts.revise(given, replaces, change("one", "two"))).toEqual([right]);
    expect(await attempts.record(answer("one"), null)).toEqual([right]);
    expect(await store.reviews.of("mina")).toEqual([known.record]);
    const both = await Promise.all(
      ["four", "five"].map((id) => attempts.revise(answer(id, { answer: id }), "two", null)),
    );
    expect(both[0]).toEqual(both[1]);
    expect((await attempts.of("quiz-1", "mina"))?.answers).toEqual(both[0]);
    await store.forget("mina");
    await store.quizzes.create({ ...quiz, kind: "race", secondsEach: 20 });
    expect(await attempts.revise(answer("one"), null, null)).toEqual([answer("one")]);
  });

  test("a review changes only after the answer that it counts last; the answer counts all the same", async () => {
    const store = await open();
    await store.quizzes.create(quiz);
    await store.quizzes.create({ ...quiz, id: "quiz-2" });
    await store.attempts.record(answer("one"), change("one", null));
    const late = answer("two", { quizId: "quiz-2" });
    expect(await store.attempts.record(late, change("two", null, { times: 7 }))).toEqual([late]);
    expect(await store.reviews.of("mina")).toEqual([review("one")]);
    const next = answer("three", { quizId: "quiz-2", index: 1 });
    await store.attempts.record(next, change("three", "one", { times: 2, known: true, dueAt: 9000 }));
    expect(await store.reviews.of("mina")).toEqual([review("three", { times: 2, known: true, dueAt: 9000 })]);
  });

  test("reviews come soonest due first, and with a quiz those of its items", async () => {
    const store = await open();
    await store.quizzes.create(quiz);
    await store.quizzes.create({ ...quiz, id: "quiz-2", items: ["second", "third"] });
    const parts = [
      { item: "third", dueAt: 3000 },
      { item: "second", dueAt: 1000 },
      { item: "first", dueAt: 3000 },
    ];
    for (const [i, part] of parts.entries()) {
      const given = answer(`a${i}`, { quizId: i === 0 ? "quiz-2" : "quiz-1", index: i % 2 });
      await store.attempts.record(given, change(`a${i}`, null, part));
    }
    expect((await store.reviews.of("mina")).map(({ item }) => item)).toEqual(["second", "first", "third"]);
    const attempt = await store.attempts.of("quiz-2", "mina");
    expect(attempt?.reviews.map(({ item }) => item)).toEqual(["second", "third"]);
    const again = await store.quizzes.create({ ...quiz, id: "quiz-2" });
    expect(again.reviews.map(({ item }) => item)).toEqual(["second", "third"]);
  });

  test("some reviews are read by when they are due, or by what was missed, page by page", async () => {
    const store = await open();
    await store.quizzes.create(quiz);
    const parts = [
      { item: "d", dueAt: 3000, known: true },
      { item: "a", dueAt: 1000, known: false },
      { item: "c", dueAt: 3000, known: false },
      { item: "b", dueAt: 2000, known: true },
    ];
    for (const [i, part] of parts.entries()) {
      const given = answer(`a${i}`, { index: i });
      await store.attempts.record(given, change(`a${i}`, null, part));
    }
    const one = { userId: "mina", which: "due", until: 3000, skip: 0, most: 9 } as const;
    const some = async (request: Partial<ReviewRequest>): Promise<string> =>
      (await store.reviews.some({ ...one, ...request })).map(({ item }) => item).join("");
    expect(await some({})).toBe("abcd");
    expect(await some({ until: 2999 })).toBe("ab");
    expect(await some({ skip: 1, most: 2 })).toBe("bc");
    expect(await some({ skip: 4 })).toBe("");
    expect(await some({ which: "missed", until: 0 })).toBe("ac");
    expect(await some({ userId: "jun" })).toBe("");
    expect((await store.reviews.some({ ...one, most: 1 }))[0]).toEqual(review("a1", parts[1]));
    const { item, dueAt, known } = parts[1]!;
    expect((await store.reviews.marks("mina"))[0]).toEqual({ item, dueAt, known });
    expect((await store.reviews.marks("mina")).map((mark) => mark.item).join("")).toBe("abcd");
    expect(await store.reviews.marks("jun")).toEqual([]);
  });

  test("the first opening of a question counts", async () => {
    const store = await open();
    await store.quizzes.create({ ...quiz, kind: "race", secondsEach: 20 });
    const second = { quizId: "quiz-1", index: 1, openedAt: 40 };
    await store.races.open(second);
    const both = await Promise.all(
      [1, 2].map((openedAt) => store.races.open({ quizId: "quiz-1", index: 0, openedAt })),
    );
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toEqual([{ quizId: "quiz-1", index: 0, openedAt: both[0]![0]!.openedAt }, second]);
    expect((await store.attempts.of("quiz-1", "jun"))?.openings).toEqual(both[0]);
    expect((await store.attempts.ofEveryone("quiz-1"))?.openings).toEqual(both[0]);
  });

  test("a tally loses no answer and counts none twice, whatever is repeated", async () => {
    const given = fc.array(
      fc.record({
        quizId: fc.constantFrom("quiz-1", "quiz-2", "quiz-3"),
        index: fc.integer({ min: 0, max: 1 }),
        userId: fc.constantFrom("mina", "jun", "Zoe"),
        correct: fc.boolean(),
        answeredAt: fc.integer({ min: 0, max: 9 }),
        repeats: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 24 },
    );
    // milliseconds, minutes, hours, weeks
    const units = fc.constantFrom(1, 400_000, 50_000_000, 3_000_000_001);
    await fc.assert(
      fc.asyncProperty(given, fc.integer({ min: 0, max: 5 }), units, async (answers, from, unit) => {
        const [since, until] = [from * unit, 8 * unit];
        const store = await open();
        await store.quizzes.create(quiz);
        await store.quizzes.create({ ...quiz, id: "quiz-2", groupId: "other" });
        await store.quizzes.create({ ...quiz, id: "quiz-3", groupId: null });
        const first = new Map<string, AnswerRecord>();
        for (const [i, { repeats, ...one }] of answers.entries()) {
          const credit = one.correct ? 1 : 0.5;
          const record = answer(`a${i}`, { ...one, credit, answeredAt: one.answeredAt * unit });
          const key = `${one.quizId} ${one.index} ${one.userId}`;
          if (!first.has(key)) first.set(key, record);
          for (let time = 0; time < repeats; time++) await store.attempts.record(record, null);
        }
        const all = [...first.values()];
        const timely = all.filter(({ answeredAt }) => answeredAt >= since && answeredAt < until);
        expect(await store.attempts.tally({ since, until })).toEqual(counted(timely));
        expect(await store.attempts.tally({ groupId: "other", since, until })).toEqual(
          counted(timely.filter(({ quizId }) => quizId === "quiz-2")),
        );
        const own = all.filter(({ userId }) => userId === "mina");
        expect(await store.attempts.ofLearner("mina")).toEqual(
          own.toSorted((a, b) => a.answeredAt - b.answeredAt || (a.id < b.id ? -1 : 1)),
        );
        await store.close();
      }),
      { numRuns: 25 },
    );
  });
}
