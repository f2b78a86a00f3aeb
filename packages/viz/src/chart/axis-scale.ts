import type { AxisSpec } from "../mark/axes.ts";
import { type Sheet, widthOf } from "../mark/sheet.ts";
import { type Resolution, resolutionOf } from "../scale/calendar.ts";
import { areWhole } from "../scale/column.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import type { Scale } from "../scale/scale.ts";
import { sharedDate, timeScale } from "../scale/time.ts";
import type { Box } from "../scene/scene.ts";
import type { Locale } from "../text/locale.ts";
import type { Axis } from "./axis.ts";

type Column = ArrayLike<number> & Iterable<number>;

interface Reading {
  /** Whether the axis ends at round numbers where the caller set no domain. */
  readonly nice?: boolean;
  /** What stands along it: nothing finer than that is labelled. */
  readonly values?: readonly Column[];
}

/** The scale of an axis over its domain, or over what the data span. */
export function scaleOf(
  axis: Axis,
  span: readonly [number, number],
  locale: Locale,
  { nice = false, values = [] }: Reading = {},
): Scale {
  const domain = axis.domain ?? span;
  if (axis.scale === "time") return timeScale(domain, locale, finestOf(values));
  if (axis.scale === "log") return logScale(domain);
  return linearScale(domain, nice && axis.domain === undefined, values.length > 0 && areWhole(values));
}

/** Milliseconds of the finest part of a date that the moments tell. */
function finestOf(columns: readonly Column[]): number {
  const fine: Partial<Record<Resolution, number>> = { day: 864e5, minute: 6e4 };
  return Math.min(...columns.map((column) => fine[resolutionOf(column)] ?? 1));
}

/** The x axis of lines over some places; of dates, as many are labelled as fit, and the year that they share is its name. */
export function xAxis(
  sheet: Sheet,
  axis: Axis,
  span: readonly [number, number],
  values: readonly Column[],
): (room: Box) => AxisSpec {
  const scale = scaleOf(axis, span, sheet.locale, { values });
  if (axis.scale !== "time") return () => ({ scale });
  return (room) => {
    const gap = sheet.sizes.text;
    const fits = [6, 5, 4, 3, 2, 1].find((count) => {
      const labels = scale.ticks(count).map(({ label }) => widthOf(sheet, label) + gap);
      return labels.reduce((sum, width) => sum + width, 0) <= room.width * 0.85;
    });
    return { scale, name: sharedDate(scale.domain), ticks: scale.ticks(fits ?? 1) };
  };
}
