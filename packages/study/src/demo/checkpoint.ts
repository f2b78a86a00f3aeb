import {
  adam,
  createOptimizer,
  linearRegression,
  loadCheckpoint,
  type Optimizer,
  saveCheckpoint,
  type Stateful,
} from "@opt/core";
import { createLoader, randomState } from "@opt/data";
import { lossChart } from "@opt/viz";
import { formatNumber } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { type CheckpointFigures, checkpointFigures, type Leg, type Lines } from "./checkpoint-figures.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { normalStream } from "./normal.ts";
import { seedOption } from "./shared-options.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";

const [nRows, nInputs, batchSize, steps] = [128, 4, 16, 100];

const spec: DemoSpec = {
  name: "checkpoint",
  label: { ko: "체크포인트", en: "checkpoint" },
  title: { ko: "멈췄다가 이어서 훈련하기", en: "Stop and resume" },
  description: {
    ko: "에폭 중간에 멈췄다가 이어 갈 때, 상태를 모두 저장한 것과 가중치만 저장한 것을 견줘 봐요",
    en: "Stopped in mid-epoch and resumed: the whole state saved, or the weights only",
  },
  moves: true,
  options: [
    {
      name: "stop",
      label: { ko: "멈출스텝", en: "stop" },
      description: { ko: "몇 스텝 뒤에 멈출지 (1~90)", en: "After how many steps to stop (1 to 90)" },
      type: "integer",
      minimum: 1,
      maximum: 90,
      default: 45,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "Adam의 학습률 (0.01~0.5)", en: "Adam's learning rate (0.01 to 0.5)" },
      type: "number",
      positive: true,
      minimum: 0.01,
      maximum: 0.5,
      default: 0.1,
    },
    seedOption({ ko: "같은 시드는 같은 데이터와 순서를 만들어요", en: "The seed of data and order" }),
  ],
};

/** A training that is interrupted, and resumed in two ways. */
export const checkpointDemo: Demo = { spec, check: () => undefined, run };

const model = linearRegression({ inputs: nInputs });

/** A training with all that it consists of. */
interface Training {
  readonly params: ReturnType<typeof model.initialize>;
  readonly optimizer: Optimizer;
  readonly loader: Stateful;
  readonly lines: Lines;
  /** Takes so many steps; the loss over all rows after each. */
  readonly advance: (count: number) => Promise<number[]>;
  /** The way so far, with the batches that are left of the epoch. */
  readonly leg: () => Promise<Leg>;
}

function startTraining(seed: number, learningRate: number): Training {
  const normal = normalStream(randomState(seed));
  const data = Float64Array.from({ length: nRows * nInputs }, normal);
  const slopes = Array.from({ length: nInputs }, normal);
  const inputs = { data, shape: [nRows, nInputs] as const };
  const targets = Float64Array.from({ length: nRows }, (_, row) =>
    slopes.reduce((sum, slope, j) => sum + slope * data[row * nInputs + j]!, 0.3 * normal()),
  );
  const params = model.initialize({ dtype: "float64" });
  const optimizer = createOptimizer(adam({ learningRate }), params);
  const loader = createLoader({ inputs, targets }, { batchSize, order: { kind: "numpy", seed } });
  const place = (): number[] => [...params.weight.data, ...params.bias.data];
  const [positions, batches]: [number[][], number[][]] = [[], []];
  async function advance(count: number): Promise<number[]> {
    const losses: number[] = [];
    if (positions.length === 0) positions.push(place());
    while (losses.length < count)
      for await (const batch of loader) {
        optimizer.step(model.lossAndGradient(params, batch).gradients);
        losses.push(model.loss(params, { inputs, targets }));
        positions.push(place());
        batches.push(Array.from(batch.indices));
        if (losses.length === count) break;
      }
    return losses;
  }
  async function leg(): Promise<Leg> {
    const all = [...batches];
    for await (const batch of loader) all.push(Array.from(batch.indices));
    return { positions, batches: all };
  }
  return { params, optimizer, loader, lines: { inputs, targets }, advance, leg };
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [stop, rate] = [numberOf(parameters, "stop"), numberOf(parameters, "lr")];
  const unbroken = startTraining(seed, rate);
  const whole = await unbroken.advance(steps);
  await stage();
  const broken = startTraining(seed, rate);
  const before = await broken.advance(stop);
  const { params, optimizer, loader } = broken;
  const bytes = saveCheckpoint({ optimizer, loader });
  const resumed = startTraining(seed, rate);
  loadCheckpoint(bytes, { optimizer: resumed.optimizer, loader: resumed.loader });
  const full = await resumed.advance(steps - stop);
  await stage();
  const bare = startTraining(seed, rate);
  for (const leaf of ["weight", "bias"] as const) bare.params[leaf].data.set(params[leaf].data);
  const weightsOnly = await bare.advance(steps - stop);
  const runs = { whole, full: [...before, ...full], weightsOnly: [...before, ...weightsOnly] };
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  const figures = checkpointFigures(ledger, {
    lines: unbroken.lines,
    rate,
    stop,
    batchSize,
    whole: await unbroken.leg(),
    bare: await bare.leg(),
    plain: whole[stop]!,
    other: weightsOnly[0]!,
  });
  return {
    ledger,
    chart: chartOf(runs),
    title: spec.title,
    text: textOf(demo, runs, ledger, figures),
    cards: ["checkpointing", "random-seed", "adam"],
  };
}

/** The losses after each step. */
interface Runs {
  readonly whole: readonly number[];
  readonly full: readonly number[];
  readonly weightsOnly: readonly number[];
}

function chartOf({ whole, full, weightsOnly }: Runs): DemoOutcome["chart"] {
  return lossChart({
    title: spec.title,
    series: [
      { name: { ko: "멈추지 않음", en: "never stopped" }, train: whole },
      { name: { ko: "모두 저장", en: "all saved" }, train: full },
      { name: { ko: "가중치만 저장", en: "weights only" }, train: weightsOnly },
    ],
    xName: { ko: "스텝", en: "step" },
    markBest: false,
  });
}

function textOf(
  demo: DemoDescription,
  { whole, full, weightsOnly }: Runs,
  ledger: Ledger,
  figures: CheckpointFigures,
): Bilingual {
  const same = whole.every((loss, step) => Object.is(loss, full[step]));
  const parts = whole.findIndex((loss, step) => !Object.is(loss, weightsOnly[step]));
  const { stop, next, epoch, batches, place } = figures;
  const [plain, other] = [figures.plain, figures.other].map((one) =>
    ledger.write(one, formatNumber(one.value)),
  );
  const parted = parts === stop.value ? next : ledger.given("parted", parts + 1);
  return {
    ko: [
      place.value === 0
        ? `${stop}스텝, 에폭이 끝난 곳에서 멈췄어요.`
        : `${stop}스텝, ${epoch}번째 에폭의 배치 ${batches}개 가운데 ${place}개를 본 뒤에 멈췄어요.`,
      same
        ? "가중치, Adam의 두 평균, 스텝 수와 데이터의 순서까지 모두 저장한 훈련은 멈추지 않은 훈련과 비트까지 똑같아요."
        : "모두 저장한 훈련이 멈추지 않은 훈련과 달라요.",
      parts < 0
        ? "가중치만 저장한 훈련도 이번에는 달라지지 않아요."
        : `가중치만 저장하면 ${parted}스텝부터 달라져요: ${next}스텝의 손실이 ${plain} 대신 ${other}.`,
      settingsLine(spec, demo, "ko", ledger),
    ].join("\n"),
    en: [
      place.value === 0
        ? `Stopped after ${stop} ${stop.value === 1 ? "step" : "steps"}, at the end of an epoch.`
        : `Stopped after ${stop} ${stop.value === 1 ? "step" : "steps"}, with ${place} of ${batches} batches of epoch ${epoch} seen.`,
      same
        ? "With weights, both averages of Adam, its step count and the order of the data saved, the resumed run equals the uninterrupted one bit for bit."
        : "The run with all saved differs from the uninterrupted one.",
      parts < 0
        ? "With the weights only, it makes no difference this time."
        : `With the weights only it differs from step ${parted} on: the loss after step ${next} is ${other} instead of ${plain}.`,
      settingsLine(spec, demo, "en", ledger),
    ].join("\n"),
  };
}
