import { blend } from "../scale/color.ts";
import type { Scale, Tick } from "../scale/scale.ts";
import { type Box, overlaps, textBox } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { addText, measured, type Sheet, type TextStyle, widthOf } from "./sheet.ts";

export interface AxisSpec {
  readonly scale: Scale;
  readonly name?: LocalizedText;
  /** Places to label instead of the scale's own. */
  readonly ticks?: readonly Tick[];
  /** Thin lines through the ticks. Default true. */
  readonly grid?: boolean;
}

/** The drawing area of a chart with two axes, and where data lies in it. */
export interface Plot extends Box {
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
}

/** Names up to this many ems stand among the ticks of the y axis, longer ones above it. */
const shortName = 2.9;

/** Draws axes around the room that is left; the name of the x axis stands at its end. */
export function drawAxes(sheet: Sheet, room: Box, x: AxisSpec, y: AxisSpec): Plot {
  const { text } = sheet.sizes;
  const nameWidth = y.name === undefined ? 0 : widthOf(sheet, y.name);
  const head = nameWidth > shortName * text ? text * (room.height < text * 6 ? 1.75 : 1.95) : text * 0.4;
  const place = placeXName(sheet, room, x);
  const height = room.height - head - text * (place === "below" ? 2.75 : 1.55);
  const ticks = y.ticks ?? y.scale.ticks(Math.max(2, Math.min(6, Math.floor(height / (text * 1.9)))));
  const labels = ticks.map(({ label }) => widthOf(sheet, label));
  const left = Math.max(head > text ? 0 : nameWidth, ...labels) + text * 0.6;
  const box = { x: room.x + left, y: room.y + head, width: room.width - left, height };
  const plot: Plot = {
    ...box,
    atX: (value) => box.x + x.scale.unit(value) * box.width,
    atY: (value) => box.y + (1 - y.scale.unit(value)) * box.height,
  };
  if (y.grid !== false) drawGrid(sheet, plot, y.scale, ticks);
  const name = drawYName(sheet, room, plot, y.name ?? "", head);
  drawTicks(sheet, ticks, { role: "tick", anchor: "end" }, [name], (value) => [
    plot.x - text * 0.5,
    plot.atY(value) + text * 0.34,
  ]);
  drawXAxis(sheet, plot, x, place);
  return plot;
}

function drawGrid(sheet: Sheet, plot: Plot, scale: Scale, ticks: readonly Tick[]): void {
  const { grid, card } = sheet.theme;
  const line = (value: number) => [plot.x, plot.atY(value), plot.x + plot.width, plot.atY(value)];
  const style = { type: "path", role: "grid", lineWidth: 1 } as const;
  sheet.items.push(
    { ...style, lines: scale.minorTicks().map(line), stroke: blend(grid, card, 0.5) },
    { ...style, lines: ticks.map(({ value }) => line(value)), stroke: grid },
  );
}

function drawYName(sheet: Sheet, room: Box, plot: Plot, name: LocalizedText, head: number): Box {
  const { text } = sheet.sizes;
  if (head > text)
    return addText(sheet, name, room.x, room.y + text * 1.1, { role: "name", maxWidth: room.width * 0.7 });
  return addText(sheet, name, plot.x - text * 0.5, plot.y + text * 0.72, { role: "name", anchor: "end" });
}

/** Draws the labels that keep clear of what is taken and of each other. */
function drawTicks(
  sheet: Sheet,
  ticks: readonly Tick[],
  style: TextStyle,
  names: readonly Box[],
  place: (value: number) => readonly [number, number],
): void {
  const taken = [...names];
  for (const { value, label } of ticks) {
    const item = measured(sheet, label, ...place(value), style);
    const box = textBox(item);
    if (taken.some((other) => overlaps(box, other, style.anchor === "end" ? 1 : sheet.sizes.text * 0.5)))
      continue;
    if (box.x < 0 || box.x + box.width > sheet.width - sheet.sizes.padding * 0.5) continue;
    taken.push(box);
    sheet.items.push(item);
  }
}

/** Where the name of the x axis stands: beyond the axis, at its end, or below the ticks. */
type NamePlace = "beyond" | "end" | "below";

function placeXName(sheet: Sheet, room: Box, { name = "" }: AxisSpec): NamePlace {
  const { text, padding } = sheet.sizes;
  const width = widthOf(sheet, name);
  if (width + text * 1.9 < sheet.width - padding - room.x - room.width) return "beyond";
  return width < shortName * text || room.height < text * 9 ? "end" : "below";
}

function drawXAxis(sheet: Sheet, plot: Plot, axis: AxisSpec, place: NamePlace): void {
  const { text } = sheet.sizes;
  const bottom = plot.y + plot.height;
  const end = plot.x + plot.width;
  const y = bottom + text * 1.3;
  if (axis.grid !== false) {
    const line = [plot.x, bottom, end, bottom];
    sheet.items.push({ type: "path", role: "axis", lines: [line], stroke: sheet.theme.axis, lineWidth: 1 });
  }
  const name = drawXName(sheet, plot, axis.name ?? "", place, y);
  const ticks = axis.ticks ?? axis.scale.ticks(Math.max(2, Math.min(6, Math.floor(plot.width / (text * 4)))));
  const beside = place === "below" ? [] : [name];
  drawTicks(sheet, ticks, { role: "tick", anchor: "middle" }, beside, (value) => [plot.atX(value), y]);
}

function drawXName(sheet: Sheet, plot: Plot, name: LocalizedText, place: NamePlace, y: number): Box {
  const { text } = sheet.sizes;
  const end = plot.x + plot.width;
  if (place === "beyond") return addText(sheet, name, end + text * 1.9, y, { role: "name" });
  const style = { role: "name", anchor: "end", maxWidth: plot.width * 0.7 } as const;
  return addText(sheet, name, end, place === "below" ? y + text * 1.25 : y, style);
}
