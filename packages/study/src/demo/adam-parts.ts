import { adam, ravine, trace } from "@opt/core";
import { randomState } from "@opt/data";
import { lineChart } from "@opt/viz";
import { Ledger } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import { asDrawn, toldOf } from "./as-drawn.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";
import { findSurface } from "./surfaces.ts";
import { runOf } from "./traced-run.ts";

const steps = 40;

const spec: DemoSpec = {
  name: "adamparts",
  label: { ko: "아담분해", en: "adamparts" },
  title: { ko: "Adam = 모멘텀 + RMSProp", en: "Adam = momentum + RMSProp" },
  description: {
    ko: "Adam의 한 걸음을 모멘텀의 몫(평균)과 RMSProp의 몫(크기)으로 나눠 봐요",
    en: "One step of Adam taken apart: momentum's part, the average, and RMSProp's, the size",
  },
  moves: true,
  options: [
    {
      name: "at",
      label: { ko: "몇째", en: "at" },
      description: { ko: `들여다볼 스텝 (1~${steps})`, en: `The step to look into (1 to ${steps})` },
      type: "integer",
      minimum: 1,
      maximum: steps,
      suggested: [1, 2, 5, 20],
      default: 5,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "Adam의 학습률 (0.001~0.5)", en: "Adam's learning rate (0.001 to 0.5)" },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.5,
      suggested: [0.03, 0.1, 0.3],
      default: 0.3,
    },
    seedOption({ ko: "출발점을 고르는 시드", en: "The seed that draws the start" }),
  ],
};

/** Adam across a ravine: what each of its averages has a share in. */
export const adamParts: Demo = { spec, check: () => undefined, run };

/** The direction across the ravine. */
const axis = 1;

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [at, rate] = [numberOf(parameters, "at"), numberOf(parameters, "lr")];
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  const { loss } = findSurface("ravine");
  const objective = ravine();
  const chain = adam({ learningRate: rate });
  await stage();
  const traced = trace(objective, [-8, 1 + randomState(seed).random()], chain, { steps, name: "adam" });
  const own = { name: "adam", method: "adam", learningRate: "lr" } as const;
  const recorded = runOf({ ...own, loss, objective, chain, noise: 0, seed }, traced);
  ledger.run(() => recorded);
  const place = traced.positions[axis]!;
  const rows = Array.from({ length: steps }, (_, row) => {
    const [mean, square] = ["mean", "square"].map((slot) => recorded.slots[slot]![row + 1]![axis]!);
    const [first, second] = [1 - 0.9 ** (row + 1), 1 - 0.999 ** (row + 1)];
    // the slope of 50 y^2 / 2
    return {
      slope: 50 * place[row]!,
      mean: mean! / first,
      size: Math.sqrt(square! / second),
      kept: [mean!, square!],
    };
  });
  const { slope, mean, size, kept } = rows[at - 1]!;
  const seen = { run: "adam", axis } as const;
  ledger.observe({ ...seen, name: "slope", what: "slope", row: at - 1 }, slope);
  ledger.observe({ ...seen, name: "keptMean", what: "mean", row: at }, kept[0]!);
  ledger.observe({ ...seen, name: "keptSquare", what: "square", row: at }, kept[1]!);
  ledger.state("mean", "keptMean / (1 - 0.9^at)", mean);
  ledger.state("size", "sqrt(keptSquare / (1 - 0.999^at))", size);
  ledger.state("step", "0 - lr * mean / (size + 1e-8)", (-rate * mean) / (size + 1e-8));
  ledger.observe({ ...seen, name: "move", what: "move", row: at }, place[at]! - place[at - 1]!);
  ledger.state("descent", "0 - lr * slope", -rate * slope);
  ledger.state("onlyMean", "0 - lr * mean", -rate * mean);
  ledger.state("onlySize", "0 - lr * slope / (size + 1e-8)", (-rate * slope) / (size + 1e-8));
  const lines = (["slope", "mean", "size"] as const).map((part) => rows.map((row) => row[part]));
  const drawn = toldOf(lines);
  const names = [
    { ko: "기울기", en: "gradient" },
    { ko: "평균(모멘텀)", en: "average (momentum)" },
    { ko: "크기(RMSProp)", en: "size (RMSProp)" },
  ];
  return {
    ledger,
    chart: lineChart({
      title: spec.title,
      series: lines.map((y, index) => ({ name: names[index]!, y })),
      axes: {
        x: { name: { ko: "스텝", en: "step" } },
        y: { name: { ko: "골짜기를 가로지르는 쪽", en: "across the ravine" } },
      },
      lines: [{ axis: "x", at, name: { ko: "들여다본 스텝", en: "this step" } }],
    }),
    title: spec.title,
    text: { ko: textOf(ledger, demo, drawn, "ko"), en: textOf(ledger, demo, drawn, "en") },
    cards: ["adam", "adam-step", "moment-vs-momentum"],
  };
}

function textOf(ledger: Ledger, demo: DemoDescription, drawn: readonly number[], locale: Locale): string {
  const write = asDrawn(ledger, drawn);
  const [slope, mean, size, step, move, descent, onlyMean, onlySize] = [
    "slope",
    "mean",
    "size",
    "step",
    "move",
    "descent",
    "onlyMean",
    "onlySize",
  ].map((name) => write(ledger.find(name)));
  const at = ledger.write({ name: "at" }, String(demo.parameters["at"]));
  return (
    locale === "ko"
      ? [
          `${at}번째 스텝, 골짜기를 가로지르는 쪽: 기울기 ${slope}, 기울기의 평균(모멘텀의 몫) ${mean}, 기울기의 크기(RMSProp의 몫) ${size}.`,
          `학습률 × 평균 ÷ 크기로 걸으면 ${step}, Adam이 실제로 걸은 것도 ${move}: 둘을 합친 것이 Adam이에요.`,
          `하나씩만 쓰면: 둘 다 없이 ${descent}, 평균만 ${onlyMean}, 크기로만 나누면 ${onlySize}.`,
          "볼 것: 평균의 선은 기울기보다 늦게 따라가고, 크기의 선은 부호 없이 기울기가 얼마나 컸는지만 기억해요.",
          settingsLine(spec, demo, "ko", ledger),
        ]
      : [
          `Step ${at}, across the ravine: gradient ${slope}, its average (momentum's part) ${mean}, its size (RMSProp's part) ${size}.`,
          `Rate times average over size is a step of ${step}, and Adam really moved by ${move}: the two together are Adam.`,
          `One at a time: with neither ${descent}, with the average alone ${onlyMean}, divided by the size alone ${onlySize}.`,
          "Look: the average follows the gradient late; the size has no sign and only remembers how large gradients were.",
          settingsLine(spec, demo, "en", ledger),
        ]
  ).join("\n");
}
