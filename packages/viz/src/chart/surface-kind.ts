import { formatNumber } from "@opt/words";
import { extent } from "../scale/scale.ts";
import { readApart } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { outcomeOf } from "./race-outcome.ts";
import { standings, tiesOf, toldStep } from "./race-standings.ts";
import type { SurfaceChart } from "./surface-data.ts";
import { drawSurfaceChart } from "./surface-picture.ts";

function findings(chart: SurfaceChart): Message[] {
  return chart.runs.length === 0 ? [message("range", rangeOf(chart))] : outcomeOf(chart);
}

/** The lowest and the highest value of the surface. */
function rangeOf({ grid }: SurfaceChart): { low: string; high: string } {
  const [low, high] = extent(grid.values)!;
  return { low: formatNumber(low), high: formatNumber(high) };
}

function details(chart: SurfaceChart): Message[] {
  const ranking = standings(chart);
  const losses = ranking.map(({ loss, diverged }) => (diverged ? Number.NaN : loss));
  const list = readApart(losses, tiesOf(chart)).map((loss, i) =>
    message(loss === "" ? "lost-run" : "run", { name: ranking[i]!.name, loss }),
  );
  return [message("range-of", rangeOf(chart)), ...(list.length > 0 ? [message("runs", { list })] : [])];
}

function underway(chart: SurfaceChart, progress: number): Message {
  return message("at", { step: toldStep(chart, progress) });
}

const words = {
  title: { ko: "손실 곡면", en: "Loss surface" },
  range: { ko: "값은 {low}에서 {high}까지예요", en: "Values from {low} to {high}" },
  "range-of": { ko: "곡면의 값은 {low}에서 {high}까지예요", en: "the surface lies between {low} and {high}" },
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
