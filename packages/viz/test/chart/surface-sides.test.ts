import { expect, test } from "vitest";
import { layout, surfaceChart } from "../../src/index.ts";
import { flatItems, textBox } from "../../src/scene/scene.ts";

const grid = { x: [-7.5, 0, 4.5], y: [-1.25, 0, 2.75], values: [9, 4, 9, 3, 0, 3, 9, 4, 9] };
const sizes = [
  [550, 350],
  [400, 300],
  [330, 240],
  [330, 200],
  [300, 180],
] as const;

/** Whether a point lies within a polygon of alternating x and y. */
function isWithin([x, y]: readonly [number, number], polygon: readonly number[]): boolean {
  let inside = false;
  for (let i = 0, k = polygon.length - 2; i < polygon.length; k = i, i += 2) {
    const [x1, y1, x2, y2] = [polygon[i]!, polygon[i + 1]!, polygon[k]!, polygon[k + 1]!];
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
}

function drawn(azimuth: number, width: number, height: number) {
  const items = flatItems(layout(surfaceChart({ grid, azimuth, scale: "linear" }), { width, height }).items);
  const floor = items.find((item) => item.type === "path" && item.role === "axis");
  if (floor?.type !== "path") throw new Error("there is no floor");
  const told = new Set(["−7.5", "4.5", "−1.25", "2.75", "x", "y"]);
  const texts = items.filter((item) => item.type === "text" && told.has(item.text));
  return {
    floor: Array.from(floor.lines[0]!),
    labels: new Map(texts.map((item) => [item.type === "text" ? item.text : "", item])),
  };
}

test.each([5, 20, 35, 50, 70, 85, 130, 215, 310])(
  "turned by %d degrees, a surface has the ends of both sides outside its floor, each on its own side",
  (azimuth) => {
    for (const [width, height] of sizes) {
      const { floor, labels } = drawn(azimuth, width, height);
      const middleOf = (text: string) => {
        const item = labels.get(text);
        if (item?.type !== "text") throw new Error(`${text} is missing at ${width} x ${height}`);
        const box = textBox(item);
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      };
      for (const text of labels.keys())
        expect(isWithin(middleOf(text), floor), `${text} at ${width}`).toBe(false);
      const xs = floor.filter((_, i) => i % 2 === 0);
      const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
      // whichever pair lies to the left lies there with both ends
      const x = [middleOf("−7.5")[0], middleOf("4.5")[0]];
      const y = [middleOf("−1.25")[0], middleOf("2.75")[0]];
      const [left, right] = Math.max(...x) < Math.max(...y) ? [x, y] : [y, x];
      expect(Math.min(...left), `${azimuth} ${width}`).toBeLessThan(middle);
      expect(Math.max(...right), `${azimuth} ${width}`).toBeGreaterThan(middle);
      expect(Math.max(...left), `${azimuth} ${width}`).toBeLessThan(Math.min(...right));
    }
  },
);
