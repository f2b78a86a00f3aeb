import { dtypeOf, leavesOf, type Leaf, type ParameterTree } from "../engine/parameters.ts";
import type { Dtype } from "../kernel/unit.ts";
import type { Numbers } from "../typed-array.ts";

/** A layer without its numbers. */
export interface Layer {
  readonly paths: { readonly weight: string; readonly bias: string };
  readonly inputs: number;
  readonly outputs: number;
}

export interface LayerValues {
  readonly weight: Numbers;
  readonly bias: Numbers;
}

/** The arrays of a tree that is shaped like the layers. */
export function readLayers(
  layers: readonly Layer[],
  tree: ParameterTree,
  what: string,
): { values: LayerValues[]; dtype: Dtype } {
  const leaves = leavesOf(tree, what);
  const values = layers.map(({ paths, inputs, outputs }) => ({
    weight: leafOf(leaves, paths.weight, [inputs, outputs], what),
    bias: leafOf(leaves, paths.bias, [outputs], what),
  }));
  if (leaves.length !== 2 * layers.length)
    throw new RangeError(`${what} must have a weight and a bias for each layer and nothing else`);
  return { values, dtype: dtypeOf(leaves) };
}

/** The array at a path; one without a shape may stand for any. */
function leafOf(leaves: readonly Leaf[], path: string, shape: readonly number[], what: string): Numbers {
  const leaf = leaves.find((one) => one.path === path);
  const wanted = shape.join(", ");
  if (leaf === undefined) throw new RangeError(`${what} must have ${path} of shape [${wanted}]`);
  const size = shape.reduce((product, length) => product * length, 1);
  const isFlat = leaf.shape.length === 1 && leaf.data.length === size;
  if (!isFlat && leaf.shape.join(", ") !== wanted)
    throw new RangeError(`${what} ${path} must have the shape [${wanted}], got [${leaf.shape.join(", ")}]`);
  return leaf.data;
}
