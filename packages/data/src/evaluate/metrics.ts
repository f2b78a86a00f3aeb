import { checkFunction, checkList } from "../options.ts";

/** A function from the true targets and the predicted ones to a number. */
export type Metric = (targets: ArrayLike<unknown>, predictions: ArrayLike<unknown>) => number;

/** Returns the share of correct predictions: scikit-learn's `accuracy_score`. */
export const accuracy: Metric = (targets, predictions) => {
  checkLengths(targets, predictions);
  let right = 0;
  for (let i = 0; i < targets.length; i++) if (targets[i] === predictions[i]) right++;
  return right / targets.length;
};

/** Returns the mean recall of the classes: scikit-learn's `balanced_accuracy_score`. */
export const balancedAccuracy: Metric = (targets, predictions) => {
  const present = countClasses(targets, predictions).filter(({ actual }) => actual > 0);
  return mean(present.map(({ both, actual }) => both / actual));
};

/** Returns the mean over the classes of F1: scikit-learn's `f1_score(average="macro")`; a class without any hit counts 0. */
export const macroF1: Metric = (targets, predictions) =>
  mean(
    countClasses(targets, predictions).map(
      ({ both, actual, predicted }) => (2 * both) / (actual + predicted),
    ),
  );

/** Returns the mean squared error: scikit-learn's `mean_squared_error`. */
export const meanSquaredError: Metric = (targets, predictions) =>
  mean(differences(targets, predictions).map((difference) => difference ** 2));

/** Returns the mean absolute error: scikit-learn's `mean_absolute_error`. */
export const meanAbsoluteError: Metric = (targets, predictions) =>
  mean(differences(targets, predictions).map((difference) => Math.abs(difference)));

/**
 * Returns the share of the variance that the predictions explain: scikit-learn's `r2_score`. For constant targets, it
 * is 1 if all predictions are right and 0 otherwise.
 */
export const r2: Metric = (targets, predictions) => {
  const errors = differences(targets, predictions);
  const values = Float64Array.from(Array.from(targets, Number));
  const center = mean(values);
  const residual = errors.reduce((sum, error) => sum + error ** 2, 0);
  const total = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  if (total === 0) return residual === 0 ? 1 : 0;
  return 1 - residual / total;
};

/** Returns the negated metric, for errors that should be small: scikit-learn's `neg_…` scores. */
export function negative(metric: Metric): Metric {
  checkFunction("metric", metric);
  return (targets, predictions) => -metric(targets, predictions);
}

interface ClassCount {
  readonly actual: number;
  readonly predicted: number;
  readonly both: number;
}

function countClasses(targets: ArrayLike<unknown>, predictions: ArrayLike<unknown>): ClassCount[] {
  checkLengths(targets, predictions);
  const counts = new Map<unknown, { actual: number; predicted: number; both: number }>();
  const of = (value: unknown) => {
    const known = counts.get(value) ?? { actual: 0, predicted: 0, both: 0 };
    counts.set(value, known);
    return known;
  };
  for (let i = 0; i < targets.length; i++) {
    of(targets[i]).actual++;
    of(predictions[i]).predicted++;
    if (targets[i] === predictions[i]) of(targets[i]).both++;
  }
  return [...counts.values()];
}

function differences(targets: ArrayLike<unknown>, predictions: ArrayLike<unknown>): Float64Array {
  checkLengths(targets, predictions);
  return Float64Array.from({ length: targets.length }, (_, i) => {
    const [target, prediction] = [targets[i], predictions[i]];
    if (typeof target !== "number" || typeof prediction !== "number")
      throw new TypeError(
        `targets and predictions must be numbers, got ${typeof target} and ${typeof prediction} in row ${i}`,
      );
    return target - prediction;
  });
}

function checkLengths(targets: ArrayLike<unknown>, predictions: ArrayLike<unknown>): void {
  checkList("targets", targets);
  checkList("predictions", predictions, targets.length);
  if (targets.length === 0) throw new RangeError("there must be rows to score, got none");
}

/** Returns the mean, added up from the first value on. */
export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}
