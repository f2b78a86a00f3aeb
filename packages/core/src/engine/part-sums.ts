import { call, constant, variable, type Assignment } from "../expression/tree.ts";
import { laneStart, type Reduction } from "../kernel/unit.ts";
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
