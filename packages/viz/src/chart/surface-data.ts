import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";
import type { Grid, RaceChart, RaceRun } from "./race-data.ts";

export interface SurfaceChartOptions extends ChartTexts, AxesWords {
  readonly grid: Grid;
  /** What stands for height; `"log"` takes the logarithm above the lowest value. Default `"log"`. */
  readonly scale?: "log" | "linear";
  /** Paths over the surface, as in a race. Default none. */
  readonly runs?: readonly RaceRun[];
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
  /** How far the surface is turned, in degrees. Default 35. */
  readonly azimuth?: number;
  /** From how far above it is seen, 10 to 80 degrees. Default 40. */
  readonly elevation?: number;
}

/** A surface in relief with the paths of optimizers over it. */
export interface SurfaceChart extends ChartDescription<"surface"> {
  readonly grid: RaceChart["grid"];
  readonly scale: "log" | "linear";
  readonly runs: RaceChart["runs"];
  readonly axisNames: readonly [LocalizedText, LocalizedText];
  readonly azimuth: number;
  readonly elevation: number;
}
