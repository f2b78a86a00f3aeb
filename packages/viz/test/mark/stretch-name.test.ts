import fc from "fast-check";
import { expect, test } from "vitest";
import { layout, lineChart } from "../../src/index.ts";
import { flatItems, overlaps, textBox } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";

const sizes = [
  { width: 550, height: 350 },
  { width: 400, height: 300 },
  { width: 330, height: 240 },
  { width: 330, height: 200 },
  { width: 300, height: 180 },
];
const names = ["A", "시험", "exam week", "중간고사 주간과 그다음 주", "blown up for good"];

/** A stretch in one half of an axis: those of both halves leave each other room. */
const stretchFrom = (start: number) =>
  fc.record({
    from: fc.double({ min: start, max: start + 20, noNaN: true }),
    width: fc.constantFrom(0, 0.5, 2, 5),
    name: fc.constantFrom(...names),
  });

test("the name of any stretch stands upon it or beside it, at every size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("x" as const, "y" as const),
      fc.tuple(stretchFrom(0), stretchFrom(26)),
      fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 12 }),
      fc.constantFrom(...sizes),
      (axis, marks, between, size) => {
        const y = [0, ...between, 50];
        const chart = lineChart({
          x: y.map((_, i) => (50 * i) / (y.length - 1)),
          series: [{ name: "a", y }],
          bands: marks.map(({ width, ...mark }) => ({ axis, ...mark, to: mark.from + width })),
        });
        expect(violations(chart, size)).toEqual([]);
      },
    ),
    { numRuns: 120, seed: 3 },
  );
});

test.each(sizes)("where a place is free no name covers a line, $width x $height", (size) => {
  const chart = lineChart({
    series: [{ name: "a", y: Array.from({ length: 30 }, (_, i) => (i < 15 ? 1 : 9)) }],
    bands: [{ axis: "x", from: 14, to: 16, name: "exam week" }],
  });
  const items = flatItems(layout(chart, size).items);
  const boxes = items.flatMap((item) =>
    item.type === "text" && /exam|week/u.test(item.text) ? [textBox(item)] : [],
  );
  expect(boxes.length).toBeGreaterThan(0);
  const lines = items.flatMap((item) => (item.type === "path" && item.role === "series" ? item.lines : []));
  const covered = lines.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, i) => ({
      x: line[2 * i]!,
      y: line[2 * i + 1]!,
      width: 0,
      height: 0,
    })),
  );
  expect(covered.filter((point) => boxes.some((box) => overlaps(point, box)))).toEqual([]);
});
