import { formulaPicture } from "../src/formula.ts";
import {
  type Chart,
  classBalanceChart,
  confusionChart,
  genealogyChart,
  heatmapChart,
  learningCurveChart,
  splitChart,
  streakChart,
  validationCurveChart,
} from "../src/index.ts";
import { animalNames, animals, kFold, sortedKFold } from "./folds.ts";
import { generalSamples } from "./general-samples.ts";
import { learningSamples } from "./learning-samples.ts";
import { ownRows } from "./own-kinds.ts";
import { divergedRace, race } from "./races.ts";
import {
  gradientNoise,
  lossFailing,
  lossOptimizers,
  lossOverfit,
  noise,
  scaling,
  schedule,
  step,
} from "./training-samples.ts";

const adamStep = await formulaPicture(
  String.raw`w \leftarrow w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon} \quad \text{(Adam의 한 걸음)}`,
);

const part = (i: number) => (i * 17) % 10;

const scoreFolds = (top: number, drop: number) =>
  [0, 1, 2, 3, 4].map((fold) =>
    [20, 40, 80, 120, 160, 240].map((size) =>
      Math.min(1, top + drop / Math.sqrt(size) + 0.02 * Math.sin(fold * 7 + size)),
    ),
  );

const aroundFolds = (scores: readonly number[]) =>
  [-1, 0, 1].map((fold) => scores.map((score, i) => Math.min(1, score + fold * 0.01 * (1 + (i % 3)))));

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
  ...ownRows(({ samples: own }) => own),
  ...generalSamples,
  ...learningSamples,
};
