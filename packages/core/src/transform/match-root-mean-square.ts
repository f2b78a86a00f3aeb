import { transformOf, type Transform } from "./transform.ts";

/** Brings the root mean square of the update of each leaf to `target`; an update of 0 stays. */
export function matchRootMeanSquare(target: number): Transform {
  return transformOf({
    name: "matchRootMeanSquare",
    hyperparameters: { target },
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: "factor = squares > 0 ? target * sqrt(rowCount * columnCount) / sqrt(squares) : 0",
    rule: "update = factor * update",
  });
}
