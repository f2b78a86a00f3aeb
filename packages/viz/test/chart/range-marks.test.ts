import { expect, test } from "vitest";
import { layout, lineChart, rangeTestChart } from "../../src/index.ts";
import { flatItems, overlaps, textBox } from "../../src/scene/scene.ts";

const sizes = [
  { width: 550, height: 350 },
  { width: 400, height: 300 },
  { width: 330, height: 240 },
  { width: 330, height: 200 },
];

test.each([40, Number.NaN, 2.6])(
  "a loss that rises to %s at the last rate is shaded there, and named",
  (loss) => {
    const chart = rangeTestChart({
      learningRates: [1e-4, 1e-3, 1e-2, 0.1, 1],
      losses: [2.3, 2.2, 1.1, 0.9, loss],
    });
    for (const size of sizes) {
      const items = flatItems(layout(chart, size).items);
      const shade = items.find(
        (item) => item.type === "rect" && item.role === "mark" && item.opacity === 0.16,
      );
      expect(shade?.type === "rect" ? shade.width : 0).toBeGreaterThan(15);
      const said = items.flatMap((item) =>
        item.type === "text" && item.role === "label" ? [item.text] : [],
      );
      expect(said.join(" ")).toMatch(loss === 2.6 ? /above.*start/u : /blown.*up/u);
    }
  },
);

test("the name of a mark keeps clear of the rings on a line beside it", () => {
  const x = Array.from({ length: 23 }, (_, i) => i / 2 - 3);
  const y = x.map((value) => Math.min(100, 60 + 15 * value));
  const chart = lineChart({ x, series: [{ name: "a", y }], lines: [{ axis: "x", at: 5, name: "고른 값" }] });
  for (const size of sizes) {
    const items = flatItems(layout(chart, { ...size, locale: "ko" }).items);
    const name = items.find((item) => item.type === "text" && item.text.startsWith("고른 값"));
    const box = name?.type === "text" ? textBox(name) : undefined;
    expect(box).toBeDefined();
    const rings = items.flatMap((item) =>
      item.type === "circle" ? [{ x: item.x - 4, y: item.y - 4, width: 8, height: 8 }] : [],
    );
    expect(rings.length).toBeGreaterThan(10);
    expect(rings.filter((ring) => overlaps(ring, box!))).toEqual([]);
  }
});
