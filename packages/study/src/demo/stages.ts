import { ravine, trace } from "@opt/core";
import { randomState } from "@opt/data";
import { barChart, smallMultiplesChart } from "@opt/viz";
import { formatNumber } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { methodOf, runnerMethods } from "./runners.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";
import { findRunner, findSurface, type Runner } from "./surfaces.ts";
import { runOf } from "./traced-run.ts";

const steps = 60;

const spec: DemoSpec = {
  name: "stages",
  label: { ko: "단계", en: "stages" },
  title: { ko: "한 걸음이 만들어지는 단계", en: "A step, stage by stage" },
  description: {
    ko: "기울기가 걸음이 되기까지, 단계마다 방향과 길이가 어떻게 바뀌는지 봐요",
    en: "From gradient to step: what each stage does to its direction and to its length",
  },
  moves: false,
  options: [
    {
      name: "method",
      label: { ko: "방법", en: "method" },
      description: { ko: "어느 옵티마이저의 걸음인지", en: "Whose step it is" },
      type: "choice",
      choices: [
        { value: "Adam", label: { ko: "Adam(둘 다)", en: "Adam (both)" } },
        { value: "Momentum", label: { ko: "모멘텀(방향)", en: "Momentum (direction)" } },
        { value: "RMSProp", label: { ko: "RMSProp(보폭)", en: "RMSProp (size)" } },
      ],
      default: "Adam",
    },
    {
      name: "at",
      label: { ko: "몇째", en: "at" },
      description: { ko: `들여다볼 스텝 (1~${steps})`, en: `The step to look into (1 to ${steps})` },
      type: "integer",
      minimum: 1,
      maximum: steps,
      suggested: [1, 3, 10, 30],
      default: 3,
    },
    seedOption({ ko: "출발점을 고르는 시드", en: "The seed that draws the start" }),
  ],
};

/** One step down a ravine, after every stage of the method. */
export const stagesDemo: Demo = { spec, check: () => undefined, run };

/** What a stage leaves: a formula for either coordinate, and the numbers. */
interface Stage {
  readonly name: Bilingual;
  readonly formula: (axis: number) => string;
  readonly at: (axis: number) => number;
}

interface StageFigures {
  readonly name: Bilingual;
  readonly length: Figure;
  /** The cosine of the angle to the way to the minimum. */
  readonly straight: Figure;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const at = numberOf(parameters, "at");
  const method = findRunner(String(parameters["method"]));
  const { loss, rates } = findSurface("ravine");
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("rate", rates[method]);
  ledger.given("momentum", 0.9);
  const objective = ravine();
  const chain = methodOf(method, rates[method], 0.9);
  await stage();
  const traced = trace(objective, [-8, 1 + randomState(seed).random()], chain, { steps, name: "run" });
  const own = { name: "run", method: runnerMethods[method], learningRate: "rate", momentum: "momentum" };
  const recorded = runOf({ ...own, loss, objective, chain, noise: 0, seed }, traced);
  ledger.run(() => recorded);
  const seen = (
    name: string,
    what: "place" | "slope" | "velocity" | "mean" | "square",
    row: number,
    values: readonly number[],
  ): void => {
    for (const [axis, value] of values.entries())
      ledger.observe({ name: `${name}${axis}`, run: "run", what, axis, row }, value);
  };
  const place = traced.positions.map((column) => column[at - 1]!);
  const slope = [place[0]!, 50 * place[1]!];
  seen("place", "place", at - 1, place);
  seen("slope", "slope", at - 1, slope);
  const kept: Record<string, readonly number[]> = {};
  for (const slot of ["velocity", "mean", "square"] as const) {
    const state = recorded.slots[slot]?.[at];
    if (state === undefined) continue;
    kept[slot] = state;
    seen(slot, slot, at, state);
  }
  const stages = stagesOf(method, { slope, kept, at, rate: rates[method] });
  const told = stages.map((one, index) => figuresOf(ledger, one, index, place));
  return {
    ledger,
    chart: chartOf(told),
    title: spec.title,
    text: { ko: textOf(ledger, told, demo, "ko"), en: textOf(ledger, told, demo, "en") },
    cards: ["optimizer-family", "adam-step", "momentum-step"],
  };
}

interface Before {
  readonly slope: readonly number[];
  readonly kept: Readonly<Record<string, readonly number[]>>;
  readonly at: number;
  readonly rate: number;
}

function stagesOf(method: Runner, { slope, kept, at, rate }: Before): readonly Stage[] {
  const gradient: Stage = {
    name: { ko: "기울기", en: "gradient" },
    formula: (axis) => `0 - slope${axis}`,
    at: (axis) => -slope[axis]!,
  };
  const velocity: Stage = {
    name: { ko: "속도", en: "velocity" },
    formula: (axis) => `0 - velocity${axis}`,
    at: (axis) => -kept["velocity"]![axis]!,
  };
  const mean: Stage = {
    name: { ko: "평균", en: "average" },
    formula: (axis) => `0 - mean${axis} / (1 - 0.9^at)`,
    at: (axis) => -kept["mean"]![axis]! / (1 - 0.9 ** at),
  };
  const before = method === "Adam" ? mean : gradient;
  const correction = method === "Adam" ? 1 - 0.999 ** at : 1;
  const divided: Stage = {
    name: { ko: "크기로 나눈 값", en: "divided by size" },
    formula: (axis) =>
      `(${before.formula(axis)}) / (sqrt(square${axis}${method === "Adam" ? " / (1 - 0.999^at)" : ""}) + 1e-8)`,
    at: (axis) => before.at(axis) / (Math.sqrt(kept["square"]![axis]! / correction) + 1e-8),
  };
  const made = {
    Adam: [gradient, mean, divided],
    RMSProp: [gradient, divided],
    Momentum: [gradient, velocity],
    SGD: [gradient],
  }[method];
  const last = made.at(-1)!;
  const step: Stage = {
    name: { ko: "학습률 곱한 값", en: "times the rate" },
    formula: (axis) => `rate * (${last.formula(axis)})`,
    at: (axis) => rate * last.at(axis),
  };
  return [...made, step];
}

function figuresOf(
  ledger: Ledger,
  { name, formula, at }: Stage,
  index: number,
  place: readonly number[],
): StageFigures {
  const along = [0, 1].map((axis) => ledger.state(`stage${index}x${axis}`, formula(axis), at(axis)));
  const [x, y] = along.map((one) => one.name);
  const size = Math.hypot(...along.map((one) => one.value));
  const length = ledger.state(`length${index}`, `sqrt(${x}^2 + ${y}^2)`, size);
  const way = -(along[0]!.value * place[0]! + along[1]!.value * place[1]!);
  const straight = ledger.state(
    `straight${index}`,
    `(0 - ${x} * place0 - ${y} * place1) / (${length.name} * sqrt(place0^2 + place1^2))`,
    way / (size * Math.hypot(...place)),
  );
  return { name, length, straight };
}

function chartOf(told: readonly StageFigures[]): DemoOutcome["chart"] {
  const categories = told.map(({ name }) => name);
  return smallMultiplesChart({
    title: spec.title,
    columns: 2,
    panels: [
      {
        name: { ko: "방향(1이면 최솟값 쪽)", en: "direction (1 = straight there)" },
        chart: barChart({
          categories,
          direction: "horizontal",
          series: [
            { name: { ko: "방향", en: "direction" }, values: told.map(({ straight }) => straight.value) },
          ],
        }),
      },
      {
        name: { ko: "길이", en: "length" },
        chart: barChart({
          categories,
          direction: "horizontal",
          series: [{ name: { ko: "길이", en: "length" }, values: told.map(({ length }) => length.value) }],
        }),
      },
    ],
  });
}

function textOf(
  ledger: Ledger,
  told: readonly StageFigures[],
  demo: DemoDescription,
  locale: Locale,
): string {
  const ko = locale === "ko";
  const at = ledger.write({ name: "at" }, String(demo.parameters["at"]));
  // in the digits of the picture
  const chain = (figures: readonly Figure[]): string =>
    figures
      .map(
        (figure, index) => `${told[index]!.name[locale]} ${ledger.write(figure, formatNumber(figure.value))}`,
      )
      .join(" → ");
  const ways = chain(told.map(({ straight }) => straight));
  const lengths = chain(told.map(({ length }) => length));
  const [gradient, step] = [told[0]!, told.at(-1)!];
  const look = lookOf(gradient.straight.value, step.straight.value, locale);
  return (
    ko
      ? [
          `${at}번째 스텝의 방향(최솟값 쪽과 이루는 각의 코사인): ${ways}.`,
          `길이: ${lengths}.`,
          look,
          settingsLine(spec, demo, "ko", ledger),
        ]
      : [
          `Direction at step ${at}, as the cosine of the angle to the minimum: ${ways}.`,
          `Length: ${lengths}.`,
          look,
          settingsLine(spec, demo, "en", ledger),
        ]
  ).join("\n");
}

/** Below this cosine a direction is nearer to across the ravine than to straight there. */
const across = Math.SQRT1_2;

function lookOf(gradient: number, step: number, locale: Locale): string {
  const ko = locale === "ko";
  const rate = ko ? "학습률은 방향을 바꾸지 않아요." : "The rate turns nothing.";
  // equal as they are written
  if (formatNumber(step) === formatNumber(gradient))
    return ko
      ? `볼 것: 이 스텝에서는 단계를 지나도 방향이 그대로예요. ${rate}`
      : `Look: at this step the stages leave the direction as it is. ${rate}`;
  if (step < gradient)
    return ko
      ? `볼 것: 이 스텝에서는 단계를 지나며 최솟값 쪽에서 멀어져요. ${rate}`
      : `Look: at this step the stages turn it away from the minimum. ${rate}`;
  const from = ko
    ? `기울기는 ${gradient < across ? "골짜기를 가로지르고" : "이미 거의 최솟값 쪽이고"}`
    : `the gradient points ${gradient < across ? "across the ravine" : "almost to the minimum already"}`;
  return ko
    ? `볼 것: ${from}, 단계를 지나며 ${gradient < across ? "" : "더 "}최솟값 쪽으로 돌아서요. ${rate}`
    : `Look: ${from}; the stages turn it towards the minimum${gradient < across ? "" : " still more"}. ${rate}`;
}
