import type * as charts from "./charts.ts";
import type { FormulaChart } from "./formula.ts";

/** Any chart of this package. */
export type Chart = ReturnType<(typeof charts)[keyof typeof charts]> | FormulaChart;
