import { drawReferences, type Reference } from "../mark/reference.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { outermost, unfolded } from "../mark/series.ts";
import { drawXyLines, type XyLine, type XyLines } from "../mark/xy-lines.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { localize, mapText } from "../text/locale.ts";
import { scaleOf, xAxis } from "./axis-scale.ts";
import { readingOf } from "./line-courses.ts";
import { placeWriter } from "./places.ts";
import { droppedOf, type LineChart } from "./line-data.ts";

/** Lines with their bands over reference lines and bands, named at their ends or in a legend. */
export function drawLine(chart: LineChart, sheet: Sheet, room: Box): void {
  const { axes } = chart;
  const count = droppedOf(chart);
  if (count > 0) warn(sheet, "dropped-non-positive", { count });
  const lines = linesOf(chart);
  const references = referencesOf(chart);
  const under: XyLines["under"] = (target, plot, points) => drawReferences(target, plot, references, points);
  drawXyLines(sheet, room, {
    isNamed: chart.title !== undefined,
    lines: unfolded(lines, outermost(lines.map(endOf))),
    x: xAxis(
      sheet,
      axes.x,
      spanOf(chart, lines, "x"),
      lines.map(({ xs }) => xs),
    ),
    y: {
      scale: scaleOf(axes.y, spanOf(chart, lines, "y"), sheet.locale, {
        nice: true,
        values: chart.series.map(({ y }) => y),
      }),
    },
    ...(references.length > 0 && { under }),
  });
}

/** The lines, on a logarithmic axis without what it cannot show. */
function linesOf(chart: LineChart): XyLine[] {
  const isLog = chart.axes.y.scale === "log";
  const usable = (values?: Float64Array) => (isLog ? values?.map(positive) : values);
  const { read } = readingOf(chart);
  return chart.series.map(({ name, x, y, low, high }) => {
    const line = {
      name,
      xs: x ?? chart.x.subarray(0, y.length),
      ys: usable(y)!,
      low: usable(low),
      high: usable(high),
    };
    return { ...line, value: read(endOf(line)), read };
  });
}

/** The bands and, as bands without a width, the lines; told with the places where they lie. */
export function referencesOf({ bands, lines, axes }: LineChart): Required<Reference>[] {
  return [...bands, ...lines.map(({ at, ...line }) => ({ ...line, from: at, to: at }))].map((mark) => {
    const ends = [...new Set([mark.from, mark.to])];
    const place = placeWriter(axes[mark.axis], Float64Array.from(ends), false, ["", ""]);
    const told = mapText(
      mark.name,
      (name, locale) => name && `${name} (${ends.map((end) => localize(place(end), locale)).join("–")})`,
    );
    return Object.assign({ told }, mark);
  });
}

function endOf({ ys }: Pick<XyLine, "ys">): number {
  return ys.findLast(Number.isFinite) ?? Number.NaN;
}

function positive(value: number): number {
  return value > 0 ? value : Number.NaN;
}

/** What the data and the marks span. */
function spanOf(chart: LineChart, lines: readonly XyLine[], side: "x" | "y"): [number, number] {
  const isLog = chart.axes[side].scale === "log";
  const isUsable = (place: number) => !isLog || place > 0;
  const spans = lines.flatMap(({ xs, ys, low, high }) =>
    (side === "x" ? [xs] : [ys, low, high]).flatMap(
      (values) => (values && extent(values.filter(isUsable))) ?? [],
    ),
  );
  const marks = referencesOf(chart).flatMap(({ axis, from, to }) => (axis === side ? [from, to] : []));
  const [low, high] = extent([...spans, ...marks].filter(isUsable)) ?? (isLog ? [0.1, 1] : [0, 1]);
  return isLog && side === "y" ? [low * 0.9, high * 1.1] : [low, high];
}
