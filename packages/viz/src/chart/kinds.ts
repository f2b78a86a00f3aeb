import type * as charts from "./charts.ts";

/** Any chart of this package. */
export type Chart = ReturnType<(typeof charts)[keyof typeof charts]>;
