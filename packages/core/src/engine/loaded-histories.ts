import type { History } from "./histories.ts";
import { numberOf } from "./state-numbers.ts";
import { ownValue, type OptimizerState, type StateOwner } from "./state.ts";
import { remembered } from "../remembered.ts";

/** The histories that a saved state leads to: one for all leaves whose numbers agree. */
export function loadedHistories({ plan, histories }: StateOwner, state: OptimizerState): History[] {
  const { leaves, scalars, frozen } = plan;
  const found = new Map<string, History>();
  for (const [leaf, { path }] of leaves.entries()) {
    if (frozen.has(leaf)) continue;
    const values = histories.list[0]!.values.slice();
    values[0] = Number(ownValue(state.steps, path) ?? state.step);
    for (const { stage, name, index } of scalars.kept) {
      // leaves of other stages have the number too, so that all have one history
      const at = stage.leaves.has(leaf) ? leaf : [...stage.leaves][0];
      const saved = ownValue(state.scalars, `${stage.key}.${name}`);
      values[index] = numberOf(saved, leaves[at ?? leaf]!.path) ?? scalars.initial[index]!;
    }
    const key = String(new Uint8Array(values.buffer));
    const history = remembered(found, key, () => ({ leaves: new Uint8Array(leaves.length), values }));
    history.leaves[leaf] = 1;
  }
  return [...found.values()];
}
