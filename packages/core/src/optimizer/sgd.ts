import { flag, knownOptions } from "../check.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { sgdLoops } from "../generated/sgd.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { hyperparameter } from "../transform/hyperparameter.ts";
import { descend } from "../transform/descend.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";

export interface SgdOptions extends GradientOptions {
  readonly learningRate: Hyperparameter;
  /** Default 0: no velocity is kept. */
  readonly momentum?: Hyperparameter;
  /** Default 0. Holds back that share of the gradient, from the second step on. */
  readonly dampening?: Hyperparameter;
  /** Default `false`; needs momentum and no dampening. */
  readonly nesterov?: boolean;
}

/**
 * Gradient descent, with momentum and Nesterov's look ahead on request.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * v = momentum * v + (1 - dampening) * g        (first step: v = g)
 * parameter = parameter - learningRate * v      (nesterov: g + momentum * v in place of v)
 * ```
 *
 * Differences: the velocity is PyTorch's, with the learning rate outside; TensorFlow.js keeps it the same
 * way, while Sutskever's form and LARS keep the rate inside, which differs when the rate changes.
 *
 * @see Robbins, Monro, "A Stochastic Approximation Method" (1951); momentum: Sutskever, Martens, Dahl,
 * Hinton, "On the importance of initialization and momentum in deep learning" (2013).
 * @throws {RangeError} where a value is out of range, or Nesterov lacks momentum.
 * @example
 * ```ts
 * import { createOptimizer, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(sgd({ learningRate: 0.1, momentum: 0.9 }), params);
 * optimizer.step({ x: Float64Array.of(2) });
 * optimizer.step({ x: Float64Array.of(2) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.4200
 * ```
 */
export function sgd(options: SgdOptions): Chain {
  knownOptions("sgd", options, ["learningRate", "momentum", "dampening", "nesterov", ...gradientOptionNames]);
  const { learningRate, momentum = 0, dampening = 0, nesterov = false } = options;
  hyperparameter("dampening", dampening);
  const hasMomentum = momentum !== 0;
  if (flag("nesterov", nesterov) && (!hasMomentum || dampening !== 0))
    throw new RangeError("nesterov must be used with a momentum and without dampening");
  return writtenChain(
    {
      name: "sgd",
      title: hasMomentum ? (nesterov ? "Nesterov" : "Momentum") : "SGD",
      year: 1951,
      parents: [],
      improves: "base",
    },
    options,
    [
      ...gradientStages(options),
      ...(hasMomentum ? [accumulateMomentum({ momentum, dampening, nesterov })] : []),
      descend({ learningRate }),
    ],
    sgdLoops,
  );
}
