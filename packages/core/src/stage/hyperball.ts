import { changeDescent } from "../transform/change-descent.ts";
import type { Chain, Method } from "../transform/method.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/**
 * A method whose matrices keep the norm that they start with: each step has a length that is a share of it, then the
 * matrix is brought back. Leaves of one dimension take the method's own steps.
 *
 * ```text
 * radius = norm(first parameter)
 * moved = parameter - learningRate * radius * update / norm(update)
 * parameter = radius * moved / norm(moved)
 * ```
 *
 * It takes the place of the last stage of the method. Leave a decay out: the norm does not change.
 *
 * Differences: HeavyBall's `HyperBallAdamW` has no first moment.
 *
 * @see Wen and others, "Fantastic Pretraining Optimizers and Where to Find Them II: Hyperball Optimization" (2026),
 * https://arxiv.org/abs/2606.16899
 * @throws {RangeError} where the method does not end in `descend()`.
 * @example
 * ```ts
 * import { adam, createOptimizer, hyperball } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(3, 0, 0, 4), shape: [2, 2] } };
 * const optimizer = createOptimizer(hyperball(adam({ learningRate: 0.1 })), params);
 * optimizer.step({ weight: Float64Array.of(1, 1, 1, 1) });
 * console.log(Math.hypot(...params.weight.data).toFixed(3)); // → 5.000
 * ```
 */
export function hyperball(method: Method): Chain {
  return changeDescent("hyperball", "Hyperball", method, (descent) => [
    onSphere(descent),
    generalTransform({
      name: "descend",
      hyperparameters: { learningRate: bounded(descent) },
      rule: "parameter = parameter - learningRate * update",
      where: { maxRank: 1 },
    }),
  ]);
}

const bounded = ({ hyperparameters, ranges }: Transform) => ({
  value: hyperparameters["learningRate"]!,
  range: ranges["learningRate"]!,
});

function onSphere(descent: Transform): Transform {
  return generalTransform({
    name: "hyperball",
    hyperparameters: { learningRate: bounded(descent) },
    scalars: { radius: { start: 0, each: "leaf" } },
    phases: [
      {
        scope: "leaf",
        reduce: { squares: ["parameter", "parameter"] },
        prepare: "radius = sqrt(squares)",
        until: 1,
      },
      {
        scope: "leaf",
        reduce: { squares: ["update", "update"] },
        prepare: "rate = squares > 0 ? learningRate * radius / sqrt(squares) : 0",
        rule: "parameter = parameter - rate * update",
      },
      {
        scope: "leaf",
        reduce: { squares: ["parameter", "parameter"] },
        prepare: "factor = squares > 0 ? radius / sqrt(squares) : 1",
        rule: "parameter = factor * parameter",
      },
    ],
    where: { minRank: 2 },
  });
}
