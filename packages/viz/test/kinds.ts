import * as charts from "../src/chart/charts.ts";

/** The kinds that draw data, as the rows of `charts.ts` name them; formulas are typeset. */
export const kinds: readonly string[] = Object.keys(charts).map((name) => name.replace(/Chart$/u, ""));
