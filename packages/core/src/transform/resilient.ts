import { nonNegative, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { aboveZero, fraction, hyperparameter } from "./hyperparameter.ts";
import { withBounds } from "../kernel/wasm-bounding.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface ResilientOptions {
  /** The size of every first step. Default 0.01. */
  readonly learningRate?: number;
  /** Factor of the step size where the sign has changed. Default 0.5. */
  readonly decrease?: Hyperparameter;
  /** Factor of the step size where the sign has stayed. Default 1.2. */
  readonly increase?: Hyperparameter;
  /** Default 1e-6. */
  readonly smallestStep?: Hyperparameter;
  /** Default 50. */
  readonly largestStep?: Hyperparameter;
  /**
   * What happens where the sign has changed: `"iRprop-"` (default) takes no step, `"Rprop-"` the shorter one,
   * `"Rprop+"` takes the last step back, `"iRprop+"` takes it back only where the loss has risen, which it must be told.
   */
  readonly variant?: RpropVariant;
}

export type RpropVariant = "iRprop-" | "iRprop+" | "Rprop-" | "Rprop+";

const variants: Readonly<Record<RpropVariant, string>> = {
  "iRprop-": `before = agreement < 0 ? 0 : update
      parameter = parameter - sign(before) * size`,
  "Rprop-": `before = update
      parameter = parameter - sign(update) * size`,
  "Rprop+": backtracking("-change"),
  "iRprop+": backtracking("rose == 1 ? -change : 0"),
};

function backtracking(turned: string): string {
  return `change = agreement < 0 ? (${turned}) : -sign(update) * size
      before = agreement < 0 ? 0 : update
      parameter = parameter + change`;
}

/**
 * Steps of a size of their own for every parameter: longer while the sign of the update stays, shorter
 * when it changes, and by default none in that step. Only the sign of the update counts.
 */
export function resilientSteps({
  learningRate = 0.01,
  decrease = 0.5,
  increase = 1.2,
  smallestStep = 1e-6,
  largestStep = 50,
  variant = "iRprop-",
}: ResilientOptions): Transform {
  const kind = oneOf("variant", variant, ["iRprop-", "iRprop+", "Rprop-", "Rprop+"]);
  return withBounds(transformOf)({
    name: "resilientSteps",
    hyperparameters: {
      decrease: hyperparameter("decrease", decrease, fraction),
      increase: hyperparameter("increase", increase, { least: 1 }),
      smallestStep: hyperparameter("smallestStep", smallestStep, aboveZero),
      largestStep: hyperparameter("largestStep", largestStep, aboveZero),
    },
    slots: {
      before: 0,
      size: nonNegative("learningRate", learningRate),
      ...(kind.endsWith("+") ? { change: 0 } : {}),
    },
    ...(kind === "iRprop+"
      ? {
          scalars: { lossBefore: 0 },
          prepare: `rose = step > 0 ? (loss > lossBefore ? 1 : 0) : 0
      lossBefore = loss`,
        }
      : {}),
    rule: `agreement = update * before
      factor = agreement > 0 ? increase : agreement < 0 ? decrease : 1
      size = min(max(size * factor, smallestStep), largestStep)
      ${variants[kind]}`,
  });
}
