import { withPowers } from "../kernel/power-functions.ts";
import { finite, nonNegative, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { decayingStage, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter, type Bounded, type Range } from "../transform/hyperparameter.ts";
import type { Method } from "../transform/method.ts";
import { copyingTransform } from "./copying-transform.ts";

export interface AveragingOptions extends GradientOptions {
  /** The power of the step in the weight of a point in the mean. Default 0. */
  readonly r?: number;
  /** The power of the largest learning rate so far in that weight. Default 2. */
  readonly weightLrPower?: number;
  /** Decoupled decay, taken where the gradient is taken. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

export const averagingOptionNames = ["r", "weightLrPower", "weightDecay", "where", "maximize"] as const;

/** How far the point where gradients are taken lies from the fast one towards the mean. */
export const betweenRange: Range = Object.freeze({ above: 0, below: 1 });

/** What makes the rate of a step. */
export interface ScheduleFreeRate {
  readonly learningRate: Hyperparameter;
  /** Under which name, and how much of the mean is in the point where gradients are taken. */
  readonly mix: readonly [name: string, value: Hyperparameter];
  /** A formula of `learningRate` and more. */
  readonly rate: string;
  /** Formulas that run before it. */
  readonly before?: string;
  readonly hyperparameters?: Readonly<Record<string, Bounded>>;
  readonly scalars?: Readonly<Record<string, number>>;
}

/** The formula of a rate that rises over so many steps, and stays. */
export function warmedRate(warmupSteps: number): string {
  const steps = wholeNumber("warmupSteps", warmupSteps, 0);
  return steps === 0 ? "learningRate" : `learningRate * min(1, (step + 1) / ${steps})`;
}

/**
 * Descent of a fast point, the mean of all its places, and the parameters between the two, where gradients are taken.
 * The mean is not kept: it follows from the other two, and is the view to evaluate with.
 */
export function scheduleFreeDescent(
  { learningRate, mix, rate, before = "", hyperparameters = {}, scalars = {} }: ScheduleFreeRate,
  options: AveragingOptions,
): Method {
  const { r = 0, weightLrPower = 2 } = options;
  const weight = withPowers(
    `(step + 1) ^ ${finite("r", r)} * largest ^ ${nonNegative("weightLrPower", weightLrPower)}`,
  );
  const [name, value] = mix;
  return decayingStage(options, (weightDecay) =>
    copyingTransform({
      name: "scheduleFreeDescent",
      hyperparameters: {
        learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
        [name]: hyperparameter(name, value, betweenRange),
        weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
        ...hyperparameters,
      },
      slots: { fast: { start: "parameter" } },
      scalars: { largest: 0, weights: 0, ...scalars },
      prepare: `${before}
        rate = ${rate}
        largest = max(largest, rate)
        weight = ${weight}
        weights = weights + weight
        share = weights > 0 ? weight / weights : 0
        ahead = rate * (${name} * (1 - share) - 1)`,
      rule: `direction = update + weightDecay * parameter
        parameter = parameter + share * (fast - parameter) + ahead * direction
        fast = fast - rate * direction`,
      view: `fast + (parameter - fast) / ${name}`,
    }),
  );
}
