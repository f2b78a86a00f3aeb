import type { Plan } from "./plan.ts";
import { sweepOf, type Sweep } from "./sweep.ts";

/** The array that the parameters to evaluate with are computed in. */
export const viewed = "viewed";

const sweeps = new WeakMap<Plan, readonly Sweep[]>();

/** Gives the groups of a plan room for the parameters to evaluate with, where these are others. */
export function addViews(plan: Plan): void {
  for (const { stages, arrays } of plan.moving)
    if (stages.some(({ view }) => view !== undefined))
      arrays.set(viewed, { name: viewed, shape: "element", precise: false, start: 0 });
}

/** The sweeps that compute the parameters to evaluate with, where they are others. */
export function viewSweeps(plan: Plan): readonly Sweep[] {
  const known = sweeps.get(plan);
  if (known !== undefined) return known;
  const own = plan.moving.flatMap((group) => {
    const view = group.stages.findLast((stage) => stage.view !== undefined)?.view;
    if (view === undefined) return [];
    const rounds = [{ prepare: [], statements: [{ target: viewed, value: view }], reductions: [] }];
    return [sweepOf(group, { space: "elements", loop: "whole", rounds })];
  });
  sweeps.set(plan, own);
  return own;
}
