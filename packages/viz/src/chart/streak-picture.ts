import { addText, type Sheet, widthOf } from "../mark/sheet.ts";
import { blend, type Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { calendarOf, dayLength, weekday } from "./streak-calendar.ts";
import type { StreakChart } from "./streak-data.ts";

/** Where a calendar lies: bands of weeks below each other, as many as make the largest cells. */
interface Layout {
  readonly x: number;
  readonly y: number;
  /** Weeks in a band. */
  readonly columns: number;
  readonly pitch: number;
  readonly side: number;
  /** From day to day, at most so much more than from week to week. */
  readonly step: number;
  /** Height of a band, its months included. */
  readonly band: number;
}

const mostBands = 3;

/** How much higher than wide a day may be where many weeks leave room below. */
const mostStretch = 1.9;

function arrange({ weeks }: StreakChart, sheet: Sheet, room: Box, left: number): Layout {
  const { text } = sheet.sizes;
  const head = text * 1.5;
  const height = room.height - text * 1.9;
  const choices = Array.from({ length: Math.min(mostBands, weeks) }, (_, i) => {
    const columns = Math.ceil(weeks / (i + 1));
    const bands = Math.ceil(weeks / columns);
    const pitch = Math.min((room.width - left) / columns, (height / bands - head) / 7, text * 2.4);
    return { columns, pitch };
  });
  const { columns, pitch } = choices.reduce((best, one) => (one.pitch > best.pitch * 1.15 ? one : best));
  const bands = Math.ceil(weeks / columns);
  const step = Math.max(pitch, Math.min(pitch * mostStretch, (height / bands - head) / 7));
  const side = pitch - Math.min(3, pitch * 0.15);
  return { x: room.x + left, y: room.y + head, columns, pitch, side, step, band: 7 * step + head };
}

/** Weeks as columns of days, in bands below each other, with the shades explained at the foot. */
export function drawStreak(chart: StreakChart, sheet: Sheet, room: Box): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  const calendar = calendarOf(chart);
  const names = sheet.say("weekdays").split(" ");
  const left = Math.max(...names.map((name) => widthOf(sheet, name))) + text * 0.6;
  const place = arrange(chart, sheet, room, left);
  const { pitch, side, step, columns } = place;
  const steps = shadeSteps(calendar.counts);
  const shown = Math.ceil(sheet.progress * (calendar.today - calendar.first + 1));
  for (let day = calendar.first; day < calendar.first + shown; day++) {
    const week = Math.floor((day - calendar.first) / 7);
    const x = place.x + (week % columns) * pitch;
    const y = place.y + Math.floor(week / columns) * place.band + weekday(day) * step;
    const fill = shade(sheet, levelOf(calendar.counts.get(day) ?? 0, steps));
    const today = day === calendar.today ? { stroke: theme.text, lineWidth: 2 } : {};
    sheet.items.push({
      type: "rect",
      role: "cell",
      x,
      y,
      width: side,
      height: step - pitch + side,
      radius: Math.min(4, side / 4),
      fill,
      ...today,
    });
  }
  const bands = Math.ceil(chart.weeks / columns);
  for (let band = 0; band < bands; band++) {
    const origin = { x: place.x, y: place.y + band * place.band };
    drawWeekdays(sheet, names, origin, place);
    drawMonths(sheet, calendar.first + 7 * columns * band, origin, pitch, Math.min(columns, chart.weeks - columns * band)); // prettier-ignore
  }
  drawShades(sheet, place.x, place.y + (bands - 1) * place.band + 7 * step + text * 1.35);
}

function drawWeekdays(
  sheet: Sheet,
  names: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  { step }: Layout,
): void {
  const { text } = sheet.sizes;
  const every = Math.ceil((text * 1.1) / step);
  for (let row = 0; row < 7; row += every) {
    const base = y + (row + 0.5) * step - 1 + text * 0.35;
    addText(sheet, names[row]!, x - text * 0.5, base, { role: "tick", anchor: "end" });
  }
}

/** Counts from which a day gets the next shade: quarters of the days with study, so that one long day is only one. */
function shadeSteps(counts: ReadonlyMap<number, number>): number[] {
  const done = [...counts.values()].filter((count) => count > 0).toSorted((a, b) => a - b);
  const high = done[Math.floor(0.9 * (done.length - 1))] ?? 1;
  return [1, 2, 3].map((quarter) => (quarter * high) / 4);
}

/** 0 for nothing, 1 to 4 for more and more. */
function levelOf(count: number, steps: readonly number[]): number {
  return count <= 0 ? 0 : 1 + steps.filter((step) => count > step).length;
}

/** Four shades and none, so that a step between two can be told. */
function shade({ theme }: Sheet, level: number): Color {
  return level === 0 ? theme.grid : blend(theme.series[2], theme.card, 0.22 + 0.195 * level);
}

function drawMonths(
  sheet: Sheet,
  first: number,
  origin: { readonly x: number; readonly y: number },
  pitch: number,
  weeks: number,
): void {
  const { text } = sheet.sizes;
  const months = sheet.say("months").split(" ");
  const monthOf = (week: number) => new Date((first + 7 * week) * dayLength).getUTCMonth();
  const starts = Array.from({ length: weeks }, (_, i) => i).filter(
    (i) => i === 0 || monthOf(i) !== monthOf(i - 1),
  );
  // the latest first: of two too close together the earlier goes, the first month of a calendar, of which a week is left
  let limit = sheet.width - sheet.sizes.padding;
  for (const week of starts.toReversed()) {
    const name = months[monthOf(week)]!;
    const x = origin.x + week * pitch;
    if (x + widthOf(sheet, name) > limit) continue;
    addText(sheet, name, x, origin.y - text * 0.5, { role: "tick" });
    limit = x - text * 0.3;
  }
}

function drawShades(sheet: Sheet, x: number, y: number): void {
  const { text } = sheet.sizes;
  const side = text * 0.9;
  const less = addText(sheet, sheet.say("less"), x, y, { role: "legend" });
  const start = less.x + less.width + text * 0.5;
  for (let level = 0; level <= 4; level++) {
    const place = { x: start + level * (side + 3), y: y - side * 0.85, width: side, height: side };
    sheet.items.push({ type: "rect", role: "legend", ...place, radius: 3, fill: shade(sheet, level) });
  }
  addText(sheet, sheet.say("more"), start + 5 * (side + 3) + text * 0.2, y, { role: "legend" });
}
