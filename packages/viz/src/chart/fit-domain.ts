import { extent } from "../scale/scale.ts";
import { readChoice } from "./choice.ts";
import { readNumbers } from "./numbers.ts";
import type { Minimum, RaceRun } from "./race-data.ts";
import { readEntries, readList } from "../text/list.ts";

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
  const ranges = readList("domain", domain);
  if (ranges.length !== 2) throw new RangeError(`domain must hold 2 ranges, got ${ranges.length}`);
  const [x, y] = [readRange("domain[0]", ranges[0]!), readRange("domain[1]", ranges[1]!)];
  const paths = readEntries("runs", runs, readPath);
  const points =
    minima === undefined
      ? undefined
      : readEntries("minima", minima, ({ point }, i) => readTwo(`minima[${i}].point`, point));
  const fit = (range: Range, axis: number): [number, number] => {
    const columns = paths.flatMap(({ positions, stopped }) =>
      stopped === "non-finite" ? [] : [positions[axis] ?? []],
    );
    const corners = points?.map((point) => point[axis]!) ?? [...range];
    const [low, high] = range;
    const isNear = (value: number) => value >= low + low - high && value <= high + high - low;
    return fitRange(
      range,
      [...columns, corners].flatMap((column) => extent(Array.from(column).filter(isNear)) ?? []),
    );
  };
  return [fit(x, 0), fit(y, 1)];
}

function readRange(name: string, range: Range): Range {
  const [low, high] = readTwo(name, range);
  if (low < high) return [low, high];
  throw new RangeError(`${name} must rise, got ${low} to ${high}`);
}

function readTwo(name: string, pair: ArrayLike<number>): Range {
  const [first, second, ...more] = readNumbers(name, pair);
  if (first !== undefined && second !== undefined && more.length === 0 && Number.isFinite(first - second))
    return [first, second];
  throw new RangeError(`${name} must be two finite numbers, got ${pair.length}`);
}

function readPath({ positions, stopped = "steps" }: Pick<RaceRun, "positions" | "stopped">, i: number) {
  const columns = readList(`runs[${i}].positions`, positions);
  if (columns.length !== 2)
    throw new RangeError(`runs[${i}].positions must hold 2 columns, got ${columns.length}`);
  return {
    positions: columns.map((column, axis) => readNumbers(`runs[${i}].positions[${axis}]`, column)),
    stopped: readChoice(`runs[${i}].stopped`, stopped, ["steps", "non-finite"]),
  };
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
