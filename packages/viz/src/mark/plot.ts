import type { Box } from "../scene/scene.ts";

/** The drawing area of a chart with two axes, and where data lies in it. */
export interface Plot extends Box {
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
  /** Whether the caller's own domains may leave data outside. */
  readonly isCut: boolean;
}
