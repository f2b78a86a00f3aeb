import { describeChart, renderSvg } from "@opt/viz";
import { describe, expect, test } from "vitest";
import { drawQuestion, grade, revive, viewQuestion } from "../support/study.ts";
import {
  distanceBetween,
  isInFrame,
  type Path,
  pathOf,
  sightOf,
  type Walk,
  walkers,
} from "../../src/question/paths.ts";
import type { Question } from "../../src/question/question.ts";
import { unfit } from "../../src/question/unfit-walks.ts";
import { areDistinct } from "../../src/question/which-optimizer.ts";
import reference from "../reference/reference.json" with { type: "json" };

const template = "which-optimizer";
const drawn = Array.from({ length: 500 }, (_, seed) => drawQuestion({ seed, template }));
const anybody = /sgd|momentum|모멘텀|rmsprop|adam|아담/iu;
const walkOf = ({ parameters }: Question): Walk => parameters as unknown as Walk;

describe("paths", () => {
  test.each(reference.paths)(
    "$walker agrees with PyTorch at $curvature, $start",
    ({ walker, rows, ...walk }) => {
      const { positions } = pathOf(
        walk as unknown as Walk,
        walkers.find((one) => one === walker)!,
      );
      for (const [row, [x = 0, y = 0]] of rows.entries()) {
        expect(positions[0][row + 1]).toBeCloseTo(x, 10);
        expect(positions[1][row + 1]).toBeCloseTo(y, 10);
      }
    },
  );

  test("stay in the picture and at least 8% of it apart, for 500 seeds; some walks are refused", () => {
    for (const question of drawn) {
      const paths = walkers.map((walker) => pathOf(walkOf(question), walker));
      expect(paths.every(isInFrame)).toBe(true);
      for (const [index, one] of paths.entries()) {
        for (const other of paths.slice(index + 1)) {
          expect(distanceBetween(one, other)).toBeGreaterThanOrEqual(0.08);
        }
      }
    }
    const tooClose: Walk = { curvature: 20, start: [6, 3], pace: 0 };
    expect(distanceBetween(pathOf(tooClose, "SGD"), pathOf(tooClose, "Momentum"))).toBeLessThan(0.08);
  });

  test("show what the explanations say", () => {
    for (const question of drawn.slice(0, 100)) {
      const [sgd, momentum, rmsprop, adam] = walkers.map((walker) =>
        sightOf(pathOf(walkOf(question), walker)),
      );
      expect(sgd!.turns[1]).toBeGreaterThan(2 * momentum!.turns[1]);
      expect(momentum!.turns[1]).toBeGreaterThanOrEqual(3);
      expect(momentum!.longestAt).toBeGreaterThan(1);
      expect(rmsprop!.longestAt).toBe(1);
      expect(rmsprop!.turns).toEqual([0, 0]);
      expect(adam!.turns[1]).toBeGreaterThanOrEqual(1);
      for (const { first } of [rmsprop!, adam!]) expect(Math.abs(first[0] / first[1])).toBeCloseTo(1, 6);
      for (const { first } of [sgd!, momentum!]) expect(Math.abs(first[1] / first[0])).toBeGreaterThan(2);
      expect(Math.hypot(...adam!.second) / Math.hypot(...adam!.first)).toBeGreaterThan(0.98);
    }
  });
});

const path = (...rows: readonly (readonly [number, number])[]): Path => ({
  positions: [Float64Array.from(rows, ([x]) => x), Float64Array.from(rows, ([, y]) => y)],
  values: new Float64Array(rows.length),
});
const turns = (...xs: readonly number[]): number => sightOf(path(...xs.map((x) => [x, 0] as const))).turns[0];

test("the distance of two paths is that of the pictures, whatever the step", () => {
  expect(distanceBetween(path([0, 0], [9, 0]), path([0, 0], [1, 0], [5, 0], [9, 0]))).toBe(0);
  expect(distanceBetween(path([0, 0], [9, 0]), path([0, 1], [9, 1]))).toBeCloseTo(0.1, 12);
  expect(distanceBetween(path([0, 0], [1.8, 0]), path([0, 0], [9, 0]))).toBeCloseTo(0.4, 12);
});

test("turns are counted where a way back can be seen", () => {
  expect(turns(0, 1, 2, 3)).toBe(0);
  expect(turns(0, 3, 1, 4)).toBe(2);
  expect(turns(0, 3, 2.95, 3.1, 5)).toBe(0);
  expect(turns(0, 3, 2.9, 2.8, 2.7)).toBe(1);
});

describe("the picture", () => {
  test.each(["ko", "en"] as const)("tells nobody's name in %s, in words or in the drawing", (locale) => {
    for (const question of drawn.slice(0, 40)) {
      const { chart, prompt, card } = viewQuestion(question, { locale });
      expect(chart?.kind).toBe("race");
      const alt = describeChart(chart!, locale);
      expect(alt).not.toMatch(anybody);
      expect(alt).toMatch(locale === "ko" ? /첫 걸음 .*횟수/u : /First step .*turns back/iu);
      expect(prompt).not.toMatch(anybody);
      expect(card).toBe("gradient-descent");
    }
    expect(renderSvg(viewQuestion(drawn[0]!, { locale }).chart!, { locale })).not.toMatch(anybody);
  });

  test("is drawn from the path that is the key", () => {
    for (const question of drawn.slice(0, 20)) {
      const { chart, options } = viewQuestion(question, { locale: "en" });
      const shown = chart?.kind === "race" ? chart.runs[0]!.positions : undefined;
      const paths = walkers.map((walker) => pathOf(walkOf(question), walker).positions);
      const { answer, answerId } = grade(question, "a", { locale: "en" });
      expect(answer).toBe(walkers[paths.findIndex((one) => one[0].join() === shown?.[0].join())]);
      expect(options.find(({ id }) => id === answerId)?.label).toBe(answer);
    }
  });
});

test("a topic decides nothing about who walked; a miss points at the card of who did", () => {
  const about = Array.from({ length: 60 }, (_, seed) => drawQuestion({ seed, template, card: "adam" }));
  expect(new Set(about.map(({ parameters }) => parameters["walker"]))).toEqual(new Set(walkers));
  expect(new Set(about.map((one) => viewQuestion(one, { locale: "ko" }).card))).toEqual(new Set(["adam"]));
  const ofMomentum = about.find(({ parameters }) => parameters["walker"] === "Momentum")!;
  expect(grade(ofMomentum, "a", { locale: "ko" }).card).toBe("momentum");
});

test.each([
  ["curvature", 7],
  ["start", [1e9, 0]],
  ["start", "here"],
  ["pace", 3],
  ["walker", "Adagrad"],
  ["card", "k-fold"],
])("revive refuses a %s of %j", (name, value) => {
  const { parameters, ...rest } = drawn[0]!;
  expect(() => revive({ ...rest, parameters: { ...parameters, [name]: value } })).toThrow(RangeError);
});

test("the starts that are known to make no question are those, and no others", () => {
  const alike = [6, 8, 12, 20].flatMap((curvature) =>
    [6, 7, 8].flatMap((x) =>
      [3, 3.5, 4].flatMap((y) =>
        [0, 1, 2].flatMap((pace) =>
          areDistinct({ curvature, start: [x, y], pace }) ? [] : `${curvature} ${x} ${y} ${pace}`,
        ),
      ),
    ),
  );
  expect(new Set(alike)).toEqual(unfit);
});

test("no false cause: what has no velocity is not said to overshoot for want of one", () => {
  for (const question of drawn) {
    const { why } = grade(question, "a", { locale: "en" });
    expect(why).not.toMatch(/no velocity/u);
  }
});
