import { countUp, highest } from "../scale/column.ts";
import { formatDegrees } from "../text/degrees.ts";
import { formatValue } from "../text/format.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { outsideFinding } from "./outside.ts";
import type { StepChart } from "./step-data.ts";
import { average, stepsOf, still } from "./step-lengths.ts";
import { drawStep } from "./step-picture.ts";

function findings(chart: StepChart): Message[] {
  const steps = stepsOf(chart);
  const all = steps
    .map(({ name, turns }) => ({ name, turn: average(turns) }))
    .filter(({ turn }) => Number.isFinite(turn))
    .toSorted((a, b) => a.turn - b.turn);
  const count = still(chart);
  const rest = count === 0 ? [] : [message("still", { count })];
  if (steps.every(({ lengths }) => lengths.every((length) => !(length > 0))))
    return [message("unmoving", { count })];
  const [straight, crooked] = [all[0], all.at(-1)];
  if (straight === undefined || crooked === undefined) return [message("short"), ...rest];
  const [degrees, most] = [formatDegrees(straight.turn), formatDegrees(crooked.turn)];
  const named = (read: string) =>
    all.filter(({ turn }) => formatDegrees(turn) === read).map(({ name }) => name);
  const values = { names: named(degrees), degrees, others: named(most), most, count: all.length };
  const said = all.length === 1 ? "one" : degrees === most ? "alike" : "turns";
  const outside = outsideFinding(chart.axes, () =>
    steps.map(({ lengths }) => ({ x: countUp(1, lengths.length), y: lengths })),
  );
  return [message(said, values), ...rest, ...outside];
}

function details(chart: StepChart): Message[] {
  const { y } = chart.axes ?? {};
  const length = y?.name ?? { ko: "보폭", en: "step size" };
  const list = stepsOf(chart).map(({ name, lengths, turns }) => {
    const [first, last] = [lengths.find(Number.isFinite), lengths.findLast(Number.isFinite)];
    if (first === undefined || last === undefined) return message("unmoved", { name });
    const turn = average(turns);
    const values = {
      name,
      length,
      first: formatValue(first, y?.format),
      last: formatValue(last, y?.format),
      degrees: formatDegrees(turn),
    };
    if (!Number.isFinite(lengths.at(-1))) return message("diverging", values);
    return message(Number.isFinite(turn) ? "each" : "straight", values);
  });
  return [message("runs", { list }), ...namedAxes(chart, ["x"])];
}

function underway(chart: StepChart, progress: number): Message {
  const steps = highest(
    stepsOf(chart).map(({ lengths }) => lengths.length),
    1,
  );
  return message("at", { step: Math.round(progress * steps) });
}

const words = {
  title: { ko: "스텝의 방향과 보폭", en: "Step direction and step size" },
  short: { ko: "방향을 견주려면 스텝이 둘 이상 있어야 해요", en: "Turns need at least two steps" },
  one: {
    ko: "{names:은/는} 스텝마다 평균 {degrees} 꺾여요",
    en: "{names} turns {degrees} a step on average",
  },
  turns: {
    ko: "스텝마다 {names:은/는} 평균 {degrees}, {others:은/는} {most} 꺾여요",
    en: "{names|turns|turn} {degrees} a step on average, {others} {most}",
  },
  "turns-short": {
    ko: "평균 꺾임: {names} {degrees}, {others} {most}",
    en: "Turns: {names} {degrees}, {others} {most}",
  },
  alike: {
    ko: "{count!} 스텝마다 평균 {degrees}쯤 꺾여요",
    en: "{count!} turn about {degrees} a step on average",
  },
  still: { ko: "움직이지 않은 스텝 {count}개", en: "{count|step|steps} without movement" },
  unmoving: { ko: "움직인 스텝이 하나도 없어요", en: "No step moves at all" },
  at: { ko: "{step}스텝", en: "step {step}" },
  length: { ko: "보폭", en: "step size" },
  turn: { ko: "방향 꺾임(각도)", en: "turn from the step before" },
  "turn-alone": { ko: "방향 꺾임", en: "turn" },
  step: { ko: "스텝", en: "step" },
  runs: { ko: "{list;}", en: "{list;}" },
  each: {
    ko: "{name:은/는} {length} {first}에서 {last}까지, 평균 꺾임 {degrees}",
    en: "{name}: {length} from {first} to {last}, mean turn {degrees}",
  },
  straight: {
    ko: "{name:은/는} {length} {first}에서 {last}까지",
    en: "{name}: {length} from {first} to {last}",
  },
  diverging: {
    ko: "{name:은/는} {length} {first}에서 {last}까지 가다 발산",
    en: "{name}: {length} from {first} to {last}, then diverged",
  },
  unmoved: { ko: "{name:은/는} 스텝 없음", en: "{name}: no step" },
} as const;

export const stepKind: ChartKind<StepChart> = {
  kind: "step",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: (chart) => stepsOf(chart).every(({ lengths }) => !lengths.some(Number.isFinite)),
  draw: drawStep,
};
