import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  heatmapChart,
  raceChart,
  rangeTestChart,
  revive,
  histogramChart,
  lineChart,
  lossChart,
  rocChart,
  scalingChart,
  scatterChart,
} from "../../src/index.ts";

test.each<readonly [(options: never) => unknown, object, string]>([
  [barChart, { categories: ["a"] }, "series must be a list, got undefined"],
  [barChart, { series: [{ values: [1] }] }, "categories must be a list, got undefined"],
  [scatterChart, {}, "series must be a list, got undefined"],
  [histogramChart, { values: [1, 2] }, "series must be a list, got undefined"],
  [lineChart, { y: [1, 2] }, "series must be a list, got undefined"],
  [lineChart, { series: [{ data: [1, 2] }] }, "series[0].y must be an array of numbers, got undefined"],
  [lossChart, { train: [2, 1] }, "series must be a list, got undefined"],
  [rocChart, { scores: [1], labels: [1] }, "series must be a list, got undefined"],
  [calibrationChart, {}, "series must be a list, got undefined"],
  [scalingChart, { batchSizes: [1, 2] }, "series must be a list, got undefined"],
  [lossChart, { series: [null] }, "series[0] must be an object, got null"],
  [scatterChart, { series: [null] }, "series[0] must be an object, got null"],
  [rocChart, { series: [null] }, "series[0] must be an object, got null"],
  [histogramChart, { series: [5] }, "series[0] must be an object, got 5"],
  [lineChart, { series: [], lines: 5 }, "lines must be a list, got 5"],
  [lineChart, { series: [], axes: 5 }, "axes must be an object, got 5"],
  [lineChart, { series: [{ y: ["1"] }] }, 'series[0].y[0] must be a number, got "1"'],
  [lossChart, { series: [], axes: 5 }, "axes must be an object, got 5"],
  [heatmapChart, { y: {}, values: [] }, "x must be an object, got undefined"],
  [
    rangeTestChart,
    { learningRates: [1, 2], losses: [1, 2], smooth: true },
    "smooth must be a number, got true",
  ],
  [revive, { kind: "step", version: 1, runs: true }, "runs must be a list, got true"],
  [raceChart, undefined as never, "options must be an object, got undefined"],
])("%o of %o: %s", (chart, options, message) => {
  expect(() => chart(options as never)).toThrow(new TypeError(message));
});
