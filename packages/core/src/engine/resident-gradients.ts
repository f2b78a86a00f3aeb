import { Gradients } from "./gradients.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import type { Numbers } from "../typed-array.ts";

/** The gradients of steps where they lie in the kernels' memory, as the parameters do. */
export class ResidentGradients extends Gradients {
  override readonly areResident = true;
  readonly #tree: unknown;
  readonly #views: readonly Numbers[];
  /** Room for gradients while others are in their place. */
  readonly #kept: Numbers[] = [];

  constructor(leaves: readonly Leaf[], tree: unknown, views: readonly Numbers[]) {
    super(leaves, views);
    this.#tree = tree;
    this.#views = views;
  }

  override take(tree: ParameterTree): void {
    if (tree === this.#tree) {
      this.#takeOwn();
      return;
    }
    super.take(tree);
    const views = this.#views;
    const { arrays, present } = this;
    for (let i = 0; i < views.length; i++)
      if (present[i] === 1 && arrays[i] !== views[i]) views[i]!.set(arrays[i]!);
  }

  /** Those that lie where the kernels find them are all there; they share one buffer. */
  #takeOwn(): void {
    const [first] = this.leaves;
    if (first !== undefined) this.requireSize(first, 0);
    if (this.isFull) return;
    this.isFull = true;
    this.present.fill(1);
    this.changes++;
  }

  /** Kernels look for the numbers where they are. */
  override replace(index: number, other: Numbers): Numbers {
    const view = this.#views[index]!;
    const own = (this.#kept[index] ??= view.slice());
    own.set(view);
    view.set(other);
    return own;
  }

  override putBack(index: number, own: Numbers): void {
    this.#views[index]!.set(own);
  }

  protected override valuesOf(index: number): Numbers {
    return this.#views[index]!;
  }

  protected override apart(found: Numbers, _leaf: Leaf, index: number): Numbers {
    const own = this.#views[index]!;
    return found.buffer === own.buffer && found.byteOffset !== own.byteOffset ? found.slice() : found;
  }
}
