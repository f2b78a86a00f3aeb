import { extent } from "../scale/scale.ts";
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
  /** How many of the numbers lie from the first quarter to the third: half of them, or more where many are alike. */
  readonly inner: number;
  /** All finite numbers. */
  readonly known: number;
}

export interface Histogram {
  readonly edges: Edges;
  /** The width of the narrowest bin where bins differ in width: there the height is that of so much. */
  readonly unit: number | undefined;
  readonly series: readonly Counted[];
}

export const histogramOf: (chart: HistogramChart) => Histogram = /* @__PURE__ */ remembered((chart) => {
  const columns = chart.series.flatMap(({ values }) => (values === undefined ? [] : [values]));
  const edges = chart.edges ?? chooseEdges(columns, chart.bins);
  return { edges, unit: unitOf(edges), series: chart.series.map((series) => counted(series, edges)) };
});

/** Areas are told: bars of bins that differ in width are as high as what lies in a stretch of the narrowest width. */
function unitOf(edges: Edges): number | undefined {
  const [narrow, wide] = extent(edges.subarray(1).map((edge, i) => edge - edges[i]!)) ?? [1, 1];
  return wide > narrow * (1 + 1e-6) ? narrow : undefined;
}

/** The heights of the bars of a series. */
export function heightsOf(
  { edges, unit }: Histogram,
  { counts, total }: Counted,
  isShare: boolean,
): Float64Array {
  const all = isShare && total > 0 ? total : 1;
  return counts.map(
    (count, i) => (count / all) * (unit === undefined ? 1 : unit / (edges[i + 1]! - edges[i]!)),
  );
}

function counted({ name, values, counts }: HistogramChart["series"][number], edges: Edges): Counted {
  if (values === undefined) {
    const given = counts ?? new Float64Array(edges.length - 1);
    const total = given.reduce((sum, count) => sum + count, 0);
    return { name, counts: given, total, outside: 0, none: 0, inner: 0, known: 0 };
  }
  const { counts: held, outside } = countBins(values, edges);
  const sorted = sortedFinite(values);
  const none = values.length - sorted.length;
  const known = sorted.length;
  const bins = { counts: held, outside: outside - none, none, inner: 0, known };
  const total = bins.counts.reduce((sum, count) => sum + count, 0);
  if (sorted.length === 0) return { name, ...bins, total };
  const at = (share: number) => quantile(sorted, share);
  const [from, to] = [at(0.25), at(0.75)];
  const inner = sorted.reduce((count, value) => count + Number(value >= from && value <= to), 0);
  return { name, ...bins, inner, total, quarters: [at(0), from, at(0.5), to, at(1)] };
}
