import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
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
])("%o of %o: %s", (chart, options, message) => {
  expect(() => chart(options as never)).toThrow(new TypeError(message));
});
