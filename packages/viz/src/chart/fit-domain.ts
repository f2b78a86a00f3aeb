import { extent } from "../scale/scale.ts";
import type { Minimum, RaceRun } from "./race-data.ts";

type Range = readonly [number, number];

/**
 * The domain over which to sample the grid of a race, `[[xMin, xMax], [yMin, yMax]]`: the given domain, extended by
 * at most its own size on each side so that the paths fit with a small margin. If `minima` are given, it is also
 * cropped to the paths and the minima. Diverged runs are ignored.
 */
export function fitDomain(
  domain: readonly Range[],
  runs: readonly Pick<RaceRun, "positions" | "stopped">[],
  minima?: readonly Minimum[],
): [[number, number], [number, number]] {
  const [x, y] = domain;
  if (x === undefined || y === undefined)
    throw new RangeError(`domain must hold 2 ranges, got ${domain.length}`);
  const fit = (range: Range, axis: number): [number, number] => {
    const columns = runs.flatMap(({ positions, stopped }) =>
      stopped === "non-finite" ? [] : [positions[axis] ?? []],
    );
    const corners = minima === undefined ? [...range] : minima.map(({ point }) => point[axis] ?? Number.NaN);
    const [low, high] = range;
    const isNear = (value: number) => value >= low + low - high && value <= high + high - low;
    return fitRange(
      range,
      [...columns, corners].flatMap((column) => extent(Array.from(column).filter(isNear)) ?? []),
    );
  };
  return [fit(x, 0), fit(y, 1)];
}

/** Least share of a range that is kept, and what is added round the paths, as a share of their extent. */
const least = 0.25;
const margin = 0.1;

/** The range cropped to the numbers, or widened to hold those beyond it. */
export function fitRange([low, high]: Range, numbers: readonly number[]): [number, number] {
  const size = high - low;
  const [left, right] = extent(numbers) ?? [low, high];
  const room = Math.max(margin * (right - left), (least * size - (right - left)) / 2);
  const [first, last] = [left < low ? left - 0.04 * size : low, right > high ? right + 0.04 * size : high];
  return [Math.max(first, left - room), Math.min(last, right + room)];
}
