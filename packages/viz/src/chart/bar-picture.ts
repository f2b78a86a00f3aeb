import { type AxisSpec, drawAxes, type Plot } from "../mark/axes.ts";
import { arrangeBars, type Bar, type BarSeries, cutBox, gatherBars, reachOf } from "../mark/bars.ts";
import { nearby } from "../mark/clip.ts";
import { drawPatches } from "../mark/key.ts";
import { descending, foldedStyles, unfolded } from "../mark/series.ts";
import { addText, isFree, measured, scratch, type Sheet, widthOf } from "../mark/sheet.ts";
import { readable } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { extent, type Scale, type Tick } from "../scale/scale.ts";
import { type Box, textBox } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { cutAlong, inRows, leading, type Line, middleOf, namesAlong, widthOfRows } from "../text/rows.ts";
import { formatTicks } from "../text/format.ts";
import { localize } from "../text/locale.ts";
import { scaleOf } from "./axis-scale.ts";
import { comparedIn } from "./bar-compared.ts";
import type { BarChart } from "./bar-data.ts";

/** Narrower categories, in pixels, are gathered. */
const narrowest = 3;

/** Bars over their categories, with a legend where there are several series. */
export function drawBars(chart: BarChart, sheet: Sheet, room: Box): void {
  const { categories, direction } = chart;
  const lying = direction === "horizontal";
  const styles = foldedStyles(sheet, chart.series.length);
  const single = chart.series.length === 1;
  const given = inOrder(chart);
  const series = given.map(({ values }, i): BarSeries => ({
    values,
    color: single ? sheet.theme.series[1] : styles[i]!.color,
  }));
  const body = drawPatches(sheet, room, single ? [] : given, styles);
  const stacked = chart.arrangement === "stacked";
  const reach = reachOf(series, categories.length, stacked);
  const labels = labelsOf(chart, sheet, body, lying);
  const values = formattedScale(chart, sheet, labels.length > 0 ? widened(reach) : reach);
  const places = linearScale([0, categories.length]);
  const plot = lying
    ? drawLying(chart, sheet, body, values, places)
    : drawUpright(chart, sheet, body, values, places);
  const length = lying ? plot.height : plot.width;
  const most = Math.max(1, Math.floor(length / narrowest));
  const bars =
    categories.length > most
      ? gatherBars(series, categories.length, most, stacked)
      : arrangeBars(series, categories.length, stacked);
  for (const bar of bars) drawBar(sheet, plot, bar, categories.length, lying);
  drawCuts(sheet, plot, bars, values.domain, categories.length, lying);
  drawZero(sheet, plot, values, lying);
  if (!stacked && sheet.progress === 1)
    for (const bar of bars) drawTrace(sheet, plot, bar, categories.length, lying);
  if (labels.length > 0 && sheet.progress === 1)
    drawLabels(sheet, plot, bars, labels, categories.length, lying);
}

/** The series that a finding may name, with the highest and the lowest bar or the largest share, before the others. */
function inOrder({ series, arrangement }: BarChart): BarChart["series"] {
  const of = (measure: (values: Float64Array) => number) =>
    descending(series.map(({ values }) => measure(values)));
  if (arrangement === "stacked")
    return unfolded(
      series,
      of((values) => values.reduce((sum, value) => sum + (value > 0 ? value : 0), 0)),
    );
  const highest = of((values) => extent(values)?.[1] ?? Number.NaN);
  const lowest = of((values) => -(extent(values)?.[0] ?? Number.NaN));
  return unfolded(series, [...new Set([...highest.slice(0, 1), ...lowest.slice(0, 1), ...highest])]);
}

function formattedScale({ value, series }: BarChart, sheet: Sheet, reach: readonly [number, number]): Scale {
  const values = series.map((each) => each.values);
  const [low, high] = reach;
  const span = low === high ? ([0, 1] as const) : reach;
  const scale = scaleOf(value, span, sheet.locale, { nice: true, values });
  const { format } = value;
  if (format === undefined) return scale;
  return { ...scale, ticks: (count) => formatTicks(scale.ticks(count), format, sheet.locale) };
}

/** Room for the labels beyond the bars. */
function widened([low, high]: readonly [number, number]): [number, number] {
  const margin = (high - low) * 0.06;
  return [low < 0 ? low - margin : low, high > 0 ? high + margin : high];
}

/** The values to write at the bars of a single series, where all of them fit. */
function labelsOf(chart: BarChart, sheet: Sheet, room: Box, lying: boolean): string[] {
  const [only, ...others] = chart.series;
  const count = chart.categories.length;
  if (only === undefined || others.length > 0 || chart.value.domain !== undefined || count > 40) return [];
  const finite = Array.from(only.values).filter(Number.isFinite);
  const { read } = comparedIn(chart);
  const texts = finite.map((each) => localize(read(each), sheet.locale));
  const { text } = sheet.sizes;
  const fits = lying
    ? ((room.height - text * 2.5) / count) * 0.78 >= text * 1.05
    : Math.max(...texts.map((each) => widthOf(sheet, each))) + 4 <= (room.width - text * 3.5) / count &&
      room.height > text * 8;
  return fits ? texts : [];
}

/** Categories along x; names stand in rows, or are cut to what a few of them can have. */
function drawUpright(chart: BarChart, sheet: Sheet, room: Box, values: Scale, places: Scale): Plot {
  const y = { scale: values, ...(chart.value.name !== undefined && { name: chart.value.name }) };
  const probe = drawAxes(scratch(sheet), room, { scale: places, ticks: [] }, y);
  const { rows, every } = rowsBelow(chart, sheet, room, probe);
  if (rows.some(({ length }) => length > 1))
    return drawInRows(chart, sheet, room, { scale: places, rows }, y);
  const name = chart.categoryName;
  const ticks = rows.map(([label = ""], k) => ({ value: k * every + 0.5, label }));
  return nearby(drawAxes(sheet, room, { scale: places, ...(name !== undefined && { name }), ticks }, y));
}

/** Lower plots, in ems, are not made lower still by rows of names. */
const lowest = 4.5;

/** The names of the categories in rows, of all or of every so many: whole if that can be and the plot stays high enough. */
function rowsBelow(
  { categories }: BarChart,
  sheet: Sheet,
  room: Box,
  plot: Plot,
): { readonly rows: string[][]; readonly every: number } {
  const { text } = sheet.sizes;
  const most = Math.max(1, 1 + Math.floor((room.height - (2.5 + lowest) * text) / (leading * text)));
  const names = namesOf(categories, sheet);
  const whole = namesAlong(names, lineOf(sheet, plot), text, most);
  if (whole !== undefined) return { rows: whole, every: 1 };
  const widest = (plot.width / categories.length) * 0.96 - text * 0.5;
  const every = widest >= text * 3.2 ? 1 : Math.max(1, Math.ceil((text * 3.7) / (widest + text * 0.5)));
  const width = Math.max(widest, text * 3.2);
  const rows = every === 1 && most > 1 ? inRows(names, width, text, Math.min(3, most)) : undefined;
  const onTiers = every === 1 ? undefined : cutAlong(names, lineOf(sheet, plot), text, [most, 3.2]);
  if (onTiers !== undefined) return { rows: onTiers, every: 1 };
  const shown = names.filter((_, i) => i % every === 0);
  return { rows: rows ?? fitApart(shown, width, text, 400).map((name) => [name]), every };
}

function namesOf(categories: BarChart["categories"], sheet: Sheet): string[] {
  return categories.map((name) => cleanText(localize(name, sheet.locale)));
}

/** Where the names of categories stand. */
function lineOf({ width, sizes }: Sheet, plot: Plot): Line {
  const edge = sizes.padding * 0.5;
  return { at: (i) => plot.atX(i + 0.5), from: edge, to: width - edge };
}

/** The axes with the names of the categories in rows below them, and below those what they are. */
function drawInRows(
  { categoryName = "" }: BarChart,
  sheet: Sheet,
  room: Box,
  { scale, rows }: { readonly scale: Scale; readonly rows: readonly (readonly string[])[] },
  y: AxisSpec,
): Plot {
  const { text } = sheet.sizes;
  const most = Math.max(...rows.map(({ length }) => length)) - 1 + Number(categoryName !== "");
  const body = { ...room, height: room.height - most * leading * text };
  const plot = nearby(drawAxes(sheet, body, { scale, ticks: [] }, y));
  const foot = plot.y + plot.height + 1.3 * text;
  for (const [i, own] of rows.entries()) {
    const x = middleOf(widthOfRows(own, text), i, lineOf(sheet, plot));
    for (const [k, row] of own.entries())
      addText(sheet, row, x, foot + k * leading * text, { role: "tick", anchor: "middle" });
  }
  addText(sheet, categoryName, plot.x + plot.width, foot + most * leading * text, {
    role: "name",
    anchor: "end",
    maxWidth: plot.width,
  });
  return plot;
}

/** Categories from top to bottom, values along x. */
function drawLying(chart: BarChart, sheet: Sheet, room: Box, values: Scale, places: Scale): Plot {
  const { text } = sheet.sizes;
  const { categories, categoryName } = chart;
  const last = values.ticks(4).at(-1)?.label ?? "";
  const body = {
    ...room,
    width: room.width - Math.max(0, widthOf(sheet, last) / 2 - sheet.sizes.padding * 0.5),
  };
  const drawWith = (on: Sheet, ticks: readonly Tick[]) =>
    drawAxes(
      on,
      body,
      { scale: values, grid: false, ...(chart.value.name !== undefined && { name: chart.value.name }) },
      { scale: places, grid: false, ...(categoryName !== undefined && { name: categoryName }), ticks },
    );
  const { height } = drawWith(scratch(sheet), []);
  const count = categories.length;
  const every = Math.max(1, Math.ceil((text * 1.1 * count) / Math.max(1, height)));
  const names = fitApart(
    namesOf(categories, sheet).filter((_, i) => i % every === 0),
    room.width * 0.55,
    text,
    400,
  );
  const ticks = names.map((label, k) => ({ value: count - k * every - 0.5, label }));
  const plot = nearby(drawWith(sheet, ticks));
  const lines = values
    .ticks(Math.max(2, Math.min(6, Math.floor(plot.width / (text * 4)))))
    .map(({ value }) => [plot.atX(value), plot.y, plot.atX(value), plot.y + plot.height]);
  sheet.items.push({ type: "path", role: "grid", lines, stroke: sheet.theme.grid, lineWidth: 1 });
  return plot;
}

function boxOf(plot: Plot, bar: Bar, progress: number, count: number, lying: boolean): Box | undefined {
  // what stands upon another rises with it
  const values = [bar.start * progress, bar.end * progress];
  const ends = values.map(lying ? plot.atX : plot.atY);
  const sides = lying
    ? [plot.atY(count - bar.to), plot.atY(count - bar.from)]
    : [plot.atX(bar.from), plot.atX(bar.to)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [first, last] = [Math.min(...sides), Math.max(...sides)];
  const box = lying
    ? { x: low, y: first, width: high - low, height: last - first }
    : { x: first, y: low, width: last - first, height: high - low };
  return cutBox({ ...box, width: Math.max(box.width, 0.01) }, plot);
}

function drawBar(sheet: Sheet, plot: Plot, bar: Bar, count: number, lying: boolean): void {
  const box = boxOf(plot, bar, sheet.progress, count, lying);
  if (box === undefined) return;
  const thickness = lying ? box.height : box.width;
  const gap = bar.start !== 0 && thickness > 6 ? 1 : 0;
  const cut = lying
    ? { ...box, x: box.x + (bar.end > bar.start ? gap : 0), width: Math.max(0, box.width - gap) }
    : { ...box, y: box.y + (bar.end < bar.start ? gap : 0), height: Math.max(0, box.height - gap) };
  const radius = thickness > 8 && bar.start === 0 ? 2 : 0;
  sheet.items.push({ type: "rect", role: "bar", ...cut, fill: bar.color, ...(radius > 0 && { radius }) });
}

/** Shorter bars, in pixels, would look as if there were no value. */
const shortest = 2;

/** What is seen of a bar too short to be seen: of nothing a stroke on the line, of little one beside it. */
function drawTrace(sheet: Sheet, plot: Plot, bar: Bar, count: number, lying: boolean): void {
  const box = boxOf(plot, bar, 1, count, lying);
  if (box === undefined || (lying ? box.width : box.height) >= shortest) return;
  const [zero, side] = [lying ? plot.atX(0) : plot.atY(0), Math.sign(bar.end) * (lying ? 1 : -1)];
  const [from, thick] = side === 0 ? [zero - 0.7, 1.4] : [zero + Math.min(0, side * 2), 2];
  const trace = lying ? { ...box, x: from, width: thick } : { ...box, y: from, height: thick };
  sheet.items.push({ type: "rect", role: "mark", ...trace, fill: bar.color });
}

/** Arrows at the edge of the plot in the bars that go on beyond it. */
function drawCuts(
  sheet: Sheet,
  plot: Plot,
  bars: readonly Bar[],
  [low, high]: Scale["domain"],
  count: number,
  lying: boolean,
): void {
  const lines = bars.flatMap((bar) => {
    const end = bar.end * sheet.progress;
    const box = boxOf(plot, bar, sheet.progress, count, lying);
    if (box === undefined || (end >= low && end <= high)) return [];
    const { x, y, width, height } = box;
    const size = Math.min(sheet.sizes.text * 0.45, (lying ? height : width) * 0.4);
    const isHigh = end > high;
    // the pixels grow to the right and downward
    const way = isHigh === lying ? 1 : -1;
    const middle = lying ? y + height / 2 : x + width / 2;
    const tip = (lying ? (isHigh ? x + width : x) : isHigh ? y : y + height) - 2 * way;
    const back = tip - size * way;
    return [lying ? [tip, middle, back, middle - size, back, middle + size] : [middle, tip, middle - size, back, middle + size, back]]; // prettier-ignore
  });
  if (lines.length > 0)
    sheet.items.push({ type: "path", role: "mark", lines, closed: true, fill: sheet.theme.card });
}

/** The line that bars stand on, where it lies inside the plot. */
function drawZero(sheet: Sheet, plot: Plot, { domain }: Scale, lying: boolean): void {
  if (!(domain[0] <= 0 && domain[1] >= 0)) return;
  const place = lying ? plot.atX(0) : plot.atY(0);
  const line = lying
    ? [place, plot.y, place, plot.y + plot.height]
    : [plot.x, place, plot.x + plot.width, place];
  sheet.items.push({ type: "path", role: "axis", lines: [line], stroke: sheet.theme.axis, lineWidth: 1 });
}

function drawLabels(
  sheet: Sheet,
  plot: Plot,
  bars: readonly Bar[],
  labels: readonly string[],
  count: number,
  lying: boolean,
): void {
  const { text } = sheet.sizes;
  if (!lying && labels.some((label) => widthOf(sheet, label) + 4 > plot.width / count)) return;
  for (const [i, bar] of bars.entries()) {
    const box = boxOf(plot, bar, 1, count, lying);
    if (box === undefined) continue;
    const isDown = bar.end < 0;
    const label = labels[i]!;
    const style = { role: "value", fill: sheet.theme.text, halo: sheet.theme.card } as const;
    if (lying) {
      const width = widthOf(sheet, label);
      const [end, gap] = [isDown ? box.x : box.x + box.width, text * 0.3];
      const beyond = isDown ? end - gap - width : end + gap;
      const fits = beyond >= plot.x - 0.5 && beyond + width <= sheet.width - 2;
      const x = fits ? beyond : isDown ? end + gap : end - gap - width;
      const fill = readable(bar.color, [sheet.theme.card, sheet.theme.text]);
      const own = fits ? style : { ...style, fill, halo: bar.color };
      if (fits || width + 2 * gap <= box.width)
        addText(sheet, label, x, box.y + box.height / 2 + text * 0.35, own);
      continue;
    }
    const y = isDown ? box.y + box.height + text * 1.05 : box.y - text * 0.3;
    const item = measured(sheet, label, box.x + box.width / 2, y, { ...style, anchor: "middle" });
    const top = y - text * 0.76;
    const isIn = top >= plot.y - text * 0.4 || (top >= plot.y - text && isFree(sheet, textBox(item)));
    if (isIn && y <= plot.y + plot.height) sheet.items.push(item);
  }
}
