import { formatPercent } from "@opt/words";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import { formatValues } from "../text/format.ts";
import { localize } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { defaultName, type HistogramChart } from "./histogram-data.ts";
import { type Counted, heightsOf, histogramOf } from "./histogram-counts.ts";
import { drawHistogram } from "./histogram-picture.ts";
import { outsideFinding, type Points } from "./outside.ts";

function findings(chart: HistogramChart): Message[] {
  const { series, unit } = histogramOf(chart);
  const filled = series.filter(({ total }) => total > 0);
  const [first, ...others] = filled;
  const outside = series.reduce((sum, each) => sum + each.outside, 0);
  const none = series.reduce((sum, each) => sum + each.none, 0);
  const total = filled.reduce((sum, each) => sum + each.total, 0);
  return [
    ...(first !== undefined && others.length === 0 ? single(chart, first) : several(chart, filled)),
    ...(unit === undefined ? [] : [message("uneven", { width: unit })]),
    message("total", { total }),
    ...(outside > 0 ? [message("outside", { count: outside })] : []),
    ...(none > 0 ? [message("none", { count: none })] : []),
    ...outsideFinding(chart.axes, () => barsOf(chart)),
  ];
}

/** The bars by the middle of their bins, of which some may lie outside the axes or reach beyond them. */
function barsOf(chart: HistogramChart): Points[] {
  const histogram = histogramOf(chart);
  const { edges, series } = histogram;
  const x = edges.subarray(1).map((edge, i) => (edge + edges[i]!) / 2);
  return series.map((each) => ({ x, y: heightsOf(histogram, each, chart.measure === "share") }));
}

/** The medians of those whose numbers are known, and the highest bins of the others. */
function several(chart: HistogramChart, filled: readonly Counted[]): Message[] {
  const medians = filled.flatMap(({ name, quarters }) =>
    quarters === undefined
      ? []
      : [message("middle", { name, median: formatValues([quarters[2]], chart.axes.x.format)[0]! })],
  );
  const counted = filled.filter(({ quarters }) => quarters === undefined);
  const bins = counted.map((each) => highest(chart, each, true));
  const code = histogramOf(chart).unit === undefined ? "fullest-bins" : "densest-bins";
  return [
    ...(medians.length > 0 ? [message("medians", { list: medians })] : []),
    ...(bins.length > 0 ? [message(code, { list: bins })] : []),
  ];
}

function single(chart: HistogramChart, counted: Counted): Message[] {
  const { name, quarters, inner, known } = counted;
  if (quarters === undefined) return [highest(chart, counted), ...fullest(chart, counted)];
  const [low, from, median, to, high] = formatValues(quarters, chart.axes.x.format);
  if (quarters[0] === quarters[4])
    return [
      message(`${known === 1 ? "single" : "same"}${localize(name, "en") === defaultName.en ? "-bare" : ""}`, {
        name,
        value: median!,
      }),
    ];
  if (from === to)
    return [message("half-same", { name, value: median! }), message("ends", { low: low!, high: high! })];
  const isHalf = Math.abs(inner - known / 2) <= 1;
  const values = { from: from!, to: to!, share: formatPercent(inner / known, 0) };
  return [message(isHalf ? "half" : "inner", values), message("median-is", { median: median! })];
}

/** The bin whose bar is highest: the fullest or, where bins differ in width, the densest; several that tie are counted. */
function highest(chart: HistogramChart, counted: Counted, isOf = false): Message {
  const histogram = histogramOf(chart);
  const heights = heightsOf(histogram, counted, false);
  const places = bestPlaces(heights, "higher", tieRule(heights));
  const code = histogram.unit === undefined ? "fullest" : "densest";
  const isTied = places.length > 1;
  return message(isOf ? (isTied ? "tied-of" : "of") : isTied ? `${code}-tied` : code, {
    name: counted.name,
    ...binAt(chart, counted, places[0]!),
    count: places.length,
  });
}

/** The bin with most in it, where that is not the highest. */
function fullest(chart: HistogramChart, counted: Counted): Message[] {
  const histogram = histogramOf(chart);
  if (histogram.unit === undefined) return [];
  const heights = heightsOf(histogram, counted, false);
  const [high] = bestPlaces(heights, "higher", tieRule(heights));
  const places = bestPlaces(counted.counts, "higher", tieRule(counted.counts));
  return places.length > 1 || places[0] === high ? [] : [message("most", binAt(chart, counted, places[0]!))];
}

function binAt(chart: HistogramChart, { counts, total }: Counted, at: number) {
  const { edges } = histogramOf(chart);
  const [from = "", to = ""] = formatValues([edges[at]!, edges[at + 1]!], chart.axes.x.format);
  return { from, to, share: formatPercent(counts[at]! / total, 0) };
}

function details(chart: HistogramChart): Message[] {
  const { series, edges } = histogramOf(chart);
  const list = series.map(({ name, counts, quarters }) => {
    const [low, from, median, to, high] = formatValues(quarters ?? [], chart.axes.x.format);
    return quarters === undefined
      ? message("bins", {
          name,
          counts: Array.from(counts.subarray(0, 40), (count) => message("n", { count })),
        })
      : message("spread", { name, low: low!, from: from!, median: median!, to: to!, high: high! });
  });
  const [first = "", last = ""] = formatValues([edges[0]!, edges.at(-1)!], chart.axes.x.format);
  return [
    message("edges", { count: edges.length - 1, first, last }),
    message("series", { list }),
    ...namedAxes(chart),
  ];
}

const words = {
  title: { ko: "분포", en: "Distribution" },
  single: { ko: "{name:은/는} 값이 하나뿐이에요: {value}", en: "{name}: a single value, {value}" },
  "single-bare": { ko: "값이 하나뿐이에요: {value}", en: "A single value: {value}" },
  "same-bare": { ko: "값이 모두 {value:이에요/예요}", en: "All values are {value}" },
  same: { ko: "{name:은/는} 모두 {value:이에요/예요}", en: "All of {name} are {value}" },
  inner: { ko: "{share:이/가} {from}에서 {to} 사이에 있어요", en: "{share} lie between {from} and {to}" },
  half: { ko: "절반이 {from}에서 {to} 사이에 있어요", en: "Half lie between {from} and {to}" },
  "median-is": { ko: "중앙값 {median}", en: "median {median}" },
  "half-same": {
    ko: "{name}의 절반 이상이 {value:이에요/예요}",
    en: "Half of {name} or more are {value}",
  },
  ends: { ko: "전체는 {low}에서 {high}까지", en: "all from {low} to {high}" },
  fullest: {
    ko: "{name:은/는} {from}에서 {to} 사이에 가장 많아요({share})",
    en: "The fullest bin of {name} is {from} to {to} ({share})",
  },
  densest: {
    ko: "{name:은/는} {from}에서 {to} 사이에 가장 빽빽해요({share})",
    en: "The densest bin of {name} is {from} to {to} ({share})",
  },
  "densest-tied": {
    ko: "{name:은/는} {count}개 구간에서 똑같이 가장 빽빽해요",
    en: "{count} bins of {name} are equally dense",
  },
  "densest-bins": { ko: "가장 빽빽한 구간: {list}", en: "Densest bins: {list}" },
  most: { ko: "가장 많은 구간은 {from}에서 {to}({share})", en: "the fullest is {from} to {to} ({share})" },
  of: { ko: "{name} {from}~{to}({share})", en: "{name} {from} to {to} ({share})" },
  "tied-of": { ko: "{name} {count}개 구간이 같음", en: "{name} {count} bins alike" },
  "fullest-bins": { ko: "가장 많은 구간: {list}", en: "Fullest bins: {list}" },
  uneven: {
    ko: "구간의 너비가 달라 높이는 너비 {width}당이에요",
    en: "bins differ in width: heights are per {width}",
  },
  "fullest-tied": {
    ko: "{name:은/는} {count}개 구간에 똑같이 가장 많아요",
    en: "{count} bins hold equally many of {name}",
  },
  medians: { ko: "중앙값: {list}", en: "Medians: {list}" },
  middle: { ko: "{name} {median}", en: "{name} {median}" },
  total: { ko: "값 {total}개", en: "{total|value|values}" },
  outside: { ko: "구간 밖의 값 {count}개", en: "{count|value|values} outside the bins" },
  none: { ko: "유한하지 않은 값 {count}개", en: "{count|value|values} not finite" },
  edges: { ko: "{first}에서 {last}까지 구간 {count}개", en: "{count|bin|bins} from {first} to {last}" },
  series: { ko: "{list;}", en: "{list;}" },
  spread: {
    ko: "{name}: 최저 {low}, 4분의 1 {from}, 중앙값 {median}, 4분의 3 {to}, 최고 {high}",
    en: "{name}: lowest {low}, quarter {from}, median {median}, three quarters {to}, highest {high}",
  },
  bins: { ko: "{name}: {counts}", en: "{name}: {counts}" },
  n: { ko: "{count}", en: "{count}" },
  count: { ko: "개수", en: "count" },
  share: { ko: "비율", en: "share" },
  "count-per": { ko: "너비 {unit}당 개수", en: "count per width of {unit}" },
  "share-per": { ko: "너비 {unit}당 비율", en: "share per width of {unit}" },
  median: { ko: "중앙값", en: "median" },
} as const;

export const histogramKind: ChartKind<HistogramChart> = {
  kind: "histogram",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => histogramOf(chart).series.every(({ total }) => total === 0),
  draw: drawHistogram,
};
