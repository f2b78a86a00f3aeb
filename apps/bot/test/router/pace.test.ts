import fc from "fast-check";
import { expect, test } from "vitest";
import { createPace } from "../../src/router/pace.ts";

test("lets a burst through, then asks to wait, then goes on", () => {
  const pace = createPace({ burst: 3, interval: 1_000 });
  expect([0, 1, 2].map(() => pace.take("mina", 5_000))).toEqual([0, 0, 0]);
  expect(pace.take("mina", 5_000)).toBe(1_000);
  expect(pace.take("mina", 5_400)).toBe(600);
  expect(pace.take("mina", 6_000)).toBe(0);
});

test("counts each user alone", () => {
  const pace = createPace({ burst: 1, interval: 1_000 });
  expect(pace.take("mina", 0)).toBe(0);
  expect(pace.take("jun", 0)).toBe(0);
  expect(pace.take("mina", 0)).toBeGreaterThan(0);
});

test("law: in any time, at most burst plus time / interval pass", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (pauses) => {
      const pace = createPace({ burst: 4, interval: 500 });
      let now = 0;
      const passed = pauses.filter((pause) => pace.take("mina", (now += pause)) === 0).length;
      expect(passed).toBeLessThanOrEqual(4 + now / 500);
    }),
  );
});
