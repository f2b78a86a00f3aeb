import type { Histories } from "./histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Leaf } from "./parameters.ts";
import { viewed } from "./plain-sweeps.ts";
import type { Plan } from "./plan.ts";
import type { StepCalls } from "./step-calls.ts";
import type { Numbers } from "../typed-array.ts";

/** Copies of the parameters to evaluate with, by leaf. */
export function evaluationArrays(
  plan: Plan,
  layout: MemoryLayout,
  leaves: readonly Leaf[],
  histories: Histories,
  steps: StepCalls,
): Numbers[] {
  if (plan.view.length > 0) {
    histories.settle();
    for (const history of histories.list) {
      histories.enter(history);
      steps.runSweeps(plan.view, [{ history, runs: histories.runs(history.leaves) }]);
    }
    if (histories.list.length === 1) histories.enter(histories.list[0]!);
  }
  const arrays = leaves.map(({ data }) => data.slice());
  for (const group of plan.groups)
    for (const [index, { leaf }] of group.leaves.entries()) {
      const view = group.arrays.has(viewed) ? viewOfLeaf(plan, layout, group, index, viewed) : undefined;
      if (view !== undefined) arrays[leaf] = view.slice();
    }
  return arrays;
}
