import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { dailyId, memoryStore, raceState, type Store } from "../../src/index.ts";
import { podium } from "../../src/practice/race.ts";
import { answer } from "../store/records.ts";
import { answerOf } from "../support/answer-of.ts";
import { counting } from "../support/counting.ts";
import { study } from "../support/study.ts";

let store: Store;
beforeEach(() => {
  store = memoryStore();
});

const at = (text: string): number => Date.parse(text);

describe("the daily question", () => {
  const seoul = { groupId: "g", timeZone: "Asia/Seoul" };

  test("is one for all in a group until the day ends in its time zone, and another one after", async () => {
    const night = await study.startDaily({ store, ...seoul, now: at("2026-11-28T14:59:59Z") });
    expect(night).toMatchObject({ day: "2026-11-28", state: { length: 1, index: 0, userId: "" } });
    const morning = await study.startDaily({ store, ...seoul, now: at("2026-11-27T15:00:00Z") });
    expect(morning).toEqual(night);
    const next = await study.startDaily({ store, ...seoul, now: at("2026-11-28T15:00:00Z") });
    expect(next.day).toBe("2026-11-29");
    expect(next.state.topic).not.toBe(night.state.topic);
    const other = await study.startDaily({
      store,
      groupId: "h",
      timeZone: "UTC",
      now: at("2026-11-28T12:00:00Z"),
    });
    expect([other.day, other.state.quizId]).toEqual(["2026-11-28", dailyId("h", "2026-11-28")]);
    expect(other.state.question).not.toEqual(night.state.question);
  });

  test("depends on group and day alone", async () => {
    const now = at("2026-02-03T00:00:00Z");
    const one = await study.startDaily({ store, ...seoul, now });
    const again = await study.startDaily({ store: memoryStore(), ...seoul, now: now + 1000 });
    expect(again.state.question).toEqual(one.state.question);
  });

  test("asks about each card once before it asks about one twice", async () => {
    const { length } = study.cards;
    const first = Math.ceil(20_000 / length) * length;
    const topics = [];
    for (let day = first; day < first + 2 * length; day++) {
      const { state } = await study.startDaily({ store, ...seoul, now: day * 86_400_000 });
      topics.push(state.topic);
    }
    expect(new Set(topics.slice(0, length)).size).toBe(length);
    expect(new Set(topics.slice(length)).size).toBe(length);
    expect(topics.slice(0, length)).not.toEqual(topics.slice(length));
  });

  test("tells the next day how everybody did, without names", async () => {
    const { state } = await study.startDaily({ store, ...seoul, now: 0 });
    const { question, quizId } = state;
    for (const [i, isRight] of [true, false, true].entries()) {
      const given = answerOf(question!, isRight);
      const click = { store, id: `c${i}`, quizId, index: 0, userId: `u${i}`, answer: given, now: 1 };
      await study.answerQuiz({ ...click, locale: "ko" });
    }
    const [result] = (await study.quizResult({ store, quizId, locale: "ko" }))!;
    expect(result).toMatchObject({ answered: 3, right: 2, question });
    expect(result!.given.map(({ count }) => count)).toEqual([2, 1]);
    expect(result!.given[0]!.answer).toBe(result!.answer);
    expect(JSON.stringify(result)).not.toContain('"u0"');
    expect(await study.quizResult({ store, quizId: "nowhere", locale: "ko" })).toBeUndefined();
  });
});

const start = () =>
  study.startRace({
    store,
    id: "race",
    userId: "mina",
    groupId: "g",
    seed: 1,
    now: 0,
    length: 3,
    secondsEach: 20,
  });
const open = (index: number, now: number, from = store) =>
  study.openRaceQuestion({ store: from, quizId: "race", index, now, locale: "en" });
const click = async (userId: string, index: number, now: number, isRight = true, from = store) => {
  const question = (await store.quizzes.find("race"))!.questions[index];
  const given = question === undefined ? "a" : answerOf(question, isRight);
  const id = `${userId} ${index} ${now}`;
  const request = {
    store: from,
    id,
    quizId: "race",
    index,
    userId,
    answer: given,
    now,
    locale: "en",
  } as const;
  return await study.answerRace(request);
};

describe("a race", () => {
  test("from start to podium", async () => {
    await start();
    expect(await raceState({ store, quizId: "race", now: 0 })).toMatchObject({ index: -1, closesAt: null });
    expect(await open(0, 1000)).toMatchObject({ index: 0, length: 3, openedAt: 1000, closesAt: 21_000 });
    expect(await click("jun", 0, 1000)).toMatchObject({ outcome: "graded", points: 150 });
    expect(await click("mina", 0, 11_000)).toMatchObject({ outcome: "graded", points: 125 });
    expect(await click("tom", 0, 21_000, false)).toMatchObject({ outcome: "graded", points: 0 });
    await open(1, 22_000);
    expect(await click("mina", 1, 42_000)).toMatchObject({ points: 100 });
    await open(2, 43_000);
    const state = (await raceState({ store, quizId: "race", now: 63_001 }))!;
    expect(state).toMatchObject({ hostId: "mina", length: 3, index: 2, finished: true });
    expect(state.standings).toEqual([
      { rank: 1, userId: "mina", points: 225, right: 2, answered: 2 },
      { rank: 2, userId: "jun", points: 150, right: 1, answered: 1 },
      { rank: 3, userId: "tom", points: 0, right: 0, answered: 1 },
    ]);
    expect(await raceState({ store, quizId: "race", now: 63_000 })).toMatchObject({ finished: false });
    expect((await store.reviews.of("tom")).length).toBe(1);
  });

  test("takes answers only while a question is open, the last of each learner", async () => {
    await start();
    expect(await click("jun", 0, 0)).toEqual({ outcome: "not-open" });
    await open(0, 1000);
    expect(await click("jun", 1, 1000)).toEqual({ outcome: "not-open" });
    expect(await click("jun", 0, 21_001)).toEqual({ outcome: "too-late" });
    expect(await click("jun", 0, 2000, false)).toMatchObject({ outcome: "graded", points: 0 });
    expect(await click("jun", 0, 2000, false)).toMatchObject({ outcome: "graded" });
    expect(await click("jun", 0, 2500, false)).toMatchObject({ outcome: "already", points: 0 });
    expect(await click("jun", 0, 11_000)).toMatchObject({ outcome: "changed", points: 125 });
    // repeated late, nothing comes back
    expect(await click("jun", 0, 2000, false)).toMatchObject({ outcome: "already", points: 125 });
    expect(await click("jun", 0, 12_000)).toMatchObject({ outcome: "already", points: 125 });
    expect(await click("jun", 0, 21_001, false)).toMatchObject({ outcome: "already", points: 125 });
    expect(await click("jun", 9, 2000)).toEqual({ outcome: "not-open" });
    const elsewhere = { store, id: "x", quizId: "none", index: 0, userId: "jun", answer: "a", now: 0 };
    expect(await study.answerRace({ ...elsewhere, locale: "en" })).toEqual({ outcome: "unknown-quiz" });
    // a race is no quiz, nor a quiz a race
    expect(await study.answerQuiz({ ...elsewhere, quizId: "race", locale: "en" })).toMatchObject({
      outcome: "stale",
    });
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: 0 });
    expect(await study.answerRace({ ...elsewhere, quizId: "quiz", locale: "en" })).toEqual({
      outcome: "unknown-quiz",
    });
    expect(await raceState({ store, quizId: "quiz", now: 0 })).toBeUndefined();
  });

  test("who changes an answer keeps what they missed for review, known with some trouble", async () => {
    await start();
    await open(0, 0);
    await click("jun", 0, 1000, false);
    const [missed] = await store.reviews.of("jun");
    await click("jun", 0, 2000, true);
    const [known] = await store.reviews.of("jun");
    expect([missed?.known, known?.known]).toEqual([false, true]);
    await click("tom", 0, 1000, true);
    expect(await store.reviews.of("tom")).toEqual([]);
    await click("tom", 0, 2000, false);
    expect(await store.reviews.of("tom")).toMatchObject([{ known: false, times: 1, answerId: "tom 0 2000" }]);
    const { standings } = (await raceState({ store, quizId: "race", now: 3000 }))!;
    expect(standings.map(({ userId, right, answered }) => [userId, right, answered])).toEqual([
      ["jun", 1, 1],
      ["tom", 0, 1],
    ]);
  });

  test("opens one question after the other, each once", async () => {
    await start();
    expect(await open(1, 0)).toBeUndefined();
    const [first, other] = await Promise.all([open(0, 10), open(0, 20)]);
    expect(first).toEqual(other);
    expect(await open(0, 99)).toEqual(first);
    expect(await open(3, 0)).toBeUndefined();
  });

  test("costs at most two store trips a click", async () => {
    const { trips, counted } = counting(store);
    await start();
    await open(0, 0, counted);
    expect(trips.splice(0)).toEqual(["attempts.ofEveryone", "races.open"]);
    await click("jun", 0, 0, true, counted);
    expect(trips.splice(0)).toEqual(["attempts.of", "attempts.record"]);
    await raceState({ store: counted, quizId: "race", now: 0 });
    expect(trips).toEqual(["attempts.ofEveryone"]);
  });

  test.each([
    [{ secondsEach: 9 }, "secondsEach must be a whole number from 10 to 120, got 9"],
    [{ secondsEach: Number.NaN }, "secondsEach must be"],
    [{ length: 0 }, "length must be"],
    [{ topic: "cooking" }, "cooking"],
  ])("%j is refused", async (parts, message) => {
    const race = { store, id: "race", userId: "mina", seed: 1, now: 0, ...parts };
    await expect(study.startRace(race)).rejects.toThrow(message);
  });

  test("loses no point, counts none twice, and being quicker never costs one", () => {
    const given = fc.array(
      fc.record({
        index: fc.integer({ min: 0, max: 3 }),
        userId: fc.constantFrom("a", "b", "c"),
        credit: fc.constantFrom(0, 0.5, 1),
        answeredAt: fc.integer({ min: 0, max: 100_000 }),
      }),
    );
    const openings = [0, 1, 2].map((index) => ({ quizId: "quiz-1", index, openedAt: index * 30_000 }));
    fc.assert(
      fc.property(given, (parts) => {
        const first = new Map(parts.map((one) => [`${one.userId} ${one.index}`, one]));
        const answers = [...first.values()].map((one, i) =>
          answer(`${i}`, { ...one, correct: one.credit === 1 }),
        );
        const standings = podium(answers, openings, 20);
        expect(standings.reduce((sum, { answered }) => sum + answered, 0)).toBe(answers.length);
        expect(podium(answers.toReversed(), openings, 20)).toEqual(standings);
        const alone = answers.map((one) => podium([one], openings, 20)[0]!.points);
        expect(standings.reduce((sum, { points }) => sum + points, 0)).toBe(alone.reduce((a, b) => a + b, 0));
        for (const [i, one] of answers.entries()) {
          const from = openings[one.index]?.openedAt ?? Infinity;
          const isOpen = one.answeredAt >= from && one.answeredAt <= from + 20_000;
          expect(alone[i]! >= 100 * one.credit).toBe(isOpen || one.credit === 0);
          const quicker = { ...one, answeredAt: Math.max(one.answeredAt - 1000, from) };
          const points = isOpen ? podium([quicker], openings, 20)[0]!.points : Infinity;
          expect(points).toBeGreaterThanOrEqual(alone[i]!);
        }
      }),
    );
  });
});
