import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";
import type { Grid, RaceChart, RaceRun } from "./race-data.ts";

export interface SurfaceChartOptions extends ChartTexts, AxesWords {
  readonly grid: Grid;
  /** The height of the surface; `"log"` takes the logarithm of the value above the lowest one. Default `"log"`. */
  readonly scale?: "log" | "linear";
  /** Paths over the surface, as in a race. Default none. */
  readonly runs?: readonly RaceRun[];
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
  /** Rotation of the surface, in degrees. Default 35. */
  readonly azimuth?: number;
  /** Elevation of the viewpoint, 10 to 80 degrees. Default 40. */
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
