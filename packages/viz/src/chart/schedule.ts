import { freezeChart, readText } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import type { ScheduleChart, ScheduleChartOptions } from "./schedule-data.ts";
import { scheduleKind } from "./schedule-kind.ts";

/**
 * Learning-rate schedules in one plot; each line ends in its own shape and name.
 *
 * @example
 * ```ts
 * const chart = scheduleChart({ schedules: [{ name: "triangle", values: [0, 0.1, 0.2, 0.1, 0] }] });
 * console.log(chartFinding(chart, "en")); // → Peaks at 0.2 at step 2 and ends at 0
 * ```
 */
export function scheduleChart(options: ScheduleChartOptions): ScheduleChart {
  const { warmupSteps = 0, y = "linear", xName = { ko: "스텝", en: "step" } } = options;
  if (y !== "log" && y !== "linear") throw new RangeError(`y must be "log" or "linear", got ${String(y)}`);
  const schedules = options.schedules.map(({ name, values }, i) => ({
    name: readText(`schedules[${i}].name`, name),
    values: readNumbers(`schedules[${i}].values`, values),
  }));
  const data = {
    schedules,
    warmupSteps: readCount("warmupSteps", warmupSteps, 0),
    y,
    xName: readText("xName", xName),
  };
  return freezeChart<ScheduleChart>(scheduleKind, data, options);
}
