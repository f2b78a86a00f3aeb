import { cropped, surfaceOf, type Surface } from "../mark/surface.ts";
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
export const viewOf: (chart: RaceChart) => RaceView = /* @__PURE__ */ remembered((chart) => {
  const runs = standings(chart)
    .filter(({ diverged }) => !diverged)
    .map(({ index }) => chart.runs[index]!);
  const points = chart.minima.slice(0, mostMinima).map(({ point }) => point);
  const side = (axis: 0 | 1, name: "x" | "y"): readonly [number, number] => {
    const whole = [chart.grid[name][0]!, chart.grid[name].at(-1)!] as const;
    const asked = chart.axes?.[name]?.domain;
    if (asked !== undefined || runs.length === 0) return asked ?? whole;
    const columns = [...runs.map(({ positions }) => positions[axis]), points.map((point) => point[axis]!)];
    // what lies beyond an edge keeps that edge
    const inside = (value: number) => Math.min(whole[1], Math.max(whole[0], value));
    const cut = fitRange(whole, columns.flatMap((column) => extent(column) ?? []).map(inside));
    return cut[1] - cut[0] < worth * (whole[1] - whole[0]) ? cut : whole;
  };
  const [x, y] = [side(0, "x"), side(1, "y")];
  const grid = cropped(chart.grid, x, y);
  const floor = floorOf(chart);
  const visited = extent(runs.flatMap(({ values }) => extent(values) ?? []));
  return { x, y, surface: surfaceOf(grid, chart.scale, floor, visited) };
});
