import { countUp, highest } from "../scale/column.ts";
import { drawAxes } from "../mark/axes.ts";
import { within } from "../mark/clip.ts";
import { drawKeyed, type Key, namedEnds, namedEntries } from "../mark/key.ts";
import { drawLines, linePoints, type LineSpec } from "../mark/lines.ts";
import { type Obstacles, placeLabel } from "../mark/place.ts";
import { foldedStyles, outermost, type SeriesStyle, unfolded } from "../mark/series.ts";
import { type Sheet, warn, widthOf } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import type { ValueScale } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";

import { lastPlace } from "./curve.ts";
import type { ScheduleChart } from "./schedule-data.ts";
import { axisOf, peaks } from "./schedule-peaks.ts";

/** A line a schedule, the warm-up shaded. */
export function drawSchedule(chart: ScheduleChart, sheet: Sheet, room: Box): void {
  const schedules = inOrder(chart);
  const axis = axisOf(chart);
  if (axis.dropped > 0) warn(sheet, "dropped-non-positive", { count: axis.dropped });
  const styles = foldedStyles(sheet, schedules.length);
  drawKeyed(sheet, room, namedEntries(sheet, schedules, styles), (on, key) => {
    drawRates({ ...chart, schedules }, on, key, axis, styles);
  });
}

/** The schedules that a finding may name, with the latest peak and the outermost ends, before the others. */
function inOrder({ schedules }: ScheduleChart): ScheduleChart["schedules"] {
  const latest = outermost(schedules.map((each) => peaks([each])[0]?.latest ?? -1));
  const ends = outermost(schedules.map(({ values }) => values[lastPlace(values)] ?? Number.NaN));
  return unfolded(schedules, [...new Set([...latest.slice(0, 1), ...ends])]);
}

function drawRates(
  chart: ScheduleChart,
  sheet: Sheet,
  key: Key,
  axis: ValueScale,
  styles: readonly SeriesStyle[],
): void {
  const { schedules } = chart;
  const steps = highest(
    schedules.map(({ values }) => values.length - 1),
    1,
  );
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: linearScale([0, steps], false, true), name: chart.xName },
    { scale: axis.scale, name: sheet.say("rate") },
  );
  const { y, height } = plot;
  const inside = (step: number) => Math.min(plot.x + plot.width, Math.max(plot.x, plot.atX(step)));
  const x = inside(0);
  const span = { x, y, width: inside(Math.min(chart.warmupSteps, steps)) - x, height };
  if (span.width > 0) shadeWarmup(sheet, span);
  const until = Math.round(sheet.progress * steps) + 1;
  const lines = schedules.map(({ values: ys }, i): LineSpec => ({
    style: styles[i]!,
    xs: countUp(0, Math.min(until, ys.length)),
    ys,
    steps: isStaircase(ys),
  }));
  within(sheet, plot, () => drawLines(sheet, plot, lines));
  const ends = schedules.map(({ values }) => {
    const last = values.subarray(0, until).findLastIndex((rate) => Number.isFinite(plot.atY(rate)));
    return last < 0 ? undefined : ([plot.atX(last), plot.atY(values[last]!)] as const);
  });
  const drawn = lines.map(({ xs, ys, steps: jumps }) => linePoints(plot, xs, ys, jumps));
  if (widthOf(sheet, sheet.say("warmup")) + 8 < span.width) nameWarmup(sheet, span, drawn.flat());
  key.finish(plot, namedEnds(ends), drawn);
}

/** Whether most values repeat the one before: such a line jumps instead of slanting. */
function isStaircase(values: Float64Array): boolean {
  const level = values.filter((value, i) => i > 0 && value === values[i - 1]).length;
  return level > values.length / 2;
}

function shadeWarmup(sheet: Sheet, span: Box): void {
  const { series, card } = sheet.theme;
  const fill = blend(series[0], card, warmupShade);
  sheet.items.unshift(sheet.items.shift()!, { type: "rect", role: "grid", ...span, fill });
}

const warmupShade = 0.13;

/** Names the shaded span at its foot, clear of the lines. */
function nameWarmup(sheet: Sheet, span: Box, lines: Obstacles): void {
  const { series, card, muted } = sheet.theme;
  const halo = blend(series[0], card, warmupShade);
  const foot = [span.x + span.width / 2, span.y + span.height] as const;
  placeLabel(sheet, sheet.say("warmup"), foot, { role: "label", fill: muted, halo }, span, lines);
}
