import { typedArrayName, type Numbers } from "../typed-array.ts";
import { leafUnder, mapMemory, type MemoryMap } from "./memory-map.ts";
import {
  asNode,
  countLeaves,
  faultOf,
  fitsShape,
  leavesOf,
  valueAt,
  type Leaf,
  type ParameterTree,
  type Tensor,
} from "./parameters.ts";

const isTree = (value: unknown): boolean => typeof value === "object" && value !== null;

/** The gradients of a step: which leaves have one, and where it is. */
export class Gradients {
  /** By leaf; of one without a gradient, that of an earlier step. */
  readonly arrays: Numbers[];
  /** 1 for each leaf that has a gradient. */
  readonly present: Uint8Array;
  /** How often the leaves that have one have changed. */
  changes = 0;
  /** Whether they lie in the kernels' memory. */
  declare readonly areResident?: boolean;
  protected isFull = true;
  protected readonly leaves: readonly Leaf[];
  readonly #sizes: readonly number[];
  readonly #map: MemoryMap;

  /** @param arrays what is there before the first step. */
  constructor(leaves: readonly Leaf[], arrays: readonly Numbers[] = leaves.map(({ data }) => data)) {
    this.leaves = leaves;
    this.#sizes = leaves.map(({ data }) => data.length);
    this.arrays = [...arrays];
    this.present = new Uint8Array(leaves.length).fill(1);
    this.#map = mapMemory(leaves);
  }

  /** Takes the gradients of a step, which may lack some leaves. */
  take(tree: ParameterTree): void {
    const { leaves, arrays, present } = this;
    let count = 0;
    let isChanged = false;
    for (let i = 0; i < leaves.length; i++) {
      const leaf = leaves[i]!;
      const size = this.requireSize(leaf, i);
      const node = leaf.keys.length === 0 ? tree : valueAt(tree, leaf.keys);
      let isThere = 1;
      // an array that was taken before needs no second look
      if (node !== arrays[i] || arrays[i]!.length !== size) isThere = this.#takeNode(tree, node, i);
      count += isThere;
      if (present[i] !== isThere) {
        present[i] = isThere;
        isChanged = true;
      }
    }
    if (isChanged) {
      this.changes++;
      this.isFull = count === leaves.length;
    }
    if (!isTree(tree) || countLeaves(tree) !== count || (count === 0 && leaves.length > 0))
      throw this.#refused(tree);
  }

  /** The size of a leaf, whose buffer may shrink or be transferred. */
  protected requireSize({ path, data }: Leaf, index: number): number {
    const size = this.#sizes[index]!;
    if (data.length !== size)
      throw new RangeError(`params ${path} must keep ${size} numbers, has ${data.length}`);
    return size;
  }

  /** Takes what a tree holds for a leaf; tells whether it is anything. */
  #takeNode(tree: ParameterTree, value: unknown, index: number): number {
    const node = asNode(value);
    if (node === undefined) return 0;
    const found = "shape" in node ? node.data : node;
    if (found.length !== this.#sizes[index]!) throw this.#refused(tree);
    if (found !== this.arrays[index]) this.arrays[index] = this.#taken(tree, node, found, index);
    return 1;
  }

  /** Puts an array in the place of the gradient of a leaf, and returns what puts that back. */
  replace(index: number, other: Numbers): Numbers {
    const own = this.arrays[index]!;
    this.arrays[index] = other;
    return own;
  }

  putBack(index: number, own: Numbers): void {
    this.arrays[index] = own;
  }

  /** Where the first number that is not finite is. */
  notFinite(): string | undefined {
    for (const [index, { path }] of this.leaves.entries()) {
      if (this.present[index] === 0) continue;
      const values = this.valuesOf(index);
      const at = values.findIndex((value) => !Number.isFinite(value));
      if (at >= 0) return `, got ${values[at]} at ${path}[${at}]`;
    }
    return undefined;
  }

  protected valuesOf(index: number): Numbers {
    return this.arrays[index]!;
  }

  /** A gradient that fits its leaf, and is not a parameter that moves before it is read. */
  #taken(tree: ParameterTree, node: Numbers | Tensor, found: Numbers, index: number): Numbers {
    const leaf = this.leaves[index]!;
    const isFitting = !("shape" in node) || (Array.isArray(node.shape) && fitsShape(node.shape, leaf.shape));
    if (typedArrayName(found) !== typedArrayName(leaf.data) || !isFitting) throw this.#refused(tree);
    return this.apart(found, leaf, index);
  }

  protected apart(found: Numbers, leaf: Leaf, _index: number): Numbers {
    const under = leafUnder(this.#map, found);
    if (under !== undefined && (under !== leaf || found.byteOffset !== leaf.data.byteOffset))
      throw new RangeError(`gradients of ${leaf.path} must not lie in the memory of params ${under.path}`);
    return found;
  }

  /** Says which leaves are extra, or of another kind or length. */
  #refused(tree: ParameterTree): RangeError {
    const given = new Map(leavesOf(tree, "gradients").map((leaf) => [leaf.path, leaf]));
    const faults = this.leaves.flatMap((leaf) => {
      const found = given.get(leaf.path);
      given.delete(leaf.path);
      return found === undefined ? [] : faultOf(leaf.path, leaf, found);
    });
    const extra = [...given.keys()].map((path) => `${path} is not among the parameters`);
    const all = [...faults, ...extra];
    return new RangeError(
      `gradients must match the parameters: ${all.length === 0 ? "none was given" : all.join(", ")}`,
    );
  }
}
