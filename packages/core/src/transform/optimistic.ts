import { oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { type Transform, transformOf } from "./transform.ts";

export interface OptimisticOptions {
  /** Weight of the update itself. Default 1. */
  readonly alpha?: Hyperparameter;
  /** Weight of how far the update has changed. Default 1. */
  readonly beta?: Hyperparameter;
  /**
   * What the update before the first is taken to be: `"paper"` (default) 0, so that the first step is
   * `alpha + beta` long; `"optax"` the first update itself.
   */
  readonly like?: "paper" | "optax";
}

/** Looks ahead by the last change: `update = alpha * update + beta * (update - before)`. */
export function optimistic({ alpha = 1, beta = 1, like = "paper" }: OptimisticOptions): Transform {
  const isOptax = oneOf("like", like, ["paper", "optax"]) === "optax";
  return transformOf({
    name: "optimistic",
    hyperparameters: {
      alpha: hyperparameter("alpha", alpha, atLeastZero),
      beta: hyperparameter("beta", beta, atLeastZero),
    },
    slots: { before: 0 },
    prepare: isOptax ? "share = step > 0 ? beta : 0" : "share = beta",
    rule: `ahead = (alpha + share) * update - share * before
      before = update
      update = ahead`,
  });
}
