import { expect, test } from "vitest";
import { kFoldChart, layout, raceChart, renderSvg } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { malformed } from "../malformed.ts";
import { samples } from "../samples.ts";

test.each(Object.entries(samples))(
  "%s is well-formed, without scripts, with the texts of the scene",
  (_, make) => {
    const svg = renderSvg(make(), { locale: "ko" });
    expect(malformed(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|<foreignObject|javascript:|NaN|undefined/u);
    for (const item of flatItems(layout(make(), { locale: "ko" }).items)) {
      if (item.type !== "text") continue;
      expect(svg).toContain(`textLength="${Math.round(item.width * 100) / 100}"`);
    }
  },
);

test("hostile labels stay text", () => {
  const hostile = '</text><script>alert("1")</script>&amp;\u0000\uFFFE';
  const chart = kFoldChart({
    title: hostile,
    subtitle: hostile,
    labels: [hostile, "b"],
    folds: [{ train: [0], test: [1] }],
  });
  const svg = renderSvg(chart);
  expect(malformed(svg)).toEqual([]);
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;/text&gt;&lt;script&gt;");
});

test("fonts are embedded on request, ids take a prefix", () => {
  const chart = raceChart({
    grid: { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] },
    runs: [{ name: "A", positions: [[0], [1]], values: [1] }],
  });
  const svg = renderSvg(chart, {
    idPrefix: "left",
    fontFaces: [{ family: "Opt Sans", weight: 400, url: "data:font/otf;base64,AAAA" }],
  });
  expect(svg).toContain(
    "@font-face{font-family:'Opt Sans';font-weight:400;src:url(data:font/otf;base64,AAAA)}",
  );
  expect(svg).toContain('id="left-clip-0"');
  expect(() => renderSvg(chart, { idPrefix: '"><' })).toThrow(RangeError);
});
