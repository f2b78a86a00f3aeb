import fc from "fast-check";
import { expect, test } from "vitest";
import { spans, stretchesOf } from "../../src/store/spans.ts";

test("stretches cover a time once, on the bounds of their spans, and are few", () => {
  const time = fc.oneof(
    fc.integer({ min: 0, max: 2e12 }),
    fc.integer({ min: 0, max: 2e6 }).map((quarters) => quarters * spans[0]),
    fc.constant(-8.64e15),
  );
  fc.assert(
    fc.property(time, time, (from, to) => {
      const stretches = stretchesOf(from, to).toSorted((a, b) => a.from - b.from);
      let at = from;
      for (const one of stretches) {
        expect(one.from).toBe(at);
        expect(one.to).toBeGreaterThan(one.from);
        const unit = Math.max(1, one.span);
        expect([one.from % unit, one.to % unit].map(Math.abs)).toEqual([0, 0]);
        at = one.to;
      }
      expect(at).toBe(from < to ? to : from);
      expect(stretches.length).toBeLessThanOrEqual(7);
      for (const { span, from: begin, to: end } of stretches) {
        const longer = spans.find((one) => one > span) ?? Number.POSITIVE_INFINITY;
        expect(end - begin).toBeLessThan(2 * longer);
      }
    }),
  );
});
