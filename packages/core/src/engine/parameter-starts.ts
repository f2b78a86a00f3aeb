import type { Histories } from "./histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Leaf } from "./parameters.ts";
import type { Plan } from "./plan.ts";

/** Gives slots that start from the parameters their start, once the parameters are known. */
export class ParameterStarts {
  readonly #plan: Plan;
  readonly #layout: MemoryLayout;
  readonly #params: readonly Leaf[];

  constructor(plan: Plan, layout: MemoryLayout, params: readonly Leaf[]) {
    this.#plan = plan;
    this.#layout = layout;
    this.#params = params;
  }

  /** For leaves, 1 for each, that have not taken a step. */
  begin(leaves: Uint8Array): void {
    const plan = this.#plan;
    const layout = this.#layout;
    for (const group of plan.groups)
      for (const { name, start } of group.arrays.values()) {
        if (start !== "parameter") continue;
        for (const [index, { leaf }] of group.leaves.entries())
          if (leaves[leaf] === 1) viewOfLeaf(plan, layout, group, index, name)!.set(this.#params[leaf]!.data);
      }
  }

  /** For all leaves that have not taken a step. */
  beginAll({ list }: Histories): void {
    for (const { leaves, values } of list) if (values[0] === 0) this.begin(leaves);
  }
}
