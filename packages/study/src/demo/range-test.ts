import { createOptimizer, exponentialDecay, linearRegression, sgd } from "@opt/core";
import { createLoader } from "@opt/data";
import { rangeTestChart } from "@opt/viz";
import { formatNumber } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { asDrawn } from "./as-drawn.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { drawExamples } from "./mini-batch-training.ts";
import { type RangeFigures, rangeFigures, type RangeRun } from "./range-figures.ts";
import { seedOption, stepsOption } from "./shared-options.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";

const [from, to] = [1e-4, 10];

const spec: DemoSpec = {
  name: "rangetest",
  label: { ko: "범위시험", en: "rangetest" },
  title: { ko: "학습률 범위 시험", en: "Learning-rate range test" },
  description: {
    ko: "학습률을 스텝마다 키우며 훈련해서, 손실이 빨리 줄다가 튀는 곳을 찾아요",
    en: "The learning rate grows with every step: where the loss falls fast, and where it blows up",
  },
  moves: true,
  options: [
    {
      name: "batch",
      label: { ko: "배치크기", en: "batch" },
      description: { ko: "배치 하나의 데이터 수", en: "Examples in a batch" },
      type: "choice",
      choices: [
        { value: "4", label: { ko: "4", en: "4" } },
        { value: "32", label: { ko: "32", en: "32" } },
        { value: "256", label: { ko: "256", en: "256" } },
      ],
      default: "32",
    },
    stepsOption(100, 200, 20),
    seedOption({ ko: "같은 시드는 같은 데이터와 순서를 만들어요", en: "The seed of data and order" }),
  ],
};

/** A line in ten dimensions, learned while the rate grows from one ten-thousandth to ten. */
export const rangeTest: Demo = { spec, check: () => undefined, run };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const test = await measure(numberOf(parameters, "batch"), numberOf(parameters, "steps"), seed, stage);
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  const figures = rangeFigures(ledger, test);
  return {
    ledger,
    chart: rangeTestChart({ learningRates: test.rates, losses: test.losses }),
    title: spec.title,
    text: textOf(demo, figures, ledger, test.losses),
    cards: ["learning-rate", "warmup", "loss-nan"],
  };
}

async function measure(
  batchSize: number,
  steps: number,
  seed: number,
  stage: DemoRun["stage"],
): Promise<RangeRun> {
  const examples = drawExamples(seed);
  const { inputs, targets } = examples;
  const model = linearRegression({ inputs: inputs.shape[1]! });
  const params = model.initialize({ dtype: "float64" });
  const growth = exponentialDecay({ from, factor: (to / from) ** (1 / (steps - 1)) });
  const optimizer = createOptimizer(sgd({ learningRate: growth }), params, { onNonFinite: "ignore" });
  const loader = createLoader({ inputs, targets }, { batchSize, order: { kind: "numpy", seed } });
  const [rates, losses]: [number[], number[]] = [[], []];
  const [positions, batches]: [number[][], number[][]] = [[], []];
  while (rates.length < steps) {
    await stage();
    for await (const batch of loader) {
      batches.push(Array.from(batch.indices));
      if (rates.length === steps) continue;
      rates.push(growth.at(rates.length));
      losses.push(model.loss(params, { inputs, targets }));
      positions.push([...params.weight.data, ...params.bias.data]);
      optimizer.step(model.lossAndGradient(params, batch).gradients);
    }
  }
  return { examples, from, to, rates, losses, positions, batches };
}

function textOf(
  demo: DemoDescription,
  figures: RangeFigures,
  ledger: Ledger,
  losses: readonly number[],
): Bilingual {
  const [at, tenth] = [figures.at, figures.tenth].map((one) => short(ledger, one));
  const lowest = asDrawn(ledger, [losses[0]!, figures.lowest.value])(figures.lowest);
  const blown = figures.blown && short(ledger, figures.blown);
  return {
    ko: [
      `손실은 학습률 ${at}에서 가장 낮아요(${lowest}).`,
      blown === undefined
        ? "이 범위에서는 손실이 튀어 오른 채 끝나지 않아요."
        : `${blown}부터는 처음보다 높아진 채 돌아오지 않아요: 걸음이 너무 커서 발산해요.`,
      `볼 것: 가장 낮은 곳은 이미 아슬아슬해요. 그 십분의 일인 ${tenth}에서 시작하면 보통 안전해요.`,
      settingsLine(spec, demo, "ko", ledger),
    ].join("\n"),
    en: [
      `The loss is lowest at a rate of ${at} (${lowest}).`,
      blown === undefined
        ? "Within this range the loss does not end above its start."
        : `From ${blown} on it stays above its start: the steps are so large that it diverges.`,
      `Look: the lowest point is already close to the edge; a tenth of it, ${tenth}, is usually a safe rate to begin with.`,
      settingsLine(spec, demo, "en", ledger),
    ].join("\n"),
  };
}

/** To two digits: a rate is read off roughly. */
function short(ledger: Ledger, figure: Figure): string {
  return ledger.write(figure, formatNumber(figure.value, 2));
}
