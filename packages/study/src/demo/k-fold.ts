import {
  accuracy,
  crossValidate,
  type Estimator,
  type Fold,
  fitAndScore,
  kFold,
  stratifiedKFold,
} from "@opt/data";
import { kFoldChart } from "@opt/viz";
import { InputError } from "../input-error.ts";
import { animalLabels, animals } from "../content/animals.ts";
import { type Blobs, drawBlobs } from "./blobs.ts";
import { classesOf, type SoftmaxParameters, trainSoftmax } from "./softmax.ts";
import { type Demo, type DemoFits, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoOption, DemoSpec, DemoValue } from "./description.ts";
import { foldFigures } from "./k-fold-figures.ts";
import { kFoldText } from "./k-fold-text.ts";
import { seedOption } from "./shared-options.ts";

const mostOfAClass = 200;

const sizeOptions: readonly DemoOption[] = animals.map(({ plural }) => ({
  name: plural.en,
  label: plural.ko === "개" ? { ko: "개", en: "dogs" } : plural,
  description: {
    ko: `${plural.ko} 사진의 수 (1~${mostOfAClass})`,
    en: `How many ${plural.en} (1 to ${mostOfAClass})`,
  },
  type: "integer",
  minimum: 1,
  maximum: mostOfAClass,
  default: 100,
}));

const leastFolds = 2;

const foldsLabel = { ko: "폴드수", en: "k" } as const;

const spec: DemoSpec = {
  name: "kfold",
  label: { ko: "교차검증", en: "kfold" },
  title: { ko: "k-겹 교차 검증", en: "k-fold cross-validation" },
  description: {
    ko: "고양이·개·코끼리 데이터를 k개로 나눠 훈련하고, 나누는 방법에 따라 정확도가 어떻게 달라지는지 봐요",
    en: "Cut cats, dogs and elephants into k folds, train, and see what each way of cutting does",
  },
  moves: true,
  options: [
    {
      name: "k",
      label: foldsLabel,
      description: { ko: "폴드의 수 (2~20)", en: "The number of folds (2 to 20)" },
      type: "integer",
      minimum: leastFolds,
      maximum: 20,
      default: 3,
    },
    {
      name: "order",
      label: { ko: "순서", en: "order" },
      description: { ko: "데이터가 놓인 순서", en: "The order the data lie in" },
      type: "choice",
      choices: [
        { value: "sorted", label: { ko: "클래스 순서로 정렬", en: "sorted by class" } },
        { value: "shuffled", label: { ko: "무작위로 섞임", en: "shuffled" } },
      ],
      default: "sorted",
    },
    {
      name: "method",
      label: { ko: "방법", en: "method" },
      description: { ko: "폴드로 나누는 방법", en: "How to cut the folds" },
      type: "choice",
      choices: [
        { value: "kfold", label: { ko: "순서대로 자르기", en: "cut in order" } },
        { value: "shuffled", label: { ko: "섞어서 나누기", en: "shuffle first" } },
        { value: "stratified", label: { ko: "층화(비율 지키기)", en: "stratified" } },
      ],
      default: "kfold",
    },
    ...sizeOptions,
    {
      ...seedOption({
        ko: "같은 시드는 같은 데이터와 나누기를 만들어요",
        en: "The same seed gives the same data and split",
      }),
      idle: [{ order: "sorted", method: "kfold" }],
    },
  ],
};

/** Cross-validation of a small classifier on three kinds of animals. */
export const kFoldDemo: Demo = { spec, check, run, fits };

function sizesOf(parameters: Readonly<Record<string, DemoValue>>): readonly number[] {
  return animals.map(({ plural }) => numberOf(parameters, plural.en));
}

function check(parameters: Readonly<Record<string, DemoValue>>): void {
  const k = numberOf(parameters, "k");
  const sizes = sizesOf(parameters);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const smallest = Math.min(...sizes);
  const named = { option: foldsLabel.en, optionKo: foldsLabel.ko };
  if (!(k <= total))
    throw new InputError("too-few-rows", `k must be at most ${total}, got ${k}`, {
      ...named,
      limit: total,
      got: k,
    });
  if (parameters["method"] === "stratified" && !(k <= smallest)) {
    // there is no k so small: the rows are too few
    const message =
      smallest < leastFolds
        ? `every class must have ${leastFolds} rows or more to be stratified, got ${smallest}`
        : `k must be at most ${smallest}, the size of the smallest class, got ${k}`;
    throw new InputError("class-smaller-than-folds", message, { ...named, limit: smallest, got: k });
  }
}

interface Rows {
  readonly blobs: Blobs;
  readonly labels: readonly string[];
  readonly folds: readonly Fold[];
}

function drawRows({ parameters, seed }: DemoDescription): Rows {
  const blobs = drawBlobs({ sizes: sizesOf(parameters), sorted: parameters["order"] === "sorted", seed });
  const labels = Array.from(blobs.classes, (one) => animalLabels[one] ?? "");
  return {
    blobs,
    labels,
    folds: Array.from(splitter(parameters, seed).split({ length: labels.length, labels })),
  };
}

/** Learns from the points of rows; a row's input is its number. */
function classifierOf(
  blobs: Blobs,
  stage: () => Promise<void> = async () => {},
): Estimator<SoftmaxParameters, Uint32Array, readonly string[]> {
  return {
    async fit({ rows }) {
      await stage();
      return trainSoftmax(blobs, rows);
    },
    predict: (params, rows) => classesOf(params, blobs, rows).map((one) => animalLabels[one] ?? ""),
  };
}

function dataOf({ labels }: Rows): { readonly inputs: Uint32Array; readonly targets: readonly string[] } {
  return { inputs: Uint32Array.from(labels.keys()), targets: labels };
}

function fits(demo: DemoDescription): DemoFits {
  const count = numberOf(demo.parameters, "k");
  const total = sizesOf(demo.parameters).reduce((sum, size) => sum + size, 0);
  return {
    count,
    trainRows: (count - 1) * total,
    async run(fold, signal) {
      const rows = drawRows(demo);
      const one = rows.folds[fold];
      if (one === undefined) throw new RangeError(`fold must be a whole number below ${count}, got ${fold}`);
      const executor = fitAndScore(dataOf(rows), classifierOf(rows.blobs), { accuracy });
      return await executor({ fold, ...one, settings: undefined, trainScores: false }, signal);
    },
  };
}

async function run({ demo, stage, executor, signal }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const rows = drawRows(demo);
  const { blobs, labels, folds } = rows;
  const { test } = await crossValidate({ split: () => folds }, dataOf(rows), classifierOf(blobs, stage), {
    scoring: { accuracy },
    executor,
    signal,
  });
  const accuracies = test["accuracy"]!.values;
  await stage();
  const chart = kFoldChart({
    folds,
    labels,
    classNames: Object.fromEntries(animals.map(({ label, plural }) => [label, plural])),
  });
  const figures = foldFigures({ parameters, seed, blobs, folds, accuracies });
  return {
    ledger: figures.ledger,
    chart,
    title: spec.title,
    text: kFoldText(spec, parameters, figures),
    cards: cardsOf(parameters),
  };
}

function splitter(
  parameters: Readonly<Record<string, DemoValue>>,
  seed: number,
): Pick<ReturnType<typeof kFold>, "split"> {
  const nSplits = numberOf(parameters, "k");
  if (parameters["method"] === "kfold") return kFold({ nSplits });
  const options = { nSplits, shuffle: true, randomState: seed };
  return parameters["method"] === "stratified" ? stratifiedKFold(options) : kFold(options);
}

function cardsOf({ method, order }: Readonly<Record<string, DemoValue>>): readonly string[] {
  if (method === "stratified") return ["stratified", "k-fold", "sorted-data-bias"];
  return method === "kfold" && order === "sorted"
    ? ["sorted-data-bias", "k-fold", "stratified"]
    : ["k-fold", "sorted-data-bias", "stratified"];
}
