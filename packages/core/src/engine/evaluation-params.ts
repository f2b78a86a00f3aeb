import { evaluationArrays } from "./evaluation-arrays.ts";
import type { Optimizer } from "./optimizer.ts";
import { isList, isTensor, pathOf, type Leaf, type ParameterTree } from "./parameters.ts";
import { runnerOf } from "./runner.ts";
import { isFloatArray } from "../typed-array.ts";

/**
 * A copy of an optimizer's parameters for evaluation. Some methods, such as averages, evaluate with different parameters
 * than they train; for all others, these are the parameters themselves.
 *
 * @example
 * ```ts
 * import { chain, createOptimizer, evaluationParams, sgd, weightAverage } from "@opt/core";
 *
 * const params = { x: Float64Array.of(0) };
 * const optimizer = createOptimizer(chain(sgd({ learningRate: 1 }), weightAverage()), params);
 * for (let step = 0; step < 2; step++) optimizer.step({ x: Float64Array.of(-2) });
 * console.log(params.x[0], evaluationParams(optimizer).x[0]); // → 4 3
 * ```
 */
export function evaluationParams<P extends ParameterTree>(optimizer: Optimizer<P>): P {
  const runner = runnerOf(optimizer);
  const arrays = evaluationArrays(runner) ?? runner.leaves.map(({ data }) => data.slice());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the same form, with other arrays
  return treeLike(runner.params, runner.leaves, arrays) as P;
}

/** A tree of the same form with other arrays, those of the leaves in their order. */
function treeLike(
  tree: ParameterTree,
  leaves: readonly Leaf[],
  arrays: readonly (Float32Array | Float64Array)[],
): ParameterTree {
  const byPath = new Map(leaves.map(({ path }, index) => [path, arrays[index]!]));
  const visit = (node: ParameterTree, keys: readonly string[]): ParameterTree => {
    if (isFloatArray(node)) return byPath.get(pathOf(keys))!;
    if (isTensor(node)) return { data: byPath.get(pathOf(keys))!, shape: [...node.shape] };
    if (isList(node)) return node.map((child, index) => visit(child, [...keys, String(index)]));
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, visit(child, [...keys, name])]),
    );
  };
  return visit(tree, []);
}
