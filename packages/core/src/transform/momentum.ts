import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface MomentumOptions {
  readonly momentum: Hyperparameter;
  /** How much of the new update is held back, from the second step on. Default 0. */
  readonly dampening?: Hyperparameter;
  /** Looks one step ahead along the velocity. Default `false`. */
  readonly nesterov?: boolean;
}

/**
 * A running sum of the updates, `velocity = momentum * velocity + (1 - dampening) * update`; the first
 * step takes the update whole. With `nesterov` the update is `update + momentum * velocity`.
 */
export function accumulateMomentum({
  momentum,
  dampening = 0,
  nesterov = false,
}: MomentumOptions): Transform {
  const isDamped = dampening !== 0;
  return transformOf({
    name: "accumulateMomentum",
    hyperparameters: {
      momentum: hyperparameter("momentum", momentum, atLeastZero),
      ...(isDamped ? { dampening: hyperparameter("dampening", dampening) } : {}),
    },
    slots: { velocity: 0 },
    prepare: isDamped ? "share = step > 0 ? 1 - dampening : 1" : "",
    rule: `velocity = momentum * velocity + ${isDamped ? "share * update" : "update"}
      update = ${flag("nesterov", nesterov) ? "update + momentum * velocity" : "velocity"}`,
  });
}
