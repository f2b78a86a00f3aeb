import { highest } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import { readerOf, type Ties, tieRule } from "../scale/tie.ts";
import type { LocalizedText } from "../text/locale.ts";
import { type Fate, fateOf } from "./fate.ts";
import type { RaceChart } from "./race-data.ts";
import { remembered } from "./remembered.ts";

/** How a run ended, or stands at a step. */
export interface Standing {
  readonly index: number;
  readonly name: LocalizedText;
  readonly loss: number;
  readonly fate: Fate;
  readonly diverged: boolean;
  readonly leaves: boolean;
}

/** Runs over a surface, in a race or a relief. */
export type Runs = Pick<RaceChart, "grid" | "runs" | "axes"> & Partial<Pick<RaceChart, "minima">>;

/** Lowest value in sight: of the grid, of the known minima, of the runs; 0 where there is none. */
export const floorOf: (chart: Runs) => number = /* @__PURE__ */ remembered(
  ({ grid, minima = [], runs }: Runs) => {
    const lows = [grid.values, minima.map(({ value }) => value), ...runs.map(({ values }) => values)];
    return extent(lows.flatMap((values) => extent(values) ?? []))?.[0] ?? 0;
  },
);

/** Which final losses of a race tie: the losses alone decide, whatever ground lies beside them. */
export const tiesOf: (chart: Runs) => Ties = /* @__PURE__ */ remembered((chart: Runs) =>
  tieRule(
    chart.runs.flatMap(({ values }) => [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN]),
    floorOf(chart),
  ),
);

/** The runs from the lowest final loss to the highest; those that diverged come last. */
export const standings: (chart: Runs) => readonly Standing[] = /* @__PURE__ */ remembered((chart: Runs) => {
  const [floor, ties] = [floorOf(chart), tiesOf(chart)];
  return chart.runs
    .map((run, index) => {
      const loss = run.values.at(-1) ?? Number.NaN;
      const last = run.stopped === "non-finite" ? Number.NaN : loss;
      const fate = fateOf(run.values[0] ?? Number.NaN, last, floor, ties);
      const diverged = fate === "diverged";
      const leaves = !diverged && leavesGrid(chart, run.positions);
      return { index, name: run.name, loss, fate, diverged, leaves };
    })
    .toSorted((a, b) => Number(a.diverged) - Number(b.diverged) || a.loss - b.loss || a.index - b.index);
});

/** How a final loss is read wherever it is told: with digits that tell those apart that do not tie. */
export function lossReader(chart: Runs): (loss: number) => string {
  const losses = standings(chart).map(({ diverged, loss }) => (diverged ? Number.NaN : loss));
  return readerOf(losses, tiesOf(chart));
}

/** A run whose last quarter changed less than this share of its height above the lowest ground stands still. */
const still = 0.005;

/** Whether a run stands still though far lower ground is in sight: on a saddle, a plateau or in a poorer minimum. */
export function isStuck(chart: Runs, { index, loss }: Standing): boolean {
  const { values } = chart.runs[index]!;
  const floor = floorOf(chart);
  const late = values[Math.floor((values.length - 1) * 0.75)]!;
  const height = loss - floor;
  return values.length > 8 && height > 0.1 * (values[0]! - floor) && Math.abs(late - loss) <= still * height;
}

function leavesGrid({ grid, axes }: Runs, positions: readonly Float64Array[]): boolean {
  return (["x", "y"] as const).some((side, i) => {
    const [low, high] = axes?.[side]?.domain ?? [grid[side][0]!, grid[side].at(-1)!];
    return positions[i]!.some((value) => value < low || value > high);
  });
}

/** Steps of the longest run. */
export function stepsOf(chart: Runs): number {
  return highest(
    chart.runs.map(({ values }) => values.length - 1),
    0,
  );
}

/** Most moments of an animation whose values are told: numbers that change with every picture cannot be read. */
const mostMoments = 20;

/** The last step whose values are told when an animation has come so far. */
export function toldStep(chart: Runs, progress: number): number {
  const steps = stepsOf(chart);
  const stride = Math.max(1, Math.ceil(steps / mostMoments));
  return progress === 1 ? steps : Math.floor(Math.round(progress * steps) / stride) * stride;
}
