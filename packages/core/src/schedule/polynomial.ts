import { withPowers } from "../kernel/power-functions.ts";
import { finite, knownOptions, positive, wholeNumber } from "../check.ts";
import { formula } from "./formula.ts";
import { formulaSchedule, scheduleTree, type Schedule } from "./schedule.ts";

export interface LinearOptions {
  readonly from: number;
  readonly to: number;
  /** How many steps the way from `from` to `to` takes. */
  readonly steps: number;
  /** How many steps it waits at `from` first. Default 0. */
  readonly delay?: number;
}

export interface PolynomialOptions extends LinearOptions {
  /** Default 1, a straight line; larger ones fall fast first and level off. */
  readonly power?: number;
}

/**
 * `(from - to) * (1 - step / steps)^power + to` up to step `steps`, then `to`.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { polynomial } from "@opt/core";
 *
 * const rate = polynomial({ from: 1, to: 0, steps: 4, power: 2 });
 * console.log([0, 1, 2, 3, 4].map((step) => rate.at(step))); // → [ 1, 0.5625, 0.25, 0.0625, 0 ]
 * ```
 */
export function polynomial(options: PolynomialOptions): Schedule {
  knownOptions("polynomial", options, ["from", "to", "steps", "power", "delay"]);
  const { from, to, steps, power = 1, delay = 0 } = options;
  const values = {
    from: finite("from", from),
    to: finite("to", to),
    steps: wholeNumber("steps", steps, 1),
    power: positive("power", power),
    delay: wholeNumber("delay", delay, 0),
  };
  const done = delay === 0 ? "min(step, steps)" : "min(max(step - delay, 0), steps)";
  const left = `(1 - ${done} / steps)${power === 1 ? "" : "^power"}`;
  return formulaSchedule("polynomial", formula(withPowers(`(from - to) * ${left} + to`), values), options);
}

/**
 * A straight line: `from` at step 0, `to` at step `steps` and ever after.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { linear } from "@opt/core";
 *
 * const rate = linear({ from: 1, to: 0, steps: 4 });
 * console.log([0, 1, 2, 3, 4, 5].map((step) => rate.at(step))); // → [ 1, 0.75, 0.5, 0.25, 0, 0 ]
 * ```
 */
export function linear(options: LinearOptions): Schedule {
  knownOptions("linear", options, ["from", "to", "steps", "delay"]);
  return formulaSchedule("linear", scheduleTree(polynomial(options)), options);
}
