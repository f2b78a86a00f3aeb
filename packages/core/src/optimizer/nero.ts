import { running } from "../transform/adam-parts.ts";
import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import type { PhaseOptions } from "../transform/phase.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface NeroOptions {
  /** The share by which a neuron moves. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean squares. Default 0.999. */
  readonly beta?: Hyperparameter;
  /** Keeps the rows of matrices at mean 0 and norm 1. Default `true`. */
  readonly constraints?: boolean;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * Nero: every neuron turns by about the same angle. A neuron is a row of a matrix, or a number of a vector.
 *
 * ```text
 * v = beta * v + (1 - beta) * norm(g)^2                  of each neuron
 * parameter = parameter - learningRate * scale * g / sqrt(v / (1 - beta^t))
 * parameter = (parameter - its mean) / its norm          of each row of a matrix
 * ```
 *
 * `scale` is the mean norm of the neurons of the leaf before the first step, 0.01 where that is 0. With `constraints`
 * rows are first centred and normed before the first step. 0 / 0 is 0.
 *
 * Differences: the authors' code centres and norms when the optimizer is made, so that the first gradient is taken
 * there: bring the rows to mean 0 and norm 1 yourself for the same course.
 *
 * @see Liu, Bernstein, Meister, Yue, "Learning by Turning: Neural Architecture Aware Optimisation" (2021),
 * https://arxiv.org/abs/2102.07227
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, nero } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(0.6, -0.6, 3, -3), shape: [2, 2] } };
 * createOptimizer(nero({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(0, 1, 1, 1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(4)).join(" ")); // → 0.7071 -0.7071 0.7071 -0.7071
 * ```
 */
export function nero(options: NeroOptions = {}): Chain {
  knownOptions("nero", options, ["learningRate", "beta", "constraints", "maximize"]);
  const { learningRate = 0.01, beta = 0.999, constraints = true, maximize = false } = options;
  const isConstrained = flag("constraints", constraints);
  return namedChain(
    { name: "nero", title: "Nero", year: 2021, parents: ["fromage", "rmsprop"], improves: "size" },
    options,
    [
      ...gradientStages({ maximize }),
      turnRows(learningRate, beta, isConstrained),
      turnNumbers(learningRate, beta),
    ],
  );
}

const ranged = (learningRate: Hyperparameter, beta: Hyperparameter) => ({
  learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
  beta: hyperparameter("beta", beta, fraction),
});

const corrected = { prepare: running("product", "beta") };
const quotient = "meanSquare > 0 ? learningRate * scale / sqrt(meanSquare / (1 - product)) : 0";

/** The mean size of the neurons, before the first step. */
const measured = (size: string): PhaseOptions => ({
  scope: "leaf",
  reduce: { total: [size, "1"] },
  prepare: "scale = total > 0 ? total / (rowCount * columnCount) : 0.01",
  until: 1,
});

const constrained = (when: Pick<PhaseOptions, "until">): PhaseOptions[] => [
  {
    scope: "row",
    reduce: { total: ["parameter", "1"] },
    prepare: "mean = total / columnCount",
    rule: "parameter = parameter - mean",
    ...when,
  },
  {
    scope: "row",
    reduce: { squares: ["parameter", "parameter"] },
    prepare: "factor = squares > 0 ? 1 / sqrt(squares) : 1",
    rule: "parameter = factor * parameter",
    ...when,
  },
];

function turnRows(learningRate: Hyperparameter, beta: Hyperparameter, isConstrained: boolean): Transform {
  return generalTransform({
    name: "turnRows",
    hyperparameters: ranged(learningRate, beta),
    scalars: {
      product: { start: 1, each: "all" },
      scale: { start: 0, each: "leaf" },
      norm: { start: 0, each: "row" },
      meanSquare: { start: 0, each: "row" },
    },
    phases: [
      corrected,
      ...(isConstrained ? constrained({ until: 1 }) : []),
      {
        scope: "row",
        reduce: { squares: ["parameter", "parameter"] },
        prepare: "norm = sqrt(squares)",
        until: 1,
      },
      measured("norm"),
      {
        scope: "row",
        reduce: { squares: ["update", "update"] },
        prepare: `meanSquare = beta * meanSquare + (1 - beta) * squares
          rate = ${quotient}`,
        rule: "parameter = parameter - rate * update",
      },
      ...(isConstrained ? constrained({}) : []),
    ],
    where: { minRank: 2 },
  });
}

function turnNumbers(learningRate: Hyperparameter, beta: Hyperparameter): Transform {
  return generalTransform({
    name: "turnNumbers",
    hyperparameters: ranged(learningRate, beta),
    slots: { meanSquare: 0 },
    scalars: { product: { start: 1, each: "all" }, scale: { start: 0, each: "leaf" } },
    phases: [
      corrected,
      measured("abs(parameter)"),
      {
        rule: `meanSquare = beta * meanSquare + (1 - beta) * (update * update)
          rate = ${quotient}
          parameter = parameter - rate * update`,
      },
    ],
    where: { maxRank: 1 },
  });
}
