import { oneOf, show, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import { madeMethod, type Method } from "../transform/method.ts";
import { prepare } from "./create-optimizer.ts";
import type { Optimizer } from "./optimizer.ts";
import { leafShape } from "./leaf-shape.ts";
import { viewOfLeaf } from "./memory-layout.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { pathOf, sortByPath, type Tensor } from "./parameters.ts";
import { ResidentGradients } from "./resident-gradients.ts";
import { Runner } from "./runner.ts";

/** Shapes of parameters: an array of lengths, or an object of them, nested to any depth. */
export type ShapeTree = readonly number[] | { readonly [name: string]: ShapeTree };

/** The tensors that belong to shapes. */
export type TensorTree<S extends ShapeTree> = S extends readonly number[]
  ? Tensor
  : { readonly [K in keyof S]: S[K] extends ShapeTree ? TensorTree<S[K]> : never };

/** Parameters and gradients in one memory with the optimizer's state, and that optimizer. */
export interface Store<S extends ShapeTree> {
  /** Initially zero; write the initial values into them. */
  readonly params: TensorTree<S>;
  /** Initially zero; write each step's gradients into them and pass them to `optimizer.step`. */
  readonly gradients: TensorTree<S>;
  readonly optimizer: Optimizer<TensorTree<S>>;
}

/**
 * Allocates parameters and gradients in the memory of the optimizer's kernels and creates that optimizer, so that a
 * step copies nothing. You can create other optimizers for the same parameters, as for any arrays; their steps copy.
 *
 * The arrays are views of one block: `postMessage` cannot transfer them, and `structuredClone` of one
 * copies the whole block; use `.slice()` for a copy.
 *
 * @throws {RangeError} where a shape is not an array of whole numbers, or the block exceeds 4 GiB.
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
  const description = madeMethod(method);
  const { dtype = "float32", ...rest } = options;
  const complete = optimizerOptions(rest);
  const given: GivenShape[] = [];
  const tree = readShapes(shapes, [], given);
  const sorted = [...given];
  sortByPath(sorted, "shapes");
  const leaves = sorted.map(({ path, keys, shape }) => leafShape(path, keys, shape));
  const kind = oneOf("dtype", dtype, ["float32", "float64"]);
  const prepared = prepare(description, leaves, kind, "resident", complete);
  const { plan, layout } = prepared;
  const views = (array: string): Tensor["data"][] => {
    const found: Tensor["data"][] = [];
    for (const group of plan.groups)
      group.leaves.forEach(({ leaf }, index) => {
        found[leaf] = viewOfLeaf(plan, layout, group, index, array)!;
      });
    return found;
  };
  const tensors = (arrays: readonly Tensor["data"][]): TensorTree<S> => {
    const inOrder: Tensor[] = [];
    sorted.forEach(({ place, shape }, index) => {
      inOrder[place] = Object.freeze({ data: arrays[index]!, shape });
    });
    return tensorTree(tree, inOrder);
  };
  const [parameters, slopes] = [views("parameter"), views("gradient")];
  const [params, gradients] = [tensors(parameters), tensors(slopes)];
  const own = leaves.map(({ path, keys, shape }, index) => ({ path, keys, shape, data: parameters[index]! }));
  const optimizer = new Runner({
    method: description,
    params,
    options: complete,
    leaves: own,
    gradients: new ResidentGradients(own, gradients, slopes),
    ...prepared,
  });
  return Object.freeze({ params, gradients, optimizer });
}

/** A shape at its place in the order of the tree. */
interface GivenShape {
  readonly path: string;
  readonly keys: readonly string[];
  readonly shape: readonly number[];
  readonly place: number;
}

/** A tree of shapes read once: the place of a shape, or names with what each holds. */
type ReadTree = number | { readonly names: readonly string[]; readonly children: readonly ReadTree[] };

function isShape(node: ShapeTree): node is readonly number[] {
  return Array.isArray(node);
}

function readShapes(node: ShapeTree, keys: readonly string[], found: GivenShape[]): ReadTree {
  const path = pathOf(keys);
  if (isShape(node)) {
    for (const length of node) wholeNumber(`shape of ${path}`, length, 0);
    return found.push({ path, keys, shape: [...node], place: found.length }) - 1;
  }
  if (typeof node !== "object" || node === null || Object.prototype.toString.call(node) !== "[object Object]")
    throw new TypeError(`shapes must be arrays of lengths or a record of them, got ${show(node)} at ${path}`);
  const names = Object.keys(node);
  return { names, children: names.map((name) => readShapes(node[name]!, [...keys, name], found)) };
}

/** The tensors of a tree, which are given in its order. */
function tensorTree<S extends ShapeTree>(tree: ReadTree, tensors: readonly Tensor[]): TensorTree<S>;
function tensorTree(tree: ReadTree, tensors: readonly Tensor[]): unknown {
  if (typeof tree === "number") return tensors[tree];
  const entries = tree.names.map((name, i) => [name, tensorTree(tree.children[i]!, tensors)]);
  return Object.freeze(Object.fromEntries(entries));
}
