import { readClassNames, readIndices, readLabels } from "./classes.ts";
import { freezeChart } from "./description.ts";
import type { KFoldChart, KFoldChartOptions } from "./k-fold-data.ts";
import { kFoldKind } from "./k-fold-kind.ts";

/**
 * The folds of a cross-validation: one row per fold, validation cells in the colour of their class, counts at the right.
 *
 * @throws `RangeError` for an index outside the labels.
 *
 * @example
 * ```ts
 * const chart = kFoldChart({
 *   labels: ["cat", "cat", "dog", "dog", "dog"],
 *   folds: [{ train: [3, 4], test: [0, 1, 2] }, { train: [0, 1, 2], test: [3, 4] }],
 * });
 * console.log(chartFinding(chart, "en")); // → Fold 1 validates on a class it never trained on: cat
 * ```
 */
export function kFoldChart(options: KFoldChartOptions): KFoldChart {
  const labels = readLabels(options.labels);
  const folds = Array.from(options.folds, ({ train, test }, i) => ({
    train: readIndices(`folds[${i}].train`, train, labels.length),
    test: readIndices(`folds[${i}].test`, test, labels.length),
  }));
  const classNames = readClassNames(labels, options.classNames);
  return freezeChart<KFoldChart>(kFoldKind, { folds, labels, classNames }, options);
}
