import type { PhaseOptions } from "./phase.ts";

/** Brings the root mean square of the update of each leaf to 0.2, about that of AdamW's; an update of 0 stays. */
export const matchingPhase: PhaseOptions = {
  reduce: { squares: ["update", "update"] },
  scope: "leaf",
  prepare: "factor = squares > 0 ? 0.2 * sqrt(rowCount * columnCount) / sqrt(squares) : 0",
  rule: "update = factor * update",
};
