import { expect, test } from "vitest";
import { createStudy, type Study } from "../../src/create-study.ts";
import { memoryStore } from "../../src/store/memory-store.ts";
import { study } from "../support/study.ts";
import { ours } from "../../src/optimization.ts";
import { templates } from "../../src/question/templates.ts";

type Loose = { readonly [Name in keyof Study]: (...given: readonly unknown[]) => unknown };

/** The study as a program without types calls it. */
const loose: Loose = Object.assign({}, study) as never;
const store = memoryStore();
const question = study.drawQuestion({ seed: 1, template: "momentum-two-steps" });
const demo = study.describeDemo("race");
const ofQuiz = { store, quizId: "q" };
const newQuiz = { store, id: "q", userId: "mina", seed: 1, now: 0 };
const answered = { ...ofQuiz, id: "a", index: 0, userId: "mina", answer: "a", now: 0, locale: "ko" };

/** Arguments that are right, one list for each function of a study that takes any. */
const right: Readonly<Partial<Record<keyof Study, readonly unknown[]>>> = {
  findCard: ["adam"],
  workedExample: ["adam", { locale: "ko" }],
  ask: ["adam", { locale: "ko" }],
  drawQuestion: [{ seed: 1, template: "true-false", card: "adam" }],
  viewQuestion: [question, { locale: "ko" }],
  hasChart: [question],
  grade: [question, "a", { locale: "ko" }],
  certifyQuestion: [question],
  describeDemo: ["race", {}],
  runDemo: [demo, {}],
  demoFits: [demo],
  certifyDemo: [demo, {}],
  startQuiz: [
    { ...newQuiz, groupId: null, length: 3, topic: "adam", source: "packs", questions: [question] },
  ],
  nextQuestion: [{ ...ofQuiz, userId: "mina", locale: "ko" }],
  answerQuiz: [answered],
  quizState: [{ ...ofQuiz, userId: "mina" }],
  quizResult: [{ ...ofQuiz, locale: "ko" }],
  dueReviews: [{ store, userId: "mina", now: 0, timeZone: "UTC" }],
  startReview: [{ ...newQuiz, id: "r", which: "due", timeZone: "UTC" }],
  nextCard: [{ evidence: [{ card: "adam", correct: true, at: 0 }], now: 0, locale: "ko" }],
  startPractice: [{ ...newQuiz, id: "p", locale: "ko" }],
  progress: [{ store, userId: "mina", now: 0, timeZone: "UTC" }],
  startDaily: [{ store, groupId: "g", timeZone: "UTC", now: 0, source: "packs" }],
  startRace: [{ ...newQuiz, id: "race", secondsEach: 30 }],
  openRaceQuestion: [{ store, quizId: "race", index: 0, now: 0, locale: "ko" }],
  answerRace: [{ ...answered, quizId: "race" }],
  revive: [JSON.stringify(question)],
};
const calls = Object.keys(right) as (keyof Study)[];
const wrong: readonly unknown[] = [
  undefined,
  null,
  5,
  Number.NaN,
  "nonsense",
  true,
  [],
  [null],
  {},
  () => 1,
  Symbol("s"),
  5n,
];
/** What an engine says, not we. */
const raw =
  /cannot read|is not a function|is not iterable|cannot destructure|undefined \(|cannot convert|\[object|not an object|reduce of empty/iu;

/** Options of which none is required. */
function mayBeEmpty(argument: unknown, value: unknown): boolean {
  return [argument, value].every(
    (one) => typeof one === "object" && one !== null && !Array.isArray(one) && Object.keys(one).length === 0,
  );
}

async function said(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : `no error: ${String(error)}`;
  }
}

test("every function of a study that takes arguments stands in the list", () => {
  const functions = Object.entries(study).flatMap(([name, value]) =>
    typeof value === "function" ? name : [],
  );
  expect(functions.toSorted()).toEqual([...calls].toSorted());
});

test.each(calls)("%s takes what is right", async (name) => {
  expect(await said(() => loose[name](...right[name]!))).toBeUndefined();
});

test.each(calls)(
  "%s says of every wrong argument which one it is, never what the engine says",
  async (name) => {
    const given = right[name]!;
    for (const [place, argument] of given.entries()) {
      for (const value of wrong) {
        const message = await said(() => loose[name](...given.with(place, value)));
        expect(message ?? "").not.toMatch(raw);
        const isRight = typeof argument !== "object" || value === undefined || mayBeEmpty(argument, value);
        if (isRight) continue;
        expect([name, value, message]).toEqual([name, value, expect.any(String)]);
      }
    }
  },
);

const withOptions = calls.filter((name) => {
  const last = right[name]!.at(-1);
  return name !== "describeDemo" && typeof last === "object" && last !== question && last !== demo;
});

test.each(withOptions)(
  "%s refuses an option of no name, and names every option whose value is wrong",
  async (name) => {
    const given = right[name]!;
    const options = given.at(-1) as Readonly<Record<string, unknown>>;
    const call = (changed: unknown) => said(() => loose[name](...given.with(given.length - 1, changed)));
    expect(await call({ ...options, zzzzzz: 1 })).toContain(`${name} has no option zzzzzz; its options are`);
    for (const option of Object.keys(options)) {
      const missing: Record<string, unknown> = { ...options };
      delete missing[option];
      expect((await call(missing)) ?? option).toContain(option);
      for (const value of [Symbol("s"), 5n, true, [null], () => 1]) {
        const message = (await call({ ...options, [option]: value })) ?? "nothing";
        if (name === "revive") continue;
        expect(message).toContain(option);
        expect(message).not.toMatch(raw);
      }
    }
  },
);

test.each([
  ["drawQuestion", { seed: 1, topic: "adam" }, "drawQuestion has no option topic; did you mean card?"],
  ["startQuiz", { ...newQuiz, card: "adam" }, "startQuiz has no option card; did you mean topic?"],
  ["startQuiz", { ...newQuiz, lenght: 3 }, "startQuiz has no option lenght; did you mean length?"],
  ["startQuiz", { ...newQuiz, topics: "adam" }, "startQuiz has no option topics; did you mean topic?"],
  ["startQuiz", { store }, "startQuiz needs id, userId, seed and now"],
  [
    "nextQuestion",
    { ...ofQuiz, userId: "mina", lang: "ko" },
    "nextQuestion has no option lang; did you mean locale?",
  ],
  ["startQuiz", { ...newQuiz, userId: "" }, 'userId must be a text that is not empty, got ""'],
  ["startQuiz", undefined, "startQuiz needs store, id, userId, seed and now"],
] as const)("%s(%j) is refused: %s", async (name, request, message) => {
  expect(await said(() => loose[name](request))).toBe(message);
});

test("a name that is mistyped is refused under the name of its option, with the one that may be meant", async () => {
  const quiz = await said(() => loose.startQuiz({ ...newQuiz, topic: "momentun" }));
  expect(quiz).toMatch(/^topic must be one of .+ and \d+ more, got momentun; did you mean momentum\?$/u);
  const drawn = await said(() => loose.drawQuestion({ seed: 1, card: "momentun" }));
  expect(drawn).toMatch(/^card must be one of .+, got momentun; did you mean momentum\?$/u);
  const demoName = await said(() => loose.describeDemo("rase"));
  expect(demoName).toMatch(/^demo must be one of .+, got rase; did you mean race\?$/u);
});

test("a number is an answer to a question that wants one, in a quiz too", async () => {
  const typed = study.drawQuestion({ seed: 1, template: "updates-in-epochs" });
  const { answer } = study.grade(typed, "1", { locale: "en" });
  expect(study.grade(typed, Number(answer.replace(/[^\d.]/gu, "")), { locale: "en" }).correct).toBe(true);
  await study.startQuiz({ ...newQuiz, id: "typed", questions: [typed] });
  const click = { store, id: "c", quizId: "typed", index: 0, userId: "mina", now: 0, locale: "en" } as const;
  const result = await study.answerQuiz({ ...click, answer: 54 });
  expect(result).toMatchObject({ outcome: "graded", record: { answer: "54" } });
  expect(() => study.grade(typed, Number.NaN, { locale: "en" })).toThrow(
    "answer must be a text or a number, got NaN",
  );
});

test.each([
  [undefined, "packs must be a list of packs, as revivePack returns them, got undefined"],
  [{}, "packs must be a list of packs, as revivePack returns them, got undefined"],
  [{ packs: [5] }, "packs must be a list of packs, as revivePack returns them, got a list"],
  [{ packs: [], template: [] }, "createStudy has no option template; did you mean templates?"],
  [{ packs: [], templates: 5 }, "templates must be a list of templates, such as those of @opt/study, got 5"],
  [{ packs: [], demos: [{}] }, "demos must be a list of demos, such as those of @opt/study, got a list"],
  [
    { packs: [], declined: {} },
    "declined must be an object with a store, such as memoryDeclined(), got object",
  ],
])("createStudy(%j) is refused: %s", (options, message) => {
  expect(() => createStudy(options as never)).toThrow(message);
});

test.each([[{ packs: [] }], [{ packs: [], templates }], [{ packs: ours.packs, demos: ours.demos }]])(
  "a study with nothing to ask says so (%#)",
  async (options) => {
    const empty = createStudy(options);
    const none = "templates must hold one that asks about a card of the packs, got none";
    expect(() => empty.drawQuestion({ seed: 1 })).toThrow(none);
    await expect(empty.startQuiz({ ...newQuiz, id: "none" })).rejects.toThrow(none);
  },
);
