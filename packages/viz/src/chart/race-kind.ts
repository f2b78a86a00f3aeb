import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { RaceChart } from "./race-data.ts";
import { drawRace, hasRings, ringEvery } from "./race-picture.ts";
import { outcomeOf } from "./race-outcome.ts";
import { lossReader, type Standing, standings, toldStep } from "./race-standings.ts";
import { viewOf } from "./race-view.ts";
import { undefinedFinding } from "./undefined-ground.ts";

function findings(chart: RaceChart): Message[] {
  const leaving = standings(chart)
    .filter(({ leaves }) => leaves)
    .map(({ name }) => name);
  return [
    ...outcomeOf(chart),
    ...undefinedFinding(shareUndefined(chart)),
    ...(leaving.length > 0 ? [message("leaves", { names: leaving })] : []),
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
  const { runs, minima, axisNames, axes } = chart;
  const { x, y } = viewOf(chart);
  const points = runs.map(({ positions }) => positions.map((column) => column[0] ?? Number.NaN));
  const starts = new Set(points.filter((point) => point.every(Number.isFinite)).map(showPoint));
  return [
    message("surface", {
      x: axes?.x?.name ?? axisNames[0],
      y: axes?.y?.name ?? axisNames[1],
      x0: x[0],
      x1: x[1],
      y0: y[0],
      y1: y[1],
    }),
    ...(starts.size > 0 ? [message("from", { runs: runs.length, starts: [...starts] })] : []),
    message("losses", { losses: standings(chart).map(endIn(chart, lossReader(chart))) }),
    ...(minima.length > 0
      ? [message("minima", { points: minima.map(({ point }) => showPoint(point)) })]
      : []),
  ];
}

function endIn({ runs }: RaceChart, read: (loss: number) => string) {
  return ({ index, name, loss, diverged }: Standing): Message => {
    if (diverged) return message("exit", { name });
    const point = runs[index]!.positions.map((column) => column.at(-1)!);
    const values = { name, loss: read(loss), point: showPoint(point) };
    return message(point.every(Number.isFinite) ? "end" : "end-nowhere", values);
  };
}

function showPoint(values: readonly number[]): string {
  return `(${values.map((value) => formatNumber(value)).join(", ")})`;
}

const words = {
  title: { ko: "최적화 경주", en: "Optimizer race" },
  leaves: { ko: "▲ {names:이/가} 그림 밖으로 나가는 곳", en: "▲ {names} leaving the picture" },
  "leaves-told": { ko: "{names:은/는} 그림 밖으로 나가요", en: "{names|leaves|leave} the picture" },
  dots: { ko: "고리는 {dots}스텝마다 하나", en: "a ring every {dots|step|steps}" },
  "dots-told": { ko: "", en: "" },
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
