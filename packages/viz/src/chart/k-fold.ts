import { readClassNames, readIndices, readLabels } from "./classes.ts";
import { freezeChart } from "./description.ts";
import type { KFoldChart, KFoldChartOptions } from "./k-fold-data.ts";
import { kFoldKind } from "./k-fold-kind.ts";
import { refuse } from "../text/refuse.ts";
import { readObject, readEntries } from "../text/list.ts";

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
  const labels = readLabels(readObject("options", options).labels);
  const folds = readEntries("folds", spread("folds", options.folds), ({ train, test }, i) => ({
    train: readIndices(`folds[${i}].train`, train, labels.length),
    test: readIndices(`folds[${i}].test`, test, labels.length),
  }));
  const classNames = readClassNames(labels, options.classNames);
  return freezeChart<KFoldChart>(kFoldKind, { folds, labels, classNames }, options);
}

/** A list of whatever can be gone through. */
function spread<Entry>(name: string, entries: Iterable<Entry>): readonly Entry[] {
  if (typeof entries !== "object" || entries === null || typeof entries[Symbol.iterator] !== "function")
    refuse(name, "a list", entries);
  return [...entries];
}
