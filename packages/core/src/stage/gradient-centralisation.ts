import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/**
 * Takes the mean off each row of the update of a matrix, so that no neuron's weights all move alike; put it first in a
 * chain. Leaves of one dimension stay as they are; of more than two, all axes but the first are a row.
 *
 * Differences: `optax.centralize` takes the mean over all axes but the last, for (in, out) matrices.
 *
 * @see Yong and others, "Gradient Centralization: A New Optimization Technique for Deep Neural Networks" (2020),
 * https://arxiv.org/abs/2004.01461
 * @example
 * ```ts
 * import { chain, createOptimizer, gradientCentralisation, sgd } from "@opt/core";
 *
 * const params = { weight: { data: new Float64Array(4), shape: [2, 2] } };
 * const method = chain(gradientCentralisation(), sgd({ learningRate: 1 }));
 * createOptimizer(method, params).step({ weight: Float64Array.of(1, 3, 5, 5) });
 * console.log([...params.weight.data].map((one) => one + 0).join(" ")); // → 1 -1 0 0
 * ```
 */
export function gradientCentralisation(): Transform {
  return generalTransform({
    name: "gradientCentralisation",
    reduce: { total: ["update", "1"] },
    scope: "row",
    prepare: "mean = total / columnCount",
    rule: "update = update - mean",
    where: { minRank: 2 },
  });
}
