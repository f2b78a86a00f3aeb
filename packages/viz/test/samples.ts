import {
  type Chart,
  classBalanceChart,
  confusionChart,
  genealogyChart,
  gradientNoiseChart,
  heatmapChart,
  leaderboardChart,
  learningCurveChart,
  lossChart,
  scalingChart,
  scheduleChart,
  splitChart,
  stepChart,
  streakChart,
  validationCurveChart,
} from "../src/index.ts";
import { formulaPicture } from "../src/formula.ts";
import { animalNames, animals, kFold, sortedKFold } from "./folds.ts";
import { learningSamples } from "./learning-samples.ts";
import { generalSamples } from "./general-samples.ts";
import { bealeRuns, divergedRace, race } from "./races.ts";

const adamStep = await formulaPicture(
  String.raw`w \leftarrow w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon} \quad \text{(Adam의 한 걸음)}`,
);

/** Uniform numbers from 0 to 1, the same every time. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const lossFolds = (up: number) =>
  [1, 2, 3].map((seed) => {
    const random = noise(seed);
    return Float64Array.from(
      { length: 40 },
      (_, i) => 1.4 * Math.exp(-i / 7) + 0.12 + up * Math.max(0, i - 14) ** 1.4 + 0.05 * random(),
    );
  });

const cosine = (share: number) => 0.5 * (1 + Math.cos(Math.PI * share));

const part = (i: number) => (i * 17) % 10;

const scoreFolds = (top: number, drop: number) =>
  [0, 1, 2, 3, 4].map((fold) =>
    [20, 40, 80, 120, 160, 240].map(
      (size) => top + drop / Math.sqrt(size) + 0.02 * Math.sin(fold * 7 + size),
    ),
  );

const aroundFolds = (scores: readonly number[]) =>
  [-1, 0, 1].map((fold) => scores.map((score, i) => Math.min(1, score + fold * 0.01 * (1 + (i % 3)))));

const lossOptimizers = (): Chart => {
  const random = noise(1);
  const decay = (rate: number, floor: number) =>
    Float64Array.from({ length: 300 }, (_, i) => (2 * Math.exp(-i * rate) + floor) * (0.75 + 0.5 * random()));
  return lossChart({
    title: { ko: "검증 손실, 옵티마이저 4종 비교", en: "Validation loss, four optimizers" },
    smooth: 7,
    series: [
      { name: "SGD", validation: decay(0.009, 0.12) },
      { name: "Momentum", validation: decay(0.014, 0.07) },
      { name: "RMSProp", validation: decay(0.02, 0.035) },
      { name: "Adam", validation: decay(0.024, 0.02) },
    ],
  });
};

const lossOverfit = (): Chart => {
  return lossChart({
    series: [{ name: "CNN", train: lossFolds(-0.0004), validation: lossFolds(0.003) }],
    y: "linear",
  });
};

const lossFailing = (): Chart =>
  lossChart({
    series: [
      { name: "lr 0.1", train: [2, 1, 0.5, 0.2, 0.1, 0.06], validation: [2.1, 1.2, 0.7, 0.5, 0.4, 0.39] },
      { name: "lr 1", train: [2, 9, 120, Number.POSITIVE_INFINITY], validation: [2.2, 11, 150, Number.NaN] },
      { name: "lr 0.01", train: [2, 1.7, 1.5, 1.3, 1.2, 1.1], validation: [2.1, 1.8, 0, -1, 1.4, 1.3] },
    ],
  });

const schedule = (): Chart => {
  const steps = Array.from({ length: 101 }, (_, i) => i);
  return scheduleChart({
    warmupSteps: 10,
    xName: { ko: "에폭", en: "epoch" },
    schedules: [
      {
        name: { ko: "워밍업 + 코사인", en: "warm-up + cosine" },
        values: steps.map((i) => (i < 10 ? 0.01 * i : 0.1 * cosine((i - 10) / 90))),
      },
      {
        name: { ko: "계단 감쇠", en: "step decay" },
        values: steps.map((i) => 0.1 * 0.5 ** Math.floor(i / 25)),
      },
      {
        name: { ko: "원사이클", en: "one-cycle" },
        values: steps.map((i) =>
          i < 30 ? 0.004 + 0.096 * (1 - cosine(i / 30)) : 0.1 * cosine((i - 30) / 70),
        ),
      },
      { name: { ko: "지수 감쇠", en: "exponential" }, values: steps.map((i) => 0.1 * 0.96 ** i) },
    ],
  });
};

const step = (): Chart => stepChart({ runs: bealeRuns(60) });

const gradientNoise = (): Chart => {
  const random = noise(7);
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const batch = (size: number) => {
    const spread = 3 / Math.sqrt(size);
    return {
      size,
      gradients: [
        Array.from({ length: 60 }, () => 2 + spread * normal()),
        Array.from({ length: 60 }, () => 1.2 + spread * normal()),
      ],
    };
  };
  return gradientNoiseChart({ full: [2, 1.2], batches: [batch(1), batch(8), batch(64)] });
};

const scaling = (): Chart =>
  scalingChart({
    batchSizes: [32, 64, 128, 256, 512, 1024, 2048],
    series: [
      {
        name: { ko: "선형 스케일링", en: "scaled rate" },
        losses: [0.12, 0.121, 0.122, 0.125, 0.13, 0.19, Number.POSITIVE_INFINITY],
      },
      { name: { ko: "고정 학습률", en: "fixed rate" }, losses: [0.12, 0.125, 0.16, 0.24, 0.4, 0.62, 0.9] },
    ],
  });

const split = (): Chart => {
  const rows = animals.map((_, i) => i);
  return splitChart({
    train: rows.filter((i) => part(i) < 7),
    validation: rows.filter((i) => part(i) === 7),
    test: rows.filter((i) => part(i) > 7),
    labels: animals,
    classNames: animalNames,
  });
};

const classBalance = (): Chart =>
  classBalanceChart({
    labels: [...animals, ...animals.slice(0, 25).map(() => "cat")],
    classNames: animalNames,
  });

const learningCurve = (): Chart => {
  return learningCurveChart({
    sizes: [20, 40, 80, 120, 160, 240],
    train: scoreFolds(0.93, 0.25),
    validation: scoreFolds(0.95, -1.3),
    scoreName: { ko: "정확도", en: "accuracy" },
  });
};

const validationCurve = (): Chart => {
  const values = [0.001, 0.01, 0.1, 1, 10, 100, 1000];
  return validationCurveChart({
    parameter: "C",
    values,
    train: aroundFolds([0.7, 0.8, 0.88, 0.93, 0.97, 0.99, 1]),
    validation: aroundFolds([0.69, 0.78, 0.86, 0.9, 0.88, 0.84, 0.8]),
    scoreName: { ko: "정확도", en: "accuracy" },
  });
};

const heatmap = (): Chart => {
  const [x, y] = [
    [0.01, 0.1, 1, 10, 100],
    [0.001, 0.01, 0.1, 1],
  ];
  const values = y.flatMap((_, j) =>
    x.map((__, i) =>
      i === 4 && j === 3
        ? Number.NaN
        : Math.round(1000 * (0.95 - 0.04 * (i - 3) ** 2 - 0.05 * (j - 1.2) ** 2)) / 1000,
    ),
  );
  return heatmapChart({
    x: { name: "C", values: x },
    y: { name: { ko: "감마", en: "gamma" }, values: y },
    values,
  });
};

const confusion = (): Chart =>
  confusionChart({
    counts: [
      [50, 3, 1, 0],
      [12, 38, 2, 1],
      [0, 2, 44, 6],
      [1, 0, 3, 47],
    ],
    classNames: [
      { ko: "고양이", en: "cat" },
      { ko: "강아지", en: "dog" },
      { ko: "코끼리", en: "elephant" },
      { ko: "코뿔소", en: "rhino" },
    ],
  });

const genealogy = (): Chart =>
  genealogyChart({
    members: [
      { name: "SGD", year: 1951, improves: "base" },
      { name: "Momentum", year: 1964, improves: "direction", parents: ["SGD"] },
      { name: "Nesterov", year: 1983, improves: "direction", parents: ["Momentum"] },
      { name: "Adagrad", year: 2011, improves: "size", parents: ["SGD"] },
      { name: "RMSProp", year: 2012, improves: "size", parents: ["Adagrad"] },
      { name: "Adadelta", year: 2012, improves: "size", parents: ["Adagrad"] },
      { name: "Adam", year: 2014, improves: "both", parents: ["Momentum", "RMSProp"] },
      { name: "Nadam", year: 2016, improves: "both", parents: ["Adam", "Nesterov"] },
      { name: "AdamW", year: 2017, improves: "both", parents: ["Adam"] },
      { name: "Lion", year: 2023, improves: "direction", parents: ["AdamW"] },
    ],
  });

const streak = (): Chart => {
  const random = noise(11);
  const days = Array.from({ length: 120 }, (_, i) => {
    const date = new Date(Date.UTC(2026, 10, 23) - i * 86_400_000).toISOString().slice(0, 10);
    return { date, count: i < 9 || random() > 0.35 ? Math.ceil(random() * 6) : 0 };
  });
  return streakChart({ days, today: "2026-11-23" });
};

const leaderboard = (): Chart =>
  leaderboardChart({
    title: { ko: "이번 주 퀴즈 순위", en: "Quiz of the week" },
    rows: [
      { name: { ko: "미나", en: "Mina" }, score: 87 },
      { name: { ko: "준호", en: "Junho" }, score: 75 },
      { name: "Alex", score: 75 },
      { name: { ko: "서연", en: "Seoyeon" }, score: 42 },
      {
        name: {
          ko: "하늘",
          en: "Haneul",
        },
        score: 9,
      },
      { name: "Zoe", score: 0 },
    ],
  });

/** One chart or more of every kind; each is drawn as a golden picture in both themes and languages. */
export const samples: Readonly<Record<string, () => Chart>> = {
  race,
  "race-diverged": divergedRace,
  loss: lossOptimizers,
  "loss-overfit": lossOverfit,
  "loss-failing": lossFailing,
  schedule,
  step,
  "gradient-noise": gradientNoise,
  scaling,
  "k-fold": kFold,
  "k-fold-sorted": sortedKFold,
  split,
  "class-balance": classBalance,
  "learning-curve": learningCurve,
  "validation-curve": validationCurve,
  heatmap,
  confusion,
  genealogy,
  streak,
  formula: () => adamStep,
  leaderboard,
  ...generalSamples,
  ...learningSamples,
};
