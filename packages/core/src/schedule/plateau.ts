import { knownOptions, nonNegative, oneOf, positive, wholeNumber, within } from "../check.ts";
import { statefulSchedule, type StatefulSchedule } from "./stateful.ts";

export interface PlateauOptions {
  /** The first value. */
  readonly from: number;
  /** Whether a small or a large metric is good. Default `"min"`. */
  readonly mode?: "min" | "max";
  /** What the value is multiplied by. Default 0.1. */
  readonly factor?: number;
  /** How many observations without improvement it bears. Default 10. */
  readonly patience?: number;
  /** How much better counts as improvement. Default 1e-4. */
  readonly threshold?: number;
  /** Whether the threshold is a share of the best metric or a difference. Default `"relative"`. */
  readonly thresholdMode?: "relative" | "absolute";
  /** Observations after a reduction that do not count. Default 0. */
  readonly cooldown?: number;
  /** The value does not go below this. Default 0. */
  readonly smallest?: number;
  /** A reduction smaller than this is left out. Default 1e-8. */
  readonly epsilon?: number;
}

/**
 * A value that is reduced when a metric stops improving. Call `observe(optimizer, metric)` after each
 * evaluation; PyTorch's `ReduceLROnPlateau`, number for number.
 *
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, observe, plateau, sgd } from "@opt/core";
 *
 * const method = sgd({ learningRate: plateau({ from: 1, factor: 0.5, patience: 1 }) });
 * const optimizer = createOptimizer(method, { x: Float64Array.of(0) });
 * for (const loss of [3, 2, 2, 2]) observe(optimizer, loss);
 * console.log(optimizer.step({ x: Float64Array.of(0) }).learningRate); // → 0.5
 * ```
 */
export function plateau(options: PlateauOptions): StatefulSchedule {
  knownOptions("plateau", options, [
    "from",
    "mode",
    "factor",
    "patience",
    "threshold",
    "thresholdMode",
    "cooldown",
    "smallest",
    "epsilon",
  ]);
  const {
    from,
    mode = "min",
    factor = 0.1,
    patience = 10,
    threshold = 1e-4,
    thresholdMode = "relative",
  } = options;
  const { cooldown = 0, smallest = 0, epsilon = 1e-8 } = options;
  wholeNumber("patience", patience, 0);
  wholeNumber("cooldown", cooldown, 0);
  within("factor", factor, 0, 1);
  nonNegative("threshold", threshold);
  nonNegative("smallest", smallest);
  nonNegative("epsilon", epsilon);
  const isMin = oneOf("mode", mode, ["min", "max"]) === "min";
  const sign = isMin ? "-" : "+";
  const bound =
    oneOf("thresholdMode", thresholdMode, ["relative", "absolute"]) === "relative"
      ? `best * (1 ${sign} ${threshold})`
      : `best ${sign} ${threshold}`;
  const observe = `better = metric ${isMin ? "<" : ">"} ${bound} ? 1 : 0
    best = better == 1 ? metric : best
    bad = better == 1 ? 0 : bad + 1
    bad = cooling > 0 ? 0 : bad
    cooling = cooling > 0 ? cooling - 1 : 0
    reduces = bad > ${patience} ? 1 : 0
    next = max(value * ${factor}, ${smallest})
    value = reduces == 1 ? (value - next > ${epsilon} ? next : value) : value
    cooling = reduces == 1 ? ${cooldown} : cooling
    bad = reduces == 1 ? 0 : bad`;
  const worst = isMin ? Number.MAX_VALUE : -Number.MAX_VALUE;
  const initial = { value: positive("from", from), best: worst, bad: 0, cooling: 0 };
  return statefulSchedule("plateau", initial, "", observe);
}
