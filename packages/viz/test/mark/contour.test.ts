import fc from "fast-check";
import { expect, test } from "vitest";
import { landscapeChart, layout } from "../../src/index.ts";
import { contourRings } from "../../src/mark/contour.ts";
import { flatItems } from "../../src/scene/scene.ts";

const axis = (n: number, low: number, high: number) =>
  Float64Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

function area(ring: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
  }
  return Math.abs(sum / 2);
}

test("the outline of a cone at distance 1 is the unit circle", () => {
  const [x, y] = [axis(81, -2, 2), axis(61, -1.5, 1.5)];
  const values = Float64Array.from(
    { length: 81 * 61 },
    (_, k) => -Math.hypot(x[k % 81]!, y[Math.floor(k / 81)]!),
  );
  const rings = contourRings({ x, y, values }, [-1])[0]!;
  expect(rings).toHaveLength(1);
  expect(area(rings[0]!)).toBeCloseTo(Math.PI, 1);
  for (let i = 0; i < rings[0]!.length; i += 2)
    expect(Math.hypot(rings[0]![i]!, rings[0]![i + 1]!)).toBeCloseTo(1, 2);
});

test("a saddle gives two outlines, a ring-shaped region an outer and an inner one", () => {
  const [x, y] = [axis(41, -1, 1), axis(41, -1, 1)];
  const at = (f: (a: number, b: number) => number) =>
    Float64Array.from({ length: 41 * 41 }, (_, k) => f(x[k % 41]!, y[Math.floor(k / 41)]!));
  expect(contourRings({ x, y, values: at((a, b) => a * a - b * b) }, [0.25])[0]).toHaveLength(2);
  expect(
    contourRings({ x, y, values: at((a, b) => -Math.abs(Math.hypot(a, b) - 0.5)) }, [-0.2])[0],
  ).toHaveLength(2);
});

test("outlines are closed and every corner lies on the right side, whatever the values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
      (values) => {
        const grid = { x: [0, 1, 2, 3, 4], y: [0, 1, 2, 3], values };
        const rings = contourRings(grid, [0.1])[0]!;
        for (const ring of rings) expect(ring.length).toBeGreaterThanOrEqual(8);
        for (const [k, value] of values.entries()) {
          const crossings = rings.reduce(
            (sum, ring) => sum + crossed(ring, (k % 5) + 1e-7, Math.floor(k / 5) + 1e-7),
            0,
          );
          expect(crossings % 2 === 1 || Math.abs(value - 0.1) < 1e-3).toBe(
            value >= 0.1 || Math.abs(value - 0.1) < 1e-3,
          );
        }
      },
    ),
  );
});

test("outlines at several thresholds are those at each of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1 }), { minLength: 30, maxLength: 30 }),
      fc.uniqueArray(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
      (values, places) => {
        const grid = { x: [0, 1, 2, 3, 4], y: [0, 1, 2, 3, 4, 5], values };
        const thresholds = places.toSorted((a, b) => a - b);
        const together = contourRings(grid, thresholds);
        expect(together).toEqual(thresholds.map((threshold) => contourRings(grid, [threshold])[0]));
      },
    ),
  );
});

/** How often a ray to the right of a point crosses a ring. */
function crossed(ring: ArrayLike<number>, px: number, py: number): number {
  let count = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (y1 > py !== y2 > py && px < x1 + ((py - y1) / (y2 - y1)) * (x2 - x1)) count++;
  }
  return count;
}

test.each([
  [0, true],
  [0.3, false],
])(
  "isolines are drawn around what noise of %s leaves of a bowl, unless they would cover it",
  (noise, isDrawn) => {
    const side = axis(400, -1, 1);
    const values = Float64Array.from({ length: 400 * 400 }, (_, k) => {
      const [x, y] = [side[k % 400]!, side[Math.floor(k / 400)]!];
      return (x * x + y * y + 0.01) * (1 + noise * Math.sin(k * 12.9898));
    });
    const chart = landscapeChart({
      grid: { x: side, y: side, values },
      directions: ["a", "b"],
      parameters: 2,
    });
    const bands = flatItems(layout(chart).items).filter(
      (item) => item.type === "path" && item.role === "ground",
    );
    expect(bands.length).toBeGreaterThan(8);
    expect(bands.map((band) => "stroke" in band)).toEqual(bands.map(() => isDrawn));
  },
);
