import { expect, test } from "vitest";
import { barChart, histogramChart, scatterChart } from "../../src/index.ts";

test.each<readonly [(options: never) => unknown, object, string]>([
  [barChart, { categories: ["a"] }, "series must be a list, got undefined"],
  [barChart, { series: [{ values: [1] }] }, "categories must be a list, got undefined"],
  [scatterChart, {}, "series must be a list, got undefined"],
  [histogramChart, { values: [1, 2] }, "series must be a list, got undefined"],
])("%o of %o: %s", (chart, options, message) => {
  expect(() => chart(options as never)).toThrow(new TypeError(message));
});
