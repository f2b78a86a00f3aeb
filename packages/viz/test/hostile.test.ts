import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chart, describeChart, layout, renderSvg, revive } from "../src/index.ts";
import { readFontFaces, renderGif, renderPng } from "../src/png.ts";
import { flatItems } from "../src/scene/scene.ts";
import { arbitraryCharts } from "./arbitrary-charts.ts";
import { kinds } from "./kinds.ts";
import { malformed } from "./malformed.ts";

/** Whether a value of a grid search is no number, which is named as it is. */
const namesNaN = (chart: Chart): boolean =>
  chart.kind === "smallMultiples"
    ? chart.panels.some((panel) => namesNaN(panel.chart as Chart))
    : chart.kind === "heatmap" && [...chart.x.values, ...chart.y.values].includes(Number.NaN);
const locales = fc.constantFrom("ko" as const, "en" as const);

test("every kind is drawn from absurd data", () => {
  expect(Object.keys(arbitraryCharts).toSorted()).toEqual(kinds.toSorted());
});

test.each(Object.entries(arbitraryCharts))(
  "no words of a %s chart speak of what is no number, no SVG of it breaks",
  async (_, charts) => {
    const fontFaces = await readFontFaces();
    fc.assert(
      fc.property(charts, locales, (chart, locale) => {
        const svg = renderSvg(chart, { locale, fontFaces });
        expect(malformed(svg)).toEqual([]);
        expect(svg.replaceAll(/>[^<]*</gu, "><")).not.toMatch(/NaN|Infinity|undefined|null/u);
        const texts = flatItems(layout(chart, { locale }).items).flatMap((item) =>
          item.type === "text" && item.role !== "title" ? [item.text] : [],
        );
        const words = [...texts, describeChart(chart, locale)].join("\n");
        expect(words).not.toMatch(namesNaN(chart) ? /undefined|\[object/u : /NaN|undefined|\[object/u);
        expect(layout(revive(JSON.stringify(chart)))).toEqual(layout(chart));
      }),
      { numRuns: 30, seed: 7 },
    );
  },
);

test.each(Object.entries(arbitraryCharts))(
  "any %s chart becomes a PNG and a GIF",
  { timeout: 60_000 },
  async (_, charts) => {
    for (const chart of fc.sample(charts, { numRuns: 5, seed: 11 })) {
      const size = { width: 300, height: 200 };
      const png = await renderPng(chart, { ...size, scale: 1 });
      expect([png.width, png.height]).toEqual([300, 200]);
      expect((await renderGif(chart, { ...size, frames: 2 })).bytes.length).toBeGreaterThan(1000);
    }
  },
);
