import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf, nearestIn } from "../../src/scale/cell-of.ts";
import { valueAt } from "../../src/scale/order.ts";

const spreads: Readonly<Record<string, (share: number) => number>> = {
  even: (share) => share,
  crowded: (share) => Math.exp(40 * share),
  alike: () => 3,
  "of two values": (share) => Math.round(share),
  "as wide as numbers go": (share) => (share - 0.5) * 2e300,
  "hardly apart": (share) => share * 1e-310,
};

test.each(Object.keys(spreads))("values %s stand where sorting puts them", (name) => {
  for (const count of [0, 1, 5, 20_000]) {
    let state = count + 7;
    const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const values = Float64Array.from({ length: count }, () => spreads[name]!(random()));
    const places = [0, 1, 200, count >> 1, Math.floor(count * 0.9), count - 1, count];
    const sorted = values.toSorted();
    for (const order of [values, sorted, sorted.toReversed()])
      expect(places.map((place) => valueAt(order, place))).toEqual(places.map((place) => sorted[place]));
  }
});

test("a value is found in the cell of an axis that holds it, even or not", () => {
  const axes = fc.uniqueArray(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(axes, fc.double({ min: -6, max: 6, noNaN: true }), fc.nat(), (places, value, pick) => {
      const axis = Float64Array.from(places, (place) => place + 0).toSorted();
      for (const at of [value, axis[pick % axis.length]!]) {
        const below = axis.findLastIndex((place) => place <= at);
        const isOutside = at < axis[0]! || at > axis.at(-1)!;
        expect(cellOf(axis, at)).toBe(isOutside ? -1 : Math.min(below, axis.length - 2));
        const gaps = axis.map((place) => Math.abs(place - at));
        expect(gaps[nearestIn(axis, at)]).toBe(isOutside ? undefined : Math.min(...gaps));
      }
    }),
  );
});
