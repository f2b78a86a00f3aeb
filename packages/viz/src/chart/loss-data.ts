import { formatValue } from "../text/format.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { Curve } from "./curve.ts";
import type { AxesWords } from "./own-axes.ts";

export interface LossSeries {
  readonly name: LocalizedText;
  /**
   * Loss on the training data after each epoch; several columns for several seeds or folds. NaN is missing; a column
   * whose last number is infinite has diverged.
   */
  readonly train?: Curve;
  /** Loss on the validation data after each epoch; NaN where it was not measured. */
  readonly validation?: Curve;
}

export interface LossChartOptions extends ChartTexts, AxesWords {
  readonly series: readonly LossSeries[];
  /** Scale of the loss axis. Default `"log"`. */
  readonly y?: "log" | "linear";
  /**
   * Standard deviation, in epochs, of the Gaussian that smooths the bold lines; 0 draws the raw values; at most a
   * million. Default 0.
   */
  readonly smooth?: number;
  /** Whether to mark the epoch with the lowest validation loss. Default true if there is one series. */
  readonly markBest?: boolean;
  /** Default "epoch". */
  readonly xName?: LocalizedText;
  /**
   * The epoch of the first value: 1 if it was measured after the first epoch, 0 for a trace, whose row 0 is the
   * start. Default 1.
   */
  readonly start?: number;
}

/** Training and validation losses over the epochs. */
export interface LossChart extends ChartDescription<"loss"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly train: readonly Float64Array[];
    readonly validation: readonly Float64Array[];
  }[];
  readonly y: "log" | "linear";
  readonly smooth: number;
  readonly markBest: boolean;
  readonly xName: LocalizedText;
  readonly start: number;
}

type CountedX = Pick<LossChart, "axes" | "xName">;

/** A place along x as the caller writes it; one with a unit comes after what is counted. */
export function placeText({ axes, xName }: CountedX, place: number): LocalizedText {
  const format = axes?.x?.format;
  const said = formatValue(place, format);
  if (typeof format !== "object") return said;
  const name = axes?.x?.name ?? xName;
  return mapText(said, (text, locale) => `${localize(name, locale)} ${text}`);
}

/** What is counted along x, in the caller's words, where the places do not say it. */
export function unitOf({ axes, xName }: CountedX): LocalizedText {
  return typeof axes?.x?.format === "object" ? "" : (axes?.x?.name ?? xName);
}
