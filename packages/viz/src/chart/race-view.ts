import { type GridAxes, surfaceOf, type Surface } from "../mark/surface.ts";
import { extent } from "../scale/scale.ts";
import { fitRange } from "./fit-domain.ts";
import type { RaceChart } from "./race-data.ts";
import { floorOf, standings } from "./race-standings.ts";
import { remembered } from "./remembered.ts";

/** The part of a race's surface that is drawn. */
export interface RaceView {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly surface: Surface;
}

/** A crop is worth it from this share of a side on. */
const worth = 0.85;
/** Most known minima that the picture is kept wide for. */
const mostMinima = 8;

/** The grid cropped to the paths and the minima, with levels from the values that the runs visited. */
export const viewOf: (chart: RaceChart) => RaceView = remembered((chart) => {
  const runs = standings(chart)
    .filter(({ diverged }) => !diverged)
    .map(({ index }) => chart.runs[index]!);
  const points = chart.minima.slice(0, mostMinima).map(({ point }) => point);
  const sides = ([0, 1] as const).map((axis) => {
    const all = axis === 0 ? chart.grid.x : chart.grid.y;
    const whole = [all[0]!, all.at(-1)!] as const;
    if (runs.length === 0) return whole;
    const columns = [...runs.map(({ positions }) => positions[axis]), points.map((point) => point[axis]!)];
    const cut = fitRange(whole, columns, 0);
    return cut[1] - cut[0] < worth * (whole[1] - whole[0]) ? cut : whole;
  });
  const [x, y] = [sides[0]!, sides[1]!];
  const grid = cropped(chart.grid, x, y);
  const floor = floorOf(chart);
  const visited = extent(runs.flatMap(({ values }) => extent(values) ?? []));
  return { x, y, surface: surfaceOf(grid, chart.scale, floor, visited) };
});

/** The columns and rows that cover a view. */
function cropped(
  grid: RaceChart["grid"],
  x: readonly [number, number],
  y: readonly [number, number],
): GridAxes {
  const [left, right] = covering(grid.x, x);
  const [low, high] = covering(grid.y, y);
  if (right - left + 1 === grid.x.length && high - low + 1 === grid.y.length) return grid;
  const width = right - left + 1;
  const values = new Float64Array(width * (high - low + 1));
  for (let j = low; j <= high; j++) {
    const from = j * grid.x.length;
    values.set(grid.values.subarray(from + left, from + right + 1), (j - low) * width);
  }
  return { x: grid.x.slice(left, right + 1), y: grid.y.slice(low, high + 1), values };
}

function covering(axis: Float64Array, [low, high]: readonly [number, number]): [number, number] {
  const first = axis.findLastIndex((value) => value <= low);
  const last = axis.findIndex((value) => value >= high);
  return [Math.max(0, first), last < 0 ? axis.length - 1 : last];
}
