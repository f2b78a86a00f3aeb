import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  decisionChart,
  describeChart,
  landscapeChart,
  layout,
  raceChart,
  surfaceChart,
} from "../../src/index.ts";
import { flatItems, type Item, type Scene } from "../../src/scene/scene.ts";

const hatches = (scene: Scene): number =>
  flatItems(scene.items).filter((item) => item.type === "path" && item.role === "grid").length;

test("a surface is flat where it is defined, and hatched elsewhere", () => {
  const axis = [0, 1, 2, 3];
  const values = axis.flatMap(() => [1, 1, Number.NaN, Number.NaN]);
  const chart = surfaceChart({ grid: { x: axis, y: axis, values } });
  expect(describeChart(chart, "en")).toBe(
    "Loss surface. The surface is flat where it is defined: 1. 50% of the picture has no value.",
  );
  expect(hatches(layout(chart))).toBe(6);
});

test("what nobody decides is nobody's part of the plane", () => {
  const chart = decisionChart({
    x: [0, 1, 2],
    y: [0, 1],
    frames: [{ values: [0, 1, Number.NaN, 0, 1, Number.NaN] }],
    classNames: ["a", "b"],
  });
  expect(chartFinding(chart, "en")).toBe("a and b take 33.3% of the plane each");
  expect(describeChart(chart, "ko")).toContain("그림의 33.3%에는 값이 없어요.");
  expect(hatches(layout(chart))).toBe(1);
});

const axis = Array.from({ length: 9 }, (_, i) => (i - 4) / 4);
const wedge = (hole: number) => ({
  x: axis,
  y: axis,
  values: axis.flatMap((y) => axis.map((x) => (x > 0.2 && Math.abs(y) < 0.6 * x ? hole : 0.1 + x * x + 2 * y * y))), // prettier-ignore
});
const landscape = (hole: number) =>
  landscapeChart({ grid: wedge(hole), directions: ["a", "b"], parameters: 90, scale: "linear" });

type Path = Item & { readonly type: "path" };

/** How often a line to the left of a place crosses closed outlines. */
function isInside({ lines }: Path, x: number, y: number): boolean {
  let isIn = false;
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x1, y1, x2, y2] = [0, 1, 2, 3].map((k) => line[(i + k) % line.length]!);
      if (y1! > y !== y2! > y && x < x1! + ((x2! - x1!) * (y - y1!)) / (y2! - y1!)) isIn = !isIn;
    }
  }
  return isIn;
}

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "where a landscape has no loss but %s, all of the ground is hatched",
  (hole) => {
    const items = flatItems(layout(landscape(hole)).items);
    const at = items.findIndex(
      (item) => item.type === "path" && item.role === "grid" && item.lines.length > 9,
    );
    const [ground, hatch] = [items[at - 1] as Path, items[at] as Path];
    const ys = ground.lines.flatMap((line) => Array.from(line).filter((_, i) => i % 2 === 1));
    const xs = ground.lines.flatMap((line) => Array.from(line).filter((_, i) => i % 2 === 0));
    let [seen, bare] = [0, 0];
    for (let x = Math.min(...xs); x < Math.max(...xs); x += 3) {
      for (let y = Math.min(...ys); y < Math.max(...ys); y += 3) {
        if (!isInside(ground, x, y)) continue;
        seen++;
        const isNear = hatch.lines.some(
          (line) => Math.abs(x - y - line[0]! + line[1]!) < 10 && y > line[1]! - 14 && y < line[3]! + 14,
        );
        if (!isNear) bare++;
      }
    }
    expect(seen).toBeGreaterThan(500);
    expect(bare / seen).toBeLessThan(0.02);
  },
);

const runs = ["SGD", "Momentum", "RMSProp"].map((name, k) => ({
  name,
  positions: [
    [-0.9, -0.5, -0.1 * k],
    [0.8, 0.3, 0.1],
  ],
  values: [2, 1, 0.1 * (k + 1)],
}));

test.each([
  ["race", raceChart({ grid: wedge(Number.NaN), runs })],
  ["surface", surfaceChart({ grid: wedge(Number.NaN), runs })],
  ["landscape", landscape(Number.NaN)],
] as const)("what is hatched in a %s is said on every card", (_, chart: Chart) => {
  for (const [width, height] of [
    [550, 350],
    [400, 300],
    [330, 240],
    [330, 200],
  ] as const) {
    for (const [locale, word] of [
      ["ko", "빗금"],
      ["en", "hatched"],
    ] as const) {
      const said = flatItems(layout(chart, { width, height, locale }).items).some(
        (item) => item.type === "text" && item.text.includes(word),
      );
      expect(said, `${width} x ${height}, ${locale}`).toBe(true);
    }
  }
});
