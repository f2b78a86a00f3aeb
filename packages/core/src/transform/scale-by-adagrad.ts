import { nonNegative, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AdagradOptions {
  /** What the sum of squares starts from. Default 0; with `like: "optax"` 0.1. */
  readonly initialAccumulator?: number;
  /** Default 1e-10; with `like: "optax"` 1e-7. */
  readonly epsilon?: Hyperparameter;
  /** `"torch"` (default) adds epsilon to the root, `"optax"` puts it inside the root. */
  readonly like?: "torch" | "optax";
}

/** The update over the root of the sum of its squares so far. */
export function scaleByAdagrad({ like = "torch", initialAccumulator, epsilon }: AdagradOptions): Transform {
  const isOptax = oneOf("like", like, ["torch", "optax"]) === "optax";
  const start = initialAccumulator ?? (isOptax ? 0.1 : 0);
  return transformOf({
    name: "scaleByAdagrad",
    hyperparameters: { epsilon: hyperparameter("epsilon", epsilon ?? (isOptax ? 1e-7 : 1e-10), atLeastZero) },
    slots: { sum: nonNegative("initialAccumulator", start) },
    rule: `sum = sum + update * update
      update = ${isOptax ? "sum > 0 ? update / sqrt(sum + epsilon) : 0" : "update / (sqrt(sum) + epsilon)"}`,
  });
}
