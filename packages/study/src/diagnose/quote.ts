import type { Shape } from "./shape.ts";
import type { LogCurve } from "./training-log.ts";

/** A row of a log: its place on the axis, and the value that stands there. */
export interface Quote {
  readonly at: number;
  readonly value: number;
}

/** The row with the lowest value among those whose place passes. */
export function lowestOf({ x, y }: LogCurve, isThere: (place: number) => boolean = () => true): Quote {
  let low = { at: Number.NaN, value: Infinity };
  for (const [row, value] of y.entries())
    if (value < low.value && isThere(x[row]!)) low = { at: x[row]!, value };
  return low;
}

/** The lowest row near the lowest place of the smoothed curve. */
export function lowOf({ whole, curve: { x }, lowestAt, reach }: Shape): Quote {
  const [from, to] = [x[Math.max(0, lowestAt - reach)]!, x[Math.min(x.length - 1, lowestAt + reach)]!];
  return lowestOf(whole, (place) => place >= from && place <= to);
}

/** What stands in the last row. */
export function endOf({ whole }: Shape): number {
  return whole.y.at(-1)!;
}

/** What stands in the last row that is not beyond a place. */
export function standingAt({ x, y }: LogCurve, place: number): number {
  return y[
    Math.max(
      0,
      x.findLastIndex((one) => one <= place),
    )
  ]!;
}
