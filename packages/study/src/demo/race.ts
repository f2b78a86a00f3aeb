import { sampleGrid, type Trace, trace } from "@opt/core";
import { fitDomain, raceChart, type RaceRun } from "@opt/viz";
import { rangeOf } from "../number-rule.ts";
import { coursesOf } from "./course.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { raceFigures } from "./race-figures.ts";
import { raceText } from "./race-text.ts";
import { runnerNames, runnersOf } from "./runners.ts";
import { noiseSeedOption, surfaceOption } from "./shared-options.ts";
import { findSurface, type Runner, type Surface } from "./surfaces.ts";

const mostSteps = 500;
const gridSide = 120;
const dots = 10;

const momentumLimits = { minimum: 0, below: 1 } as const;
const momentumRange = rangeOf({ type: "number", ...momentumLimits });

const spec: DemoSpec = {
  name: "race",
  label: { ko: "경주", en: "race" },
  title: { ko: "옵티마이저 경주", en: "Optimizer race" },
  description: {
    ko: "SGD, 모멘텀, RMSProp, Adam을 같은 곳에서 출발시켜 누가 먼저 내려가는지 봐요",
    en: "SGD, momentum, RMSProp and Adam start from one place: who gets down first?",
  },
  options: [
    surfaceOption,
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "넷이 함께 쓸 학습률 (비워 두면 저마다 알맞은 값)",
        en: "One learning rate for all four (left out: a suitable one for each)",
      },
      type: "number",
      positive: true,
    },
    {
      name: "steps",
      label: { ko: "스텝", en: "steps" },
      description: {
        ko: `몇 스텝을 갈지 (1~${mostSteps}, 비워 두면 지형에 맞게)`,
        en: `How many steps to take (1 to ${mostSteps}; left out: what suits the surface)`,
      },
      type: "integer",
      minimum: 1,
      maximum: mostSteps,
    },
    {
      name: "momentum",
      label: { ko: "모멘텀", en: "momentum" },
      description: {
        ko: `모멘텀 계수 (${momentumRange.ko})`,
        en: `The momentum coefficient (${momentumRange.en})`,
      },
      type: "number",
      ...momentumLimits,
      default: 0.9,
    },
    {
      name: "noise",
      label: { ko: "잡음", en: "noise" },
      description: {
        ko: "기울기에 더할 흔들림의 표준편차 (미니배치 흉내, 0~100)",
        en: "Standard deviation of noise on the gradient, as of mini-batches (0 to 100)",
      },
      type: "number",
      minimum: 0,
      maximum: 100,
      default: 0,
    },
    noiseSeedOption,
  ],
};

/** Four optimizers from one start over a surface. */
export const race: Demo = { spec, check: () => {}, run };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const surface = findSurface(String(parameters["surface"]));
  const steps = Number(parameters["steps"] ?? surface.steps);
  const [momentum, noise] = [numberOf(parameters, "momentum"), numberOf(parameters, "noise")];
  const rates = ratesOf(surface, parameters["lr"]);
  const objective = surface.objective();
  const traces: Trace[] = [];
  const runners = runnersOf(rates, momentum);
  for (const [name, method] of runners) {
    await stage();
    const options =
      noise === 0 ? { steps, name } : { steps, name, noise: { standardDeviation: noise, seed } };
    traces.push(trace(objective, surface.start, method, options));
  }
  await stage();
  const courses = coursesOf(traces, objective.minima);
  const runs = traces.map((one, index) => chartRun(one, courses[index]?.divergedAt));
  const chart = raceChart({
    title: { ko: `옵티마이저 경주: ${surface.label.ko}`, en: `Optimizer race: ${surface.label.en}` },
    grid: sampleGrid(objective, fitDomain(objective.domain, runs), { width: gridSide, height: gridSide }),
    scale: "log",
    runs,
    minima: objective.minima,
    dotEvery: dots,
  });
  const settings = { steps, momentum, noise, seed, dotEvery: dots };
  const figures = raceFigures({ surface, objective, runners, traces, courses, rates, ...settings });
  return {
    ledger: figures.ledger,
    chart,
    title: spec.title,
    text: raceText(figures, surface.label),
    cards: [...new Set([surface.card, "momentum", "rmsprop", "adam"])],
  };
}

/** A run as the chart shows it: one that was lost ends where it was lost, and is said to have diverged. */
function chartRun({ name, positions, values, stopped }: Trace, divergedAt: number | undefined): RaceRun {
  const shown = runnerNames[name] ?? name;
  if (divergedAt === undefined) return { name: shown, positions, values, stopped };
  const cut = (column: Float64Array): Float64Array => column.slice(0, divergedAt + 1);
  return { name: shown, positions: positions.map(cut), values: cut(values), stopped: "non-finite" };
}

function ratesOf({ rates }: Surface, lr: unknown): Readonly<Record<Runner, number>> {
  return typeof lr === "number" ? { SGD: lr, Momentum: lr, RMSProp: lr, Adam: lr } : rates;
}
