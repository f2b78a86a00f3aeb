import {
  cosineDecay,
  exponentialDecay,
  ravine,
  type Schedule,
  sgd,
  stepDecay,
  type Trace,
  warmup,
} from "@opt/core";
import { lineChart, scheduleChart } from "@opt/viz";
import { withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { asDrawn, toldOf } from "./as-drawn.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { noiseSeedOption, pictureOption, stepsOption } from "./shared-options.ts";
import { findSurface } from "./surfaces.ts";
import { follow } from "./traced-run.ts";

const spec: DemoSpec = {
  name: "schedules",
  label: { ko: "스케줄", en: "schedules" },
  title: { ko: "학습률 스케줄", en: "Learning-rate schedules" },
  description: {
    ko: "학습률을 그대로 두거나 줄여 가며, 흔들리는 기울기로 어디까지 내려가는지 봐요",
    en: "The rate kept or lowered in four ways: how far down noisy gradients lead",
  },
  moves: true,
  options: [
    pictureOption([
      { value: "rates", label: { ko: "학습률", en: "rates" } },
      { value: "losses", label: { ko: "손실", en: "losses" } },
    ]),
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "가장 큰 학습률 (0.001~0.035)", en: "The highest learning rate (0.001 to 0.035)" },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.035,
      suggested: [0.005, 0.02, 0.035],
      default: 0.02,
    },
    {
      name: "warmup",
      label: { ko: "워밍업", en: "warmup" },
      description: { ko: "워밍업 스텝 (1~9)", en: "Steps of warm-up (1 to 9)" },
      type: "integer",
      minimum: 1,
      maximum: 9,
      default: 9,
    },
    {
      name: "noise",
      label: { ko: "잡음", en: "noise" },
      description: {
        ko: "기울기에 더할 흔들림의 표준편차 (0~10)",
        en: "Standard deviation of noise on the gradient (0 to 10)",
      },
      type: "number",
      minimum: 0,
      maximum: 10,
      suggested: [0, 4, 10],
      default: 4,
    },
    stepsOption(300, 500, 20),
    { ...noiseSeedOption, idle: [{ picture: "rates" }, { noise: 0 }] },
  ],
};

/** Gradient descent with noise under five schedules. */
export const schedulesDemo: Demo = { spec, check: () => undefined, run };

/** Near enough to the minimum that the noise, not the way, decides. */
const start = [-2, 1.5];

/** A schedule, and the formula that a certificate holds it to. */
interface Plan {
  readonly key: string;
  readonly name: Bilingual;
  readonly schedule: number | Schedule;
  readonly formula: string;
}

function plansOf(rate: number, steps: number, warm: number): readonly Plan[] {
  const every = Math.ceil(steps / 3);
  const cosine = "(1 + cos(pi * step / steps)) / 2";
  const later = "(1 + cos(pi * max(0, step - warmup) / (steps - warmup))) / 2";
  return [
    { key: "constant", name: { ko: "그대로", en: "constant" }, schedule: rate, formula: "lr" },
    {
      key: "stairs",
      name: { ko: "계단", en: "step decay" },
      schedule: stepDecay({ from: rate, factor: 0.1, every }),
      formula: "lr * 0.1^floor(step / every)",
    },
    {
      key: "exponential",
      name: { ko: "지수", en: "exponential" },
      schedule: exponentialDecay({ from: rate, factor: 0.1, steps }),
      formula: "lr * 0.1^(step / steps)",
    },
    {
      key: "cosine",
      name: { ko: "코사인", en: "cosine" },
      schedule: cosineDecay({ from: rate, steps }),
      formula: `lr * ${cosine}`,
    },
    {
      key: "warm",
      name: { ko: "워밍업+코사인", en: "warm-up + cosine" },
      schedule: warmup(warm, cosineDecay({ from: rate, steps: steps - warm })),
      formula: `(lr / warmup + (lr - lr / warmup) * min(step, warmup) / warmup) * ${later}`,
    },
  ];
}

/** What is told of a schedule. */
interface PlanFigures {
  readonly name: Bilingual;
  readonly half: Figure;
  readonly loss: Figure;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [rate, warm, noise, steps] = ["lr", "warmup", "noise", "steps"].map((name) =>
    numberOf(parameters, name),
  );
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.state("every", "ceil(steps / 3)", Math.ceil(steps! / 3));
  const half = Math.floor(steps! / 2);
  ledger.state("half", "floor(steps / 2)", half);
  const { loss } = findSurface("ravine");
  const own = { method: "sgd", loss, objective: ravine(), noise: noise!, seed } as const;
  const plans = plansOf(rate!, steps!, warm!);
  const traces: Trace[] = [];
  for (const { key, schedule, formula } of plans) {
    await stage();
    const chain = sgd({ learningRate: schedule });
    traces.push(follow(ledger, { ...own, name: key, learningRate: formula, chain }, start, steps!));
  }
  const last = Math.floor(steps! / 10);
  ledger.state("last", "floor(steps / 10)", last);
  const rates = plans.map(({ schedule }) =>
    Array.from({ length: steps! }, (_, step) =>
      typeof schedule === "number" ? schedule : schedule.at(step),
    ),
  );
  const told = plans.map(({ key, name }, index): PlanFigures => ({
    name,
    half: ledger.observe({ name: `${key}Half`, run: key, what: "rate", row: half }, rates[index]![half]!),
    loss: tailOf(ledger, key, traces[index]!.values, last),
  }));
  const means = traces.map(({ values }) => values.map((_, row) => meanOf(values, row, last)));
  const write =
    parameters["picture"] === "rates" ? String : asDrawn(ledger, toldOf(means.map((each) => [...each])));
  const names = plans.map(({ name }) => name);
  return {
    ledger,
    chart:
      parameters["picture"] === "rates"
        ? scheduleChart({
            title: spec.title,
            schedules: rates.map((values, index) => ({ name: names[index]!, values })),
            warmupSteps: warm!,
          })
        : lineChart({
            title: spec.title,
            x: Array.from({ length: steps! + 1 }, (_, step) => step),
            series: means.map((y, index) => ({ name: names[index]!, y })),
            axes: {
              x: { name: { ko: "스텝", en: "step" } },
              y: {
                name: { ko: `최근 ${last}스텝의 평균 손실`, en: `mean loss of the last ${last} steps` },
                scale: "log",
              },
            },
          }),
    title: spec.title,
    text: { ko: textOf(ledger, told, write, demo, "ko"), en: textOf(ledger, told, write, demo, "en") },
    cards: ["lr-schedule", "cosine-schedule", "warmup"],
  };
}

/** The mean of the last losses: the noise makes a single one too much a matter of luck. */
function tailOf(ledger: Ledger, key: string, values: Float64Array, last: number): Figure {
  const rows = Array.from({ length: last }, (_, i) => values.length - last + i);
  const each = rows.map((row) =>
    ledger.observe({ name: `${key}Loss${row}`, run: key, what: "loss", row }, values[row]!),
  );
  const mean = meanOf(values, values.length - 1, last);
  return ledger.state(`${key}Tail`, `(${each.map(({ name }) => name).join(" + ")}) / last`, mean);
}

/** The mean of so many values up to a row, or of as many as there are. */
function meanOf(values: Float64Array, row: number, last: number): number {
  const some = values.subarray(Math.max(0, row + 1 - last), row + 1);
  return some.reduce((sum, value) => sum + value, 0) / some.length;
}

function textOf(
  ledger: Ledger,
  told: readonly PlanFigures[],
  write: (loss: Figure) => string,
  demo: DemoDescription,
  locale: Locale,
): string {
  const ko = locale === "ko";
  const [half, last] = ["half", "last"].map((name) =>
    ledger.write({ name }, String(ledger.find(name).value)),
  );
  const halves = told.map(({ name, half: at }) => `${name[locale]} ${at}`).join(", ");
  const ranked = told.toSorted((a, b) => a.loss.value - b.loss.value);
  const losses = ranked.map(({ name, loss }) => `${name[locale]} ${write(loss)}`).join(", ");
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  const early = ko
    ? `${withParticle(worst.name.ko, "은/는")} 너무 일찍 줄어서 다 내려가기 전에 걸음이 작아졌어요.`
    : `${worst.name.en} is lowered too early and runs out of steps on the way down.`;
  const floor = ko
    ? `그대로 둔 학습률은 흔들림 때문에 어느 높이에서 맴돌고, ${withParticle(best.name.ko, "은/는")} 그 아래로 내려가요.`
    : `At a constant rate the noise keeps the loss on a floor; ${best.name.en} gets below it.`;
  const lines = [...(best === told[0] ? [] : [floor]), ...(worst === told[0] ? [] : [early])];
  const look = `${ko ? "볼 것:" : "Look:"} ${lines.join(" ")}`;
  return [
    ko ? `절반인 ${half}스텝의 학습률: ${halves}.` : `Rates half way, at step ${half}: ${halves}.`,
    ko
      ? `마지막 ${last}스텝의 평균 손실(낮은 것부터): ${losses}.`
      : `Mean loss over the last ${last} steps, lowest first: ${losses}.`,
    look,
    settingsLine(spec, demo, locale, ledger),
  ].join("\n");
}
