import { describe, expect, test } from "vitest";
import { drawQuestion, grade, questionTemplates, viewQuestion } from "../support/study.ts";
import type { QuestionView } from "../../src/question/question.ts";

/** A way to answer without reading; what it likes most is clicked, among equals each as likely. */
type Strategy = (label: string, place: number, view: QuestionView) => number;

const value = (label: string): number => Number(/−?\d+(?:\.\d+)?/u.exec(label)?.[0].replace("−", "-") ?? 0);
const digits = (label: string): number => label.replace(/\D/gu, "").replace(/^0+|0+$/gu, "").length;
const rankOf = (label: string, { options }: QuestionView): number =>
  options.filter((one) => value(one.label) < value(label)).length;

const strategies: Readonly<Record<string, Strategy>> = {
  "first place": (_, place) => -place,
  "second place": (_, place) => Number(place === 1),
  "third place": (_, place) => Number(place === 2),
  "last place": (_, place) => place,
  "longest option": (label) => label.length,
  "shortest option": (label) => -label.length,
  "roundest number": (label) => -digits(label),
  "oddest number": digits,
  "largest number": value,
  "smallest number": (label) => -value(label),
  "nearest to zero": (label) => -Math.abs(value(label)),
  "farthest from zero": (label) => Math.abs(value(label)),
  "second smallest": (label, _, view) => Number(rankOf(label, view) === 1),
  "second largest": (label, _, view) => Number(rankOf(label, view) === 2),
  "a number of the question": (label, _, { prompt }) => Number(prompt.includes(label.replace("−", ""))),
  "no number of the question": (label, _, { prompt }) => -Number(prompt.includes(label.replace("−", ""))),
};

/** The templates whose every question is answered by a click on one of several options. */
const clicked = questionTemplates.filter((template) => inputs(template).has("choice"));

function inputs(template: string): ReadonlySet<QuestionView["input"]> {
  const draws = Array.from({ length: 5 }, (_, seed) => drawQuestion({ seed, template }));
  return new Set(draws.map((question) => viewQuestion(question, { locale: "en" }).input));
}

test("whether a question is answered by a click is a matter of its template", () => {
  expect(clicked.length).toBeGreaterThan(5);
  for (const template of clicked) expect([template, ...inputs(template)]).toEqual([template, "choice"]);
});

interface Played {
  readonly view: QuestionView;
  readonly right: number;
}

function play(template: string | undefined, count: number): readonly Played[] {
  return Array.from({ length: count }, (_, index) => {
    const question = drawQuestion({
      seed: index * 7919 + 13,
      ...(template === undefined ? {} : { template }),
    });
    if (!clicked.includes(question.template)) return [];
    const view = viewQuestion(question, { locale: "en" });
    const { answerId } = grade(question, view.options[0]!.id, { locale: "en" });
    return [{ view, right: view.options.findIndex(({ id }) => id === answerId) }];
  }).flat();
}

/** The share that a strategy gets right, counting a pick among equals by its chance. */
function scoreOf(strategy: Strategy, played: readonly Played[]): number {
  const points = played.map(({ view, right }) => {
    const liked = view.options.map(({ label }, place) => strategy(label, place, view));
    const best = liked.filter((one) => one === Math.max(...liked)).length;
    return liked[right] === Math.max(...liked) ? 1 / best : 0;
  });
  return points.reduce((sum, point) => sum + point, 0) / points.length;
}

const quizzes = play(undefined, 20_000);

describe("answering without reading stays at chance", () => {
  test.each(Object.entries(strategies))("%s", (_, strategy) => {
    expect(quizzes.length).toBeGreaterThan(2500);
    expect(scoreOf(strategy, quizzes)).toBeLessThan(0.29);
  });

  test.each(clicked)(
    "the commonest place of %s in one half of the draws says nothing of the other",
    (template) => {
      const played = play(template, 400);
      const counts = [0, 1, 2, 3].map(
        (place) => played.slice(0, 200).filter(({ right }) => right === place).length,
      );
      const commonest = counts.indexOf(Math.max(...counts));
      const rest = played.slice(200);
      const hits = rest.filter(({ right }) => right === commonest).length;
      expect(hits / Math.max(1, rest.length)).toBeLessThan(0.36);
    },
  );
});

/** Signs that a statement may bear, whatever it says. */
const signs = {
  ko: {
    absolute: /항상|언제나|반드시|무조건|절대|모든|모두|전부|완전히|오직|뿐|전혀|저절로/u,
    negated: /않|못|아니|없/u,
    hedged: /수 있|보통|대개|흔히|거의|정도|편이|쯤/u,
    number: /\d/u,
  },
  en: {
    absolute: /\b(?:always|never|every|all|any|must|only|completely|entirely|automatically)\b/iu,
    negated: /\b(?:not|no|never|nothing|none|without|cannot|neither|nor)\b|n['’]t\b/iu,
    hedged:
      /\b(?:can|may|might|could|often|usually|sometimes|about|nearly|roughly|mostly|tends?|some|most)\b/iu,
    number: /\d/u,
  },
} as const;

const choices = Array.from({ length: 2500 }, (_, index) =>
  drawQuestion({ seed: index * 7919 + 13, template: "which-claim" }),
);
const statements = Array.from({ length: 2000 }, (_, seed) => drawQuestion({ seed, template: "true-false" }));

describe.each(["ko", "en"] as const)("statements in %s are not told by their looks", (locale) => {
  const looks: readonly (readonly [name: string, look: (text: string) => number])[] = [
    ["length", (text) => text.length],
    ...Object.entries(signs[locale]).map(
      ([name, sign]) => [name, (text: string): number => Number(sign.test(text))] as const,
    ),
  ];
  const asked = choices.map((question) => {
    const { prompt, options } = viewQuestion(question, { locale });
    const [ask = "", ...stated] = prompt.split("\n");
    const { answerId } = grade(question, options[0]!.id, { locale });
    return {
      wants: /틀린|false/u.test(ask) ? "the false one" : "the true one",
      texts: options.map(({ label }) => stated[Number(label) - 1]!),
      right: options.findIndex(({ id }) => id === answerId),
    };
  });

  test.each(looks)("by %s, most or least of it, asked for the true or the false one", (_, look) => {
    for (const wants of ["the true one", "the false one"])
      for (const sign of [1, -1]) {
        const points = asked
          .filter((one) => one.wants === wants)
          .map(({ texts, right }) => {
            const liked = texts.map((text) => sign * look(text));
            const best = liked.filter((one) => one === Math.max(...liked)).length;
            return liked[right] === Math.max(...liked) ? 1 / best : 0;
          });
        expect(points.length).toBeGreaterThan(1000);
        expect(points.reduce((sum, point) => sum + point, 0) / points.length).toBeLessThan(0.31);
      }
  });

  const judged = statements.map((question) => {
    const { prompt } = viewQuestion(question, { locale });
    return { prompt, isTrue: grade(question, "true", { locale }).correct };
  });

  test.each(looks.slice(1))("true or false by %s", (_, look) => {
    const right = judged.map(({ prompt, isTrue }) => look(prompt) > 0 === isTrue);
    const share = right.filter(Boolean).length / right.length;
    expect(Math.max(share, 1 - share)).toBeLessThan(0.56);
  });
});

const orders = Array.from({ length: 3000 }, (_, seed) => drawQuestion({ seed, template: "order-steps" }));

test.each([
  ["as they stand", "a b c d"],
  ["from the last", "d c b a"],
  ["the last first", "d a b c"],
  ["the middle first", "b c a d"],
])("steps ordered %s earn what chance earns", (_, answer) => {
  const grades = orders.map((question) => grade(question, answer, { locale: "en" }));
  const right = grades.filter(({ correct }) => correct).length / grades.length;
  const credit = grades.reduce((sum, one) => sum + one.credit, 0) / grades.length;
  // over all 24 orders one is right, and the longest runs earn 17/72 on average
  expect(right).toBeLessThan(0.06);
  expect(credit).toBeLessThan(17 / 72 + 0.025);
});
