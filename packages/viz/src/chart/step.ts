import { freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";
import type { StepChart, StepChartOptions } from "./step-data.ts";
import { stepKind } from "./step-kind.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

/**
 * Two panels over the steps of an optimizer: the length of each step (logarithmic), and the angle to the step before,
 * in degrees (0 is straight on, 180 is back).
 *
 * @example
 * ```ts
 * const chart = stepChart({ runs: [{ name: "SGD", positions: [[0, 1, 1, 0], [0, 0, 1, 1]] }] });
 * console.log(chartFinding(chart, "en")); // → SGD turns 90° a step on average
 * ```
 */
export function stepChart(options: StepChartOptions): StepChart {
  const runs = readEntries("runs", readObject("options", options).runs, ({ name, positions }, i) => ({
    name: readText(`runs[${i}].name`, name),
    positions: readList(`runs[${i}].positions`, positions).map((column, k) =>
      readNumbers(`runs[${i}].positions[${k}]`, column),
    ),
  }));
  return freezeChart<StepChart>(stepKind, { runs }, options);
}
