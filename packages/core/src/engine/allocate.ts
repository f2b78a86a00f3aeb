import { oneOf, show, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import { methodFrom } from "../transform/method-from.ts";
import type { Method } from "../transform/method.ts";
import { prepare, type Optimizer } from "./create-optimizer.ts";
import { leafShape, type LeafShape } from "./leaf-shape.ts";
import { viewOfLeaf } from "./memory-layout.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { pathOf, sortByPath, type Tensor } from "./parameters.ts";
import { Runner } from "./runner.ts";

/** Shapes of parameters: an array of lengths, or a record of them, nested as one likes. */
export type ShapeTree = readonly number[] | { readonly [name: string]: ShapeTree };

/** The tensors that belong to shapes. */
export type TensorTree<S extends ShapeTree> = S extends readonly number[]
  ? Tensor
  : { readonly [K in keyof S]: S[K] extends ShapeTree ? TensorTree<S[K]> : never };

/** Parameters and gradients that lie in one memory with the state, and the optimizer that works there. */
export interface Store<S extends ShapeTree> {
  /** Zeros to begin with; write the initial values into them. */
  readonly params: TensorTree<S>;
  /** Zeros to begin with; write each step's gradients into them, and give them to `optimizer.step`. */
  readonly gradients: TensorTree<S>;
  readonly optimizer: Optimizer;
}

/**
 * Parameters and gradients in the memory that the optimizer's kernels work on, and that optimizer, so that a step
 * copies nothing. Another optimizer may be made for the parameters, as for any arrays; its steps copy.
 *
 * The arrays are views of one block: `postMessage` cannot transfer them, and `structuredClone` of one
 * copies the whole block; use `.slice()` for a copy.
 *
 * @throws {RangeError} where a shape is no array of whole numbers, or the block exceeds 4 GiB.
 * @example
 * ```ts
 * import { adam, allocate } from "@opt/core";
 *
 * const { params, gradients, optimizer } = allocate(adam({ learningRate: 0.1 }), { weight: [2, 2], bias: [2] });
 * params.weight.data.set([1, 2, 3, 4]);
 * gradients.weight.data.fill(1);
 * optimizer.step(gradients);
 * console.log(Array.from(params.weight.data, (value) => value.toFixed(1))); // → [ '0.9', '1.9', '2.9', '3.9' ]
 * ```
 */
export function allocate<const S extends ShapeTree>(
  method: Method,
  shapes: S,
  options: OptimizerOptions & { readonly dtype?: Dtype } = {},
): Store<S> {
  const description = methodFrom(method);
  const { dtype = "float32", ...rest } = options;
  const complete = optimizerOptions(rest);
  const inOrder: LeafShape[] = [];
  collectShapes(shapes, [], inOrder);
  const leaves = [...inOrder];
  sortByPath(leaves, "shapes");
  const kind = oneOf("dtype", dtype, ["float32", "float64"]);
  const prepared = prepare(description, leaves, kind, "resident", complete);
  const { plan, layout } = prepared;
  const views = (array: string): Map<LeafShape, Tensor["data"]> => {
    const found = new Map<LeafShape, Tensor["data"]>();
    for (const group of plan.groups)
      for (let index = 0; index < group.leaves.length; index++)
        found.set(leaves[group.leaves[index]!.leaf]!, viewOfLeaf(plan, layout, group, index, array)!);
    return found;
  };
  const tensors = (arrays: ReadonlyMap<LeafShape, Tensor["data"]>): TensorTree<S> => {
    let next = 0;
    return tensorTree(shapes, () => {
      const leaf = inOrder[next++]!;
      return Object.freeze({ data: arrays.get(leaf)!, shape: leaf.shape });
    });
  };
  const [parameters, slopes] = [views("parameter"), views("gradient")];
  const [params, gradients] = [tensors(parameters), tensors(slopes)];
  const optimizer = new Runner({
    method: description,
    params,
    options: complete,
    leaves: leaves.map((leaf) => ({
      path: leaf.path,
      keys: leaf.keys,
      shape: leaf.shape,
      data: parameters.get(leaf)!,
    })),
    ownGradients: { tree: gradients, views: leaves.map((leaf) => slopes.get(leaf)!) },
    ...prepared,
  });
  return Object.freeze({ params, gradients, optimizer });
}

function isShape(node: ShapeTree): node is readonly number[] {
  return Array.isArray(node);
}

function collectShapes(node: ShapeTree, keys: readonly string[], leaves: LeafShape[]): void {
  const path = pathOf(keys);
  if (isShape(node)) {
    for (const length of node) wholeNumber(`shape of ${path}`, length, 0);
    leaves.push(leafShape(path, keys, [...node]));
    return;
  }
  if (typeof node !== "object" || node === null || Object.prototype.toString.call(node) !== "[object Object]")
    throw new TypeError(`shapes must be arrays of lengths or a record of them, got ${show(node)} at ${path}`);
  for (const [name, child] of Object.entries(node)) collectShapes(child, [...keys, name], leaves);
}

/** The tensors of shapes, taken one after the other. */
function tensorTree<S extends ShapeTree>(node: S, next: () => Tensor): TensorTree<S>;
function tensorTree(node: ShapeTree, next: () => Tensor): unknown {
  if (isShape(node)) return next();
  const entries = Object.entries(node).map(([name, child]) => [name, tensorTree(child, next)]);
  return Object.freeze(Object.fromEntries(entries));
}
