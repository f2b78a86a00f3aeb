import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/**
 * Multiplies the update of each leaf by the ratio of the norms of parameter and update, so that the step is a share of
 * the parameter; 1 where either norm is 0.
 */
export function scaleByTrustRatio(): Transform {
  return generalTransform({
    name: "scaleByTrustRatio",
    reduce: { weights: ["parameter", "parameter"], squares: ["update", "update"] },
    scope: "leaf",
    prepare: "ratio = min(weights, squares) > 0 ? sqrt(weights) / sqrt(squares) : 1",
    rule: "update = ratio * update",
  });
}
