import { withPowers } from "../kernel/power-functions.ts";
import { oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { momentHyperparameters, movedMoments, running, type Moments } from "./adam-parts.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface NadamMoments extends Moments {
  /** How fast the momentum warms up to beta1. Default 0.004. */
  readonly momentumDecay?: Hyperparameter;
  /**
   * `"torch"` (default) follows the paper; `"torch-1.13"` counts the current momentum twice in the
   * correction of the mean, as PyTorch did up to that version.
   */
  readonly like?: "torch" | "torch-1.13";
}

/** Adam's step with Nesterov's look ahead and a momentum that warms up. */
export function scaleByNadam({ momentumDecay = 0.004, like = "torch", ...moments }: NadamMoments): Transform {
  const isOld = oneOf("like", like, ["torch", "torch-1.13"]) === "torch-1.13";
  return withPowers(transformOf)({
    name: "scaleByNadam",
    hyperparameters: {
      ...momentHyperparameters(moments),
      momentumDecay: hyperparameter("momentumDecay", momentumDecay, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: { muProduct: 1, product2: 1 },
    prepare: `${running("product2", "beta2")}
      correction2 = 1 / (1 - product2)
      mu = beta1 * (1 - 0.5 * 0.96 ^ ((step + 1) * momentumDecay))
      muNext = beta1 * (1 - 0.5 * 0.96 ^ ((step + 2) * momentumDecay))
      ${running("muProduct", "mu")}
      ofGradient = (1 - mu) / (1 - muProduct)
      ofMean = muNext / (1 - muProduct ${isOld ? "* mu " : ""}* muNext)`,
    rule: `${movedMoments}
      root = sqrt(meanSquare * correction2) + epsilon
      update = (ofGradient * update + ofMean * mean) / root`,
  });
}
