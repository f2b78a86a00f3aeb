import { Ledger } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import { batchCost } from "./batch-cost.ts";
import { batchFan } from "./batch-fan.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { type BatchRun, drawPenguins, learnPenguins, nPenguins } from "./penguin-training.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { pictureOption, seedOption } from "./shared-options.ts";

const spec: DemoSpec = {
  name: "batch",
  label: { ko: "미니배치", en: "batch" },
  title: { ko: "한 번에 몇 개씩 볼까요?", en: "How many examples at a time?" },
  description: {
    ko: "펭귄 데이터로 전체·미니배치·하나씩을 견줘 봐요: 본 데이터 수에 따른 손실, 또는 기울기가 퍼진 모양",
    en: "Penguins: all, a mini-batch or one at a time. Loss by examples seen, or the fan of gradients",
  },
  moves: true,
  options: [
    pictureOption([
      { value: "cost", label: { ko: "본 데이터와 손실", en: "loss by examples seen" } },
      { value: "fan", label: { ko: "기울기가 퍼진 모양", en: "fan of gradients" } },
    ]),
    {
      name: "size",
      label: { ko: "배치크기", en: "size" },
      description: { ko: "미니배치의 크기", en: "Examples in a mini-batch" },
      type: "choice",
      choices: ["4", "16", "64"].map((value) => ({ value, label: { ko: value, en: value } })),
      default: "16",
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "하나씩 볼 때의 학습률 (0.001~0.05); 배치는 제곱근만큼 크게. 기울기 그림에는 쓰지 않아요",
        en: "The rate for one example (0.001 to 0.05), by its root for batches; not for the fan",
      },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.05,
      suggested: [0.005, 0.02, 0.05],
      only: { option: "picture", value: "cost" },
      default: 0.02,
    },
    {
      name: "epochs",
      label: { ko: "에폭", en: "epochs" },
      description: {
        ko: "데이터를 몇 번 볼지 (1~5). 기울기 그림에는 쓰지 않아요",
        en: "How often to go through the data (1 to 5); not for the fan",
      },
      type: "integer",
      minimum: 1,
      maximum: 5,
      suggested: [1, 3, 5],
      only: { option: "picture", value: "cost" },
      default: 3,
    },
    seedOption({ ko: "순서를 정하는 시드", en: "The seed of the order" }),
  ],
};

/** Gradient descent, mini-batches and single examples on real data. */
export const batchDemo: Demo = { spec, check: () => undefined, run };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const size = numberOf(parameters, "size");
  const rows = drawPenguins(seed);
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("n", nPenguins);
  ledger.given("one", 1);
  const settings = (locale: Locale): string => settingsLine(spec, demo, locale, ledger);
  const cards = ["mini-batch-sgd", "batch-size", "gradient-noise"];
  await stage();
  if (parameters["picture"] === "fan") {
    const { chart, text } = batchFan({ ledger, title: spec.title, rows, size, seed, settings });
    return { ledger, chart, title: spec.title, text, cards };
  }
  const [rate, epochs] = [numberOf(parameters, "lr"), numberOf(parameters, "epochs")];
  const runs: BatchRun[] = [];
  for (const each of [nPenguins, size, 1]) {
    runs.push(learnPenguins(rows, each, rate * Math.sqrt(each), epochs));
    await stage();
  }
  const { chart, text } = batchCost({ ledger, title: spec.title, rows, runs, settings });
  return { ledger, chart, title: spec.title, text, cards };
}
