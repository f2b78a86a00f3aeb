import type { ChartKind } from "./chart-kind.ts";
import { type KFoldChart, kFoldKind } from "./k-fold.ts";
import { type RaceChart, raceKind } from "./race.ts";

/** Any chart of this package. */
export type Chart = RaceChart | KFoldChart;

/** Every kind of chart, one row a kind. */
export const chartKinds: Readonly<Record<Chart["kind"], ChartKind<Chart>>> = {
  race: raceKind,
  kFold: kFoldKind,
};

/** The row of a chart's kind; a `TypeError` for what is no chart. */
export function kindOf(chart: { readonly kind: string }): ChartKind<Chart> {
  if (!isKind(chart.kind))
    throw new TypeError(`chart.kind must be one of ${Object.keys(chartKinds).join(", ")}, got ${chart.kind}`);
  return chartKinds[chart.kind];
}

function isKind(kind: string): kind is Chart["kind"] {
  return Object.hasOwn(chartKinds, kind);
}
