import type { PhaseOptions } from "./phase.ts";

/** Brings the root mean square of the update of each leaf to a number; an update of 0 stays. */
export function matchingPhase(target: number): PhaseOptions {
  return {
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: `factor = squares > 0 ? ${target} * sqrt(rowCount * columnCount) / sqrt(squares) : 0`,
    rule: "update = factor * update",
  };
}
