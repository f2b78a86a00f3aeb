import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";
import type { Where } from "./where.ts";

export interface DecayOptions {
  readonly weightDecay: Hyperparameter;
  /** The leaves that decay; all by default. */
  readonly where?: Where;
}

/** L2 decay: `update = update + weightDecay * parameter`, as if the loss had a penalty on the weights. */
export function decayWeights({ weightDecay, where }: DecayOptions): Transform {
  return transformOf({
    name: "decayWeights",
    hyperparameters: { weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero) },
    rule: "update = update + weightDecay * parameter",
    ...(where === undefined ? {} : { where }),
  });
}

/** Decoupled decay: `parameter = parameter * (1 - learningRate * weightDecay)`, before the step. */
export function decoupledDecay({
  learningRate,
  weightDecay,
  where,
}: DecayOptions & { readonly learningRate: Hyperparameter }): Transform {
  return transformOf({
    name: "decoupledDecay",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    rule: "parameter = parameter * (1 - learningRate * weightDecay)",
    ...(where === undefined ? {} : { where }),
  });
}
