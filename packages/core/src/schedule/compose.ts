import { finite, knownOptions, wholeNumber } from "../check.ts";
import { formula, pieces, startingAt, treeOf } from "./formula.ts";
import { formulaSchedule, isSchedule, type Schedule } from "./schedule.ts";

/**
 * A ramp of `steps` steps up to the first value of a schedule, which then runs from its own step 0.
 *
 * @param options `from` is the value at step 0; by default the first value over `steps`, so that the
 * first step already moves. With `from: 0` it is the ramp of optax.
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cosineDecay, warmup } from "@opt/core";
 *
 * const rate = warmup(10, cosineDecay({ from: 1, steps: 90 }), { from: 0 });
 * console.log(rate.at(0), rate.at(5), rate.at(10), rate.at(100)); // → 0 0.5 1 0
 * ```
 */
export function warmup(
  steps: number,
  then: number | Schedule,
  options: { readonly from?: number } = {},
): Schedule {
  knownOptions("warmup", options, ["from"]);
  wholeNumber("steps", steps, 1);
  const first = isSchedule(then) ? then.at(0) : finite("then", then);
  const from = finite("from", options.from ?? first / steps);
  const ramp = formula("from + (first - from) * step / steps", { from, first, steps });
  return formulaSchedule(
    "warmup",
    pieces([ramp, startingAt(treeOf(then), steps)], [steps]),
    steps,
    then,
    ...(options.from === undefined ? [] : [options]),
  );
}

/**
 * Schedules one after the other: the second takes over at the first of the `starts`, and so on; each runs
 * from its own step 0.
 *
 * @throws {RangeError} where the starts do not ascend, or are not one fewer than the schedules.
 * @example
 * ```ts
 * import { linear, sequence } from "@opt/core";
 *
 * const rate = sequence([0.5, linear({ from: 1, to: 0, steps: 2 })], [3]);
 * console.log([2, 3, 4, 5].map((step) => rate.at(step))); // → [ 0.5, 1, 0.5, 0 ]
 * ```
 */
export function sequence(schedules: readonly (number | Schedule)[], starts: readonly number[]): Schedule {
  if (!Array.isArray(schedules) || !Array.isArray(starts))
    throw new TypeError("sequence must be given a list of schedules and a list of starts");
  if (starts.length !== schedules.length - 1)
    throw new RangeError(`starts must have ${schedules.length - 1} entries, got ${starts.length}`);
  for (const [index, start] of starts.entries())
    if (!(wholeNumber("starts", start, 0) > (starts[index - 1] ?? -1)))
      throw new RangeError(`starts must ascend, got ${starts.join(", ")}`);
  const parts = schedules.map((part, index) => startingAt(treeOf(part), starts[index - 1] ?? 0));
  return formulaSchedule("sequence", pieces(parts, starts), schedules, starts);
}

/**
 * The product of schedules and numbers at each step.
 *
 * @throws {RangeError} where there is no factor.
 * @example
 * ```ts
 * import { linear, product } from "@opt/core";
 *
 * console.log(product(0.1, linear({ from: 1, to: 0, steps: 2 })).at(1)); // → 0.05
 * ```
 */
export function product(...factors: readonly (number | Schedule)[]): Schedule {
  const [first, ...others] = factors.map((factor) => treeOf(factor));
  if (first === undefined) throw new RangeError("product must be given at least one factor");
  return formulaSchedule(
    "product",
    others.reduce((left, right) => formula("left * right", { left, right }), first),
    ...factors,
  );
}
