import type { Group } from "./group.ts";
import { finite, type ScalarTable } from "./scalar-table.ts";
import type { Sweep } from "./sweep.ts";

/** The sweep that looks for gradients that are not finite. */
export function checkSweep(group: Group, { index }: ScalarTable): Sweep {
  const gradient = { name: "gradient", extent: "element", precise: false } as const;
  return {
    kind: "sweep",
    group,
    space: "elements",
    loop: "whole",
    rounds: [],
    arrays: [gradient],
    finite: index.get(finite)!,
  };
}
