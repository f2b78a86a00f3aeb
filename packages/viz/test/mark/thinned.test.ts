import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plot } from "../../src/mark/axes.ts";
import { thinned } from "../../src/mark/thinned.ts";

const plot: Plot = {
  x: 0,
  y: 0,
  width: 10,
  height: 100,
  atX: (x) => x / 10,
  atY: (y) => 100 - Math.log10(y),
  isCut: false,
};

test("every column keeps its first, lowest, highest and last value, a gap inside one does not break the line", () => {
  const value = fc.oneof(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.constantFrom(0, -1, Number.NaN));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 100 }), (ys) => {
      const points = thinned(
        plot,
        ys.map((_, i) => i),
        ys,
      ).flat();
      const drawn = (i: number) => Number.isFinite(plot.atY(ys[i]!));
      for (let column = 0; column * 10 < ys.length; column++) {
        const all = ys.map((_, i) => i).filter((i) => Math.floor(i / 10) === column && drawn(i));
        const kept = points.flatMap((x, k) =>
          k % 2 === 0 && Math.floor(x) === column ? [points[k + 1]!] : [],
        );
        const heights = all.map((i) => plot.atY(ys[i]!));
        expect(kept.length).toBeLessThanOrEqual(4);
        expect([kept[0], kept.at(-1)]).toEqual([heights[0], heights.at(-1)]);
        expect(Math.min(...kept)).toBe(Math.min(...heights));
        expect(Math.max(...kept)).toBe(Math.max(...heights));
      }
    }),
  );
  const xs = Array.from({ length: 40 }, (_, i) => i);
  const broken = (gap: number) => thinned(plot, xs, xs.map((i) => (i === gap ? 0 : 1))).length; // prettier-ignore
  expect([broken(25), broken(19), broken(20), broken(0)]).toEqual([1, 2, 2, 1]);
});
