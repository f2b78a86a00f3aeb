import type { Bilingual } from "../locale.ts";
import type { Course } from "./course.ts";
import type { Runner, Surface } from "./surfaces.ts";

/** What a race ran, for its words. */
export interface RaceRuns {
  readonly surface: Surface;
  readonly courses: readonly Course[];
  readonly rates: Readonly<Record<Runner, number>>;
  readonly steps: number;
  readonly momentum: number;
  readonly noise: number;
  readonly seed: number;
  /** The chart has a dot every so many steps. */
  readonly dotEvery: number;
}

/** How the runners are called in a chart, where the languages differ. */
export const runnerNames: Readonly<Record<string, Bilingual>> = {
  Momentum: { ko: "모멘텀", en: "Momentum" },
};
