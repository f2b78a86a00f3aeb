import fc from "fast-check";
import { expect, it } from "vitest";
import { momentsAt } from "../../src/node-file/moments-at.ts";

const crowded = fc.integer({ min: -3, max: 3 });
/** From the smallest to the largest numbers that there are. */
const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const times = fc.array(fc.oneof(crowded, any), { minLength: 1, maxLength: 60 });

/** The moments at some places; adding 0 makes one of 0 and -0. */
function found(list: Float64Array, places: readonly number[]): number[][] {
  const { moments, earlier } = momentsAt(list, places);
  return Array.from(moments, (moment, i) => [moment + 0, earlier[i]!]);
}

function bySorting(list: Float64Array, places: readonly number[]): number[][] {
  const inOrder = list.toSorted();
  return places.map((place) => {
    const moment = inOrder[place]! + 0;
    return [moment, list.filter((time) => time < moment).length];
  });
}

it("finds the moments that a sort finds, and counts the earlier rows", () => {
  fc.assert(
    fc.property(times, fc.array(fc.nat(1e6), { minLength: 1, maxLength: 8 }), (numbers, draws) => {
      const list = Float64Array.from(numbers);
      const places = draws.map((draw) => draw % list.length).toSorted((a, b) => a - b);
      expect(found(list, places)).toEqual(bySorting(list, places));
    }),
  );
});

it("does so where times are crowded at every scale", () => {
  const list = Float64Array.from(
    { length: 4000 },
    (_, row) => (row % 2 ? 1 : -1) * 2 ** (((row * 37) % 2040) - 1020),
  );
  const places = [0, 1, 1000, 1999, 2000, 2001, 3999];
  expect(found(list, places)).toEqual(bySorting(list, places));
});

it("leaves the times as they are", () => {
  const list = Float64Array.of(3, 1, 2);
  momentsAt(list, [1]);
  expect([...list]).toEqual([3, 1, 2]);
});
