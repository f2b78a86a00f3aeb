import { drawReferences } from "../mark/reference.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { outermost, unfolded } from "../mark/series.ts";
import { drawXyLines, type XyLines } from "../mark/xy-lines.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatValue, formatValues } from "../text/format.ts";
import { scaleOf, xAxis } from "./axis-scale.ts";
import { droppedOf, type LineChart } from "./line-data.ts";

type Series = LineChart["series"][number];

/** Lines with their bands over reference lines and bands, named at their ends or in a legend. */
export function drawLine(chart: LineChart, sheet: Sheet, room: Box): void {
  const { axes } = chart;
  const isLog = axes.y.scale === "log";
  const count = droppedOf(chart);
  if (count > 0) warn(sheet, "dropped-non-positive", { count });
  const usable = (values: Float64Array) => (isLog ? values.map(positive) : values);
  const given = chart.series.map((each) => ({ ...each, y: usable(each.y), x: placesOf(chart, each) }));
  const series = unfolded(given, outermost(given.map(endOf)));
  const ends = series.map(endOf);
  const texts = formatValues(ends.filter(Number.isFinite), axes.y.format).values();
  const values = ends.map((end) => (Number.isFinite(end) ? (texts.next().value ?? "") : ""));
  const references = referencesOf(chart);
  const under: XyLines["under"] = (target, plot, points) => drawReferences(target, plot, references, points);
  drawXyLines(sheet, room, {
    isNamed: chart.title !== undefined,
    lines: series.map(({ name, x, y, low, high }, i) => ({
      name,
      value: values[i]!,
      read: (last) => formatValue(last, axes.y.format),
      xs: x,
      ys: y,
      low: low && usable(low),
      high: high && usable(high),
    })),
    x: xAxis(
      sheet,
      axes.x,
      spanOf(chart, "x"),
      given.map(({ x }) => x),
    ),
    y: {
      scale: scaleOf(axes.y, spanOf(chart, "y"), sheet.locale, {
        nice: true,
        values: chart.series.map(({ y }) => y),
      }),
    },
    ...(references.length > 0 && { under }),
  });
}

/** The bands and, as bands without a width, the lines. */
function referencesOf({ bands, lines }: LineChart): LineChart["bands"] {
  return [...bands, ...lines.map(({ at, ...line }) => ({ ...line, from: at, to: at }))];
}

function endOf({ y }: { readonly y: Float64Array }): number {
  return y.findLast(Number.isFinite) ?? Number.NaN;
}

function positive(value: number): number {
  return value > 0 ? value : Number.NaN;
}

function placesOf(chart: LineChart, { x, y }: Series): Float64Array {
  return x ?? chart.x.subarray(0, y.length);
}

/** What the data and the marks span. */
function spanOf(chart: LineChart, side: "x" | "y"): [number, number] {
  const isLog = chart.axes[side].scale === "log";
  const spans = chart.series.flatMap((series) => {
    if (side === "x") {
      const places = placesOf(chart, series);
      const first = isLog ? places.find((place) => place > 0) : places[0];
      return first === undefined ? [] : [first, places.at(-1)!];
    }
    return [series.y, series.low, series.high].flatMap(
      (values) => (values && extent(isLog ? values.map(positive) : values)) ?? [],
    );
  });
  const marks = referencesOf(chart)
    .flatMap(({ axis, from, to }) => (axis === side ? [from, to] : []))
    .filter((place) => !isLog || place > 0);
  const [low, high] = extent([...spans, ...marks]) ?? (isLog ? [0.1, 1] : [0, 1]);
  return isLog && side === "y" ? [low * 0.9, high * 1.1] : [low, high];
}
