import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";

export interface QhmOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** How much of the running mean is kept. Default 0.999. */
  readonly momentum?: Hyperparameter;
  /** The share of the running mean in the step; the rest is the gradient's. Default 0.7. */
  readonly nu?: Hyperparameter;
}

/**
 * QHM: quasi-hyperbolic momentum, a mix of the gradient and its running mean. `nu: 0` is plain descent, `nu: 1` damped
 * momentum, `nu` equal to `momentum` Nesterov's.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = momentum * m + (1 - momentum) * g
 * parameter = parameter - learningRate * ((1 - nu) * g + nu * m)
 * ```
 *
 * Differences: the mean is damped, so that the learning rate is 1 / (1 - momentum) times that of `sgd`. The authors
 * have no default of the learning rate.
 *
 * @see Ma, Yarats, "Quasi-hyperbolic momentum and Adam for deep learning" (2018), https://arxiv.org/abs/1810.06801
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, qhm } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(qhm({ learningRate: 0.5, momentum: 0.5, nu: 0.5 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]); // → 0.625
 * ```
 */
export function qhm(options: QhmOptions = {}): Chain {
  knownOptions("qhm", options, ["learningRate", "momentum", "nu", ...gradientOptionNames]);
  const { learningRate = 0.01, momentum = 0.999, nu = 0.7 } = options;
  const mixMomentum = transformOf({
    name: "mixMomentum",
    hyperparameters: {
      momentum: hyperparameter("momentum", momentum, fraction),
      nu: hyperparameter("nu", nu, atLeastZero),
    },
    slots: { mean: 0 },
    rule: `mean = momentum * mean + (1 - momentum) * update
      update = (1 - nu) * update + nu * mean`,
  });
  return namedChain(
    { name: "qhm", title: "QHM", year: 2018, parents: ["sgd"], improves: "direction" },
    options,
    [...gradientStages(options), mixMomentum, descend({ learningRate })],
  );
}
