import { withPowers } from "../kernel/power-functions.ts";
import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { blockRmsPhase } from "../transform/block-rms.ts";
import {
  decayingStage,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { factorPhases } from "../transform/scale-by-factors.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform, TransformOptions } from "../transform/transform.ts";

export interface AdafactorOptions extends GradientOptions {
  /** A rate of your own. By default there is none, and the step is relative. */
  readonly learningRate?: Hyperparameter;
  /** The power of the step in the decay of the mean square. Default -0.8. */
  readonly decayRate?: Hyperparameter;
  /** The largest root mean square of a leaf's direction. Default 1. */
  readonly clippingThreshold?: Hyperparameter;
  /** Added to the squared gradients. Default 1e-30. */
  readonly epsilon1?: Hyperparameter;
  /** The least root mean square of a leaf that its rate is scaled by. Default 0.001. */
  readonly epsilon2?: Hyperparameter;
  /** Multiplies the rate of a leaf by the root mean square of its parameters. Default `true`. */
  readonly scaleParameter?: boolean;
  /** The rate is `min(0.01, 1 / sqrt(t))`. Default `true`, but with a learning rate. */
  readonly relativeStep?: boolean;
  /** Begins the relative step at 1e-6 and adds as much at each step, up to `1 / sqrt(t)`. Default `false`. */
  readonly warmup?: boolean;
  /** Decay of a mean of the steps. Default 0: none is kept. */
  readonly beta1?: Hyperparameter;
  /** Decoupled decay, times the rate of the leaf. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * Adafactor: Adam's mean square in little memory, as the product of means over rows and over columns, and steps
 * relative to the size of the parameters.
 *
 * ```text
 * b = 1 - t^decayRate
 * row = b * row + (1 - b) * mean of (g^2 + epsilon1) over the row; column likewise
 * u = g / sqrt(row * column / mean of row)               vectors have a full mean square
 * u = u / max(1, root mean square of u / clippingThreshold)
 * rate = min(0.01, 1 / sqrt(t)) * max(epsilon2, root mean square of parameter)
 * m = beta1 * m + (1 - beta1) * rate * u
 * parameter = parameter * (1 - rate * weightDecay) - m
 * ```
 *
 * Differences: every leaf of two dimensions or more is factored (its first axis by the rest); optax and timm factor
 * only where both sides reach 128 and 32. PyTorch always scales by the parameters and takes at most the learning
 * rate of `1 / sqrt(t)`. optax's decay is not times the rate. timm carries a scaled rate that you set over from leaf to leaf.
 *
 * @see Shazeer, Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost" (2018),
 * https://arxiv.org/abs/1804.04235
 * @throws {RangeError} where a value is out of range, or a relative step is asked for beside a learning rate.
 * @example
 * ```ts
 * import { adafactor, createOptimizer } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * createOptimizer(adafactor(), params).step({ weight: Float64Array.of(1, 2, 3, 4) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(5)).join(" ")); // → 0.99225 0.98905 0.98961 0.99020
 * ```
 */
export function adafactor(options: AdafactorOptions = {}): Chain {
  const own = ["decayRate", "clippingThreshold", "epsilon1", "scaleParameter", "relativeStep", "warmup"];
  knownOptions("adafactor", options, ["learningRate", ...own, "epsilon2", "beta1", ...gradientOptionNames]);
  const { maximize = false } = options;
  const origin = { year: 2018, parents: ["adam"], improves: "size" } as const;
  return namedChain({ name: "adafactor", title: "Adafactor", ...origin }, options, [
    ...gradientStages({ maximize }),
    scaled(options, {
      name: "scaleByFactors",
      slots: { row: { shape: "row" }, column: { shape: "column" } },
      scalars: { decay: 0 },
      phases: [{ prepare }, ...factorPhases("update = update / sqrt(row / level) / sqrt(column)")],
      where: { minRank: 2 },
    }),
    scaled(options, {
      name: "scaleByMeanSquare",
      slots: { meanSquare: 0 },
      phases: [{ prepare, rule }],
      where: { maxRank: 1 },
    }),
    decayingStage(options, (weightDecay) => descendRelatively(options, weightDecay)),
  ]);
}

/** Divides by the root of the mean square, as two vectors or in full, and limits what is left. */
function scaled(
  { decayRate = -0.8, epsilon1 = 1e-30, clippingThreshold = 1 }: AdafactorOptions,
  { phases, ...stage }: TransformOptions & Required<Pick<TransformOptions, "phases">>,
): Transform {
  return generalTransform({
    hyperparameters: { decayRate, epsilon1, clippingThreshold },
    ranges: { decayRate: { below: 0 }, epsilon1: atLeastZero, clippingThreshold: aboveZero },
    phases: [...phases, blockRmsPhase("clippingThreshold")],
    ...stage,
  });
}

const prepare = withPowers("decay = 1 - (step + 1) ^ decayRate");
const rule = `meanSquare = decay * meanSquare + (1 - decay) * (update * update + epsilon1)
      update = update / sqrt(meanSquare)`;

function descendRelatively(options: AdafactorOptions, weightDecay: Hyperparameter): Transform {
  const { learningRate, epsilon2 = 1e-3, scaleParameter = true, beta1 = 0 } = options;
  const { relativeStep = learningRate === undefined, warmup = false } = options;
  const isRelative = flag("relativeStep", relativeStep);
  if (isRelative === (learningRate !== undefined))
    throw new RangeError(
      `relativeStep must be ${!isRelative} ${isRelative ? "beside" : "without"} a learningRate`,
    );
  const most = flag("warmup", warmup) ? "1e-6 * (step + 1)" : "0.01";
  const size = "max(epsilon2, sqrt(squares / (rowCount * columnCount)))";
  const keepsMoved = beta1 !== 0;
  return generalTransform({
    name: "descendRelatively",
    hyperparameters: {
      ...(learningRate === undefined
        ? {}
        : { learningRate: hyperparameter("learningRate", learningRate, atLeastZero) }),
      beta1: hyperparameter("beta1", beta1, fraction),
      epsilon2: hyperparameter("epsilon2", epsilon2, atLeastZero),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    slots: keepsMoved ? { moved: 0 } : {},
    scope: "leaf",
    reduce: { squares: ["parameter", "parameter"] },
    prepare: `rate = ${isRelative ? `min(${most}, 1 / sqrt(step + 1))` : "learningRate"}
      rate = rate * ${flag("scaleParameter", scaleParameter) ? size : 1}`,
    rule: `moved = ${keepsMoved ? "beta1 * moved + (1 - beta1) * " : ""}(rate * update)
      parameter = parameter * (1 - rate * weightDecay) - moved`,
  });
}
