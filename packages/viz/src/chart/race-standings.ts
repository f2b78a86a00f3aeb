import type { LocalizedText } from "../text/locale.ts";
import type { RaceChart } from "./race-data.ts";

/** How a run ended. */
export interface Standing {
  readonly index: number;
  readonly name: LocalizedText;
  readonly loss: number;
  readonly diverged: boolean;
  readonly leaves: boolean;
}

/** The runs from the lowest final loss to the highest; those that diverged come last. */
export function standings(chart: RaceChart): Standing[] {
  return chart.runs
    .map((run, index) => {
      const loss = run.values.at(-1) ?? Number.NaN;
      const diverged = run.stopped === "non-finite" || !Number.isFinite(loss);
      return { index, name: run.name, loss, diverged, leaves: !diverged && leavesGrid(chart, run.positions) };
    })
    .toSorted((a, b) => Number(a.diverged) - Number(b.diverged) || a.loss - b.loss || a.index - b.index);
}

function leavesGrid({ grid }: RaceChart, [xs, ys]: readonly [Float64Array, Float64Array]): boolean {
  return leavesAxis(xs, grid.x) || leavesAxis(ys, grid.y);
}

function leavesAxis(values: Float64Array, axis: Float64Array): boolean {
  return values.some((value) => value < axis[0]! || value > axis.at(-1)!);
}

/** Steps of the longest run. */
export function stepsOf(chart: RaceChart): number {
  return Math.max(0, ...chart.runs.map(({ values }) => values.length - 1));
}
