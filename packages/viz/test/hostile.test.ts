import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chart, describeChart, layout, renderSvg, revive } from "../src/index.ts";
import { readFontFaces, renderGif, renderPng } from "../src/png.ts";
import { flatItems } from "../src/scene/scene.ts";
import { arbitraryCharts } from "./arbitrary-charts.ts";
import { malformed } from "./malformed.ts";

/** Kinds whose labels may be numbers, which are named as they are. */
const named = new Set<string>(["kFold", "split", "classBalance", "heatmap"]);
const namesNumbers = (chart: Chart): boolean =>
  named.has(chart.kind) ||
  (chart.kind === "smallMultiples" && chart.panels.some((panel) => named.has(panel.chart.kind)));
const locales = fc.constantFrom("ko" as const, "en" as const);

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
        expect(words).not.toMatch(namesNumbers(chart) ? /undefined|\[object/u : /NaN|undefined|\[object/u);
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
