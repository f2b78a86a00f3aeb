import type { ChartDescription, ChartTexts } from "./description.ts";

export interface StreakChartOptions extends ChartTexts {
  /** Days with something done, `YYYY-MM-DD`, in any order; counts of equal days add up. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  /** The last day shown, `YYYY-MM-DD`. */
  readonly today: string;
  /** Weeks shown, 1 to 53. Default 18. */
  readonly weeks?: number;
}

/** A calendar of study days. */
export interface StreakChart extends ChartDescription<"streak"> {
  /** Each day once, in the order in which they came. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly today: string;
  readonly weeks: number;
}
