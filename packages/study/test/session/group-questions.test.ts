import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  exportQuestions,
  groupQuestions,
  importQuestions,
  memoryStore,
  type OwnQuestion,
  proposeQuestions,
  type Question,
  questionOf,
  type QuizState,
  type Store,
} from "../../src/index.ts";
import { counting } from "../support/counting.ts";
import { study } from "../support/study.ts";

const files = {
  json: JSON.stringify([
    {
      prompt: "어느 쪽이 제곱을 평균해요?",
      answer: "RMSProp",
      wrong: ["SGD"],
      why: "이동 평균이에요.",
      card: "rmsprop",
    },
    { input: "boolean", prompt: "Adam averages gradients.", answer: "true", card: "adam" },
  ]),
  csv: "prompt,answer,input,tolerance\r\nlr × g for 0.1 and −4?,-0.4,number,0.001\r\nHow many of ten folds train?,9,number,\r\n",
  gift: "Who wrote about RMSProp? {=Hinton =Tieleman}\n\nWhich one has two averages? {=Adam ~SGD ~Momentum ~RMSProp ~none#no}",
} as const;
const formats = ["json", "csv", "gift"] as const;

const day = 86_400_000;
let store: Store;
let own: OwnQuestion[];
beforeEach(async () => {
  store = memoryStore();
  own = formats.flatMap((format) => [...importQuestions(files[format], format).questions]);
  for (const format of formats) {
    const { questions } = importQuestions(files[format], format);
    await proposeQuestions({
      store,
      id: format,
      groupId: "g",
      userId: "mina",
      questions,
      now: formats.indexOf(format),
    });
  }
});

async function decide(id: string, from: "proposed" | "approved", to: "approved" | "rejected"): Promise<void> {
  await store.teaching.decide({ proposalId: id, from, to, userId: "jun", reason: null, at: 9 });
}
async function approveAll(): Promise<void> {
  for (const { id } of await groupQuestions({ store, groupId: "g", state: "proposed" }))
    await decide(id, "proposed", "approved");
}
const ask = { id: "q", userId: "sora", groupId: "g", seed: 4, now: 10, source: "group", length: 20 } as const;
const promptOf = (question: Question): string => study.viewQuestion(question, { locale: "ko" }).prompt;

function answersTo(question: Question): { readonly right: string; readonly wrong: string } {
  const { input, options } = study.viewQuestion(question, { locale: "ko" });
  const typed = { right: String(question.parameters["answer"]), wrong: input === "number" ? "77" : "zzz" };
  if (input === "number" || input === "text") return typed;
  const isRight = ({ id }: { readonly id: string }): boolean =>
    study.grade(question, id, { locale: "ko" }).correct;
  return { right: options.find(isRight)!.id, wrong: options.find((one) => !isRight(one))!.id };
}

async function play(state: QuizState, isRight: boolean, now = 20): Promise<void> {
  for (let index = 0; index < state.length; index++) {
    const shown = (await study.nextQuestion({
      store,
      quizId: state.quizId,
      userId: "sora",
      locale: "ko",
    }))!;
    const answer = answersTo(shown.question)[isRight ? "right" : "wrong"];
    const id = `${state.quizId}-${index}`;
    const click = { store, id, quizId: state.quizId, index, userId: "sora", answer, now: now + index };
    const given = await study.answerQuiz({ ...click, locale: "ko" });
    expect(given).toMatchObject({ outcome: "graded", grade: { correct: isRight } });
  }
}

test("nothing is asked before it is approved, and not what was rejected", async () => {
  await expect(study.startQuiz({ store, ...ask })).rejects.toMatchObject({ code: "no-group-question" });
  const proposed = await groupQuestions({ store, groupId: "g", state: "proposed" });
  expect(proposed.map(({ question }) => question)).toEqual(own);
  expect(own).toHaveLength(6);
  await decide(proposed[0]!.id, "proposed", "approved");
  await decide(proposed[1]!.id, "proposed", "rejected");
  const { question, length } = await study.startQuiz({ store, ...ask });
  expect([length, promptOf(question!)]).toEqual([1, own[0]!.prompt]);
});

test("a file handed in twice is there once, and one with an unsound question not at all", async () => {
  const { questions } = importQuestions(files.gift, "gift");
  const sent = { store, id: "gift", groupId: "g", userId: "mina", questions, now: 5 };
  await proposeQuestions(sent);
  await expect(
    proposeQuestions({ ...sent, id: "bad", questions: [...questions, { ...questions[0]!, answer: "" }] }),
  ).rejects.toThrow("answer must be a text of 1 to 100 characters, got 0");
  expect(await groupQuestions({ store, groupId: "g", state: "proposed" })).toHaveLength(own.length);
});

test.each([true, false])("all of them are a quiz whose answers are graded: %s", async (isRight) => {
  await approveAll();
  const { trips, counted } = counting(store);
  const state = await study.startQuiz({ store: counted, ...ask });
  expect(trips.splice(0)).toEqual(["teaching.of", "quizzes.create"]);
  expect(state.length).toBe(own.length);
  await play(state, isRight);
  const { summary, score } = (await study.quizState({ store, quizId: "q", userId: "sora" }))!;
  expect(score).toBe(isRight ? own.length : 0);
  expect(summary!.reread.toSorted()).toEqual(isRight ? [] : ["adam", "rmsprop"]);
  expect(summary!.text.ko.includes("모두 맞혔어요")).toBe(isRight);
});

test("who misses only questions about no card is not told that all was right", async () => {
  const questions = own.filter(({ card }) => card === "").map((one) => questionOf(one, { seed: 3 }));
  const state = await study.startQuiz({ store, ...ask, questions });
  await play(state, false);
  const { summary } = (await study.quizState({ store, quizId: "q", userId: "sora" }))!;
  expect(summary).toMatchObject({
    reread: [],
    text: { ko: "이번에는 맞힌 문제가 없어요.", en: "You got 0 of 4 right." },
  });
});

test("half of a mixed quiz is theirs, and a topic keeps to its card", async () => {
  await approveAll();
  const mixed = await study.startQuiz({ store, ...ask, source: "both", length: 8 });
  const quiz = (await store.quizzes.find(mixed.quizId))!;
  expect(quiz.questions.filter(({ template }) => template.startsWith("group-"))).toHaveLength(4);
  expect(quiz.questions).toHaveLength(8);
  const { length, question } = await study.startQuiz({ store, ...ask, id: "t", topic: "adam" });
  expect([length, promptOf(question!)]).toEqual([1, "Adam averages gradients."]);
});

test("what was missed comes back for review, its options placed anew, until it is withdrawn", async () => {
  await approveAll();
  await play(await study.startQuiz({ store, ...ask }), false);
  const due = { store, userId: "sora", now: 9 * day };
  expect(await study.dueReviews(due)).toMatchObject({ due: own.length, missed: own.length });
  const review = (await study.startReview({ ...due, id: "r", seed: 5, length: 20 }))!;
  const asked = (await store.quizzes.find("r"))!.questions;
  expect(asked.map(promptOf).toSorted()).toEqual(
    (await store.quizzes.find("q"))!.questions.map(promptOf).toSorted(),
  );
  await play(review, true, 9 * day);
  expect(await study.dueReviews(due)).toMatchObject({ due: 0, missed: 0, all: own.length });
  for (const { id } of await groupQuestions({ store, groupId: "g" }))
    await decide(id, "approved", "rejected");
  expect(await study.dueReviews({ ...due, now: 900 * day })).toMatchObject({ due: 0, all: 0 });
});

test("the daily question goes through theirs before it comes to one twice", async () => {
  await approveAll();
  const first = own.length * 3000;
  const prompts = [];
  for (let now = first * day; now < (first + own.length) * day; now += day) {
    const { state } = await study.startDaily({ store, groupId: "g", timeZone: "UTC", now, source: "group" });
    prompts.push(promptOf(state.question!).split("\n")[0]);
  }
  expect(new Set(prompts)).toEqual(new Set(own.map(({ prompt }) => prompt)));
  const none = await study.startDaily({ store, groupId: "h", timeZone: "UTC", now: 0, source: "group" });
  expect(none.state.topic).not.toBeNull();
  const days = [];
  for (let at = 100; at < 104; at++) {
    const { state } = await study.startDaily({
      store,
      groupId: "g",
      timeZone: "UTC",
      now: at * day,
      source: "both",
    });
    days.push(state.question!.template.startsWith("group-"));
  }
  expect(days).toEqual([true, false, true, false]);
});

test("a race asks them", async () => {
  await approveAll();
  await study.startRace({ store, ...ask, secondsEach: 30 });
  const shown = (await study.openRaceQuestion({ store, quizId: "q", index: 0, now: 100, locale: "ko" }))!;
  const { right } = answersTo(shown.question);
  const click = {
    store,
    id: "c",
    quizId: "q",
    index: 0,
    userId: "sora",
    answer: right,
    now: 101,
    locale: "ko",
  } as const;
  expect(await study.answerRace(click)).toMatchObject({ outcome: "graded", points: 150 });
});

describe("the export", () => {
  test.each(["json", "csv"] as const)(
    "as %s holds all of them, with what moderators said",
    async (format) => {
      await approveAll();
      const questions = (await groupQuestions({ store, groupId: "g" })).map(({ question }) => question);
      expect(questions.every(({ state }) => state === "approved")).toBe(true);
      expect(importQuestions(exportQuestions(questions, format), format)).toEqual({
        questions: own,
        problems: [],
      });
    },
  );
});

const texts = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });

test("any sound question is asked as it was written, from JSON too, and its answer is right", () => {
  const draft = fc.record({
    prompt: texts,
    answer: texts,
    wrong: fc.array(texts, { maxLength: 5 }),
    why: texts,
  });
  let played = 0;
  fc.assert(
    fc.property(draft, fc.nat(1000), (written, seed) => {
      const input = written.wrong.length > 0 ? "choice" : "text";
      const [one] = importQuestions(JSON.stringify([{ ...written, input }]), "json").questions;
      if (one === undefined) return;
      const question = study.revive(JSON.stringify(questionOf(one, { seed }))) as Question;
      expect(promptOf(question)).toBe(one.prompt);
      const { options } = study.viewQuestion(question, { locale: "en" });
      expect(new Set(options.map(({ label }) => label))).toEqual(
        new Set(input === "choice" ? [one.answer, ...one.wrong] : []),
      );
      const right = options.find(({ label }) => label === one.answer)?.id ?? one.answer;
      expect(study.grade(question, right, { locale: "ko" })).toMatchObject({
        correct: true,
        answer: one.answer,
        why: one.why,
      });
      played += 1;
    }),
    { seed: 15, numRuns: 300 },
  );
  expect(played).toBeGreaterThan(100);
});

test("the options of a choice stand anywhere", () => {
  const choice = own.at(-1)!;
  const places = new Set(
    Array.from({ length: 60 }, (_, seed) => answersTo(questionOf(choice, { seed })).right),
  );
  expect([...places].toSorted()).toEqual(["a", "b", "c", "d", "e"]);
});

test("a number is right to the very end of its tolerance and not beyond, which the prompt says", () => {
  const question = questionOf(
    own.find(({ tolerance }) => tolerance > 0)!,
    { seed: 0 },
  );
  expect(promptOf(question)).toContain("(±0.001)");
  const graded = ["-0.4", "-0.401", "-0.399", "-0.4011"].map((typed) =>
    study.grade(question, typed, { locale: "en" }),
  );
  expect(graded.map(({ correct }) => correct)).toEqual([true, true, true, false]);
});

test("what another concept is called is no slip of the keyboard", () => {
  const [one] = importQuestions("prompt,answer\nTwo averages and decoupled decay?,AdamW", "csv").questions;
  const question = questionOf(one!, { seed: 0 });
  const graded = ["adamw", "Adam", "아담"].map(
    (typed) => study.grade(question, typed, { locale: "ko" }).correct,
  );
  expect(graded).toEqual([true, false, false]);
});

test("what does not fit is refused", async () => {
  await expect(study.startQuiz({ store, ...ask, groupId: null })).rejects.toThrow(
    'groupId must be given for source "group", got null',
  );
  await expect(study.startQuiz({ store, ...ask, source: "ours" as "group" })).rejects.toThrow(
    "source must be packs, group or both, got ours",
  );
  await expect(study.startQuiz({ store, ...ask, questions: [] })).rejects.toThrow(
    "questions must be 1 to 20, got 0",
  );
  const gone = { kind: "question", version: 1, template: "gone", parameters: {}, seed: 0 } as const;
  await expect(study.startQuiz({ store, ...ask, questions: [gone] })).rejects.toThrow(
    "template must be a known one",
  );
  expect(() => study.drawQuestion({ seed: 1, template: "group-choice" })).toThrow("template must be one of");
  expect(() => questionOf(own[0]!, { seed: -1 })).toThrow("seed must be a whole number");
});
