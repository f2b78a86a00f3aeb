import { oneOf, show, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import { methodFrom } from "../transform/method-from.ts";
import type { Method } from "../transform/method.ts";
import { prepare, type Optimizer } from "./create-optimizer.ts";
import { leafShape, type LeafShape } from "./leaf-shape.ts";
import { viewOfLeaf } from "./memory-layout.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { leavesOf, pathOf, sortByPath, type Tensor } from "./parameters.ts";
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
  const leaves: LeafShape[] = [];
  collectShapes(shapes, [], leaves);
  sortByPath(leaves, "shapes");
  const kind = oneOf("dtype", dtype, ["float32", "float64"]);
  const prepared = prepare(description, leaves, kind, "resident", complete);
  const { plan, layout } = prepared;
  const views = (array: string): Map<string, Tensor["data"]> =>
    new Map(
      plan.groups.flatMap((group) =>
        group.leaves.map(({ leaf }, index) => [
          plan.leaves[leaf]!.path,
          viewOfLeaf(plan, layout, group, index, array)!,
        ]),
      ),
    );
  const shapeOf = new Map(leaves.map(({ path, shape }) => [path, shape]));
  const tensors = (arrays: ReadonlyMap<string, Tensor["data"]>): TensorTree<S> =>
    tensorTree(shapes, [], (path) => Object.freeze({ data: arrays.get(path)!, shape: shapeOf.get(path)! }));
  const own = views("gradient");
  const [params, gradients] = [tensors(views("parameter")), tensors(own)];
  const optimizer = new Runner({
    method: description,
    params,
    options: complete,
    leaves: leavesOf(params, "params"),
    ownGradients: { tree: gradients, views: leaves.map(({ path }) => own.get(path)!) },
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

function tensorTree<S extends ShapeTree>(
  node: S,
  keys: readonly string[],
  tensorAt: (path: string) => Tensor,
): TensorTree<S>;
function tensorTree(node: ShapeTree, keys: readonly string[], tensorAt: (path: string) => Tensor): unknown {
  if (isShape(node)) return tensorAt(pathOf(keys));
  const entries = Object.entries(node).map(([name, child]) => [
    name,
    tensorTree(child, [...keys, name], tensorAt),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}
