import { scalingChart } from "@opt/viz";
import type { Bilingual } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { type Training, drawBatches, drawExamples, train } from "./mini-batch-training.ts";
import { scalingFigures } from "./scaling-figures.ts";
import { scalingText } from "./scaling-text.ts";
import { seedOption } from "./shared-options.ts";

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
  moves: false,
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
    seedOption({
      ko: "같은 시드는 같은 데이터와 순서를 만들어요",
      en: "The same seed gives the same data in the same order",
    }),
  ],
};

/** Mini-batch SGD on a line in ten dimensions, with the learning rate kept or scaled with the batch. */
export const scalingDemo: Demo = { spec, check: () => undefined, run };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [rate, epochs] = [numberOf(parameters, "lr"), numberOf(parameters, "epochs")];
  const examples = drawExamples(seed);
  const outcomes = rules.map(({ name }) => ({ name, trainings: [] as Training[] }));
  for (const batchSize of batchSizes) {
    const batches = await drawBatches(examples, batchSize, epochs, seed);
    // at the smallest batch size the rules have one rate, and one training
    const trained = new Map<number, Training>();
    for (const [index, { factor }] of rules.entries()) {
      await stage();
      const own = rate * factor(batchSize / batchSizes[0]!);
      const training = trained.get(own) ?? train(examples, batches, own);
      trained.set(own, training);
      outcomes[index]!.trainings.push(training);
    }
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
    text: scalingText(
      figures,
      series.flatMap(({ losses }) => losses.filter(Number.isFinite)),
    ),
    cards: ["linear-scaling-rule", "mini-batch-sgd", "learning-rate"],
  };
}

/** Infinite where a run ends above its start. */
function shownLoss({ before, after }: Training): number {
  return after <= before ? after : Number.POSITIVE_INFINITY;
}
