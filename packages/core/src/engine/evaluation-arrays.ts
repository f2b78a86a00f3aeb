import { viewOfLeaf } from "./memory-layout.ts";
import type { StateOwner } from "./state.ts";
import type { Numbers } from "../typed-array.ts";
import { viewed, viewSweeps } from "./views.ts";

/** Copies of the parameters to evaluate with, by leaf; `undefined` where these are the parameters themselves. */
export function evaluationArrays(owner: StateOwner): Numbers[] | undefined {
  const { plan, layout, leaves, histories, steps, starts } = owner;
  const sweeps = viewSweeps(plan);
  if (sweeps.length === 0) return undefined;
  starts?.beginAll(histories);
  histories.settle();
  for (const history of histories.list) {
    histories.enter(history);
    steps.runSweeps(sweeps, [histories.taking(history)]);
  }
  if (histories.list.length === 1) histories.enter(histories.list[0]!);
  const arrays = leaves.map(({ data }) => data.slice());
  for (const group of plan.groups)
    for (const [index, { leaf }] of group.leaves.entries()) {
      const view = group.arrays.has(viewed) ? viewOfLeaf(plan, layout, group, index, viewed) : undefined;
      if (view !== undefined) arrays[leaf] = view.slice();
    }
  return arrays;
}
