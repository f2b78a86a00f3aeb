import { type Classes, countAll, countPlaces, everyClass } from "./classes.ts";
import { type FoldScheme, schemeOf } from "./fold-scheme.ts";
import type { KFoldChart } from "./k-fold-data.ts";
import { remembered } from "./remembered.ts";

/** The rows of some folds, by class. */
export interface Counts {
  /** Every class by itself. */
  readonly classes: Classes;
  readonly all: number[];
  /** Per fold: validation and training rows by class. */
  readonly test: number[][];
  readonly train: number[][];
  readonly scheme: FoldScheme;
}

/** Counts of every class by itself. */
export const countsOf: (chart: KFoldChart) => Counts = /* @__PURE__ */ remembered((chart: KFoldChart) =>
  countBy(chart, everyClass(chart)),
);

/** Counts of classes as they are placed. */
export function countBy(chart: KFoldChart, classes: Classes): Counts {
  return {
    classes,
    all: countAll(classes),
    test: chart.folds.map(({ test }) => countPlaces(classes, test)),
    train: chart.folds.map(({ train }) => countPlaces(classes, train)),
    scheme: schemeOf(chart.folds, chart.labels.length),
  };
}
