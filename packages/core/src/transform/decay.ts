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

export interface DecoupledDecayOptions extends DecayOptions {
  readonly learningRate: Hyperparameter;
  /** The step from which on it decays, counted from 0. Default 0. */
  readonly from?: number;
}

/** Decoupled decay: `parameter = parameter * (1 - learningRate * weightDecay)`, before the step. */
export function decoupledDecay({ from = 0, ...options }: DecoupledDecayOptions): Transform {
  return ratedDecay("decoupledDecay", options, "parameter * (1 - learningRate * weightDecay)", from);
}

/** Proximal decay: `parameter = parameter / (1 + learningRate * weightDecay)`, after the step. */
export function proximalDecay({ from = 0, ...options }: DecoupledDecayOptions): Transform {
  return ratedDecay("proximalDecay", options, "parameter / (1 + learningRate * weightDecay)", from);
}

function ratedDecay(
  name: string,
  { learningRate, weightDecay, where }: DecoupledDecayOptions,
  shrunk: string,
  from: number,
): Transform {
  return transformOf({
    name,
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    from,
    rule: `parameter = ${shrunk}`,
    ...(where === undefined ? {} : { where }),
  });
}
