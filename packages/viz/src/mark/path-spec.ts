import type { LocalizedText } from "../text/locale.ts";
import type { SeriesStyle } from "./series.ts";
import type { Trajectory } from "./trajectory.ts";

export interface PathSpec {
  readonly style: SeriesStyle;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly diverged: boolean;
  /** Stands beside the path; nothing does when it is empty. */
  readonly name: LocalizedText;
}

/** A path with its way over the plot. */
export interface DrawnPath {
  readonly path: PathSpec;
  readonly style: SeriesStyle;
  readonly way: Trajectory;
}
