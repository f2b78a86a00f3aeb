import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzRuns } from "../../../scripts/fuzz-runs.ts";
import { barChart, type Chart, describeChart, layout, renderSvg, revive } from "../src/index.ts";
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
  "fuzz: no words of a %s chart speak of what is no number, no SVG of it breaks",
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
        const said = [...texts, describeChart(chart, locale)].join("\n");
        // a region without values is undefined, and said to be
        const words = said.replaceAll(/hatched: undefined|undefined over/gu, "");
        expect(words).not.toMatch(namesNaN(chart) ? /undefined|\[object/u : /NaN|undefined|\[object/u);
        expect(layout(revive(JSON.stringify(chart)))).toEqual(layout(chart));
      }),
      fuzzRuns(30),
    );
  },
);

test.each(Object.entries(arbitraryCharts))(
  "fuzz: any %s chart becomes a PNG and a GIF",
  { timeout: 60_000 },
  async (_, charts) => {
    for (const chart of fc.sample(charts, fuzzRuns(5))) {
      const size = { width: 300, height: 200 };
      const png = await renderPng(chart, { ...size, scale: 1 });
      expect([png.width, png.height]).toEqual([300, 200]);
      expect((await renderGif(chart, { ...size, frames: 2 })).bytes.length).toBeGreaterThan(1000);
    }
  },
);

test.each([
  ["markup", "</text><script>alert(1)</script><text>"],
  ["an end of character data", "]]><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;"],
  ["quotes and an attribute", `" onload="alert(1)' x='`],
  ["overrides of direction", "\u202Egnp.exe\u2066\u2069\u200F"],
  ["2,000 combining marks", `a${"\u0301\u0323".repeat(1000)}`],
  ["control characters and halves of pairs", "a\0\u0008\uD800b\uDFFF"],
  ["a million letters", "word ".repeat(200_000)],
])("labels with %s are drawn as text", (_, label) => {
  const chart = barChart({
    title: label,
    subtitle: { ko: label, en: label },
    categories: [label, "b"],
    series: [{ name: label, values: [1, 2] }],
  });
  const before = process.cpuUsage();
  const svg = renderSvg(chart, { locale: "en" });
  describeChart(chart, "ko");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
  expect(malformed(svg)).toEqual([]);
  expect(svg).not.toMatch(/<script|<!|onload="|[\u202A-\u202E\u2066-\u2069]/u);
});
