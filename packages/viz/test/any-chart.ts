import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCharts } from "./arbitrary-charts.ts";
import { violations } from "./laws.ts";
import { looks } from "./looks.ts";

const someLook = fc.constantFrom(
  ...looks,
  { theme: "dark" as const, locale: "ko" as const, width: 4000, height: 200 },
  { theme: "light" as const, locale: "en" as const, width: 300, height: 4000 },
);

/** Holds drawn charts of every kind to the laws. */
export function testAnyChart(draw: { readonly numRuns: number; readonly seed: number }): void {
  test.each(Object.entries(arbitraryCharts))("any %s chart is lawful", (_, charts) => {
    fc.assert(
      fc.property(charts, someLook, (chart, look) => {
        expect(violations(chart, look)).toEqual([]);
      }),
      draw,
    );
  });
}
