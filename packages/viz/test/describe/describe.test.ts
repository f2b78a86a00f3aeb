import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Chart,
  classBalanceChart,
  confusionChart,
  describeChart,
  genealogyChart,
  gradientNoiseChart,
  heatmapChart,
  kFoldChart,
  leaderboardChart,
  learningCurveChart,
  lossChart,
  raceChart,
  scalingChart,
  scheduleChart,
  stepChart,
  validationCurveChart,
} from "../../src/index.ts";
import { arbitraryCharts } from "../arbitrary-charts.ts";

const count = 70;
const numbers = Array.from({ length: count }, (_, i) => i);
const names = numbers.map((i) => `the <${i}> of them`);
const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] };

/** Charts of seventy things each; a pattern finds the items of one list. */
const crowds: Record<string, { chart: Chart; item: RegExp; items: number; counter?: string }> = {
  race: {
    chart: raceChart({
      grid,
      runs: names.map((name, i) => ({ name, positions: [[0.9, 0.5], [0.9, 0.5]], values: [9, i / 10] })), // prettier-ignore
    }),
    item: /<(\d+)> of them [\d.]+ (?:at )?\(/gu,
    items: count,
  },
  "race minima": {
    chart: raceChart({
      grid,
      runs: [{ name: "A", positions: [[0], [0]], values: [1] }],
      minima: numbers.map((i) => ({ point: [i, 7.25], value: 0 })),
    }),
    item: /\((\d+), 7\.25\)/gu,
    items: count,
  },
  loss: {
    chart: lossChart({ series: names.map((name, i) => ({ name, validation: [9, 1 + i / 10] })) }),
    item: /<(\d+)> of them (?:from )?9(?:에서)?/gu,
    items: count,
  },
  "loss diverged": {
    chart: lossChart({
      series: [{ name: "good", train: [1, 0.5] }, ...names.map((name) => ({ name, train: [Infinity] }))],
    }),
    item: /<(\d+)> of them(?:,| and| 외)/gu,
    items: count,
  },
  schedule: {
    chart: scheduleChart({ schedules: names.map((name, i) => ({ name, values: [0, i + 1, 0.5] })) }),
    item: /<(\d+)> of them(?:은 0에서| starts)/gu,
    items: count,
  },
  step: {
    chart: stepChart({ runs: names.map((name, i) => ({ name, positions: [[0, 1, i], [0, 1, 1]] })) }), // prettier-ignore
    item: /<(\d+)> of them(?:은 보폭|: step)/gu,
    items: count,
  },
  "gradient noise": {
    chart: gradientNoiseChart({
      full: [1, 0],
      batches: numbers.map((i) => ({ size: i + 1, gradients: [[1], [1]] })),
    }),
    item: /(?:배치|for batch size) (\d+)(?:[은는] 45°\(| \()/gu,
    items: count,
  },
  scaling: {
    chart: scalingChart({ batchSizes: [1, 2], series: names.map((name) => ({ name, losses: [1, 1] })) }),
    item: /<(\d+)> of them(?:은 1에서|: 1 at)/gu,
    items: count,
  },
  "k-fold": {
    chart: kFoldChart({
      labels: numbers,
      folds: numbers.map((i) => ({ test: [i], train: numbers.filter((row) => row !== i) })),
    }),
    item: /(?:폴드|fold) (\d+)(?:에| with)/gu,
    items: count,
  },
  "class balance": {
    chart: classBalanceChart({ labels: names }),
    item: /<(\d+)> of them 1/gu,
    items: count,
  },
  "learning curve": {
    chart: learningCurveChart({
      sizes: numbers.map((i) => i + 1),
      train: numbers.map(() => 1),
      validation: numbers.map(() => 0.5),
    }),
    item: /0\.5(?:와 1| and 1 at)/gu,
    items: count,
  },
  "validation curve": {
    chart: validationCurveChart({
      parameter: "C",
      values: numbers.map((i) => i + 1),
      train: numbers.map(() => 1),
      validation: numbers.map(() => 0.5),
    }),
    item: /0\.5(?:와 1| and 1 at)/gu,
    items: count,
  },
  heatmap: {
    chart: heatmapChart({
      x: { name: "x", values: [1] },
      y: { name: "row", values: numbers },
      values: numbers,
    }),
    item: /row (\d+):/gu,
    items: count,
  },
  confusion: {
    chart: confusionChart({
      classNames: names,
      counts: numbers.map((i) => numbers.map((j) => (i === j ? 4 : 0))),
    }),
    item: /<(\d+)> of them 4/gu,
    items: count,
  },
  "confusion mistakes": {
    chart: confusionChart({
      classNames: names,
      counts: numbers.map((i) => numbers.map((j) => (j === (i + 1) % count ? 4 : 0))),
    }),
    item: /(?:taken for the <(\d+)> of them 4|<(\d+)> of them으로 4)/gu,
    items: count,
  },
  genealogy: {
    chart: genealogyChart({ members: names.map((name) => ({ name, improves: "size" })) }),
    item: /<(\d+)> of them ?\(/gu,
    items: count,
  },
  leaderboard: {
    chart: leaderboardChart({ rows: names.map((name, i) => ({ name, score: 100 - i })) }),
    item: /<(\d+)> of them (?:\(?\d+)/gu,
    items: count,
    counter: "명",
  },
  "leaderboard tie": {
    chart: leaderboardChart({ rows: names.map((name) => ({ name, score: 1 })) }),
    item: /<(\d+)> of them(?:,| and| 외)/gu,
    items: count,
    counter: "명",
  },
};

const cases = Object.entries(crowds).flatMap(([name, crowd]) =>
  (["ko", "en"] as const).map((locale) => ({ name, locale, crowd })),
);

test.each(cases)("what is left out of a long list is counted: $name, $locale", ({ locale, crowd }) => {
  const { chart, item, items, counter = "개" } = crowd;
  const alt = describeChart(chart, locale);
  const words = { ko: new RegExp(`외 (?<rest>\\d+)${counter}`, "u"), en: /and (?<rest>\d+) more/u }[locale];
  const sentences = alt.split(/(?<=[.])\s(?=\D)/u);
  const sentence = sentences.find((each) => each.match(item) && words.test(each)) ?? alt;
  const told = [...sentence.matchAll(item)].length;
  expect(told).toBeGreaterThan(0);
  expect(`${told} and ${words.exec(sentence)?.groups?.["rest"]}`).toBe(`${told} and ${items - told}`);
  expect(alt.length).toBeLessThanOrEqual(1024);
});

test.each(Object.entries(arbitraryCharts))("any %s chart is told in whole sentences", (_, charts) => {
  fc.assert(
    fc.property(charts, fc.constantFrom("ko" as const, "en" as const), (chart, locale) => {
      const alt = describeChart(chart, locale);
      expect(alt.length).toBeLessThanOrEqual(1024);
      expect(alt).toMatch(/[.!?]$/u);
      expect(alt).not.toMatch(/[\p{Cc}\p{Cs}]|undefined|\[object/u);
    }),
    { numRuns: 30, seed: 5 },
  );
});

test("names are read as they are written, also in scripts that the fonts lack", () => {
  const chart = leaderboardChart({
    rows: [
      { name: "محمد", score: 3 },
      { name: "漢字 🦊", score: 2 },
      { name: "iris", score: 1 },
    ],
  });
  expect(describeChart(chart, "en")).toBe(
    "Leaderboard. محمد leads by 1 point. 3 participants. Ranks: 1 محمد (3), 2 漢字 🦊 (2) and 3 iris (1).",
  );
});

test("an alt text tells what a picture's key shows: no signs, no powers to decipher", () => {
  const chart = raceChart({
    grid,
    runs: [{ name: "SGD", positions: [[0, 2], [0, 0.5]], values: [1, 2e-7] }], // prettier-ignore
    dotEvery: 1,
  });
  expect(describeChart(chart, "en")).toBe(
    "Optimizer race. SGD reaches a loss of 2×10 to the power −7 in 1 step. SGD leaves the picture. Contours over x from 0 to 1 and y from 0 to 0.55. 1 path starts at (0, 0). Final losses: SGD 2×10 to the power −7 at (2, 0.5).",
  );
  expect(describeChart(chart, "ko")).toContain("SGD는 그림 밖으로 나가요. ");
});

test("a long title and subtitle leave room for what the data show", () => {
  const chart = leaderboardChart({
    title: "t".repeat(600),
    subtitle: "가".repeat(600),
    rows: [{ name: "Mina", score: 3 }],
  });
  expect(describeChart(chart, "ko")).toMatch(/^t{239}…\. 가{239}…\. 1위 Mina 3\.$/u);
});
