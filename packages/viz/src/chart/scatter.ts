import { drawAxes, type Plot } from "../mark/axes.ts";
import { clipped, nearby } from "../mark/clip.ts";
import { dotMarks, drawDots, isDense } from "../mark/dots.ts";
import { drawPatches } from "../mark/key.ts";
import { logWord } from "../mark/own-axis.ts";
import { foldedStyles } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { pick } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatValues } from "../text/format.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { formatNumber, formatNumbers } from "@opt/words";
import { type Axis, readAxis, type ValueAxisOptions } from "./axis.ts";
import { scaleOf } from "./axis-scale.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { type LinearFit, linearFit } from "./linear-fit.ts";
import { readNumbers } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { remembered } from "./remembered.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

export interface ScatterChartOptions extends ChartTexts {
  readonly series: readonly {
    readonly name?: LocalizedText;
    readonly x: ArrayLike<number>;
    /** As many numbers as in x; a pair with a number that is not finite is left out. */
    readonly y: ArrayLike<number>;
  }[];
  /** Least-squares lines, one per series; on linear axes only. Default `"none"`. */
  readonly fit?: "none" | "linear";
  readonly axes?: { readonly x?: ValueAxisOptions; readonly y?: ValueAxisOptions };
}

/** Points by two numbers. */
export interface ScatterChart extends ChartDescription<"scatter"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly x: Float64Array;
    readonly y: Float64Array;
  }[];
  readonly fit: "none" | "linear";
  readonly axes: { readonly x: Axis; readonly y: Axis };
}

/**
 * Points in a plane, in groups, with straight lines fitted by least squares. The finding is Pearson's correlation, on a
 * logarithmic axis that of the logarithms.
 * More than 1,500 points are drawn as a density.
 *
 * @throws `RangeError` for x and y of different lengths, or a fit on a log axis.
 *
 * @example
 * ```ts
 * const chart = scatterChart({ series: [{ x: [1, 2, 3, 4], y: [2, 4, 5, 8] }], fit: "linear" });
 * console.log(chartFinding(chart, "en")); // → y rises with x: correlation 0.981
 * console.log(chartFinding(chart, "ko")); // → x가 커지면 y도 커져요: 상관계수 0.981
 * ```
 */
export function scatterChart(options: ScatterChartOptions): ScatterChart {
  const { fit = "none" } = readObject("options", options);
  readChoice("fit", fit, ["none", "linear"]);
  const { x = {}, y = {} } = readObject("axes", options.axes ?? {});
  const axes = { x: readAxis("axes.x", x), y: readAxis("axes.y", y) };
  if (fit === "linear" && (axes.x.scale === "log" || axes.y.scale === "log"))
    throw new RangeError('fit must be "none" on a log axis, where a straight line is none, got linear');
  const series = readEntries("series", options.series, ({ name, ...columns }, i) => {
    const [xs, ys] = [readNumbers(`series[${i}].x`, columns.x), readNumbers(`series[${i}].y`, columns.y)];
    if (xs.length !== ys.length)
      throw new RangeError(`series[${i}].y must hold ${xs.length} values, got ${ys.length}`);
    const usual = usualName(i, options.series.length);
    return { name: readText(`series[${i}].name`, name ?? usual), x: xs, y: ys };
  });
  return freezeChart<ScatterChart>(scatterKind, { series, fit, axes }, options);
}

/** Several groups without names are counted. */
function usualName(place: number, count: number): LocalizedText {
  return count === 1 ? { ko: "점", en: "points" } : { ko: `묶음 ${place + 1}`, en: `group ${place + 1}` };
}

interface Group extends LinearFit {
  readonly name: LocalizedText;
  /** The points that the axes can show. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The groups without the points that cannot be drawn, with their fits. */
const groupsOf = /* @__PURE__ */ remembered((chart: ScatterChart): Group[] =>
  chart.series.map(({ name, x, y }) => {
    const canShow = (i: number) => suits(chart.axes.x, x[i]!) && suits(chart.axes.y, y[i]!);
    const columns = x.every((_, i) => canShow(i))
      ? { x, y }
      : { x: pick(x, (_, i) => canShow(i)), y: pick(y, (_, i) => canShow(i)) };
    const [xs, ys] = [drawnAlong(chart.axes.x, columns.x), drawnAlong(chart.axes.y, columns.y)];
    return { name, ...columns, ...linearFit(xs, ys) };
  }),
);

/** The values as an axis has them: what lies in a line there is what correlates. */
function drawnAlong({ scale }: Axis, values: Float64Array): Float64Array {
  return scale === "log" ? values.map(Math.log10) : values;
}

/** A correlation, and whether it is one of logarithms. */
function readCorrelation({ axes }: ScatterChart, correlation: number): LocalizedText {
  const isLog = axes.x.scale === "log" || axes.y.scale === "log";
  const whole = Math.sign(correlation);
  const r = Math.abs(correlation - whole) < 1e-12 ? whole : correlation;
  // what is not a line does not correlate by 1
  return mapText(formatNumbers([r, whole])[0]!, (text, locale) => (isLog ? text + logWord[locale] : text));
}

function suits({ scale }: Axis, value: number): boolean {
  return Number.isFinite(value) && (scale !== "log" || value > 0);
}

/** The lowest and the highest value along an axis. */
function spanOf(chart: ScatterChart, side: "x" | "y"): readonly [number, number] | undefined {
  return extent(groupsOf(chart).flatMap((group) => extent(group[side]) ?? []));
}

const weakest = 0.3;

function findings(chart: ScatterChart): Message[] {
  const groups = groupsOf(chart).filter(({ count }) => count > 0);
  const [first, ...others] = groups;
  const left = chart.series.reduce((sum, { x }) => sum + x.length, 0) - total(groups);
  return [
    ...(first !== undefined && others.length === 0
      ? relation(chart, first)
      : [message("groups", { list: groups.map((group) => told(chart, group)) })]),
    ...(total(groups) === 1 ? [] : [message("count", { count: total(groups) })]),
    ...(left > 0 ? [message("left", { count: left })] : []),
    ...outsideFinding(chart.axes, () => groups),
  ];
}

function total(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function relation(chart: ScatterChart, { count, slope, correlation }: Group): Message[] {
  const { axes, fit } = chart;
  const names = { x: axes.x.name ?? "x", y: axes.y.name ?? "y" };
  if (count === 1) return [message("single")];
  if (Number.isNaN(correlation)) return [message("unrelated", names)];
  const r = readCorrelation(chart, correlation);
  if (Math.abs(correlation) < weakest) return [message("weak", { ...names, r })];
  const [amount = ""] = formatValues([slope], axes.y.format);
  return [
    message(slope > 0 ? "rises" : "falls", { ...names, r }),
    ...(fit === "linear" ? [message("slope", { ...names, amount })] : []),
  ];
}

function told(chart: ScatterChart, { name, correlation }: Group): Message {
  return Number.isNaN(correlation)
    ? message("no-r", { name })
    : message("r", { name, r: readCorrelation(chart, correlation) });
}

function details(chart: ScatterChart): Message[] {
  const spans = (["x", "y"] as const).flatMap((side) => {
    const range = spanOf(chart, side);
    if (range === undefined) return [];
    const [from = "", to = ""] = formatValues(range, chart.axes[side].format);
    const isOne = range[0] === range[1];
    return [message(isOne ? "one-place" : "span", { name: chart.axes[side].name ?? side, from, to })];
  });
  const groups = groupsOf(chart).filter(({ count }) => count > 0);
  const lines =
    chart.fit === "linear"
      ? groups
          .filter(({ slope }) => Number.isFinite(slope))
          .map(({ name, slope, intercept }) =>
            message("line", { name, slope: formatNumber(slope), intercept: formatNumber(intercept) }),
          )
      : [];
  return [...spans, ...(lines.length > 0 ? [message("lines", { lines })] : [])];
}

function draw(chart: ScatterChart, sheet: Sheet, room: Box): void {
  const styles = foldedStyles(sheet, chart.series.length);
  const all = groupsOf(chart).map(({ x }) => ({ xs: x }));
  const named = chart.series.length < 2 ? [] : chart.series;
  const body = drawPatches(sheet, room, named, styles, dotMarks(sheet, all, styles));
  const scale = (side: "x" | "y") => {
    const [low, high] = spanOf(chart, side) ?? [0.1, 1];
    const axis = chart.axes[side];
    const span = axis.scale === "log" ? ([low * 0.9, high * 1.1] as const) : ([low, high] as const);
    const values = groupsOf(chart).map((group) => group[side]);
    return scaleOf(axis, span, sheet.locale, { nice: true, values });
  };
  const plot = nearby(
    drawAxes(sheet, body, { scale: scale("x"), name: "x" }, { scale: scale("y"), name: "y" }),
  );
  const shown = (values: Float64Array) => values.subarray(0, Math.ceil(values.length * sheet.progress));
  const dots = groupsOf(chart).map(({ x, y }, i) => ({ xs: shown(x), ys: shown(y), style: styles[i]! }));
  // lines stay below dots, of which each is a row of data, and stand out from cells
  const isAbove = isDense(all);
  // an animation does not tell the end before it
  const drawLines = () =>
    chart.fit === "linear" && sheet.progress === 1 && drawFits(chart, sheet, plot, styles);
  if (!isAbove) drawLines();
  drawDots(sheet, plot, dots);
  if (isAbove) drawLines();
}

/** Each line over the x of its own points only. */
function drawFits(
  chart: ScatterChart,
  sheet: Sheet,
  plot: Plot,
  styles: ReturnType<typeof foldedStyles>,
): void {
  clipped(sheet, plot, () => {
    for (const [i, { x: xs, slope, intercept }] of groupsOf(chart).entries()) {
      const span = extent(xs);
      if (span === undefined || !Number.isFinite(slope)) continue;
      const line = span.flatMap((x) => [plot.atX(x), plot.atY(intercept + slope * x)]);
      const { color } = styles[i]!;
      const lineWidth = sheet.sizes.line;
      sheet.items.push(
        {
          type: "path",
          role: "mark",
          lines: [line],
          stroke: sheet.theme.card,
          lineWidth: lineWidth + 2.6,
          opacity: 0.75,
        },
        { type: "path", role: "series", lines: [line], stroke: color, lineWidth, dash: [7, 4] },
      );
    }
  });
}

const words = {
  title: { ko: "산점도", en: "Scatter plot" },
  single: { ko: "점이 하나뿐이에요", en: "A single point" },
  unrelated: {
    ko: "{x:과/와} {y} 가운데 하나가 변하지 않아 상관을 말할 수 없어요",
    en: "No correlation: {x} or {y} does not vary",
  },
  weak: {
    ko: "{x:과/와} {y:은/는} 거의 직선 관계가 없어요: 상관계수 {r}",
    en: "{x} and {y} are hardly in a line: correlation {r}",
  },
  rises: { ko: "{x:이/가} 커지면 {y}도 커져요: 상관계수 {r}", en: "{y} rises with {x}: correlation {r}" },
  falls: {
    ko: "{x:이/가} 커지면 {y:은/는} 작아져요: 상관계수 {r}",
    en: "{y} falls with {x}: correlation {r}",
  },
  slope: { ko: "{x:이/가} 1 늘 때마다 {amount}", en: "{amount} per unit of {x}" },
  groups: { ko: "상관계수: {list}", en: "Correlations: {list}" },
  "groups-short": { ko: "r: {list}", en: "r: {list}" },
  r: { ko: "{name} {r}", en: "{name} {r}" },
  "no-r": { ko: "{name} 없음", en: "{name} none" },
  count: { ko: "점 {count}개", en: "{count|point|points}" },
  left: {
    ko: "그릴 수 없는 점 {count}개는 뺐어요",
    en: "{count|point|points} left out that cannot be drawn",
  },
  "one-place": { ko: "{name:은/는} 모두 {from}", en: "{name} {from} throughout" },
  span: { ko: "{name}: {from}에서 {to}까지", en: "{name} from {from} to {to}" },
  lines: { ko: "직선: {lines;}", en: "lines: {lines;}" },
  line: { ko: "{name} 기울기 {slope}, 절편 {intercept}", en: "{name} slope {slope}, intercept {intercept}" },
} as const;

export const scatterKind: ChartKind<ScatterChart> = {
  kind: "scatter",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => total(groupsOf(chart)) === 0,
  draw,
};
