import { call, constant, variable } from "../expression/tree.ts";
import { accumulated, type Group } from "./group.ts";
import { laneNames, type ScalarTable } from "./scalar-table.ts";
import { sweepOf, type Sweep } from "./sweep.ts";

/** The sum that is NaN where a gradient is not finite. */
export const finiteSum = "check.finite";
/** The array that the parameters to evaluate with are computed in. */
export const viewed = "viewed";

/** The sweep whose sum is NaN where a gradient is not finite, else 0. */
export function checkSweep(group: Group, scalars: ScalarTable): Sweep {
  const gradient = variable("gradient");
  const left = call("subtract", gradient, gradient);
  const lanes = scalars.index.get(laneNames(finiteSum)[0]!)!;
  return sweepOf(group, {
    space: "elements",
    loop: "whole",
    rounds: [
      {
        prepare: [],
        statements: [],
        reductions: [{ operation: "sum", left, right: constant(1), into: { lanes }, lanes: 8 }],
      },
    ],
  });
}

/** The sweep that adds a gradient to those before. */
export function accumulateSweep(group: Group): Sweep {
  const value = call("add", variable(accumulated), variable("gradient"));
  return sweepOf(group, {
    space: "elements",
    loop: "whole",
    rounds: [{ prepare: [], statements: [{ target: accumulated, value }], reductions: [] }],
  });
}

/** The sweep that computes the parameters to evaluate with, where they are others. */
export function viewSweep(group: Group): Sweep[] {
  const view = group.stages.findLast((stage) => stage.view !== undefined)?.view;
  if (view === undefined) return [];
  group.arrays.set(viewed, { name: viewed, shape: "element", precise: false, start: 0 });
  return [
    sweepOf(group, {
      space: "elements",
      loop: "whole",
      rounds: [{ prepare: [], statements: [{ target: viewed, value: view }], reductions: [] }],
    }),
  ];
}
