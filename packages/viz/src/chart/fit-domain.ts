import { extent } from "../scale/scale.ts";
import type { RaceRun } from "./race-data.ts";

/**
 * The domain widened, by at most its own size to each side, so that the paths fit with a little room: what to sample
 * the grid over, `[[xMin, xMax], [yMin, yMax]]`. Runs that diverged are not followed.
 */
export function fitDomain(
  domain: readonly (readonly [number, number])[],
  runs: readonly Pick<RaceRun, "positions" | "stopped">[],
): [[number, number], [number, number]] {
  const [x, y] = domain;
  if (x === undefined || y === undefined)
    throw new RangeError(`domain must hold 2 ranges, got ${domain.length}`);
  const column = (axis: number) =>
    runs.flatMap(({ positions, stopped }) => (stopped === "non-finite" ? [] : [positions[axis] ?? []]));
  return [fitRange(x, column(0)), fitRange(y, column(1))];
}

function fitRange(
  [low, high]: readonly [number, number],
  columns: readonly ArrayLike<number>[],
): [number, number] {
  const size = high - low;
  const within = columns.flatMap((column) =>
    Array.from(column).filter((value) => value >= low - size && value <= high + size),
  );
  const [least = low, most = high] = extent(within) ?? [];
  return [least < low ? least - size * 0.04 : low, most > high ? most + size * 0.04 : high];
}
