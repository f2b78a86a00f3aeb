import type { PhaseOptions } from "./phase.ts";

/** The phase that shrinks each leaf of the update so that its root mean square is at most a hyperparameter. */
export function blockRmsPhase(limit: string): PhaseOptions {
  return {
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: `factor = 1 / max(1, sqrt(squares / (rowCount * columnCount)) / ${limit})`,
    rule: "update = factor * update",
  };
}
