import type { Hyperparameter } from "../schedule/schedule.ts";
import { chain } from "../transform/chain.ts";
import { decayingStage, type GradientOptions } from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Method } from "../transform/method.ts";
import type { Reduce } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface ProjectionOptions {
  /** Added to the norms that are divided by. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** How far from a right angle gradient and parameter may be, times the root of the size. Default 0.1. */
  readonly delta?: Hyperparameter;
  /** What the decay is multiplied by where the update was projected. Default 0.1. */
  readonly decayRatio?: Hyperparameter;
}

const reduce: Readonly<Record<string, Reduce>> = {
  gradients: ["gradient", "gradient"],
  weights: ["parameter", "parameter"],
  between: ["gradient", "parameter"],
  along: ["update", "parameter"],
};
const cosine = "abs(between) / (max(sqrt(gradients), epsilon) * max(sqrt(weights), epsilon))";
const pull = "along / (sqrt(weights) + epsilon) / (sqrt(weights) + epsilon)";

/**
 * Takes off the part of the update of a matrix along its parameters, row by row, or else over the whole leaf, where the
 * gradient is at nearly right angles to them: there the scale of the weights does not matter. Then decays the
 * parameters, by `rate` a formula of `learningRate`; vectors are only decayed.
 */
export function projectAndDecay(
  options: ProjectionOptions & GradientOptions,
  learningRate: Hyperparameter,
  momentum: Hyperparameter = 0,
): Method {
  return chain(
    decayingStage(options, (weightDecay) =>
      projectMatrices(options, { learningRate, weightDecay, momentum }),
    ),
    decayingStage(options, (weightDecay) => decayVectors({ learningRate, weightDecay, momentum })),
  );
}

type Rates = Readonly<Record<"learningRate" | "weightDecay" | "momentum", Hyperparameter>>;

const ratesOf = ({ learningRate, weightDecay, momentum }: Rates) => ({
  learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
  weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
  momentum: hyperparameter("momentum", momentum, { least: 0, below: 1 }),
});

function projectMatrices(
  { epsilon = 1e-8, delta = 0.1, decayRatio = 0.1 }: ProjectionOptions,
  rates: Rates,
): Transform {
  return generalTransform({
    name: "projectAndDecay",
    hyperparameters: {
      ...ratesOf(rates),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      delta: hyperparameter("delta", delta, aboveZero),
      decayRatio: hyperparameter("decayRatio", decayRatio, atLeastZero),
    },
    scalars: { cosine: { start: 0, each: "row" }, rowPull: { start: 0, each: "row" } },
    phases: [
      { scope: "row", reduce, prepare: `cosine = ${cosine}; rowPull = ${pull}` },
      {
        scope: "leaf",
        reduce: { ...reduce, most: { max: "cosine" } },
        prepare: `byRows = most < delta / sqrt(columnCount) ? 1 : 0
          isWhole = ${cosine} < delta / sqrt(rowCount * columnCount) ? 1 : 0
          leafPull = isWhole * (${pull})
          ratio = max(byRows, isWhole) > 0 ? decayRatio : 1
          keep = 1 - learningRate * weightDecay * ratio / (1 - momentum)`,
        rule: `update = update - (byRows > 0 ? rowPull : leafPull) * parameter
          parameter = keep * parameter`,
      },
    ],
    where: { minRank: 2 },
  });
}

function decayVectors(rates: Rates): Transform {
  return generalTransform({
    name: "decayVectors",
    hyperparameters: ratesOf(rates),
    rule: "parameter = parameter * (1 - learningRate * weightDecay / (1 - momentum))",
    where: { maxRank: 1 },
  });
}
