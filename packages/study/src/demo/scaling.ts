import { createOptimizer, linearRegression, sgd } from "@opt/core";
import { createLoader, randomState } from "@opt/data";
import { scalingChart } from "@opt/viz";
import type { Bilingual } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { normalStream } from "./normal.ts";
import { scalingFigures } from "./scaling-figures.ts";
import { scalingText } from "./scaling-text.ts";

const nExamples = 4096;
const nInputs = 10;
/** Spread of what the inputs do not explain. */
const noise = 0.3;
const batchSizes: readonly number[] = [8, 16, 32, 64, 128, 256, 512, 1024];

/** How the learning rate follows the batch size, k times the smallest. */
const rules: readonly { readonly name: Bilingual; readonly factor: (k: number) => number }[] = [
  { name: { ko: "선형 규칙", en: "linear rule" }, factor: (k) => k },
  { name: { ko: "제곱근 규칙", en: "square-root rule" }, factor: Math.sqrt },
  { name: { ko: "고정 학습률", en: "fixed rate" }, factor: () => 1 },
];

const spec: DemoSpec = {
  name: "scaling",
  label: { ko: "배치크기", en: "scaling" },
  title: { ko: "배치 크기와 학습률", en: "Batch size and learning rate" },
  description: {
    ko: "배치를 8에서 1024까지 키우며, 학습률을 그대로 둘 때와 함께 키울 때를 견줘 봐요",
    en: "Batches from 8 to 1024: the learning rate kept, or scaled with the batch",
  },
  options: [
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "배치 크기 8일 때의 학습률 (0.1 이하)",
        en: "The learning rate at batch size 8 (at most 0.1)",
      },
      type: "number",
      positive: true,
      maximum: 0.1,
      default: 0.02,
    },
    {
      name: "epochs",
      label: { ko: "에폭", en: "epochs" },
      description: { ko: "데이터를 몇 번 볼지 (1~5)", en: "How often to go through the data (1 to 5)" },
      type: "integer",
      minimum: 1,
      maximum: 5,
      default: 1,
    },
    {
      name: "seed",
      label: { ko: "시드", en: "seed" },
      description: {
        ko: "같은 시드는 같은 데이터와 순서를 만들어요",
        en: "The same seed gives the same data in the same order",
      },
      type: "integer",
      minimum: 0,
      maximum: 2 ** 32 - 1,
      default: 0,
    },
  ],
};

/** Mini-batch SGD on a line in ten dimensions, with the learning rate kept or scaled with the batch. */
export const scalingDemo: Demo = { spec, check: () => undefined, run };

/** What mini-batch SGD learns from. */
export interface Examples {
  readonly inputs: { readonly data: Float64Array; readonly shape: readonly number[] };
  readonly targets: Float64Array;
  /** What the targets would be without noise. */
  readonly truth: Float64Array;
}

function drawExamples(seed: number): Examples {
  const normal = normalStream(randomState(seed));
  const slopes = Array.from({ length: nInputs }, normal);
  const data = Float64Array.from({ length: nExamples * nInputs }, normal);
  const truth = Float64Array.from({ length: nExamples }, (_, row) =>
    slopes.reduce((sum, slope, j) => sum + slope * data[row * nInputs + j]!, 0),
  );
  const targets = truth.map((value) => value + noise * normal());
  return { inputs: { data, shape: [nExamples, nInputs] }, targets, truth };
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [rate, epochs] = [numberOf(parameters, "lr"), numberOf(parameters, "epochs")];
  const examples = drawExamples(seed);
  const outcomes: { readonly name: Bilingual; readonly trainings: readonly Training[] }[] = [];
  for (const { name, factor } of rules) {
    const trainings: Training[] = [];
    for (const batchSize of batchSizes) {
      await stage();
      trainings.push(
        await train(examples, batchSize, rate * factor(batchSize / batchSizes[0]!), epochs, seed),
      );
    }
    outcomes.push({ name, trainings });
  }
  const series = outcomes.map(({ name, trainings }) => ({ name, losses: trainings.map(shownLoss) }));
  const [linear, , fixed] = outcomes.map(({ trainings }) => trainings);
  const figures = scalingFigures({
    examples,
    batchSizes,
    linear: linear!,
    fixed: fixed!,
    rate,
    epochs,
    seed,
  });
  return {
    ledger: figures.ledger,
    chart: scalingChart({ batchSizes, series }),
    title: spec.title,
    text: scalingText(figures),
    cards: ["linear-scaling-rule", "mini-batch-sgd", "learning-rate"],
  };
}

/** A run of mini-batch SGD; losses are judged without the noise. */
export interface Training {
  readonly learningRate: number;
  readonly before: number;
  readonly after: number;
  /** The slopes and the bias by row, the start first. */
  readonly positions: readonly (readonly number[])[];
  /** The rows of the examples that each step looked at. */
  readonly batches: readonly Uint32Array[];
}

/** Infinite where a run ends above its start. */
function shownLoss({ before, after }: Training): number {
  return after <= before ? after : Number.POSITIVE_INFINITY;
}

const model = linearRegression({ inputs: nInputs });

async function train(
  { inputs, targets, truth }: Examples,
  batchSize: number,
  learningRate: number,
  epochs: number,
  seed: number,
): Promise<Training> {
  const params = model.initialize({ dtype: "float64" });
  const optimizer = createOptimizer(sgd({ learningRate }), params, { onNonFinite: "ignore" });
  const loader = createLoader({ inputs, targets }, { batchSize, order: { kind: "numpy", seed } });
  const judge = { inputs, targets: truth };
  const before = model.loss(params, judge);
  const place = (): number[] => [...params.weight.data, ...params.bias.data];
  const [positions, batches]: [number[][], Uint32Array[]] = [[place()], []];
  for (let epoch = 0; epoch < epochs; epoch++)
    for await (const batch of loader) {
      optimizer.step(model.lossAndGradient(params, batch).gradients);
      positions.push(place());
      batches.push(Uint32Array.from(batch.indices));
    }
  return { learningRate, before, after: model.loss(params, judge), positions, batches };
}
