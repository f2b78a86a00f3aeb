import { type Grid, sampleGrid, type Trace, trace } from "@opt/core";
import { fitDomain, raceChart, raceResults, type RaceRun } from "@opt/viz";
import { rangeOf } from "../number-rule.ts";
import { type Course, coursesOf } from "./course.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoOption, DemoSpec, DemoValue } from "./description.ts";
import { fieldOf, type RaceField } from "./race-field.ts";
import { raceFigures } from "./race-figures.ts";
import { raceText } from "./race-text.ts";
import { mostRacers, type RatedRacer, type Racer, racersOf, tunedRate } from "./racers.ts";
import { noiseSeedOption, surfaceOption } from "./shared-options.ts";

const mostSteps = 500;
const gridSide = 120;
const dots = 10;

const momentumLimits = { minimum: 0, below: 1 } as const;
const momentumRange = rangeOf({ type: "number", ...momentumLimits });

/** Where the race starts along one axis. */
function coordinate(name: "x" | "y", ko: string): DemoOption {
  return {
    name,
    label: { ko: `${ko}출발`, en: name },
    description: {
      ko: `출발점의 ${name} 좌표 (-500~500, 비워 두면 지형에 맞게)`,
      en: `The ${name} of the start (-500 to 500; left out: what suits the surface)`,
    },
    type: "number",
    minimum: -500,
    maximum: 500,
  };
}

const spec: DemoSpec = {
  name: "race",
  label: { ko: "경주", en: "race" },
  title: { ko: "옵티마이저 경주", en: "Optimizer race" },
  description: {
    ko: "옵티마이저들을 같은 곳에서 출발시켜 누가 먼저 내려가는지 봐요 (비워 두면 SGD, 모멘텀, RMSProp, Adam)",
    en: "Optimizers start from one place: who gets down first? (left out: SGD, momentum, RMSProp, Adam)",
  },
  moves: true,
  options: [
    surfaceOption,
    {
      name: "optimizers",
      label: { ko: "옵티마이저", en: "optimizers" },
      description: {
        ko: `경주할 것들, 쉼표로 이어서 ${mostRacers}개까지 (예: adam, lion, nadam)`,
        en: `Who races, up to ${mostRacers} with commas between them (such as adam, lion, nadam)`,
      },
      type: "text",
      longest: 120,
    },
    {
      name: "formula",
      label: { ko: "식", en: "formula" },
      description: {
        ko: "지형 대신 쓸 x와 y의 식(예: x^2 + 3*y^2), 또는 다른 지형의 이름(예: rastrigin)",
        en: "Instead of the surface: a formula such as x^2 + 3*y^2, or the name of another (rastrigin)",
      },
      type: "text",
      longest: 100,
    },
    coordinate("x", "가로"),
    coordinate("y", "세로"),
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "모두 함께 쓸 학습률 (비워 두면 저마다 알맞은 값)",
        en: "One learning rate for all (left out: a suitable one for each)",
      },
      type: "number",
      positive: true,
      suggested: [0.001, 0.01, 0.1],
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
      suggested: [0, 0.5, 0.9, 0.99],
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

/** Optimizers from one start over a surface. */
export const race: Demo = { spec, check, run };

function check(parameters: Readonly<Record<string, DemoValue>>): void {
  fieldOf(parameters);
  enteredIn(parameters);
}

function enteredIn({ optimizers, momentum }: Readonly<Record<string, DemoValue>>): readonly Racer[] {
  return racersOf(optimizers === undefined ? undefined : String(optimizers), Number(momentum));
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const field = fieldOf(parameters);
  const { objective, start, label } = field;
  const steps = Number(parameters["steps"] ?? field.steps);
  const [momentum, noise] = [numberOf(parameters, "momentum"), numberOf(parameters, "noise")];
  const racers: RatedRacer[] = [];
  const traces: Trace[] = [];
  for (const racer of enteredIn(parameters)) {
    await stage();
    const rate = rateOf(racer, field, parameters["lr"], steps);
    const options = {
      steps,
      name: racer.key,
      ...(noise > 0 && { noise: { standardDeviation: noise, seed } }),
    };
    traces.push(trace(objective, start, racer.at(rate), options));
    racers.push({ ...racer, rate });
  }
  await stage();
  const floor = field.floor ?? lowestSeen(gridOf(field, traces), traces);
  const courses = coursesOf(traces, floor, field.floor !== undefined);
  const runs = traces.map((one, index) => chartRun(one, racers[index]!, courses[index]!));
  const chart = raceChart({
    title: { ko: `옵티마이저 경주: ${label.ko}`, en: `Optimizer race: ${label.en}` },
    grid: gridOf(field, runs),
    scale: "log",
    runs,
    minima: objective.minima,
    dotEvery: dots,
  });
  const isStartGiven = (parameters["x"] ?? parameters["y"]) !== undefined;
  const settings = { isStartGiven, steps, momentum, noise, seed, dotEvery: dots };
  const figures = raceFigures({ field: { ...field, floor }, racers, traces, courses, ...settings });
  return {
    ledger: figures.ledger,
    chart,
    title: spec.title,
    text: raceText(figures, label, raceResults(chart)),
    cards: [...new Set([field.card, "momentum", "rmsprop", "adam"])],
  };
}

/** The heights of the field, as far as the paths go. */
function gridOf({ objective, domain }: RaceField, paths: Parameters<typeof fitDomain>[1]): Grid {
  return sampleGrid(objective, fitDomain(domain, paths), { width: gridSide, height: gridSide });
}

function lowestSeen({ values }: Grid, traces: readonly Trace[]): number {
  const all = [...values, ...traces.flatMap((one) => Array.from(one.values))];
  return all.reduce((lowest, value) => (value < lowest ? value : lowest), Infinity);
}

/** A run as the chart shows it: one that was lost ends where it was lost, and is said to have diverged. */
function chartRun(
  { positions, values, stopped }: Trace,
  { shown: name }: Racer,
  { divergedAt }: Course,
): RaceRun {
  if (divergedAt === undefined) return { name, positions, values, stopped };
  const cut = (column: Float64Array): Float64Array => column.slice(0, divergedAt + 1);
  return { name, positions: positions.map(cut), values: cut(values), stopped: "non-finite" };
}

/** The rate that was asked for, one that is known to do well, or the best of some. */
function rateOf(racer: Racer, field: RaceField, lr: unknown, steps: number): number {
  if (typeof lr === "number") return lr;
  const known: Readonly<Record<string, number>> | undefined = field.rates;
  return known?.[racer.key] ?? tunedRate(racer, field.objective, field.start, steps);
}
