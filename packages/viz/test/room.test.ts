import { expect, test } from "vitest";
import {
  barChart,
  type Chart,
  classBalanceChart,
  confusionChart,
  heatmapChart,
  kFoldChart,
  layout,
  leaderboardChart,
  lineChart,
  lossChart,
  raceChart,
  rocChart,
  scalingChart,
  scatterChart,
  scheduleChart,
  stepChart,
} from "../src/index.ts";
import { type Box, flatItems, type Item, overlaps, textBox } from "../src/scene/scene.ts";
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

test.each([
  "race",
  "race-diverged",
  "loss",
  "schedule",
  "heatmap",
  "validation-curve",
  "scaling",
  "decision",
  "decision-classes",
  "scatter",
  "roc",
  "surface",
])("the picture of a %s has at least 60 % of a phone card", (name) => {
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
});

const ordinary = {
  en: [
    "logistic regression",
    "gradient boosting",
    "random forest",
    "k-nearest neighbours",
    "support vector machine",
  ],
  ko: ["로지스틱 회귀", "그래디언트 부스팅", "랜덤 포레스트", "k-최근접 이웃", "서포트 벡터 머신"],
  optimizers: ["SGD", "Momentum", "RMSProp", "Adam", "AdamW"],
} as const;

const courses = (names: readonly string[]): Readonly<Record<string, Chart>> => ({
  line: lineChart({ series: names.map((each, i) => ({ name: each, y: [0.5, 0.6 + i / 20, 0.7 + i / 15] })) }),
  loss: lossChart({ series: names.map((each, i) => ({ name: each, train: [2, 1.5, 1 - i / 10], validation: [2, 1.6, 1.2 - i / 10] })) }), // prettier-ignore
  roc: rocChart({ series: names.map((each, i) => ({ name: each, labels: many(40).map((k) => k % 2), scores: many(40).map((k) => (k % 2) * i + ((k * 7) % 11)) })) }), // prettier-ignore
  step: stepChart({ runs: names.map((each, i) => ({ name: each, positions: [many(30).map((k) => 1.8 * Math.exp(-k / (8 + i))), many(30).map((k) => Math.cos(k / (2 + i)) * Math.exp(-k / 9))] })) }), // prettier-ignore
  precision: rocChart({ curve: "precision-recall", series: names.map((each, i) => ({ name: each, labels: many(40).map((k) => k % 2), scores: many(40).map((k) => (k % 2) * i + ((k * 7) % 11)) })) }), // prettier-ignore
  scaling: scalingChart({ batchSizes: [32, 128, 512], series: names.map((each, i) => ({ name: each, losses: [1 + i / 10, 0.8 + i / 10, 1.5 + i / 5] })) }), // prettier-ignore
  schedule: scheduleChart({ schedules: names.map((each, i) => ({ name: each, values: many(50).map((k) => (i + 1) * Math.exp(-k / 20)) })) }), // prettier-ignore
  scatter: scatterChart({
    series: names.map((each, i) => ({ name: each, x: [1, 2, 3], y: [i, i + 1, i * 2] })),
  }),
  race: raceChart({
    grid: { x: [-2, 0, 2], y: [-2, 0, 2], values: [8, 4, 8, 4, 0, 4, 8, 4, 8] },
    runs: names.map((each, i) => ({ name: each, positions: [[1.8, 1.5 - i / 4], [1.5, 0.5]], values: [9, 3 + i] })), // prettier-ignore
  }),
});

const isWord = (role: string) => ["title", "subtitle", "legend"].includes(role);

test.each(["en", "ko", "optimizers"] as const)(
  "three to five ordinary names (%s) leave the picture 60 %% of a phone card",
  (which) => {
    const locale = which === "ko" ? "ko" : "en";
    for (const count of [3, 4, 5]) {
      for (const [kind, chart] of Object.entries(courses(ordinary[which].slice(0, count)))) {
        for (const height of [200, 240]) {
          const words = flatItems(layout(chart, { width: 330, height, locale }).items).flatMap((item) =>
            item.type === "text" && isWord(item.role) ? [item.y + item.size * 0.22] : [],
          );
          const share = 1 - Math.max(...words) / height;
          expect(share, `${count} of ${kind} at ${height}`).toBeGreaterThan(0.6);
        }
      }
    }
  },
);

test.each(["en", "ko"] as const)(
  "five ordinary names (%s) are cut in no legend from 400 x 300 on",
  (locale) => {
    for (const [kind, chart] of Object.entries(courses(ordinary[locale]))) {
      for (const [width, height] of [
        [400, 300],
        [360, 640],
        [480, 270],
        [550, 350],
      ] as const) {
        // prettier-ignore
        const items = flatItems(layout(chart, { width, height, locale }).items);
        const cut = items.flatMap((item) => (item.type === "text" && item.role === "legend" && item.text.includes("…") ? [item.text] : [])); // prettier-ignore
        expect(cut, `${kind} at ${width} x ${height}`).toEqual([]);
      }
    }
  },
);

const sized = (widths: readonly (readonly [number, number])[]) =>
  widths.map(([width, height]) => ({ width, height }));
const everyCard = sized([[550, 350], [480, 270], [400, 300], [330, 240]]); // prettier-ignore

const bars = (names: readonly string[]) =>
  barChart({ categories: names, series: [{ values: names.map((_, i) => 70 + 4 * i) }] });
const cells = (names: readonly string[]) =>
  heatmapChart({
    x: { name: "model", values: names },
    y: { name: "data", values: ["iris", "handwritten digits"] },
    values: many(2 * names.length).map((i) => 0.5 + ((i * 37) % 50) / 100),
  });

const optimizers = ["SGD", "Momentum", "RMSProp", "Adam", "AdamW", "Nesterov"];
const mixed = (names: readonly string[]) =>
  confusionChart({
    classNames: names,
    counts: names.map((_, i) => names.map((__, j) => (i === j ? 30 : (i + j) % 4))),
  });
const phones = sized([[400, 300], [330, 240], [330, 200]]); // prettier-ignore

test.each([
  ["en bars", ordinary.en, bars, [...everyCard, ...phones]],
  ["ko bars", ordinary.ko, bars, [...everyCard, ...phones]],
  ["ko cells", ordinary.ko, cells, everyCard],
  ["six bars", optimizers, bars, [...everyCard, ...phones]],
  ["six columns", optimizers, cells, [...everyCard, ...phones]],
  ["six classes", optimizers, mixed, [...everyCard, ...phones]],
] as const)("ordinary names stand whole below %s", (_, names, chartOf, sizes) => {
  for (const size of sizes) {
    const labels = texts(chartOf(names), size).filter(({ role }) => role === "tick");
    const said = labels.map(({ text }) => text);
    expect(said.filter((text) => text.includes("…")), `${size.width} x ${size.height}`).toEqual([]); // prettier-ignore
    const letters = said.join("").replaceAll(" ", "");
    for (const each of names.flatMap((one) => one.split(/[ -]/u))) expect(letters).toContain(each);
  }
});

test("of many classes none goes without a name below", () => {
  const names = [...ordinary.en, "naive Bayes"];
  for (const size of phones) {
    const { height } = size;
    const below = texts(mixed(names), size).filter(({ role, anchor, y }) => role === "tick" && anchor === "middle" && y > height / 2); // prettier-ignore
    expect(below.length).toBeGreaterThan(5);
  }
});

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
      expect(cut.length).toBeGreaterThan(size.width < 400 ? 1 : -1);
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

const smallSizes = [
  { width: 300, height: 180 },
  { width: 330, height: 200 },
  { width: 330, height: 240 },
  { width: 400, height: 300 },
];
const small = smallSizes.flatMap(({ width, height }) =>
  (["ko", "en"] as const).map((locale) => ({ width, height, locale })),
);

test("the letters of a member of a family stand within its box", () => {
  for (const look of small) {
    const items = flatItems(layout(samples["genealogy"]!(), look).items);
    const boxes = items.filter((item) => item.type === "rect" && item.role === "mark");
    const members = items.filter((item) => item.type === "text" && item.role === "label");
    expect(members.length).toBe(10);
    for (const member of members) {
      if (member.type !== "text") continue;
      const [capitals, foot] = [member.y - 0.72 * member.size, member.y];
      const own = boxes.filter(
        (box) =>
          box.type === "rect" &&
          Math.abs(box.x + box.width / 2 - member.x) < 1 &&
          box.y <= capitals - 1.5 &&
          box.y + box.height >= foot + 1.5,
      );
      expect(own.length, `${member.text} at ${JSON.stringify(look)}`).toBe(1);
    }
  }
});

function beyond(at: number, from: number, size: number): number {
  return Math.max(0, from - at, at - from - size);
}

/** How far a box is from the nearest corner of what is drawn in a colour. */
function distance(box: Box, items: readonly Item[], color: string): number {
  const points = items.flatMap((item) => {
    if (item.type !== "path" || item.stroke !== color) return [];
    return item.lines.flatMap((line) =>
      Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!]),
    );
  });
  return Math.min(
    ...points.map(([x = 0, y = 0]) => Math.max(beyond(x, box.x, box.width), beyond(y, box.y, box.height))),
  );
}

test("the name of a run that is not at its own path is not at another's name either", () => {
  let seen = 0;
  for (const look of small) {
    const items = flatItems(layout(samples["race"]!(), look).items);
    const names = items.filter((item) => item.type === "text" && item.role === "label");
    const paths = items.filter((item) => item.type === "path" && item.role === "series");
    const runs = names.flatMap((item) =>
      item.type === "text" && paths.some((path) => path.type === "path" && path.stroke === item.fill)
        ? [{ ...item, box: textBox(item) }]
        : [],
    );
    for (const { text, box, size, fill } of runs) {
      seen++;
      if (distance(box, paths, fill) <= size) continue;
      const others = runs.filter((other) => other.text !== text && overlaps(other.box, box, size));
      expect(others.map((other) => `${text} beside ${other.text} at ${JSON.stringify(look)}`)).toEqual([]);
    }
  }
  expect(seen).toBeGreaterThan(20);
});
