import { oneOf, wholeNumber } from "../check.ts";
import type { Dtype } from "../kernel/unit.ts";
import { requireMethod, type Method } from "../transform/method.ts";
import { bindPlan, type Binding } from "./binding.ts";
import type { LeafShape } from "./instance.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { pathOf, sortByPath, type ParameterTree, type Tensor } from "./parameters.ts";
import { planMethod, type Plan } from "./plan.ts";

/** Shapes of parameters: an array of lengths, or a record of them, nested as one likes. */
export type ShapeTree = readonly number[] | { readonly [name: string]: ShapeTree };

/** The tensors that belong to shapes. */
export type TensorTree<S extends ShapeTree> = S extends readonly number[]
  ? Tensor
  : { readonly [K in keyof S]: S[K] extends ShapeTree ? TensorTree<S[K]> : never };

/** Parameters and gradients that lie in one memory with the state of their optimizer. */
export interface Store<S extends ShapeTree> {
  /** Zeros to begin with; write the initial values into them. */
  readonly params: TensorTree<S>;
  /** Zeros to begin with; write each step's gradients into them. */
  readonly gradients: TensorTree<S>;
}

/** What belongs to the parameters of a store. */
export interface Allocation {
  readonly method: Method;
  readonly options: Required<OptimizerOptions>;
  readonly plan: Plan;
  readonly binding: Binding;
  readonly gradients: unknown;
}

const allocations = new WeakMap<object, Allocation>();

/** The allocation that parameters come from, if any. */
export function allocationOf(params: ParameterTree): Allocation | undefined {
  return allocations.get(params);
}

const claimed = new WeakSet<object>();

/** Gives the state that lies beside allocated parameters to one optimizer, once. */
export function claimAllocation(params: ParameterTree): void {
  if (claimed.has(params))
    throw new RangeError("params from allocate must have one optimizer, and have one already");
  claimed.add(params);
}

/**
 * Parameters and gradients in the memory that the optimizer's kernels work on, so that a step copies
 * nothing. Give the same method to `createOptimizer(method, store.params)` and the gradients to
 * `optimizer.step(store.gradients)`. Options that are given here need not be given there.
 *
 * The arrays are views of one block: `postMessage` cannot transfer them, and `structuredClone` of one
 * copies the whole block; use `.slice()` for a copy.
 *
 * @throws {RangeError} where a shape is no array of whole numbers, or the block exceeds 4 GiB.
 * @example
 * ```ts
 * import { adam, allocate, createOptimizer } from "@opt/core";
 *
 * const method = adam({ learningRate: 0.1 });
 * const store = allocate(method, { weight: [2, 2], bias: [2] });
 * store.params.weight.data.set([1, 2, 3, 4]);
 * const optimizer = createOptimizer(method, store.params);
 * store.gradients.weight.data.fill(1);
 * optimizer.step(store.gradients);
 * console.log(Array.from(store.params.weight.data, (value) => value.toFixed(1))); // → [ '0.9', '1.9', '2.9', '3.9' ]
 * ```
 */
export function allocate<const S extends ShapeTree>(
  method: Method,
  shapes: S,
  options: OptimizerOptions & { readonly dtype?: Dtype } = {},
): Store<S> {
  requireMethod(method);
  const { dtype = "float32", ...rest } = options;
  const complete = optimizerOptions(rest);
  const leaves: LeafShape[] = [];
  collectShapes(shapes, [], leaves);
  sortByPath(leaves, "shapes");
  const plan = planMethod(
    method,
    leaves,
    oneOf("dtype", dtype, ["float32", "float64"]),
    complete.inspect,
    complete.accumulate,
  );
  const binding = bindPlan(plan, "resident", complete);
  const places = new Map(leaves.map(({ path }, index) => [path, index]));
  const tensors = (array: string): TensorTree<S> =>
    tensorTree(shapes, [], (path) => {
      const leaf = places.get(path)!;
      return Object.freeze({ data: binding.view(leaf, array)!, shape: leaves[leaf]!.shape });
    });
  const [params, gradients] = [tensors("parameter"), tensors("gradient")];
  allocations.set(params, { method, options: complete, plan, binding, gradients });
  return Object.freeze({ params, gradients });
}

function isShape(node: ShapeTree): node is readonly number[] {
  return Array.isArray(node);
}

function collectShapes(node: ShapeTree, keys: readonly string[], leaves: LeafShape[]): void {
  const path = pathOf(keys);
  if (isShape(node)) {
    for (const length of node) wholeNumber(`shape of ${path}`, length, 0);
    const size = node.reduce((product, length) => product * length, 1);
    leaves.push({ path, keys, shape: [...node], size });
    return;
  }
  if (typeof node !== "object" || node === null)
    throw new TypeError(
      `shapes must be arrays of lengths or a record of them, got ${String(node)} at ${path}`,
    );
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
