import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface RocChartOptions extends ChartTexts, AxesWords {
  readonly series: readonly {
    readonly name?: LocalizedText;
    /** How sure the classifier is that a row is positive: probabilities or any other scores. */
    readonly scores: ArrayLike<number>;
    /** 1 or true for a positive row, 0 or false otherwise. */
    readonly labels: ArrayLike<number | boolean>;
  }[];
  /** Default `"roc"`. */
  readonly curve?: "roc" | "precision-recall";
}

/** How well classifiers rank positive rows above negative ones, over all thresholds. */
export interface RocChart extends ChartDescription<"roc"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly scores: Float64Array;
    readonly labels: Uint8Array;
  }[];
  readonly curve: "roc" | "precision-recall";
}
