import { knownOptions, oneOf, positive } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { hyperparameter } from "./hyperparameter.ts";
import { transform, type Transform } from "./transform.ts";

/**
 * Keeps every number of the update between `-limit` and `limit`.
 *
 * @example
 * ```ts
 * import { chain, clipByValue, createOptimizer, descend } from "@opt/core";
 *
 * const params = { x: Float64Array.of(0, 0) };
 * createOptimizer(chain(clipByValue(2), descend({ learningRate: 1 })), params).step({ x: Float64Array.of(1, -7) });
 * console.log([...params.x]); // → [ -1, 2 ]
 * ```
 */
export function clipByValue(limit: Hyperparameter): Transform {
  return transform({
    name: "clipByValue",
    hyperparameters: { limit: hyperparameter("limit", limit, positive) },
    rule: "update = min(max(update, -limit), limit)",
  });
}

export interface ClipOptions {
  /**
   * `"torch"` (default): the factor is `min(1, limit / (norm + 1e-6))`. `"optax"`: it is `limit / norm`
   * where the norm is at least the limit, so that a clipped norm is the limit itself.
   */
  readonly like?: "torch" | "optax";
}

function factor(owner: string, options: ClipOptions): string {
  knownOptions(owner, options, ["like"]);
  return oneOf("like", options.like ?? "torch", ["torch", "optax"]) === "torch"
    ? "factor = min(1, limit / (sqrt(squares) + 1e-6))"
    : "factor = sqrt(squares) < limit ? 1 : limit / sqrt(squares)";
}

/**
 * Shrinks the whole update, all leaves together, so that its Euclidean norm is at most `limit`. The sum
 * is taken in float64 in a fixed order.
 *
 * @example
 * ```ts
 * import { chain, clipByGlobalNorm, createOptimizer, sgd } from "@opt/core";
 *
 * const params = { a: Float64Array.of(0), b: Float64Array.of(0) };
 * const method = chain(clipByGlobalNorm(1, { like: "optax" }), sgd({ learningRate: 1 }));
 * createOptimizer(method, params).step({ a: Float64Array.of(3), b: Float64Array.of(4) });
 * console.log(params.a[0]!.toFixed(3), params.b[0]!.toFixed(3)); // → -0.600 -0.800
 * ```
 */
export function clipByGlobalNorm(limit: Hyperparameter, options: ClipOptions = {}): Transform {
  return transform({
    name: "clipByGlobalNorm",
    hyperparameters: { limit: hyperparameter("limit", limit, positive) },
    reduce: { squares: ["update", "update"] },
    prepare: factor("clipByGlobalNorm", options),
    rule: "update = factor * update",
  });
}

/** Shrinks each leaf of the update on its own, so that its Euclidean norm is at most `limit`. */
export function clipByNorm(limit: Hyperparameter, options: ClipOptions = {}): Transform {
  return transform({
    name: "clipByNorm",
    hyperparameters: { limit: hyperparameter("limit", limit, positive) },
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: factor("clipByNorm", options),
    rule: "update = factor * update",
  });
}

/** Shrinks each leaf of the update on its own, so that its root mean square is at most `limit`. */
export function clipByBlockRms(limit: Hyperparameter): Transform {
  return transform({
    name: "clipByBlockRms",
    hyperparameters: { limit: hyperparameter("limit", limit, positive) },
    reduce: { squares: ["update", "update"], count: ["1", "1"] },
    scope: "leaf",
    prepare: "factor = 1 / max(1, sqrt(squares / count) / limit)",
    rule: "update = factor * update",
  });
}

/**
 * Adaptive clipping: shrinks the update of each unit so that its norm is at most `limit` times the norm
 * of the unit's parameters, taken as at least `epsilon`. A unit is an index along the first axis (the
 * rows of an (out, in) matrix); a leaf of one dimension is one unit. optax takes the last axis of a
 * matrix, for (in, out).
 *
 * @see Brock, De, Smith, Simonyan, "High-Performance Large-Scale Image Recognition Without Normalization"
 * (2021), https://arxiv.org/abs/2102.06171
 */
export function adaptiveClip(
  limit: Hyperparameter = 0.01,
  options: { readonly epsilon?: number } = {},
): Transform {
  knownOptions("adaptiveClip", options, ["epsilon"]);
  return transform({
    name: "adaptiveClip",
    hyperparameters: {
      limit: hyperparameter("limit", limit, positive),
      epsilon: positive("epsilon", options.epsilon ?? 1e-3),
    },
    reduce: { squares: ["update", "update"], weights: ["parameter", "parameter"] },
    scope: "row",
    prepare: `norm = sqrt(squares)
      bound = limit * max(sqrt(weights), epsilon)
      factor = norm > bound ? bound / max(norm, 1e-6) : 1`,
    rule: "update = factor * update",
  });
}
