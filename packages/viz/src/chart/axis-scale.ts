import type { AxisSpec } from "../mark/axes.ts";
import { type Sheet, widthOf } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import type { Scale } from "../scale/scale.ts";
import { sharedDate, timeScale } from "../scale/time.ts";
import type { Box } from "../scene/scene.ts";
import type { Locale } from "../text/locale.ts";
import type { Axis } from "./axis.ts";

/** The scale of an axis over its domain, or over what the data span. */
export function scaleOf(axis: Axis, span: readonly [number, number], locale: Locale, nice = false): Scale {
  const domain = axis.domain ?? span;
  if (axis.scale === "time") return timeScale(domain, locale);
  if (axis.scale === "log") return logScale(domain);
  return linearScale(domain, nice && axis.domain === undefined);
}

/** The x axis; of dates, as many are labelled as fit, and the year that they share is its name. */
export function xAxis(sheet: Sheet, axis: Axis, span: readonly [number, number]): (room: Box) => AxisSpec {
  const scale = scaleOf(axis, span, sheet.locale);
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
