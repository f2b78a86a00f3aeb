import { expect, test } from "vitest";
import { type Chart, layout, lineChart, lossChart } from "../../src/index.ts";
import { flatItems, type PathItem } from "../../src/scene/scene.ts";

const pathsOf = (chart: Chart, role: string): PathItem[] =>
  flatItems(layout(chart).items).flatMap((item) =>
    item.type === "path" && item.role === role ? [item] : [],
  );
const side = (path: PathItem, from: 0 | 1): number[] =>
  path.lines.flatMap((line) => Array.from(line).filter((_, i) => i % 2 === from));
const bandsOf = (chart: Chart): PathItem[] => pathsOf(chart, "series").filter(({ closed }) => closed);

test("a band is open where one of its edges has no value", () => {
  const y = [1, 2, 3, 4, 5, 6, 7];
  const low = [0, Number.NaN, 2, 3, 4, 5, 6];
  const high = [2, 3, 4, 5, Number.NaN, 7, 8];
  const chart = lineChart({ series: [{ y, low, high }] });
  const [left, right] = side(pathsOf(chart, "axis")[0]!, 0);
  const places = bandsOf(chart).map((band) => {
    const xs = side(band, 0).map((x) => (6 * (x - left!)) / (right! - left!));
    return [Math.min(...xs), Math.max(...xs)].map((place) => Math.round(place * 100) / 100);
  });
  expect(places).toEqual([
    [0, 0],
    [2, 3],
    [5, 6],
  ]);
});

test("on a logarithmic axis a band that reaches zero goes on to the foot", () => {
  const train = [
    [9, 5, 1, 1, 1],
    [8, 4, -0.5, 0.2, 0.2],
  ];
  const chart = lossChart({ series: [{ name: "SGD", train }], y: "log" });
  const bands = bandsOf(chart);
  expect(bands.length).toBe(1);
  const foot = side(pathsOf(chart, "axis")[0]!, 1)[0]!;
  expect(Math.max(...side(bands[0]!, 1))).toBe(foot);
});

test("averages of losses that come to zero stay within the plot", () => {
  const train = Array.from({ length: 60 }, (_, i) => (i < 12 ? 1 / (i + 1) : 0));
  const chart = lossChart({ series: [{ name: "SGD", train }], y: "log", smooth: 10 });
  const foot = side(pathsOf(chart, "axis")[0]!, 1)[0]!;
  const heights = pathsOf(chart, "series").flatMap((path) => side(path, 1));
  expect(heights.length).toBeGreaterThan(20);
  expect(Math.max(...heights)).toBeLessThanOrEqual(foot);
});
