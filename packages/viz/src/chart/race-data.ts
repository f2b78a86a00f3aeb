import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

/** `values[j * x.length + i]` is the value at `(x[i], y[j])`; x and y ascending. */
export interface Grid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** One optimizer's path over the surface; row 0 is the start. A trace of `@opt/core` can be passed as it is. */
export interface RaceRun {
  readonly name: LocalizedText;
  /** One column for x, one for y. */
  readonly positions: readonly ArrayLike<number>[];
  /** The loss at each row. */
  readonly values: ArrayLike<number>;
  /** `"non-finite"` when the run ended because a number stopped being finite. */
  readonly stopped?: "steps" | "non-finite";
}

/** A point where the surface is lowest. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

export interface RaceChartOptions extends ChartTexts, AxesWords {
  readonly grid: Grid;
  /** Spacing of the contours; `"log"` takes the logarithm above the lowest known value. Default `"log"`. */
  readonly scale?: "log" | "linear";
  readonly runs: readonly RaceRun[];
  readonly minima?: readonly Minimum[];
  /** The number of steps between dots on the path. Default 10. */
  readonly dotEvery?: number;
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
}

/** Contours of a surface with the paths of optimizers over it. */
export interface RaceChart extends ChartDescription<"race"> {
  readonly grid: { readonly x: Float64Array; readonly y: Float64Array; readonly values: Float64Array };
  readonly scale: "log" | "linear";
  readonly runs: readonly {
    readonly name: LocalizedText;
    readonly positions: readonly [Float64Array, Float64Array];
    readonly values: Float64Array;
    readonly stopped: "steps" | "non-finite";
  }[];
  readonly minima: readonly Minimum[];
  readonly dotEvery: number;
  readonly axisNames: readonly [LocalizedText, LocalizedText];
}
