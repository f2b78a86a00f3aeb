import { adam, createOptimizer, multilayerPerceptron } from "@opt/core";
import { lossChart } from "@opt/viz";
import { formatNumber, withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { drawBlobs } from "./blobs.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import {
  batchOf,
  type OverfittingFigures,
  overfittingFigures,
  type OverfittingRun,
} from "./overfitting-figures.ts";
import { seedOption } from "./shared-options.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";

const spec: DemoSpec = {
  name: "overfitting",
  label: { ko: "과적합", en: "overfitting" },
  title: { ko: "과적합과 조기 종료", en: "Overfitting and early stopping" },
  description: {
    ko: "적은 데이터로 신경망을 오래 훈련하면서, 검증 손실이 언제 다시 오르는지 봐요",
    en: "A small network trained for long on few examples: when does the validation loss turn up?",
  },
  moves: true,
  options: [
    {
      name: "rows",
      label: { ko: "훈련수", en: "rows" },
      description: { ko: "훈련 데이터의 수 (9~150)", en: "How many examples to train on (9 to 150)" },
      type: "integer",
      minimum: 9,
      maximum: 150,
      default: 30,
    },
    {
      name: "hidden",
      label: { ko: "은닉수", en: "hidden" },
      description: { ko: "은닉층 뉴런의 수 (1~32)", en: "Units of the hidden layer (1 to 32)" },
      type: "integer",
      minimum: 1,
      maximum: 32,
      default: 24,
    },
    {
      name: "epochs",
      label: { ko: "에폭", en: "epochs" },
      description: { ko: "몇 에폭을 훈련할지 (5~200)", en: "How many epochs to train (5 to 200)" },
      type: "integer",
      minimum: 5,
      maximum: 200,
      default: 150,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "Adam의 학습률 (0.002~0.1)", en: "Adam's learning rate (0.002 to 0.1)" },
      type: "number",
      positive: true,
      minimum: 0.002,
      maximum: 0.1,
      default: 0.02,
    },
    {
      name: "patience",
      label: { ko: "인내심", en: "patience" },
      description: {
        ko: "나아지지 않는 에폭을 몇 번 참고 멈출지 (1~50)",
        en: "Epochs without a better validation loss before stopping (1 to 50)",
      },
      type: "integer",
      minimum: 1,
      maximum: 50,
      default: 10,
    },
    seedOption({ ko: "같은 시드는 같은 데이터와 신경망을 만들어요", en: "The seed of data and network" }),
  ],
};

/** A perceptron that learns its few examples by heart. */
export const overfitting: Demo = { spec, check: () => undefined, run };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const training = await learn(demo, stage);
  const { train, validation } = training;
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  const figures = overfittingFigures(ledger, training, numberOf(demo.parameters, "patience"));
  return {
    ledger,
    chart: lossChart({
      title: spec.title,
      series: [{ name: { ko: "신경망", en: "network" }, train, validation }],
      y: "linear",
    }),
    title: spec.title,
    text: textOf(ledger, demo, figures, validation.length),
    cards: ["overfitting", "early-stopping", "generalization"],
  };
}

async function learn(
  { parameters, seed }: DemoDescription,
  stage: DemoRun["stage"],
): Promise<OverfittingRun> {
  const [rows, hidden, epochs, rate] = ["rows", "hidden", "epochs", "lr"].map((name) =>
    numberOf(parameters, name),
  );
  const sizes = [0, 1, 2].map((one) => Math.floor((rows! + 2 - one) / 3));
  const few = drawBlobs({ sizes, sorted: true, seed });
  const held = drawBlobs({ sizes: [50, 50, 50], sorted: true, seed: (seed + 1) % 2 ** 32 });
  const [known, unknown] = [batchOf(few), batchOf(held)];
  const model = multilayerPerceptron({ inputs: 2, hidden: [hidden!], outputs: 3, activation: "tanh" });
  const fresh = () => model.initialize({ seed, dtype: "float64" });
  const params = fresh();
  const optimizer = createOptimizer(adam({ learningRate: rate! }), params);
  const [train, validation]: [number[], number[]] = [[], []];
  for (let epoch = 0; epoch < epochs!; epoch++) {
    if (epoch % 50 === 0) await stage();
    optimizer.step(model.lossAndGradient(params, known).gradients);
    train.push(model.loss(params, known));
    validation.push(model.loss(params, unknown));
  }
  return { model, params: fresh(), few, held, hidden: hidden!, rate: rate!, train, validation };
}

function textOf(
  ledger: Ledger,
  demo: DemoDescription,
  figures: OverfittingFigures,
  epochs: number,
): Bilingual {
  const lossOf = (figure: Figure): string => ledger.write(figure, formatNumber(figure.value, 3));
  const whole = (figure: Figure): string => ledger.write(figure, String(figure.value));
  const [low, trainEnd, end] = [figures.lowest, figures.trainEnd, figures.end].map(lossOf);
  const best = whole(figures.best);
  const patience = ledger.write({ name: "patience" }, String(demo.parameters["patience"]));
  const isTurned =
    formatNumber(figures.lowest.value, 3) !== formatNumber(figures.end.value, 3) &&
    figures.best.value < epochs;
  const line = {
    ko: isTurned
      ? `검증 손실은 ${best}에폭에서 ${low}까지 내려갔다가, 끝에는 ${withParticle(end!, "으로/로")} 올라요. 훈련 손실은 ${trainEnd}까지 내려가요.`
      : `검증 손실은 끝까지 오르지 않고 ${end}에서 끝나요. 훈련 손실은 ${trainEnd}까지 내려가요.`,
    en: isTurned
      ? `The validation loss is lowest at epoch ${best} (${low}) and ends at ${end}; the training loss goes down to ${trainEnd}.`
      : `The validation loss does not turn up and ends at ${end}; the training loss goes down to ${trainEnd}.`,
  };
  const { stop, kept } = figures;
  const halt =
    stop === undefined || kept === undefined
      ? {
          ko: `인내심 ${patience}의 조기 종료는 이 안에서 멈추지 않아요.`,
          en: `Early stopping with patience ${patience} does not stop within this run.`,
        }
      : {
          ko: `인내심 ${patience}의 조기 종료는 ${whole(stop)}에폭에서 멈추고, 그때까지 가장 좋았던 ${whole(kept)}에폭의 가중치를 남겨요.`,
          en: `Early stopping with patience ${patience} stops at epoch ${whole(stop)} and keeps the best weights so far, those of epoch ${whole(kept)}.`,
        };
  const look = isTurned
    ? {
        ko: "볼 것: 두 선이 벌어지기 시작하는 곳부터는 훈련 데이터를 외우는 중이에요.",
        en: "Look: from where the two lines part, it is learning the examples by heart.",
      }
    : {
        ko: "볼 것: 두 선이 함께 내려가요. 뉴런이나 에폭을 늘리거나 훈련 데이터를 줄여 보세요.",
        en: "Look: both lines go down together. Try more units or epochs, or fewer examples.",
      };
  return {
    ko: [line.ko, halt.ko, look.ko, settingsLine(spec, demo, "ko", ledger)].join("\n"),
    en: [line.en, halt.en, look.en, settingsLine(spec, demo, "en", ledger)].join("\n"),
  };
}
