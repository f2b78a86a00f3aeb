import { withGeneral } from "../engine/general.ts";
import { withAngles } from "../kernel/angle-functions.ts";
import { withCubeRoots } from "../kernel/wasm-cube-root.ts";
import { withExponential } from "../kernel/wasm-exponential.ts";
import { matrixKit } from "../transform/matrix-kit.ts";
import { checkedTransform } from "../transform/checked-transform.ts";
import type { Transform, TransformOptions } from "../transform/transform.ts";

/**
 * Your own stage, as data. The formulas are checked here, so that a misspelt name is refused at
 * once and not at the first step.
 *
 * @throws {ExpressionError} where a formula cannot be read.
 * @throws {RangeError} where a formula names something the stage does not have, a name means two things,
 * or a slot that is never assigned is spelt nearly as a name that is.
 * @example
 * ```ts
 * import { chain, createOptimizer, descend, transform } from "@opt/core";
 *
 * const halved = transform({ name: "halved", hyperparameters: { share: 0.5 }, rule: "update = share * update" });
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(chain(halved, descend({ learningRate: 1 })), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0], String(halved)); // → 0.5 halved({ share: 0.5 })
 * ```
 */
export function transform(options: TransformOptions): Transform {
  return withGeneral(checkedTransform(withCubeRoots(withExponential(withAngles(options))), matrixKit));
}
