import { freezeChart, readText } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import type { ScheduleChart, ScheduleChartOptions } from "./schedule-data.ts";
import { scheduleKind } from "./schedule-kind.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

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
  const {
    warmupSteps = 0,
    y = "linear",
    xName = { ko: "스텝", en: "step" },
  } = readObject("options", options);
  readChoice("y", y, ["log", "linear"]);
  const schedules = readEntries("schedules", options.schedules, ({ name, values }, i) => ({
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
