import { accuracy, type DataSet, type Estimator, randomState } from "../../src/index.ts";
import type { Evaluation } from "../../src/node.ts";

interface Options {
  readonly rows: number;
  readonly fails?: "fit" | "start";
  readonly isEndless?: boolean;
  /** The metric's name. */
  readonly metric?: string;
}

/** Two clouds of points on a line, around 0 and around 2. */
export function clouds(rows: number): DataSet<Float64Array, Int32Array> {
  const stream = randomState(3);
  const targets = Int32Array.from({ length: rows }, (_, row) => row % 2);
  return { inputs: Float64Array.from(targets, (target) => 2 * target + 4 * stream.random() - 2), targets };
}

/** Tells a class by the nearest mean of its training rows, moved by the setting. */
export const nearestCenter: Estimator<readonly [number, number], Float64Array, Int32Array, number> = {
  fit: ({ inputs, targets }, { settings }) => {
    const mean = (target: number): number => {
      const own = inputs.filter((_, row) => targets[row] === target);
      return own.reduce((sum, input) => sum + input, 0) / own.length;
    };
    return [mean(0) + settings, mean(1) + settings];
  },
  predict: ([zero, one], inputs) =>
    Int32Array.from(inputs, (input) => (Math.abs(input - one) < Math.abs(input - zero) ? 1 : 0)),
};

export function createEvaluation({
  rows,
  fails,
  isEndless = false,
  metric = "accuracy",
}: Options): Evaluation<readonly [number, number], Float64Array, Int32Array, number> {
  if (fails === "start") throw new RangeError("rows must be known");
  const fit: typeof nearestCenter.fit = (train, context) => {
    if (fails === "fit" && context.fold === 1) throw new RangeError("fold 1 does not fit");
    // Nothing but the end of the thread stops it.
    if (isEndless) for (;;) clouds(10);
    return nearestCenter.fit(train, context);
  };
  return { data: clouds(rows), estimator: { ...nearestCenter, fit }, scoring: { [metric]: accuracy } };
}
