import { countFinite } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import { readApart, tieRule } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { outcomeOf } from "./race-outcome.ts";
import { outsideFinding } from "./outside.ts";
import { lossReader, standings, toldStep } from "./race-standings.ts";
import type { SurfaceChart } from "./surface-data.ts";
import { drawSurfaceChart } from "./surface-picture.ts";
import { undefinedFinding } from "./undefined-ground.ts";

function findings(chart: SurfaceChart): Message[] {
  const { values } = chart.grid;
  const missing = 1 - countFinite(values) / values.length;
  return [
    ...(chart.runs.length === 0 ? [rangeOf(chart, "range")] : outcomeOf(chart)),
    ...undefinedFinding(missing),
    ...outsideFinding(chart.axes, () => chart.runs.map(({ positions: [x, y] }) => ({ x, y }))),
  ];
}

/** The lowest and the highest value of the surface. */
function rangeOf({ grid }: SurfaceChart, code: string): Message {
  const ends = extent(grid.values)!;
  const [low = "", high = ""] = readApart(ends, tieRule(ends));
  const flat = grid.values.every(Number.isFinite) ? "flat" : "flat-there";
  return message(low === high ? flat : code, { low, high });
}

function details(chart: SurfaceChart): Message[] {
  const read = lossReader(chart);
  const list = standings(chart).map(({ name, loss, diverged }) =>
    message(diverged ? "lost-run" : "run", { name, loss: read(loss) }),
  );
  const [low, high] = extent(chart.grid.values)!;
  const isBeyond = chart.runs.some(({ values }) => values.some((value) => value < low || value > high));
  const range = list.length === 0 ? [] : [rangeOf(chart, isBeyond ? "range-of-grid" : "range-of")];
  return [...range, ...(list.length > 0 ? [message("runs", { list })] : []), ...namedAxes(chart)];
}

function underway(chart: SurfaceChart, progress: number): Message {
  return message("at", { step: toldStep(chart, progress) });
}

const words = {
  title: { ko: "손실 곡면", en: "Loss surface" },
  range: { ko: "값은 {low}에서 {high}까지예요", en: "Values from {low} to {high}" },
  flat: {
    ko: "곡면은 평평해요: 값이 어디서나 {low:이에요/예요}",
    en: "The surface is flat: {low} everywhere",
  },
  "flat-there": {
    ko: "값이 있는 곳에서는 평평해요: {low}",
    en: "The surface is flat where it is defined: {low}",
  },
  "range-of": { ko: "곡면의 값은 {low}에서 {high}까지예요", en: "the surface lies between {low} and {high}" },
  "range-of-grid": {
    ko: "격자의 값은 {low}에서 {high}까지예요",
    en: "the grid's values lie between {low} and {high}",
  },
  runs: { ko: "마지막 값: {list}", en: "final values: {list}" },
  run: { ko: "{name} {loss}", en: "{name} {loss}" },
  "lost-run": { ko: "{name} 발산", en: "{name} diverged" },
  at: { ko: "{step}스텝의 손실", en: "losses at step {step}" },
} as const;

export const surfaceKind: ChartKind<SurfaceChart> = {
  kind: "surface",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ grid }) => !grid.values.some(Number.isFinite),
  draw: drawSurfaceChart,
};
