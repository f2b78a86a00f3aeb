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
    const view = viewQuestion(question, { locale: "en" });
    if (view.input !== "choice") return [];
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

  test.each(questionTemplates)(
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

test.each([
  ["as they stand", "a b c d"],
  ["from the last", "d c b a"],
  ["the last first", "d a b c"],
  ["the middle first", "b c a d"],
])("steps ordered %s earn what chance earns", (_, answer) => {
  const grades = Array.from({ length: 3000 }, (__, seed) =>
    grade(drawQuestion({ seed, template: "order-steps" }), answer, { locale: "en" }),
  );
  const right = grades.filter(({ correct }) => correct).length / grades.length;
  const credit = grades.reduce((sum, one) => sum + one.credit, 0) / grades.length;
  // over all 24 orders one is right, and the longest runs earn 17/72 on average
  expect(right).toBeLessThan(0.06);
  expect(credit).toBeLessThan(17 / 72 + 0.025);
});
