import type { LocalizedText } from "../text/locale.ts";
import type { ClassNames, Label, Labels } from "./classes.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

/** Row numbers of one fold, such as a fold of `@opt/data`. */
export interface FoldIndices {
  readonly train: ArrayLike<number>;
  readonly test: ArrayLike<number>;
}

export interface KFoldChartOptions extends ChartTexts {
  readonly folds: Iterable<FoldIndices>;
  /** The class of every row. */
  readonly labels: ArrayLike<Label>;
  /** Names for the classes: by label, or in the ascending order of the labels. */
  readonly classNames?: ClassNames | readonly LocalizedText[];
}

/** The rows on which each fold trains and validates, with the classes of the validation rows. */
export interface KFoldChart extends ChartDescription<"kFold"> {
  readonly folds: readonly { readonly train: Uint32Array; readonly test: Uint32Array }[];
  readonly labels: Labels;
  readonly classNames: ClassNames;
}
