import { extent } from "../scale/scale.ts";
import { readChoice } from "./choice.ts";
import { readDomain } from "./domain.ts";
import { readNumber, readNumbers, readPoint } from "./numbers.ts";
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
  readList("domain", domain);
  const paths = readEntries("runs", runs, readPath);
  const points =
    minima === undefined
      ? undefined
      : readEntries("minima", minima, ({ point }, i) => readPoint(`minima[${i}].point`, point));
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
  const fitted = (axis: 0 | 1) => fit(readDomain(`domain[${axis}]`, domain[axis]!, readNumber), axis);
  return [fitted(0), fitted(1)];
}

function readPath({ positions, stopped = "steps" }: Pick<RaceRun, "positions" | "stopped">, i: number) {
  const name = `runs[${i}]`;
  return {
    positions: readList(`${name}.positions`, positions).map((column, axis) =>
      readNumbers(`${name}.positions[${axis}]`, column),
    ),
    stopped: readChoice(`${name}.stopped`, stopped, ["steps", "non-finite"]),
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
