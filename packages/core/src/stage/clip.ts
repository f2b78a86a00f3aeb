import { withPowers } from "../kernel/power-functions.ts";
import { knownOptions, oneOf, positive, show } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { blockRmsPhase } from "../transform/block-rms.ts";
import { clipFactor, type ClipLike } from "./clip-leaves.ts";
import { aboveZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Reduce } from "../transform/phase.ts";
import { generalTransform } from "./general-transform.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

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
  return transformOf({
    name: "clipByValue",
    hyperparameters: { limit: hyperparameter("limit", limit, aboveZero) },
    rule: "update = min(max(update, -limit), limit)",
  });
}

export interface ClipOptions {
  /**
   * `"torch"` (default): the factor is `min(1, limit / (norm + 1e-6))`. `"optax"`: it is `limit / norm`
   * where the norm is at least the limit, so that a clipped norm is the limit itself.
   */
  readonly like?: ClipLike;
  /** Which norm: 1, the sum of the sizes; 2 (default), Euclid's; 3, that of the cubes; Infinity, the largest size. */
  readonly norm?: number;
}

/** What a norm is gathered from, and how it follows. */
interface Norm {
  readonly reduce: Reduce;
  readonly prepare: string;
}

const norms: ReadonlyMap<unknown, Norm> = new Map([
  [1, { reduce: ["abs(update)", "1"], prepare: "norm = gathered" }],
  [2, { reduce: ["update", "update"], prepare: "norm = sqrt(gathered)" }],
  [
    3,
    {
      reduce: ["update * update", "abs(update)"],
      // a step of Newton's makes up for the rounding of 1 / 3
      prepare: `first = gathered ^ (1 / 3)
        norm = gathered > 0 ? first - (first * first * first - gathered) / (3 * first * first) : gathered`,
    },
  ],
  [Infinity, { reduce: { max: "abs(update)" }, prepare: "norm = max(gathered, 0)" }],
] as const);

/** A clip of the update by a norm over everything or over each leaf. */
function clip(name: string, scope: "all" | "leaf", limit: Hyperparameter, options: ClipOptions): Transform {
  knownOptions(name, options, ["like", "norm"]);
  const { like = "torch", norm = 2 } = options;
  const kind = oneOf("like", like, ["torch", "optax"]);
  const found = norms.get(norm);
  if (found === undefined) throw new RangeError(`norm must be 1, 2, 3 or Infinity, got ${show(norm)}`);
  return withPowers(generalTransform)({
    name,
    hyperparameters: { limit: hyperparameter("limit", limit, aboveZero) },
    reduce: { gathered: found.reduce },
    scope,
    prepare: `${found.prepare}
      factor = ${clipFactor(kind, "limit")}`,
    rule: "update = factor * update",
  });
}

/**
 * Shrinks the whole update, all leaves together, so that its norm is at most `limit`: PyTorch's
 * `clip_grad_norm_`. The sum is taken in float64 in a fixed order. Leaves that are frozen do not count; to clip the
 * leaves of each rule of a partition by their own norm, put the clip into the rule.
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
  return clip("clipByGlobalNorm", "all", limit, options);
}

/** Shrinks each leaf of the update on its own, so that its norm is at most `limit`. */
export function clipByNorm(limit: Hyperparameter, options: ClipOptions = {}): Transform {
  return clip("clipByNorm", "leaf", limit, options);
}

/** Shrinks each leaf of the update on its own, so that its root mean square is at most `limit`. */
export function clipByBlockRms(limit: Hyperparameter): Transform {
  return generalTransform({
    name: "clipByBlockRms",
    hyperparameters: { limit: hyperparameter("limit", limit, aboveZero) },
    ...blockRmsPhase("limit"),
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
  return generalTransform({
    name: "adaptiveClip",
    hyperparameters: {
      limit: hyperparameter("limit", limit, aboveZero),
      epsilon: positive("epsilon", options.epsilon ?? 1e-3),
    },
    reduce: { squares: ["update", "update"], weights: ["parameter", "parameter"] },
    scope: "row",
    // of squares, so that one root is all it takes
    prepare: `bound = limit * limit * max(weights, epsilon * epsilon)
      factor = squares > bound ? sqrt(bound / max(squares, 1e-12)) : 1`,
    rule: "update = factor * update",
  });
}
