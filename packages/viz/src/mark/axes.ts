import { blend } from "../scale/color.ts";
import type { Scale, Tick } from "../scale/scale.ts";
import { type Box, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import { fitApart } from "../text/fit.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import type { AxisSpec } from "./axis-spec.ts";
import { drawable, nearby } from "./clip.ts";
import { asAsked, type NamedAxis } from "./own-axis.ts";
import type { Plot } from "./plot.ts";
import { addText, measured, type Sheet, type TextStyle, widthOf } from "./sheet.ts";

export type { AxisSpec } from "./axis-spec.ts";
export type { Plot } from "./plot.ts";

/** Names up to this many ems may stand among the ticks where room is dear, and where it is not; others stand apart. */
const [shortName, initial] = [2.9, 1.2];

/** Draws axes around the room that is left; names take no tick's place. */
export function drawAxes(sheet: Sheet, room: Box, ownX: AxisSpec, ownY: AxisSpec): Plot {
  const { axes } = sheet;
  return drawNamed(sheet, room, asAsked(sheet, ownX, axes?.x), asAsked(sheet, ownY, axes?.y));
}

/** Lower plots, in ems, are not worth the rows of their names. */
const lowest = 2;

function drawNamed(sheet: Sheet, room: Box, x: NamedAxis, y: NamedAxis): Plot {
  const { text } = sheet.sizes;
  const nameWidth = widthOf(sheet, y.name);
  const names = placeName(sheet, room, x, y);
  const isAbove = nameWidth > text * (room.height < text * 13 ? shortName : initial) || names === "head";
  const head = text * (isAbove ? 1.8 : 0.55);
  const height = room.height - head - text * (names === "below" ? 2.75 : 1.55);
  if (height < text * lowest && (isAbove || names === "below"))
    return drawNamed(sheet, room, { ...x, name: "" }, { ...y, name: "" });
  const apart = text * (nameWidth > 0 && !isAbove ? 2.4 : 1.3);
  const ticks = fitted(y.ticks ?? ticksOf(y.scale, height, text, apart), room.width * widest, text);
  const labels = ticks.map(({ label }) => widthOf(sheet, label));
  const left = Math.max(isAbove ? 0 : nameWidth, ...labels) + text * 0.6;
  const box = { x: room.x + left, y: room.y + head, width: room.width - left, height };
  const isCut = sheet.axes?.x?.domain !== undefined || sheet.axes?.y?.domain !== undefined;
  const whole: Plot = {
    ...box,
    isCut,
    atX: (value) => drawable(box.x + x.scale.unit(value) * box.width),
    atY: (value) => drawable(box.y + (1 - y.scale.unit(value)) * box.height),
  };
  const plot = isCut ? nearby(whole) : whole;
  if (y.grid !== false) drawGrid(sheet, plot, y.scale, ticks);
  const drawn = drawTicks(sheet, ticks, { role: "tick", anchor: "end" }, (value) => [
    plot.x - text * 0.5,
    plot.atY(value) + text * 0.34,
  ]);
  if (isAbove) {
    addText(sheet, y.name, room.x, room.y + text * 1.05, { role: "name", maxWidth: room.width });
  } else drawShortName(sheet, plot, y.name, drawn);
  drawXAxis(sheet, room, plot, x, names);
  return plot;
}

/** Most of the width that the labels of the y axis may take, names of bars or formats of the caller's. */
const widest = 0.56;

/**
 * As many ticks as a side has room for; on a low one, if that makes three, more of them or every second of more that lie
 * `apart`, or those that leave room above them for a name.
 */
function ticksOf(scale: Scale, height: number, text: number, apart: number): Tick[] {
  const few = scale.ticks(tickCount(height, text * 1.9));
  if (few.length > 2) return few;
  const all = [5, 4, 3].map((count) => scale.ticks(count));
  const more = [...all, all[0]!.filter((_, i) => i % 2 === 0)];
  const at = ({ value }: Tick) => scale.unit(value) * height;
  const find = (room: number, gap: number) =>
    more
      .map((ticks) => ticks.filter((tick) => height - at(tick) >= room))
      .find(([low, high, top]) => top && at(high!) - at(low!) >= gap);
  return find(-1, apart) ?? find(text * 1.38, text * 1.2) ?? few;
}

function fitted(ticks: readonly Tick[], width: number, size: number): Tick[] {
  const labels = fitApart(
    ticks.map(({ label }) => label),
    width,
    size,
    400,
  );
  return ticks.map(({ value }, i) => ({ value, label: labels[i]! }));
}

/** How many labels fit along a side. */
function tickCount(length: number, pitch: number): number {
  return Math.max(2, Math.min(6, Math.floor(length / pitch)));
}

function drawGrid(sheet: Sheet, plot: Plot, scale: Scale, ticks: readonly Tick[]): void {
  const { grid, card } = sheet.theme;
  const line = (value: number) => [plot.x, plot.atY(value), plot.x + plot.width, plot.atY(value)];
  const style = { type: "path", role: "grid", lineWidth: 1 } as const;
  sheet.items.push(
    { ...style, lines: scale.minorTicks(plot.height).map(line), stroke: blend(grid, card, 0.5) },
    { ...style, lines: ticks.map(({ value }) => line(value)), stroke: grid },
  );
}

/** The name of the y axis among its labels, where there is a gap; highest first. */
function drawShortName(sheet: Sheet, plot: Plot, name: LocalizedText, labels: readonly TextItem[]): void {
  const { text } = sheet.sizes;
  const style = { role: "name", anchor: "end" } as const;
  const bases = labels.map((label) => label.y).toSorted((a, b) => a - b);
  const gaps = bases.map((base, i) => [base, bases[i + 1] ?? plot.y + plot.height + text] as const);
  const top = plot.y + text * 0.72;
  const between = gaps.find(([a, b]) => b - a >= text * 2.4);
  const isTopFree = bases.length === 0 || bases[0]! - top >= text;
  const y = isTopFree ? top : between === undefined ? undefined : (between[0] + between[1]) / 2;
  if (y !== undefined) addText(sheet, name, plot.x - text * 0.5, y, style);
}

/** Draws the labels that keep clear of each other and stay on the card; what comes back is those that were drawn. */
function drawTicks(
  sheet: Sheet,
  ticks: readonly Tick[],
  style: TextStyle,
  place: (value: number) => readonly [number, number],
): TextItem[] {
  const drawn: TextItem[] = [];
  const margin = style.anchor === "end" ? 1 : sheet.sizes.text * 0.5;
  // the ends of an axis are labelled before what lies between them
  for (const { value, label } of new Set([...ticks.slice(0, 1), ...ticks.slice(-1), ...ticks])) {
    const item = keptOnCard(sheet, measured(sheet, label, ...place(value), style));
    const box = textBox(item);
    const isTooWide = box.x + box.width > sheet.width;
    if (isTooWide || drawn.some((other) => overlaps(box, textBox(other), margin))) continue;
    drawn.push(item);
    sheet.items.push(item);
  }
  return drawn;
}

/** The label of an end, moved inward where it would leave the card. */
function keptOnCard({ width, sizes }: Sheet, item: TextItem): TextItem {
  const box = textBox(item);
  const margin = sizes.padding * 0.5;
  const x = Math.max(margin, Math.min(box.x, width - margin - box.width));
  return { ...item, x: item.x + x - box.x };
}

/** Where the name of the x axis stands: in the row of its ticks, below them, or above the plot. */
type NamePlace = "row" | "below" | "head";

function placeName(sheet: Sheet, room: Box, x: NamedAxis, y: NamedAxis): NamePlace {
  const { text, padding } = sheet.sizes;
  const width = widthOf(sheet, x.name);
  if (width + text * 1.9 < sheet.width - padding - room.x - room.width) return "row";
  if (width <= text * initial) return "row";
  if (room.height >= text * 13) return "below";
  return width + widthOf(sheet, y.name) + text * 3 < room.width ? "head" : "below";
}

function drawXAxis(sheet: Sheet, room: Box, plot: Plot, axis: NamedAxis, place: NamePlace): void {
  const { text } = sheet.sizes;
  const [end, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const y = bottom + text * 1.3;
  if (axis.grid !== false) {
    const line = [plot.x, bottom, end, bottom];
    sheet.items.push({ type: "path", role: "axis", lines: [line], stroke: sheet.theme.axis, lineWidth: 1 });
  }
  const ticks = axis.ticks ?? axis.scale.ticks(tickCount(plot.width, text * 4));
  const drawn = drawTicks(sheet, ticks, { role: "tick", anchor: "middle" }, (value) => [plot.atX(value), y]);
  const { name } = axis;
  if (place === "row") drawInRow(sheet, plot, name, y, drawn);
  else if (place === "below")
    addText(sheet, name, end, y + text * 1.25, { role: "name", anchor: "end", maxWidth: plot.width });
  else {
    const arrow = mapText(name, (words) => (words === "" ? "" : `${words} →`));
    addText(sheet, arrow, room.x + room.width, room.y + text * 1.05, { role: "name", anchor: "end" });
  }
}

/** The name after the last label, or in the last gap between two that is wide enough. */
function drawInRow(
  sheet: Sheet,
  plot: Plot,
  name: LocalizedText,
  y: number,
  labels: readonly TextItem[],
): void {
  const { text, padding } = sheet.sizes;
  const width = widthOf(sheet, name);
  if (width === 0) return;
  const boxes = labels.map(textBox).toSorted((a, b) => a.x - b.x);
  const last = boxes.at(-1);
  const after = Math.max(
    plot.x + plot.width + text * 1.9,
    last === undefined ? 0 : last.x + last.width + text * 0.6,
  );
  const end = sheet.width - padding;
  const atEnd = plot.x + plot.width - width;
  const gaps = boxes.slice(1).map(({ x }, i) => [boxes[i]!.x + boxes[i]!.width, x] as const);
  const gap = gaps.findLast(([from, to]) => to - from >= width + text * 1.2);
  const x =
    after + width <= end
      ? after
      : last === undefined || last.x + last.width + text * 0.6 <= atEnd
        ? Math.min(atEnd, end - width)
        : gap && (gap[0] + gap[1] - width) / 2;
  if (x !== undefined) addText(sheet, name, x, y, { role: "name" });
}
