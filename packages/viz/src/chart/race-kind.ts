import { formatNumber, formatPercent } from "@opt/words";
import { readApart } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { RaceChart } from "./race-data.ts";
import { drawRace, hasRings, ringEvery } from "./race-picture.ts";
import { floorOf, isStuck, type Standing, standings, stepsOf, tiesOf, toldStep } from "./race-standings.ts";
import { viewOf } from "./race-view.ts";

function outcome(chart: RaceChart, ranking: readonly Standing[]): Message {
  const steps = stepsOf(chart);
  const arrived = ranking.filter(({ diverged }) => !diverged);
  const [best] = arrived;
  if (best === undefined) return message(ranking.length === 1 ? "one-diverged" : "all-diverged", { steps });
  const ties = tiesOf(chart);
  const names = arrived.filter(({ loss }) => ties(loss, best.loss)).map(({ name }) => name);
  const loss = formatNumber(ties(best.loss, 0) ? 0 : best.loss);
  const values = { steps, name: best.name, loss, names };
  if (arrived.every(({ fate }) => fate !== "fell")) return message("no-progress", values);
  if (arrived.every((run) => isStuck(chart, run)))
    return message("stuck", { ...values, names: arrived.map(({ name }) => name), floor: floorOf(chart) });
  if (ranking.length === 1) return message("one-run", values);
  return message(names.length === 1 ? "lowest" : "tie", values);
}

function findings(chart: RaceChart): Message[] {
  const ranking = standings(chart);
  const named = (is: (run: Standing) => boolean) => ranking.filter(is).map(({ name }) => name);
  const diverged = named((run) => run.diverged);
  const rose = named(({ fate }) => fate === "rose");
  const leaving = named((run) => run.leaves);
  const first = outcome(chart, ranking);
  const undefinedShare = shareUndefined(chart);
  return [
    first,
    ...(diverged.length > 0 && diverged.length < ranking.length
      ? [message("diverged", { names: diverged })]
      : []),
    ...(rose.length > 0 && first.code !== "no-progress" ? [message("rose", { names: rose })] : []),
    ...(leaving.length > 0 ? [message("leaves", { names: leaving })] : []),
    ...(undefinedShare > 0 ? [message("undefined", { share: formatPercent(undefinedShare) })] : []),
    ...(hasRings(chart) ? [message("dots", { dots: ringEvery(chart) })] : []),
  ];
}

/** Share of the picture where the surface has no value. */
function shareUndefined(chart: RaceChart): number {
  const { holes } = viewOf(chart).surface;
  return holes === undefined ? 0 : holes.reduce((count, hole) => count + hole, 0) / holes.length;
}

function underway(chart: RaceChart, progress: number): Message {
  return message("at", { step: toldStep(chart, progress) });
}

function details(chart: RaceChart): Message[] {
  const { runs, minima, axisNames } = chart;
  const { x, y } = viewOf(chart);
  const points = runs.map(({ positions }) => positions.map((column) => column[0] ?? Number.NaN));
  const starts = new Set(points.filter((point) => point.every(Number.isFinite)).map(showPoint));
  const ranking = standings(chart);
  const losses = readApart(
    ranking.map(({ loss, diverged }) => (diverged ? Number.NaN : loss)),
    tiesOf(chart),
  );
  return [
    message("surface", {
      x: axisNames[0],
      y: axisNames[1],
      x0: x[0],
      x1: x[1],
      y0: y[0],
      y1: y[1],
    }),
    ...(starts.size > 0 ? [message("from", { runs: runs.length, starts: [...starts] })] : []),
    message("losses", { losses: ranking.map((standing, i) => endOf(chart, standing, losses[i]!)) }),
    ...(minima.length > 0
      ? [message("minima", { points: minima.map(({ point }) => showPoint(point)) })]
      : []),
  ];
}

function endOf({ runs }: RaceChart, { index, name, diverged }: Standing, loss: string): Message {
  if (diverged) return message("lost-end", { name });
  const point = runs[index]!.positions.map((column) => column.at(-1)!);
  const values = { name, loss, point: showPoint(point) };
  return message(point.every(Number.isFinite) ? "end" : "end-nowhere", values);
}

function showPoint(values: readonly number[]): string {
  return `(${values.map((value) => formatNumber(value)).join(", ")})`;
}

const words = {
  title: { ko: "최적화 경주", en: "Optimizer race" },
  lowest: {
    ko: "{steps}스텝 뒤 {name}의 손실이 가장 낮아요",
    en: "{name} is lowest after {steps|step|steps}",
  },
  "one-run": {
    ko: "{name:은/는} {steps}스텝 만에 손실 {loss}에 닿았어요",
    en: "{name} reaches a loss of {loss} in {steps|step|steps}",
  },
  tie: {
    ko: "{steps}스텝 뒤 {names:이/가} 똑같이 가장 낮아요",
    en: "{names} tie for the lowest loss after {steps|step|steps}",
  },
  "no-progress": {
    ko: "{steps}스텝 뒤에도 출발점보다 낮아진 경로가 없어요",
    en: "After {steps|step|steps} no run is below its start",
  },
  stuck: {
    ko: "{names:이/가} 더 낮은 곳을 두고 손실 {loss}에 멈췄어요",
    en: "{names|is|are} stuck at a loss of {loss}; there is lower ground",
  },
  "stuck-told": {
    ko: "{names:이/가} 더 낮은 곳({floor})을 두고 손실 {loss}에 멈췄어요",
    en: "{names|is|are} stuck at a loss of {loss} though the ground goes down to {floor}",
  },
  "all-diverged": { ko: "모든 경로가 발산했어요", en: "Every run diverged" },
  "one-diverged": {
    ko: "발산했어요: 손실이 끝없이 커졌어요",
    en: "The run diverged: its loss grew without bound",
  },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  rose: { ko: "{names:은/는} 출발점보다 높아졌어요", en: "{names|ends|end} above the start" },
  undefined: { ko: "빗금은 값이 없는 곳", en: "hatched: undefined" },
  "undefined-told": {
    ko: "그림의 {share}에는 함숫값이 없어요",
    en: "the surface is undefined over {share} of the picture",
  },
  leaves: { ko: "▲ {names:이/가} 그림 밖으로 나가는 곳", en: "▲ {names} leaving the picture" },
  "leaves-told": { ko: "{names:은/는} 그림 밖으로 나가요", en: "{names|leaves|leave} the picture" },
  dots: { ko: "고리는 {dots}스텝마다 하나", en: "a ring every {dots|step|steps}" },
  "dots-told": { ko: "", en: "" },
  lost: { ko: "발산", en: "diverged" },
  exit: { ko: "{name} 발산", en: "{name} diverged" },
  start: { ko: "출발", en: "start" },
  minimum: { ko: "최소점", en: "minimum" },
  at: { ko: "{step}스텝의 손실", en: "losses at step {step}" },
  surface: {
    ko: "등고선의 범위: {x:은/는} {x0}에서 {x1}까지, {y:은/는} {y0}에서 {y1}까지",
    en: "contours over {x} from {x0} to {x1} and {y} from {y0} to {y1}",
  },
  from: { ko: "경로 {runs}개의 출발점: {starts}", en: "{runs|path starts|paths start} at {starts}" },
  losses: { ko: "마지막 손실과 위치: {losses}", en: "final losses: {losses}" },
  end: { ko: "{name} {loss} {point}", en: "{name} {loss} at {point}" },
  "end-nowhere": { ko: "{name} {loss}", en: "{name} {loss}" },
  "lost-end": { ko: "{name} 발산", en: "{name} diverged" },
  minima: { ko: "최소점: {points}", en: "minimum at {points}" },
} as const;

export const raceKind: ChartKind<RaceChart> = {
  kind: "race",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ runs }) => runs.length === 0,
  draw: drawRace,
};
