import { withPowers } from "../kernel/power-functions.ts";
import { finite, flag, knownOptions, positive, wholeNumber } from "../check.ts";
import { formula } from "./formula.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

export interface ExponentialOptions {
  readonly from: number;
  /** The value is multiplied by this every `steps` steps. */
  readonly factor: number;
  /** Default 1. */
  readonly steps?: number;
  /** How many steps it waits at `from` first. Default 0. */
  readonly delay?: number;
  /** Changes all at once every `steps` steps, not a little at each. Default `false`. */
  readonly staircase?: boolean;
  /** The value never passes this one. None by default. */
  readonly limit?: number;
}

/**
 * `from * factor^((step - delay) / steps)`, its exponent at least 0.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { exponentialDecay } from "@opt/core";
 *
 * const rate = exponentialDecay({ from: 1, factor: 0.5, steps: 2, staircase: true, limit: 0.2 });
 * console.log([0, 1, 2, 4, 8].map((step) => rate.at(step))); // → [ 1, 1, 0.5, 0.25, 0.2 ]
 * ```
 */
export function exponentialDecay(options: ExponentialOptions): Schedule {
  knownOptions("exponentialDecay", options, ["from", "factor", "steps", "delay", "staircase", "limit"]);
  const { from, factor, steps = 1, delay = 0, staircase = false, limit } = options;
  const values = {
    from: finite("from", from),
    factor: positive("factor", factor),
    steps: wholeNumber("steps", steps, 1),
    delay: wholeNumber("delay", delay, 0),
    limit: limit === undefined ? 0 : finite("limit", limit),
  };
  const passed = delay === 0 ? "step" : "max(step - delay, 0)";
  const share = steps === 1 ? passed : `${passed} / steps`;
  const decayed = `from * factor^${flag("staircase", staircase) ? `floor(${share})` : `(${share})`}`;
  const bound = factor < 1 ? "max" : "min";
  const text = limit === undefined ? decayed : `${bound}(${decayed}, limit)`;
  return formulaSchedule("exponentialDecay", formula(withPowers(text), values), options);
}

/**
 * `from`, multiplied by `factor` (default 0.1) every `every` steps.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { stepDecay } from "@opt/core";
 *
 * const rate = stepDecay({ from: 1, factor: 0.5, every: 3 });
 * console.log([0, 2, 3, 6].map((step) => rate.at(step))); // → [ 1, 1, 0.5, 0.25 ]
 * ```
 */
export function stepDecay(options: {
  readonly from: number;
  readonly factor?: number;
  readonly every: number;
}): Schedule {
  knownOptions("stepDecay", options, ["from", "factor", "every"]);
  const { from, factor = 0.1, every } = options;
  const values = {
    from: finite("from", from),
    factor: positive("factor", factor),
    every: wholeNumber("every", every, 1),
  };
  return formulaSchedule(
    "stepDecay",
    formula(withPowers("from * factor^floor(step / every)"), values),
    options,
  );
}
