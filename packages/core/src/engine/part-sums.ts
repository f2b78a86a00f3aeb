import { call, constant, variable, type Assignment } from "../expression/tree.ts";
import { laneStart, type Reduction } from "../kernel/unit.ts";
import { laneNames, type ScalarTable } from "./scalar-table.ts";
import type { Sum } from "./stage.ts";

/** What empties the array that a sum over columns is gathered in. */
export function columnStart({ name, operation }: Sum): Assignment {
  return { target: name, value: constant(laneStart[operation]) };
}

/** What adds an element to the sum of its column. */
export function columnGathering({ name, operation, left, right }: Sum): Assignment {
  const isOne = right.kind === "constant" && right.value === 1;
  const value = isOne ? left : call("multiply", left, right);
  return { target: name, value: call(operation === "sum" ? "add" : "max", variable(name), value) };
}

/** A sum over each leaf or row. */
export function partReduction({ name, operation, left, right }: Sum, scope: "leaf" | "row"): Reduction {
  return {
    operation,
    left,
    right,
    into: { name },
    lanes: scope === "leaf" ? 8 : 4,
    isBrief: scope === "row" && operation === "sum",
  };
}

/** A reduction whose lanes outlive the sweep. */
export function lasting(
  { operation, left, right }: Pick<Reduction, "operation" | "left" | "right">,
  name: string,
  lanes: 4 | 8,
  { index }: ScalarTable,
): Reduction {
  const first = index.get(laneNames(name)[0]!)!;
  return { operation, left, right, into: { lanes: first }, lanes: operation === "max" ? 4 : lanes };
}
