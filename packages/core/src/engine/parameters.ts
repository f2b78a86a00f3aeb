import type { Dtype } from "../kernel/unit.ts";
import { showValue } from "@opt/description";
import { isFloat32Array, isFloatArray, typedArrayName } from "../typed-array.ts";

/** Numbers with a shape, in row order. */
export interface Tensor {
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

/** Parameters or gradients: a typed array, a tensor, or objects and lists of them, nested to any depth. */
export type ParameterTree =
  | Float32Array
  | Float64Array
  | Tensor
  | readonly ParameterTree[]
  | { readonly [name: string]: ParameterTree };

/** One array of a tree with its path, the names joined by dots. */
export interface Leaf {
  readonly path: string;
  readonly keys: readonly string[];
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

/** The names joined by dots; `"value"` for a tree that is one array. */
export function pathOf(keys: readonly string[]): string {
  return keys.length === 0 ? "value" : keys.join(".");
}

/** The leaves of a tree, sorted by path, so that the order of the keys does not matter. */
export function leavesOf(tree: ParameterTree, what: string): Leaf[] {
  const leaves: Leaf[] = [];
  collect(tree, [], leaves, what);
  sortByPath(leaves, what);
  return leaves;
}

/** Puts leaves in the order of their paths, which must differ. */
export function sortByPath(leaves: { readonly path: string }[], what: string): void {
  leaves.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  leaves.forEach(({ path }, index) => {
    if (index > 0 && leaves[index - 1]!.path === path)
      throw new RangeError(`${what} must have different paths, got ${path} twice`);
  });
}

export function isTensor(value: object): value is Tensor {
  return "data" in value && isFloatArray(value.data) && "shape" in value;
}

function collect(
  node: ParameterTree | undefined,
  keys: readonly string[],
  leaves: Leaf[],
  what: string,
): void {
  const path = pathOf(keys);
  if (isFloatArray(node)) {
    leaves.push({ path, keys, data: node, shape: [node.length] });
    return;
  }
  if (!isRecord(node) && !Array.isArray(node))
    throw new TypeError(
      `${what} must be a Float32Array, a Float64Array, { data, shape }, or an object or list of these, got ${kindOf(node)}${keys.length === 0 ? "" : ` at ${path}`}`,
    );
  if (isTensor(node)) {
    if (!isShapeOf(node))
      throw new RangeError(
        `${what} ${path}: shape ${showValue(node.shape)} must hold ${node.data.length} numbers`,
      );
    leaves.push({ path, keys, data: node.data, shape: [...node.shape] });
    return;
  }
  for (const [name, child] of Object.entries<ParameterTree | undefined>(node))
    if (child !== undefined || what === "params") collect(child, [...keys, name], leaves, what);
}

export function isList(node: ParameterTree): node is readonly ParameterTree[] {
  return Array.isArray(node);
}

/**
 * Whether a value is a record of plain data, and not a map, a date, a list or what else is an object. An instance of a
 * class is one where it has something to read: what it hides would not be trained.
 */
function isRecord(value: unknown): value is Readonly<Record<string, ParameterTree>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (ArrayBuffer.isView(value) || Object.prototype.toString.call(value) !== "[object Object]") return false;
  return Object.keys(value).length > 0 || isPlain(value);
}

/** Whether an object is of no class, in any realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isShapeOf({ data, shape }: Tensor): boolean {
  return (
    Array.isArray(shape) &&
    shape.every((length) => Number.isSafeInteger(length) && length >= 0) &&
    shape.reduce((product, length) => product * length, 1) === data.length
  );
}

function kindOf(value: unknown): string {
  if (typeof value === "object" && value !== null)
    return typedArrayName(value) ?? Object.prototype.toString.call(value).slice("[object ".length, -1);
  return value === null ? "null" : typeof value;
}

/** What a tree holds at the keys of a leaf, or `undefined`. */
export function valueAt(tree: unknown, keys: readonly string[]): unknown {
  let node = tree;
  for (let i = 0; i < keys.length; i++) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, keys[i]!)) return undefined;
    node = Reflect.get(node, keys[i]!);
  }
  return node;
}

/** A value as the array or tensor that it is, or `undefined`. */
export function asNode(value: unknown): Float32Array | Float64Array | Tensor | undefined {
  if (isFloatArray(value)) return value;
  return typeof value === "object" && value !== null && isTensor(value) ? value : undefined;
}

/** Whether an array has the shape of its leaf; a flat one fits every shape, and every one a flat leaf. */
export function fitsShape(given: readonly number[], wanted: readonly number[]): boolean {
  return given.length === 1 || wanted.length === 1 || String(given) === String(wanted);
}

/** What is wrong with an array that is meant for a leaf. */
export function faultOf(name: string, own: Tensor, given: Tensor | undefined): string[] {
  const kind = typedArrayName(given?.data);
  if (kind === undefined || !Array.isArray(given?.shape))
    return [`${name} is missing${given?.data ? ", lost in JSON" : ""}`];
  const { data, shape } = given;
  const wanted = typedArrayName(own.data);
  if (kind !== wanted) return [`${name} is a ${kind} instead of a ${wanted}`];
  if (data.length !== own.data.length)
    return [`${name} has ${data.length} numbers instead of ${own.data.length}`];
  return fitsShape(shape, own.shape)
    ? []
    : [`${name} has shape ${showValue(shape)} instead of ${showValue(own.shape)}`];
}

/** How many arrays a tree holds; what is neither array, record nor list counts as one, what is missing as none. */
export function countLeaves(tree: ParameterTree): number {
  if (isFloatArray(tree) || isTensor(tree)) return 1;
  let count = 0;
  if (isList(tree)) for (let i = 0; i < tree.length; i++) count += countChild(tree[i]);
  else for (const name in tree) count += countChild(tree[name]);
  return count;
}

function countChild(child: ParameterTree | null | undefined): number {
  if (child === undefined) return 0;
  return typeof child === "object" && child !== null ? countLeaves(child) : 1;
}

/** The one dtype of the leaves. */
export function dtypeOf(leaves: readonly Leaf[]): Dtype {
  const first = leaves[0];
  const dtype = first === undefined ? "float64" : dtypeName(first.data);
  for (const { path, data } of leaves)
    if (dtypeName(data) !== dtype)
      throw new TypeError(
        `all parameters must have one dtype, got ${dtype} at ${first?.path} and ${dtypeName(data)} at ${path}`,
      );
  return dtype;
}

function dtypeName(data: Float32Array | Float64Array): Dtype {
  return isFloat32Array(data) ? "float32" : "float64";
}
