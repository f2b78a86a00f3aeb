import { expect, test } from "vitest";
import { layout, lossChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

/** Heights of the faint lines between those of the labels, as a picture of so many decades has them. */
function faintLines(decades: number, size: { width: number; height: number }): number[] {
  const train = Array.from({ length: 60 }, (_, i) => 2 * 10 ** ((-decades * i) / 59));
  const minor = flatItems(layout(lossChart({ series: [{ name: "A", train }] }), size).items).find(
    ({ role }) => role === "grid",
  );
  return minor?.type === "path" ? minor.lines.map((line) => line[1]!).toSorted((a, b) => a - b) : [];
}

test.each([
  [2, 550, 350, 14],
  [6, 550, 350, 10],
  [9, 960, 600, 30],
  [2, 330, 200, 4],
])(
  "%i decades at %i x %i have fine lines, none nearer than two pixels to the next",
  (decades, width, height, least) => {
    const lines = faintLines(decades, { width, height });
    expect(lines.length).toBeGreaterThanOrEqual(least);
    for (const [i, y] of lines.slice(1).entries()) expect(y - lines[i]!).toBeGreaterThan(1.95);
  },
);

test("decades of a few pixels have none", () => {
  expect(faintLines(40, { width: 330, height: 200 })).toEqual([]);
});
