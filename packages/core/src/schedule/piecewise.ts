import { finite, knownOptions, nonNegative, oneOf, show, wholeNumber } from "../check.ts";
import { withCosine } from "../kernel/cosine-function.ts";
import { constant } from "../expression/tree.ts";
import { formula, pieces } from "./formula.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

export interface PiecewiseOptions {
  readonly from: number;
  /** The factor that the value is multiplied by at each step named here, such as `{ 100: 0.1, 200: 0.1 }`. */
  readonly factors: Readonly<Record<number, number>>;
}

/** The bounds in order, and the values from the start on. */
function course({ from, factors }: PiecewiseOptions): { bounds: number[]; values: number[] } {
  if (typeof factors !== "object" || factors === null)
    throw new TypeError(`factors must be a record such as { 100: 0.1 }, got ${show(factors)}`);
  const entries = Object.entries(factors)
    .map(
      ([step, factor]) => [wholeNumber("factors", Number(step), 0), nonNegative("factors", factor)] as const,
    )
    .toSorted(([a], [b]) => a - b);
  const values = [finite("from", from)];
  for (const [, factor] of entries) values.push(values.at(-1)! * factor);
  return { bounds: entries.map(([step]) => step), values };
}

/**
 * A value that jumps at the named steps: from each of them on it is multiplied by its factor.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { piecewiseConstant } from "@opt/core";
 *
 * const rate = piecewiseConstant({ from: 1, factors: { 10: 0.5, 20: 0.5 } });
 * console.log([9, 10, 19, 20].map((step) => rate.at(step))); // → [ 1, 0.5, 0.5, 0.25 ]
 * ```
 */
export function piecewiseConstant(options: PiecewiseOptions): Schedule {
  knownOptions("piecewiseConstant", options, ["from", "factors"]);
  const { bounds, values } = course(options);
  const parts = values.map((value) => constant(value));
  return formulaSchedule("piecewiseConstant", pieces(parts, bounds), options);
}

/**
 * Like `piecewiseConstant`, but on the way to each named step in a line or half a cosine.
 *
 * @param options `shape` is `"linear"` by default.
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { piecewiseInterpolate } from "@opt/core";
 *
 * const rate = piecewiseInterpolate({ from: 1, factors: { 4: 0.5 } });
 * console.log([0, 1, 2, 4, 9].map((step) => rate.at(step))); // → [ 1, 0.875, 0.75, 0.5, 0.5 ]
 * ```
 */
export function piecewiseInterpolate(
  options: PiecewiseOptions & { readonly shape?: "linear" | "cosine" },
): Schedule {
  knownOptions("piecewiseInterpolate", options, ["from", "factors", "shape"]);
  const { shape = "linear" } = options;
  const { bounds, values } = course(options);
  const text =
    oneOf("shape", shape, ["linear", "cosine"]) === "linear"
      ? "from + (to - from) * (step - start) / steps"
      : withCosine("to + (from - to) * (1 + cos(pi * (step - start) / steps)) / 2");
  const parts = bounds.map((bound, index) => {
    const start = bounds[index - 1] ?? 0;
    const steps = Math.max(1, bound - start);
    return formula(text, { from: values[index]!, to: values[index + 1]!, start, steps });
  });
  return formulaSchedule(
    "piecewiseInterpolate",
    pieces([...parts, constant(values.at(-1)!)], bounds),
    options,
  );
}
