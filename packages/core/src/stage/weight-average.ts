import { knownOptions, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Transform } from "../transform/transform.ts";
import { copyingTransform } from "./copying-transform.ts";

export interface WeightAverageOptions {
  /** The share of the mean that stays at each step: a running mean. By default all points weigh alike. */
  readonly decay?: Hyperparameter;
  /** The step after which the first point is taken, counted from 1. Default 1; the tail of a run begins later. */
  readonly from?: number;
  /** Takes a point every so many steps. Default 1. */
  readonly every?: number;
}

/**
 * A mean of the parameters beside them, to evaluate with by `evaluationParams(optimizer)`; put it last in a chain. With
 * a `decay` it is a running mean (EMA); without, the mean of all points taken (SWA), or of the tail with a late `from`.
 *
 * ```text
 * mean = parameter                                       at the first point
 * mean = decay * mean + (1 - decay) * parameter          with a decay
 * mean = mean + (parameter - mean) / points              without
 * ```
 *
 * Before the first point the parameters themselves are what is to be evaluated.
 *
 * Differences: the same as PyTorch's `AveragedModel`; `optax.ema` starts at 0 and corrects the bias.
 *
 * @see Izmailov and others, "Averaging Weights Leads to Wider Optima and Better Generalization" (2018),
 * https://arxiv.org/abs/1803.05407
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { chain, createOptimizer, evaluationParams, sgd, weightAverage } from "@opt/core";
 *
 * const params = { x: Float64Array.of(0) };
 * const optimizer = createOptimizer(chain(sgd({ learningRate: 1 }), weightAverage({ from: 2 })), params);
 * for (let step = 0; step < 3; step++) optimizer.step({ x: Float64Array.of(-1) });
 * console.log(params.x[0], evaluationParams(optimizer).x[0]); // → 3 2.5
 * ```
 */
export function weightAverage(options: WeightAverageOptions = {}): Transform {
  knownOptions("weightAverage", options, ["decay", "from", "every"]);
  const { decay, from = 1, every = 1 } = options;
  wholeNumber("from", from, 1);
  wholeNumber("every", every, 1);
  const moved =
    decay === undefined ? "mean + (parameter - mean) / points" : "decay * mean + (1 - decay) * parameter";
  return copyingTransform({
    name: "weightAverage",
    hyperparameters: decay === undefined ? {} : { decay: hyperparameter("decay", decay, fraction) },
    slots: { mean: 0 },
    scalars: { points: 0 },
    phases: [
      {
        prepare: "points = points + 1",
        rule: `mean = points == 1 ? parameter : ${moved}`,
        from: from - 1,
        every,
      },
    ],
    view: "points > 0 ? mean : parameter",
  });
}
