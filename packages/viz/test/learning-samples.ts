import {
  calibrationChart,
  type Chart,
  decisionChart,
  gradientFlowChart,
  landscapeChart,
  lineChart,
  rangeTestChart,
  rocChart,
  smallMultiplesChart,
  surfaceChart,
} from "../src/index.ts";
import { beale, bealeRuns } from "./races.ts";

/** Uniform numbers from 0 to 1, the same every time. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Rows of two classes with scores that tell them apart more or less well. */
function scored(seed: number, skill: number) {
  const random = uniform(seed);
  const labels = Array.from({ length: 160 }, () => (random() < 0.4 ? 1 : 0));
  const noise = () => 1.6 * (random() + random() + random() + random() - 2);
  const scores = labels.map((label) => 1 / (1 + Math.exp(-(skill * (label - 0.5) + noise()))));
  return { labels, scores };
}

const roc = (): Chart =>
  rocChart({
    series: [
      { name: { ko: "로지스틱 회귀", en: "logistic" }, ...scored(4, 0.9) },
      { name: { ko: "다층 퍼셉트론", en: "perceptron" }, ...scored(8, 1.8) },
    ],
  });

const precisionRecall = (): Chart =>
  rocChart({
    series: [{ name: { ko: "다층 퍼셉트론", en: "perceptron" }, ...scored(8, 1.8) }],
    curve: "precision-recall",
  });

const calibration = (): Chart => {
  const random = uniform(12);
  const labels: number[] = [];
  const right: number[] = [];
  const bold: number[] = [];
  for (let i = 0; i < 600; i++) {
    const chance = random();
    labels.push(random() < chance ? 1 : 0);
    right.push(chance);
    bold.push(1 / (1 + Math.exp(-2.4 * Math.log(chance / (1 - chance)))));
  }
  return calibrationChart({
    series: [
      { name: { ko: "온도 조절 후", en: "tempered" }, probabilities: right, labels },
      { name: { ko: "그대로", en: "as it is" }, probabilities: bold, labels },
    ],
    bins: 8,
  });
};

const rangeTest = (): Chart => {
  const random = uniform(2);
  const learningRates = Array.from({ length: 100 }, (_, i) => 1e-5 * 10 ** (i / 18));
  const losses = learningRates.map(
    (rate) =>
      2.3 - 1.7 / (1 + (0.004 / rate) ** 1.3) + Math.max(0, rate - 0.3) ** 1.5 * 9 + 0.05 * (random() - 0.5),
  );
  return rangeTestChart({ learningRates, losses, smooth: 2 });
};

const layers = ["conv1", "conv2", "conv3", "dense1", "dense2"];

const gradientFlow = (): Chart => {
  const random = uniform(6);
  return gradientFlowChart({
    layers,
    norms: layers.map((_, layer) =>
      Array.from({ length: 60 }, (__, step) => 10 ** (-5 + 1.05 * layer - 0.008 * step + 0.5 * random())),
    ),
  });
};

const places = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

/** A bowl with ripples. */
const loss = (a: number, b: number) =>
  0.08 + 1.6 * (a * a + 0.6 * b * b) + 0.25 * (1 - Math.cos(5 * a)) * (1 - Math.cos(4 * b + 1)) + 0.3 * a * b;

const landscape = (): Chart => {
  const [x, y] = [places(-1, 1, 41), places(-1, 1, 41)];
  const path = places(1, 0, 30).map((t) => [
    0.9 * t - 0.25 * t * (1 - t),
    -0.75 * t ** 2 + 0.3 * t * (1 - t),
  ]);
  return landscapeChart({
    grid: { x, y, values: y.flatMap((b) => x.map((a) => loss(a, b))) },
    directions: [
      { ko: "무작위 방향 1", en: "random direction 1" },
      { ko: "무작위 방향 2", en: "random direction 2" },
    ],
    parameters: 7850,
    path: { x: path.map(([a]) => a!), y: path.map(([, b]) => b!) },
  });
};

const surface = (): Chart => {
  const [x, y] = [places(-0.5, 4, 60), places(-1.8, 2, 60)];
  return surfaceChart({
    title: { ko: "Beale 함수의 곡면", en: "The Beale function in relief" },
    grid: { x, y, values: y.flatMap((b) => x.map((a) => beale([a, b]))) },
    runs: bealeRuns(120).slice(0, 3),
  });
};

/** Two half moons. */
const moons = () => {
  const random = uniform(14);
  const rows = Array.from({ length: 90 }, (_, i) => {
    const angle = Math.PI * random();
    const noise = () => 0.16 * (random() + random() - 1);
    return i % 2 === 0
      ? { x: Math.cos(angle) + noise(), y: Math.sin(angle) + noise(), label: 0 }
      : { x: 1 - Math.cos(angle) + noise(), y: 0.5 - Math.sin(angle) + noise(), label: 1 };
  });
  return { x: rows.map((row) => row.x), y: rows.map((row) => row.y), labels: rows.map((row) => row.label) };
};

const decision = (): Chart => {
  const [x, y] = [places(-1.5, 2.5, 60), places(-1, 1.5, 45)];
  const frame = (bend: number) =>
    y.flatMap((b) =>
      x.map((a) => 1 / (1 + Math.exp(-6 * (0.25 - b + bend * 0.55 * Math.sin(2.6 * (a - 0.5)) * -1)))),
    );
  return decisionChart({
    title: { ko: "은닉 유닛 8개의 경계", en: "The boundary of eight hidden units" },
    x,
    y,
    frames: [0, 0.4, 0.7, 0.9, 1].map((bend, i) => ({ step: 50 * i, values: frame(bend) })),
    classNames: [
      { ko: "위쪽 달", en: "upper moon" },
      { ko: "아래쪽 달", en: "lower moon" },
    ],
    points: moons(),
    axisNames: [
      { ko: "특성 1", en: "feature 1" },
      { ko: "특성 2", en: "feature 2" },
    ],
  });
};

const regions = (): Chart => {
  const [x, y] = [places(0, 8, 160), places(0, 3.5, 100)];
  const random = uniform(31);
  const centers = [
    [1.5, 0.4],
    [4.3, 1.3],
    [5.6, 2.1],
  ] as const;
  const nearest = (a: number, b: number) => {
    const far = centers.map(([p, q]) => (a - p) ** 2 + 4 * (b - q) ** 2);
    return far.indexOf(Math.min(...far));
  };
  const rows = Array.from({ length: 75 }, (_, i) => {
    const [p, q] = centers[i % 3]!;
    return { x: p + 1.5 * (random() + random() - 1), y: q + 0.38 * (random() + random() - 1), label: i % 3 };
  });
  return decisionChart({
    x,
    y,
    frames: [{ values: y.flatMap((b) => x.map((a) => nearest(a, b))) }],
    output: "class",
    classNames: ["setosa", "versicolor", "virginica"],
    points: {
      x: rows.map((row) => row.x),
      y: rows.map((row) => row.y),
      labels: rows.map((row) => row.label),
    },
    axisNames: [
      { ko: "꽃잎 길이", en: "petal length" },
      { ko: "꽃잎 너비", en: "petal width" },
    ],
  });
};

const smallMultiples = (): Chart => {
  const rates = [0.3, 0.1, 0.03, 0.01];
  return smallMultiplesChart({
    title: { ko: "학습률에 따른 손실", en: "Loss by learning rate" },
    panels: rates.map((rate) => {
      const random = uniform(Math.round(rate * 1000));
      const speed = rate > 0.2 ? 0.02 : rate * 1.5;
      return {
        name: { ko: `학습률 ${rate}`, en: `rate ${rate}` },
        chart: lineChart({
          series: [
            {
              name: { ko: "손실", en: "loss" },
              y: Array.from(
                { length: 60 },
                (_, i) => 0.2 + 2 * Math.exp(-i * speed) + (rate > 0.2 ? 0.5 : 0.05) * random(),
              ),
            },
          ],
          axes: { y: { domain: [0, 2.5] } },
        }),
      };
    }),
  });
};

export const learningSamples: Readonly<Record<string, () => Chart>> = {
  roc,
  "precision-recall": precisionRecall,
  calibration,
  "range-test": rangeTest,
  "gradient-flow": gradientFlow,
  landscape,
  surface,
  decision,
  "decision-classes": regions,
  "small-multiples": smallMultiples,
};
