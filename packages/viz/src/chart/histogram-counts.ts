import type { LocalizedText } from "../text/locale.ts";
import { chooseEdges, countBins, type Edges, quantile, sortedFinite } from "./bins.ts";
import type { HistogramChart } from "./histogram-data.ts";
import { remembered } from "./remembered.ts";

/** A series, counted. */
export interface Counted {
  readonly name: LocalizedText;
  readonly counts: Float64Array;
  readonly total: number;
  /** Numbers that lie in no bin. */
  readonly outside: number;
  /** What is no finite number. */
  readonly none: number;
  /** First quarter, median and third quarter, and the ends; absent where only counts are known. */
  readonly quarters?: readonly [number, number, number, number, number];
}

export interface Histogram {
  readonly edges: Edges;
  readonly series: readonly Counted[];
}

export const histogramOf: (chart: HistogramChart) => Histogram = remembered((chart) => {
  const columns = chart.series.flatMap(({ values }) => (values === undefined ? [] : [values]));
  const edges = chart.edges ?? chooseEdges(columns, chart.bins);
  return { edges, series: chart.series.map((series) => counted(series, edges)) };
});

function counted({ name, values, counts }: HistogramChart["series"][number], edges: Edges): Counted {
  if (values === undefined) {
    const given = counts ?? new Float64Array(edges.length - 1);
    return { name, counts: given, total: given.reduce((sum, count) => sum + count, 0), outside: 0, none: 0 };
  }
  const { counts: held, outside } = countBins(values, edges);
  const sorted = sortedFinite(values);
  const none = values.length - sorted.length;
  const bins = { counts: held, outside: outside - none, none };
  const total = bins.counts.reduce((sum, count) => sum + count, 0);
  if (sorted.length === 0) return { name, ...bins, total };
  const at = (share: number) => quantile(sorted, share);
  return { name, ...bins, total, quarters: [at(0), at(0.25), at(0.5), at(0.75), at(1)] };
}
