import type { Dtype } from "../kernel/unit.ts";

/** Numbers with a shape, in row order. */
export interface Tensor {
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

/** Parameters or gradients: a typed array, a tensor, or a record of them, nested as one likes. */
export type ParameterTree = Float32Array | Float64Array | Tensor | { readonly [name: string]: ParameterTree };

/** One array of a tree with its path, the names joined by dots. */
export interface Leaf {
  readonly path: string;
  readonly keys: readonly string[];
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

/** The path of a tree that is one array. */
const rootPath = "value";

/** The leaves of a tree, sorted by path, so that the order of the keys does not matter. */
export function leavesOf(tree: ParameterTree, what: string): Leaf[] {
  const leaves: Leaf[] = [];
  collect(tree, [], leaves, what);
  leaves.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const [index, leaf] of leaves.entries())
    if (index > 0 && leaves[index - 1]!.path === leaf.path)
      throw new RangeError(`${what} must have different paths, got ${leaf.path} twice`);
  return leaves;
}

function isArray(value: unknown): value is Float32Array | Float64Array {
  return value instanceof Float32Array || value instanceof Float64Array;
}

function isTensor(value: object): value is Tensor {
  return "data" in value && isArray(value.data) && "shape" in value;
}

function collect(node: ParameterTree, keys: readonly string[], leaves: Leaf[], what: string): void {
  const path = keys.length === 0 ? rootPath : keys.join(".");
  if (isArray(node)) {
    leaves.push({ path, keys, data: node, shape: [node.length] });
    return;
  }
  if (typeof node !== "object" || node === null || ArrayBuffer.isView(node) || Array.isArray(node))
    throw new TypeError(
      `${what} must be a Float32Array, a Float64Array, { data, shape } or a record of them, got ${kindOf(node)} at ${path}`,
    );
  if (isTensor(node)) {
    const size = node.shape.reduce((product, length) => product * length, 1);
    if (size !== node.data.length)
      throw new RangeError(
        `${what} ${path}: shape [${node.shape.join(", ")}] must hold ${node.data.length} numbers`,
      );
    leaves.push({ path, keys, data: node.data, shape: [...node.shape] });
    return;
  }
  for (const [name, child] of Object.entries(node)) collect(child, [...keys, name], leaves, what);
}

function kindOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return value.constructor.name;
  return value === null ? "null" : typeof value;
}

/** The array that a tree holds at the keys of a leaf, or `undefined`. */
export function arrayAt(
  tree: ParameterTree,
  keys: readonly string[],
): Float32Array | Float64Array | undefined {
  let node: unknown = tree;
  for (const key of keys) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
    node = Reflect.get(node, key);
  }
  if (isArray(node)) return node;
  return typeof node === "object" && node !== null && isTensor(node) ? node.data : undefined;
}

/** How many arrays a tree holds. */
export function countLeaves(tree: ParameterTree): number {
  if (isArray(tree) || isTensor(tree)) return 1;
  let count = 0;
  for (const name in tree) {
    const child = tree[name];
    if (typeof child === "object" && child !== null) count += countLeaves(child);
  }
  return count;
}

/** The one dtype of the leaves. */
export function dtypeOf(leaves: readonly Leaf[]): Dtype {
  const first = leaves[0];
  const dtype = first === undefined || first.data instanceof Float64Array ? "float64" : "float32";
  for (const { path, data } of leaves)
    if (data instanceof Float32Array !== (dtype === "float32"))
      throw new TypeError(
        `all parameters must have one dtype, got ${dtype} at ${first?.path} and ${dtypeName(data)} at ${path}`,
      );
  return dtype;
}

function dtypeName(data: Float32Array | Float64Array): Dtype {
  return data instanceof Float32Array ? "float32" : "float64";
}
