import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";

export interface PidOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** How much of the sum and of the change is kept. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Weight of the sum of gradients. Default 5. */
  readonly integral?: Hyperparameter;
  /** Weight of the change of the gradient. Default 10. */
  readonly derivative?: Hyperparameter;
}

/**
 * PID: the controller of process engineering; the gradient, its sum, and its change, which brakes where the sum would
 * overshoot.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * v = momentum * v + g
 * c = momentum * c + (1 - momentum) * (g - g_before)            (first step: 0)
 * parameter = parameter - learningRate * (g + integral * v + derivative * c)
 * ```
 *
 * Differences: the authors' code, and the ports of it, forget to keep the first gradient, so that their second change
 * is the whole second gradient; here it is the difference, as in the paper. Their momentum of 0 is plain descent.
 *
 * @see An, Wang, Sun, Xu, Dai, Zhang, "A PID Controller Approach for Stochastic Optimization of Deep Networks" (2018),
 * http://www4.comp.polyu.edu.hk/~cslzhang/paper/CVPR18_PID.pdf
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, pid } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(pid({ learningRate: 0.125, momentum: 0.5, integral: 1, derivative: 2 }), params);
 * for (const slope of [2, 1]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]); // → 0.25
 * ```
 */
export function pid(options: PidOptions = {}): Chain {
  knownOptions("pid", options, [
    "learningRate",
    "momentum",
    "integral",
    "derivative",
    ...gradientOptionNames,
  ]);
  const { learningRate = 0.001, momentum = 0.9, integral = 5, derivative = 10 } = options;
  const controlled = transformOf({
    name: "controlled",
    hyperparameters: {
      momentum: hyperparameter("momentum", momentum, fraction),
      integral: hyperparameter("integral", integral),
      derivative: hyperparameter("derivative", derivative),
    },
    slots: { sum: 0, change: 0, before: 0 },
    prepare: "share = step > 0 ? 1 - momentum : 0",
    rule: `sum = momentum * sum + update
      change = momentum * change + share * (update - before)
      before = update
      update = update + integral * sum + derivative * change`,
  });
  return namedChain(
    { name: "pid", title: "PID", year: 2018, parents: ["sgd"], improves: "direction" },
    options,
    [...gradientStages(options), controlled, descend({ learningRate })],
  );
}
