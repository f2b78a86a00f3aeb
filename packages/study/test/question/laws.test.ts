import { describe, expect, test } from "vitest";
import {
  cards,
  drawQuestion,
  findCard,
  grade,
  questionTemplates,
  revive,
  viewQuestion,
} from "../support/study.ts";
import { InputError } from "../../src/input-error.ts";
import type { Question } from "../../src/question/question.ts";
import { asksAbout, type Posed } from "../../src/question/template.ts";
import { templates } from "../../src/question/templates.ts";

/** `test:slow` draws more of them. */
const seeds = Array.from({ length: Number(process.env["QUESTION_SEEDS"] ?? 100) }, (_, seed) => seed);
const hangul = /[가-힣]/u;
const numbers = (text: string): string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];
const significant = (number: string): number =>
  number.replace(".", "").replace(/^0+/u, "").replace(/0+$/u, "").length;

/** An answer that a question takes: its first option, all options as they stand, a number or a name. */
const anyAnswer = (question: Question): string => {
  const { input, options, parts = [] } = viewQuestion(question, { locale: "en" });
  if (input === "order") return options.map(({ id }) => id).join(" ");
  if (input === "parts") return parts.map(() => "0").join("\n");
  return options[0]?.id ?? "0";
};
/** Each question worked out once, by the cards alone. */
const known = new WeakMap<Question, Posed>();
const posed = (question: Question): Posed => {
  const { pose } = templates.find(({ name }) => name === question.template)!;
  const found = known.get(question) ?? pose(question, { cards, findCard });
  known.set(question, found);
  return found;
};
/** The questions of each template, drawn once. */
const ofTemplates = new Map<string, readonly Question[]>();
const drawnOf = (template: string): readonly Question[] => {
  const found = ofTemplates.get(template) ?? seeds.map((seed) => drawQuestion({ seed, template }));
  ofTemplates.set(template, found);
  return found;
};
const withOptions = templates
  .filter(({ input }) => input === "choice" || input === "boolean")
  .map(({ name }) => name);
const withNumbers = templates.filter(({ input }) => input === "number").map(({ name }) => name);

describe.each(withOptions)("%s over many seeds", (template) => {
  const drawn = drawnOf(template);

  test("options differ in both languages, one is right, and every wrong one of a choice says why it tempts", () => {
    for (const question of drawn) {
      const { options, input } = viewQuestion(question, { locale: "en" });
      const labels = [options, viewQuestion(question, { locale: "ko" }).options].map((shown) =>
        shown.map(({ label }) => label),
      );
      for (const one of labels) expect(new Set(one).size).toBe(options.length);
      const grades = options.map(({ id }) => grade(question, id, { locale: "en" }));
      expect(grades.filter(({ correct }) => correct)).toHaveLength(1);
      expect(options.find(({ id }) => id === grades[0]?.answerId)?.label).toBe(grades[0]?.answer);
      const wrong = grades.filter(({ correct }) => !correct);
      expect(wrong).toHaveLength(input === "boolean" ? 1 : 3);
      expect(input === "boolean" || wrong.every(({ tempting }) => tempting !== undefined)).toBe(true);
    }
  });

  test("the right option stands in every place", () => {
    const places = new Set(drawn.map((one) => grade(one, anyAnswer(one), { locale: "en" }).answerId));
    expect(places.size).toBe(viewQuestion(drawn[0]!, { locale: "en" }).options.length);
  });
});

describe.each(withNumbers)("%s over many seeds", (template) => {
  const drawn = drawnOf(template);

  test("no options; the key as printed is right, as are its spellings and what is within 0.1%", () => {
    for (const question of drawn) {
      const { input, options, prompt } = viewQuestion(question, { locale: "en" });
      expect({ input, options }).toEqual({ input: "number", options: [] });
      const isWhole = prompt.endsWith("Type a whole number.");
      expect(isWhole || prompt.includes("within 0.1% counts as right")).toBe(true);
      const { answer } = grade(question, "0", { locale: "en" });
      const plain = answer.replace("−", "-");
      const rounded = Number(plain).toFixed(4);
      // "3,249" is three thousand and more: three places behind a decimal comma need a fourth
      const comma = plain.replace(/(?<=^-?[1-9]\d{0,2}\.\d{3})$/u, "0").replace(".", ",");
      const spellings = [answer, plain, ` ${plain} `, comma, rounded, `${plain}e0`];
      const graded = spellings.map((typed) => grade(question, typed, { locale: "ko" }));
      expect(graded.filter((one) => !one.correct || one.answer !== answer || "answerId" in one)).toEqual([]);
      const { number } = posed(question);
      const near = String(number!.value * 1.0009);
      expect(grade(question, near, { locale: "ko" }).correct).toBe(!isWhole);
      const offs = [Number(plain) * 1.03, Number(plain) + 1, -Number(plain), 0];
      expect(offs.filter((off) => grade(question, String(off), { locale: "ko" }).correct)).toEqual([]);
    }
  });

  test("every misconception is recognised, and none is right", () => {
    const seen: (string | undefined)[] = [];
    for (const question of drawn) {
      const { distractors } = posed(question);
      expect(distractors.length).toBeGreaterThanOrEqual(3);
      const graded = distractors.map(({ value }) => grade(question, String(value), { locale: "ko" }));
      expect(graded.filter(({ correct }) => correct)).toEqual([]);
      seen.push(...graded.map(({ tempting }) => tempting));
    }
    expect(seen.every((words) => words === undefined || hangul.test(words))).toBe(true);
    // some numbers may come from a slip without a name as well: then nothing is named
    const named = seen.filter((words) => words !== undefined).length / seen.length;
    expect(named).toBeGreaterThanOrEqual(template === "gradient-descent-steps" ? 1 : 0.9);
  });
});

describe.each(questionTemplates)("%s", (template) => {
  const some = drawnOf(template).slice(0, 100);

  test("the numbers are nice and the explanation uses the key", () => {
    for (const question of some) {
      const { prompt, options, input } = viewQuestion(question, { locale: "en" });
      expect(numbers(prompt).filter((number) => significant(number) > 4)).toEqual([]);
      expect(options.filter(({ label }) => label.length > 80)).toEqual([]);
      const { answer, why } = grade(question, anyAnswer(question), { locale: "en" });
      const isSaid = answer.split("; ").every((part) => why.includes(part));
      expect(input === "boolean" || input === "order" || isSaid).toBe(true);
    }
  });

  test("each text is in its language, and the two tell of the same numbers", () => {
    for (const question of some) {
      const [ko, en] = [viewQuestion(question, { locale: "ko" }), viewQuestion(question, { locale: "en" })];
      expect(ko.prompt).toMatch(hangul);
      expect(en.prompt).not.toMatch(hangul);
      expect(ko.options.map(({ id }) => id)).toEqual(en.options.map(({ id }) => id));
      expect(grade(question, anyAnswer(question), { locale: "en" }).why).not.toMatch(hangul);
    }
  });

  test("the same seed draws the same question, and it survives JSON", () => {
    for (const question of some.slice(0, 50)) {
      expect(drawQuestion({ seed: question.seed, template })).toEqual(question);
      expect(Object.isFrozen(question) && Object.isFrozen(question.parameters)).toBe(true);
      expect(revive(JSON.stringify(question))).toEqual(question);
    }
  });
});

test("every card has questions, each template asks only about its cards", () => {
  for (const { slug } of cards) {
    for (const seed of seeds.slice(0, 30)) {
      const question = drawQuestion({ seed, card: slug });
      const { card } = viewQuestion(question, { locale: "ko" });
      const template = templates.find(({ name }) => name === question.template)!;
      expect(asksAbout(template, findCard(slug)!, { cards, findCard })).toBe(true);
      expect(slug === "k-fold" ? ["k-fold", "stratified", "sorted-data-bias"] : [slug]).toContain(card);
    }
  }
});

test("all cards have two kinds of question besides their claims and their name", () => {
  const worded = new Set(["true-false", "which-claim", "name-the-concept"]);
  const served = templates.filter(({ name }) => !worded.has(name));
  const few = cards.filter(
    (card) => served.filter((one) => asksAbout(one, card, { cards, findCard })).length < 2,
  );
  expect(few.map(({ slug }) => slug)).toEqual([]);
});

test("claims make at least six questions a card", () => {
  for (const { slug } of cards) {
    const asked = seeds
      .slice(0, 120)
      .map((seed) => drawQuestion({ seed, template: "true-false", card: slug }).parameters["claim"]);
    expect(new Set(asked).size).toBeGreaterThanOrEqual(6);
  }
});

test("there are all seven ways to answer, and more than thirty kinds of question", () => {
  expect(new Set(templates.map(({ input }) => input)).size).toBe(7);
  expect(templates.length).toBeGreaterThan(30);
});

test("a mixed draw reaches every template", () => {
  const mixed = Array.from({ length: 500 }, (_, seed) => drawQuestion({ seed }).template);
  expect(new Set(mixed)).toEqual(new Set(questionTemplates));
});

test("grading points at the card and its demo, and reads ids leniently", () => {
  const question = drawQuestion({ seed: 3, template: "momentum-two-steps" });
  const { answerId = "", ...first } = grade(question, "a", { locale: "ko" });
  expect(first).toMatchObject({ card: "momentum", demo: { name: "race" } });
  expect(grade(question, ` ${answerId.toUpperCase()} `, { locale: "ko" }).correct).toBe(true);
});

describe("refusals", () => {
  test.each([
    ["unknown-template", { seed: 0, template: "nope" }],
    ["unknown-card", { seed: 0, card: "nope" }],
    ["no-question", { seed: 0, template: "momentum-two-steps", card: "k-fold" }],
  ])("%s", (code, request) => {
    expect(() => drawQuestion(request)).toThrow(
      expect.objectContaining({ name: "InputError", code }) as Error,
    );
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 32, Infinity])("seed %s", (seed) => {
    expect(() => drawQuestion({ seed })).toThrow(RangeError);
  });

  test.each(["", "e", "true", "a b", "🐘", "__proto__"])("the answer %j is not an option", (answer) => {
    const question = drawQuestion({ seed: 1, template: "adam-first-step" });
    expect(() => grade(question, answer, { locale: "ko" })).toThrow(InputError);
  });

  test.each([
    ["no description", null, TypeError],
    ["another kind", { kind: "chart", version: 1, parameters: {}, seed: 0 }, RangeError],
    [
      "another version",
      { kind: "question", version: 2, template: "true-false", parameters: {}, seed: 0 },
      RangeError,
    ],
    ["no parameters", { kind: "question", version: 1, template: "true-false", seed: 0 }, TypeError],
    [
      "nested parameters",
      { kind: "question", version: 1, template: "true-false", parameters: { card: {} }, seed: 0 },
      TypeError,
    ],
  ])("revive refuses %s", (_, json, error) => {
    expect(() => revive(json)).toThrow(error);
  });

  test.each([
    ["an unknown template", { template: "nope", parameters: {} }],
    ["an unknown claim", { template: "true-false", parameters: { card: "adam", claim: "nope" } }],
    ["a rate that is none", { template: "adam-first-step", parameters: { lr: -1, g: 2 } }],
    [
      "sizes without bound",
      { template: "fold-classes", parameters: { sizes: [1e9, 1, 1], k: 3, fold: 0, method: "kfold" } },
    ],
    [
      "a fold that is not there",
      { template: "fold-classes", parameters: { sizes: [60, 60, 60], k: 3, fold: 3, method: "kfold" } },
    ],
  ])("revive refuses %s", (_, parts) => {
    expect(() => revive({ kind: "question", version: 1, seed: 0, ...parts })).toThrow(RangeError);
  });
});
