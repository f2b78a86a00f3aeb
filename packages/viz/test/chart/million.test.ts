import { expect, test } from "vitest";
import { layout } from "@opt/viz";
import { violations } from "../laws.ts";
import { detail } from "../detail.ts";
import { largeCharts } from "../million.ts";

// `npm run test:slow` draws a million, and looks at the time.
test.each(largeCharts(90_000))("90,000 numbers make a lawful %s of few shapes", (_, make) => {
  const chart = make();
  const { shapes, corners } = detail(layout(chart, { locale: "ko" }));
  expect(shapes).toBeLessThan(5000);
  // those of a landscape; of a million numbers it has fewer
  expect(corners).toBeLessThan(40_000);
  expect(violations(chart, { locale: "en" })).toEqual([]);
});
