import { withPowers } from "../kernel/power-functions.ts";
import { finite, knownOptions, positive, wholeNumber } from "../check.ts";
import { withCosine } from "../kernel/cosine-function.ts";
import { formula } from "./formula.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

export interface CosineOptions {
  readonly from: number;
  /** Default 0. */
  readonly to?: number;
  /** Steps of the way from `from` to `to`. */
  readonly steps: number;
}

const numbers = ({ from, to = 0, steps }: CosineOptions): { from: number; to: number; steps: number } => ({
  from: finite("from", from),
  to: finite("to", to),
  steps: wholeNumber("steps", steps, 1),
});

/**
 * Half a cosine from `from` at step 0 to `to` at step `steps`, then `to`:
 * `to + (from - to) * ((1 + cos(pi * step / steps)) / 2)^power`.
 *
 * @param options `power` (default 1) is applied to the cosine before it is stretched to the two values.
 * @see Loshchilov, Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts" (2017),
 * https://arxiv.org/abs/1608.03983
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cosineDecay } from "@opt/core";
 *
 * const rate = cosineDecay({ from: 0.1, steps: 100 });
 * console.log(rate.at(0), rate.at(50).toFixed(3), rate.at(100)); // → 0.1 0.050 0
 * ```
 */
export function cosineDecay(options: CosineOptions & { readonly power?: number }): Schedule {
  knownOptions("cosineDecay", options, ["from", "to", "steps", "power"]);
  const { power = 1 } = options;
  const cosine = withCosine("((1 + cos(pi * min(step, steps) / steps)) / 2)");
  const exponent = positive("power", power) === 1 ? "" : withPowers("^power");
  return formulaSchedule(
    "cosineDecay",
    formula(`to + (from - to) * ${cosine}${exponent}`, { ...numbers(options), power }),
    options,
  );
}

/**
 * A cosine that goes on: down to `to` at step `steps`, back up to `from` at `2 * steps`, and so on:
 * `to + (from - to) * (1 + cos(pi * step / steps)) / 2`.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cosineAnnealing } from "@opt/core";
 *
 * const rate = cosineAnnealing({ from: 1, to: 0.5, steps: 2 });
 * console.log([0, 1, 2, 3, 4].map((step) => rate.at(step).toFixed(2))); // → [ '1.00', '0.75', '0.50', '0.75', '1.00' ]
 * ```
 */
export function cosineAnnealing(options: CosineOptions): Schedule {
  knownOptions("cosineAnnealing", options, ["from", "to", "steps"]);
  const text = withCosine("to + (from - to) * (1 + cos(pi * step / steps)) / 2");
  return formulaSchedule("cosineAnnealing", formula(text, numbers(options)), options);
}

/**
 * Half cosines from `from` to `to`, one after the other; each lasts `growth` (default 1) times as many
 * steps as the one before, the first one `steps`.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cosineRestarts } from "@opt/core";
 *
 * const rate = cosineRestarts({ from: 1, steps: 2, growth: 2 });
 * console.log([0, 1, 2, 4, 6].map((step) => rate.at(step).toFixed(2))); // → [ '1.00', '0.50', '1.00', '0.50', '1.00' ]
 * ```
 */
export function cosineRestarts(options: CosineOptions & { readonly growth?: number }): Schedule {
  knownOptions("cosineRestarts", options, ["from", "to", "steps", "growth"]);
  const { growth = 1 } = options;
  const values = { ...numbers(options), growth: wholeNumber("growth", growth, 1) };
  if (growth === 1) {
    const place = "(step / steps - floor(step / steps))";
    return formulaSchedule(
      "cosineRestarts",
      formula(withCosine(`to + (from - to) * (1 + cos(pi * ${place})) / 2`), values),
      options,
    );
  }
  // the cycle's number; the small number makes up for a logarithm just below a whole one
  const cycle = withPowers("floor(log(step / steps * (growth - 1) + 1) / log(growth) + 1e-9)");
  const start = formula(`steps * (growth^cycle - 1) / (growth - 1)`, {
    ...values,
    cycle: formula(cycle, values),
  });
  const length = formula(`steps * growth^cycle`, { ...values, cycle: formula(cycle, values) });
  const text = withCosine("to + (from - to) * (1 + cos(pi * (step - start) / length)) / 2");
  return formulaSchedule("cosineRestarts", formula(text, { ...values, start, length }), options);
}
