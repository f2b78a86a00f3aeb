import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { ascend } from "./ascend.ts";
import { decayWeights, decoupledDecay } from "./decay.ts";
import type { Transform } from "./transform.ts";
import type { Where } from "./where.ts";

/** Options of nearly every optimizer. */
export interface GradientOptions {
  /** L2 decay, added to the gradient. Default 0. */
  readonly weightDecay?: Hyperparameter;
  /** The leaves that decay; all by default. */
  readonly where?: Where;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

export const gradientOptionNames = ["weightDecay", "where", "maximize"] as const;

/** The stages that turn the gradient around and add the decay to it, where asked for. */
export function gradientStages({ weightDecay = 0, where, maximize = false }: GradientOptions): Transform[] {
  return [
    ...(flag("maximize", maximize) ? [ascend()] : []),
    ...(weightDecay === 0 ? [] : [decayWeights({ weightDecay, ...(where === undefined ? {} : { where }) })]),
  ];
}

/** The stages that turn the gradient around and shrink the parameters before the step, where asked for. */
export function decoupledStages(
  { weightDecay = 0, where, maximize = false }: GradientOptions,
  learningRate: Hyperparameter,
): Transform[] {
  const decay = { learningRate, weightDecay, ...(where === undefined ? {} : { where }) };
  return [
    ...(flag("maximize", maximize) ? [ascend()] : []),
    ...(weightDecay === 0 ? [] : [decoupledDecay(decay)]),
  ];
}
