import { expect, test } from "vitest";
import { type Chart, decisionChart, layout, scatterChart } from "../../src/index.ts";
import { flatItems, type Item } from "../../src/scene/scene.ts";

const groups = ["a", "b", "c", "d", "e", "f"];

const scatter = scatterChart({ series: groups.map((name, i) => ({ name, x: [i], y: [1] })) });
const decision = decisionChart({
  x: [0, 6],
  y: [0, 6],
  output: "class",
  classNames: groups,
  frames: [{ values: [0, 0, 0, 0] }],
  points: { x: groups.map((_, i) => i + 0.5), y: groups.map(() => 3), labels: groups.map((_, i) => i) },
});

/** What is drawn, without its place, size and colour. */
const outlineOf = (item: Item): string | undefined => {
  if (item.type === "circle") return "disc";
  if (item.type !== "path" || item.closed !== true || item.lines.length !== 1) return undefined;
  const line = Array.from(item.lines[0]!);
  const [left, top] = [0, 1].map((side) => Math.min(...line.filter((_, i) => i % 2 === side)));
  const [right] = [Math.max(...line.filter((_, i) => i % 2 === 0))];
  return line.map((at, i) => Math.round((10 * (at - (i % 2 === 0 ? left! : top!))) / (right - left!))).join();
};

test.each([
  ["scatter", scatter],
  ["decision", decision],
] as readonly (readonly [string, Chart])[])(
  "every group of a %s has a shape of its own, in its legend too",
  (_, chart) => {
    const marks = flatItems(layout(chart).items).filter((item) => item.role === "mark" && item.type !== "text" && item.fill !== undefined); // prettier-ignore
    const outlines = marks.map(outlineOf).filter((outline) => outline !== undefined);
    const times = (outline: string) => outlines.filter((other) => other === outline).length;
    const shapes = [...new Set(outlines)].filter((outline) => times(outline) === 2);
    expect(shapes.length).toBe(groups.length);
  },
);
