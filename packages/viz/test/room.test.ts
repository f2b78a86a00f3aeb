import { expect, test } from "vitest";
import {
  type Chart,
  classBalanceChart,
  kFoldChart,
  layout,
  leaderboardChart,
  lossChart,
  raceChart,
} from "../src/index.ts";
import { flatItems } from "../src/scene/scene.ts";
import { samples } from "./samples.ts";

const many = (count: number) => Array.from({ length: count }, (_, i) => i);
const texts = (chart: Chart, size: { width: number; height: number }) =>
  flatItems(layout(chart, size).items).flatMap((item) => (item.type === "text" ? [item] : []));

const crowded: Readonly<Record<string, Chart>> = {
  folds: kFoldChart({
    labels: many(60).map((i) => ["cat", "dog", "elephant"][i % 3]!),
    folds: many(10).map((k) => ({
      test: many(60).filter((i) => i % 10 === k),
      train: many(60).filter((i) => i % 10 !== k),
    })),
  }),
  classes: classBalanceChart({ labels: many(300).map((i) => `class ${Math.floor(Math.sqrt(i))}`) }),
  ranks: leaderboardChart({ rows: many(30).map((i) => ({ name: `member ${i}`, score: 100 - i })) }),
  family: samples["genealogy"]!(),
};

test.each(Object.keys(crowded))("a higher picture never shows fewer %s", (name) => {
  for (const width of [300, 330, 400, 550, 700]) {
    const left = many(60).map((step) => {
      const { warnings } = layout(crowded[name]!, { width, height: 180 + 5 * step });
      return Number(warnings.find(({ code }) => code === "folded-members")?.values["count"] ?? 0);
    });
    for (const [i, count] of left.entries())
      expect(count, `${width} x ${180 + 5 * i}`).toBeLessThanOrEqual(left[i - 1] ?? Infinity);
  }
});

test.each(["race", "race-diverged", "loss", "schedule", "heatmap", "validation-curve", "scaling"])(
  "the picture of a %s has at least 60 % of a phone card",
  (name) => {
    for (const height of [200, 240]) {
      for (const locale of ["ko", "en"] as const) {
        const { items } = layout(samples[name]!(), { width: 330, height, locale });
        const words = flatItems(items).filter(
          (item) => item.type === "text" && ["title", "subtitle", "legend"].includes(item.role),
        );
        const foot = Math.max(...words.map((item) => (item.type === "text" ? item.y + item.size * 0.22 : 0)));
        expect((height - foot) / height).toBeGreaterThan(0.6);
      }
    }
  },
);

const name = (i: number) => `wide residual network with cutout, seed ${i}`;

test("names alike in their beginning are told apart wherever they are cut", () => {
  const charts: readonly Chart[] = [
    lossChart({ series: many(4).map((i) => ({ name: name(i), train: [2, 1 + i] })) }),
    leaderboardChart({ rows: many(6).map((i) => ({ name: name(i), score: i })) }),
    raceChart({
      grid: { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] },
      runs: many(4).map((i) => ({ name: name(i), positions: [[0, i / 4], [0, 0.5]], values: [9, i] })), // prettier-ignore
    }),
  ];
  for (const chart of charts) {
    for (const size of [
      { width: 550, height: 350 },
      { width: 330, height: 240 },
    ]) {
      const cut = texts(chart, size).filter(({ text, role }) => text.includes("…") && role !== "subtitle");
      for (const role of ["legend", "label", "tick"] as const) {
        const same = cut.filter((item) => item.role === role).map(({ text }) => text);
        expect(new Set(same).size).toBe(same.length);
      }
      expect(cut.length).toBeGreaterThan(1);
    }
  }
});

test.each([
  ["race", ["0", "3", "2", "−1"]],
  ["loss-failing", ["1", "6"]],
  ["loss-overfit", ["40"]],
  ["scaling", ["32", "2048"]],
])("no axis name stands in the place of an end tick of a %s", (sample, ends) => {
  const ticks = texts(samples[sample]!(), { width: 550, height: 350 }).filter(({ role }) => role === "tick");
  expect(ticks.map(({ text }) => text)).toEqual(expect.arrayContaining(ends));
});

test("an axis that ends at the edge of a card labels its end", () => {
  for (const width of [300, 330, 400, 550]) {
    for (const height of [180, 200, 240, 300, 350]) {
      const labels = texts(samples["precision-recall"]!(), { width, height }).filter(
        ({ text, role }) => role === "tick" && text === "100%",
      );
      expect(labels.length, `${width} x ${height}`).toBe(2);
    }
  }
});
