import { transformOf, type Transform } from "./transform.ts";

/**
 * Leaves the parameters as they are: for leaves of a `partition` that are not to be trained.
 *
 * @example
 * ```ts
 * import { createOptimizer, freeze } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(freeze(), params).step({ x: Float64Array.of(5) });
 * console.log(params.x[0]); // → 1
 * ```
 */
export function freeze(): Transform {
  return transformOf({ name: "freeze", rule: "parameter = parameter" });
}
