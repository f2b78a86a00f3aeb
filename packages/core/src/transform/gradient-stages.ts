import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { ascend } from "./ascend.ts";
import { decayWeights, decoupledDecay } from "./decay.ts";
import type { Method } from "./method.ts";
import { PartitionDescription } from "./partition-description.ts";
import type { Transform } from "./transform.ts";
import { where as whereOf, type Where } from "./where.ts";

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

/** The mask of a decay, checked whether there is a decay or not. */
function masked(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where: whereOf(where) };
}

/** The stages that turn the gradient around and add the decay to it, where asked for. */
export function gradientStages({ weightDecay = 0, where, maximize = false }: GradientOptions): Transform[] {
  const decay = { weightDecay, ...masked(where) };
  return [
    ...(flag("maximize", maximize) ? [ascend()] : []),
    ...(weightDecay === 0 ? [] : [decayWeights(decay)]),
  ];
}

/** The stages that turn the gradient around and, from a step on, shrink the parameters before it, where asked for. */
export function decoupledStages(
  { weightDecay = 0, where, maximize = false }: GradientOptions,
  learningRate: Hyperparameter,
  from = 0,
): Transform[] {
  const decay = { learningRate, weightDecay, from, ...masked(where) };
  return [
    ...(flag("maximize", maximize) ? [ascend()] : []),
    ...(weightDecay === 0 ? [] : [decoupledDecay(decay)]),
  ];
}

/** A stage that decays the parameters itself: without decay where they must not decay. */
export function decayingStage(
  { weightDecay = 0, where }: GradientOptions,
  make: (weightDecay: Hyperparameter) => Transform,
): Method {
  const decaying = make(weightDecay);
  if (where === undefined) return decaying;
  return new PartitionDescription([
    { where, use: decaying },
    { where: {}, use: make(0) },
  ]);
}
