import { localize } from "../text/locale.ts";
import { undefinedWords } from "./undefined-ground.ts";
import { formatNumber, formatPercent } from "@opt/words";
import { drawAxes, type Plot } from "../mark/axes.ts";
import { within } from "../mark/clip.ts";
import { contourRings, type PixelGrid, pixelGrid } from "../mark/contour.ts";
import { dotMarks, drawDots } from "../mark/dots.ts";
import { drawPatches } from "../mark/key.ts";
import { noteHatched } from "../mark/hatch-note.ts";
import { foldedStyles, type SeriesStyle } from "../mark/series.ts";
import { hatched, markHoles } from "../mark/surface.ts";
import { addText, measured, type Sheet, type TextStyle, widthOf } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { type Box, type Item, textBox } from "../scene/scene.ts";
import type { DecisionChart } from "./decision-data.ts";
import { frameAt, sidesOf } from "./decision-sides.ts";

/** The plane of one frame, with the rows over it. */
export function drawDecision(chart: DecisionChart, sheet: Sheet, room: Box): void {
  const { x, y, frames, classNames, axisNames } = chart;
  const frame = frameAt(chart, sheet.progress);
  const styles = foldedStyles(sheet, classNames.length);
  const classes = classNames.map((name) => ({ name }));
  const marks = dotMarks(sheet, [{ xs: chart.points.labels }], styles);
  const body = drawPatches(sheet, room, classes, styles, marks);
  const spare = spareBeside(sheet, room);
  const plot = drawAxes(
    sheet,
    body,
    { scale: linearScale([x[0]!, x.at(-1)!]), name: axisNames[0], grid: false },
    { scale: linearScale([y[0]!, y.at(-1)!]), name: axisNames[1], grid: false },
  );
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  const given = frames[frame]!.values;
  const values = Float32Array.from(given, (value) => (Number.isFinite(value) ? value : -1));
  const holes = given.some(Number.isNaN) ? markHoles({ x, values: given }, values) : undefined;
  const grid = pixelGrid(plot, chart, values, () => mostPlaces);
  const items = chart.output === "class" ? regions(sheet, grid, styles) : bands(sheet, grid, styles);
  if (holes !== undefined) items.push(...hatched(sheet.theme, plot, chart, holes));
  sheet.items.push({ type: "group", clip, radius: 6, items });
  drawRows(chart, sheet, plot, frame, styles);
  if (frames.length > 1) drawStep(chart, sheet, plot, frame, spare);
  if (holes !== undefined) noteHatched(sheet, localize(undefinedWords.undefined, sheet.locale), plot);
}

/** Most places along a side of what is drawn. */
const mostPlaces = 220;

const shades = 10;

/** Tints that fade towards the boundary, which is a line. */
function bands(sheet: Sheet, grid: PixelGrid, styles: readonly SeriesStyle[]): Item[] {
  const items: Item[] = [];
  const outlines = contourRings(
    grid,
    Array.from({ length: shades }, (_, shade) => shade / shades),
  );
  for (const [shade, lines] of outlines.entries()) {
    const middle = (shade + 0.5) / shades;
    const { color } = styles[middle < 0.5 ? 0 : 1]!;
    const fill = blend(color, sheet.theme.card, 0.05 + 0.5 * Math.abs(middle - 0.5));
    if (lines.length > 0) items.push({ type: "path", role: "cell", lines, closed: true, fill });
  }
  items.push(boundary(sheet, outlines[shades / 2]!));
  return items;
}

function boundary(sheet: Sheet, lines: readonly Float64Array[]): Item {
  return { type: "path", role: "mark", lines, closed: true, stroke: sheet.theme.text, lineWidth: 1.6 };
}

/**
 * One tint a class, and lines between them over all. Each class is laid over those before it with all that follow, so
 * that where three meet none leaves the card bare.
 */
function regions(sheet: Sheet, grid: PixelGrid, styles: readonly SeriesStyle[]): Item[] {
  const present = [...new Set(Array.from(grid.values))]
    .filter((place) => place >= 0)
    .toSorted((a, b) => a - b);
  const outlines = present.map((place) => {
    const values = Float32Array.from(grid.values, (value) => Number(value >= place));
    return contourRings({ ...grid, values }, [0.5])[0] ?? [];
  });
  const fills = outlines.map((lines, i): Item => {
    const fill = blend(styles[present[i]!]!.color, sheet.theme.card, 0.24);
    return { type: "path", role: "cell", lines, closed: true, fill };
  });
  return [...fills, ...outlines.map((lines) => boundary(sheet, lines))];
}

/** More wrong rows than this are not ringed one by one. */
export const mostRinged = 400;

function drawRows(
  chart: DecisionChart,
  sheet: Sheet,
  plot: Plot,
  frame: number,
  styles: readonly SeriesStyle[],
): void {
  const { x, y, labels } = chart.points;
  const { isWrong, right, judged } = sidesOf(chart, frame);
  // of a single frame, the rows arrive one after the other
  const shown = chart.frames.length > 1 ? labels.length : Math.ceil(sheet.progress * labels.length);
  const series = styles.map((style, k) => ({ ...rowsOf(chart, k, shown), style }));
  within(sheet, plot, () => drawDots(sheet, plot, series));
  if (judged - right > mostRinged) return;
  for (let i = 0; i < shown; i++) {
    const [left, top] = [plot.atX(x[i]!), plot.atY(y[i]!)];
    const isInside =
      left >= plot.x && left <= plot.x + plot.width && top >= plot.y && top <= plot.y + plot.height;
    if (isWrong[i] === 0 || !isInside) continue;
    const ring = { x: left, y: top, radius: 6, stroke: sheet.theme.text, lineWidth: 1.5 };
    sheet.items.push({ type: "circle", role: "mark", ...ring });
  }
}

/** Of the first rows, so many of them, those of one class. */
function rowsOf(
  { points }: DecisionChart,
  place: number,
  shown: number,
): { xs: Float64Array; ys: Float64Array } {
  const { x, y, labels } = points;
  const [xs, ys] = [new Float64Array(shown), new Float64Array(shown)];
  let count = 0;
  for (let i = 0; i < shown; i++) {
    if (labels[i] !== place) continue;
    xs[count] = x[i]!;
    ys[count++] = y[i]!;
  }
  return { xs: xs.subarray(0, count), ys: ys.subarray(0, count) };
}

/** The end of the legend's last row, and how much of it is free. */
interface Spare {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function spareBeside({ items }: Sheet, room: Box): Spare {
  const entries = items.filter((item) => item.type === "text" && item.role === "legend");
  const last = entries.at(-1);
  const [x, y] = [room.x + room.width, last?.type === "text" ? last.y : room.y];
  return { x, y, width: last?.type === "text" ? x - last.x - last.width : 0 };
}

/**
 * The step of the frame and how many rows are right in it: in a corner without rows, otherwise beside the legend, there
 * as much as finds room. The place is that of all frames.
 */
function drawStep(chart: DecisionChart, sheet: Sheet, plot: Plot, frame: number, spare: Spare): void {
  const { step = frame + 1 } = chart.frames[frame]!;
  const { right, judged } = sidesOf(chart, frame);
  const { text } = sheet.sizes;
  const style = { role: "legend", weight: 600, fill: sheet.theme.text } as const;
  const name = sheet.say("step", { step: formatNumber(step) });
  const widest = sheet.say("step", { step: formatNumber(Math.max(...stepsOf(chart))) });
  const share = judged > 0 ? ` · ${formatPercent(right / judged, 0)}` : "";
  const width = widthOf(sheet, `${widest} · ${formatPercent(1, 0)}`, 600);
  const { corner, covered } = leastCovering(chart, plot, cornersOf(plot, width, text));
  const isRoomy = spare.width >= width + text;
  const isLow = plot.height < text * 8;
  if ((covered > 0 || (isLow && isRoomy)) && spare.width >= widthOf(sheet, widest, 600) + text) {
    addText(sheet, isRoomy ? `${name}${share}` : name, spare.x, spare.y, { ...style, anchor: "end" });
  } else drawPlate(sheet, corner, `${name}${share}`, { ...style, role: "value" });
}

/** Words on a plate of the card's colour. */
function drawPlate(sheet: Sheet, { box, isRight }: Corner, words: string, style: TextStyle): void {
  const { text } = sheet.sizes;
  const inset = text * 0.35;
  const x = isRight ? box.x + box.width - inset : box.x + inset;
  const anchor = isRight ? "end" : "start";
  const label = measured(sheet, words, x, box.y + text * 1.06, { ...style, anchor });
  const [left, width] = [textBox(label).x - inset, label.width + 2 * inset];
  const ink = { role: "mark", radius: 4, fill: sheet.theme.card, opacity: 0.85 } as const;
  sheet.items.push({ type: "rect", ...box, x: left, width, ...ink }, label);
}

function stepsOf({ frames }: DecisionChart): number[] {
  return frames.map(({ step }, i) => step ?? i + 1);
}

interface Corner {
  readonly box: Box;
  readonly isRight: boolean;
}

/** The corners of a plot, the upper right one first. */
function cornersOf(plot: Plot, width: number, text: number): Corner[] {
  const [wide, high, margin] = [width + text * 0.7, text * 1.48, text * 0.24];
  const bottom = plot.y + plot.height - margin - high;
  return [plot.y + margin, bottom].flatMap((y) =>
    [true, false].map((isRight) => {
      const x = isRight ? plot.x + plot.width - margin - wide : plot.x + margin;
      return { box: { x, y, width: wide, height: high }, isRight };
    }),
  );
}

/** The same of all frames: rows stay where they are. */
function leastCovering(
  { points }: DecisionChart,
  plot: Plot,
  corners: readonly Corner[],
): { readonly corner: Corner; readonly covered: number } {
  const counts = corners.map(({ box }) => {
    let count = 0;
    for (let i = 0; i < points.x.length; i++) {
      const [x, y] = [plot.atX(points.x[i]!) - box.x, plot.atY(points.y[i]!) - box.y];
      if (x > -4 && x < box.width + 4 && y > -4 && y < box.height + 4) count++;
    }
    return count;
  });
  const covered = Math.min(...counts);
  return { corner: corners[counts.indexOf(covered)]!, covered };
}
