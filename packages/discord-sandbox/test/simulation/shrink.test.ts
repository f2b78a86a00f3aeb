import fc from "fast-check";
import { expect, test } from "vitest";
import { draw, fraction, integer, pick, stream } from "../../src/simulation/keyed-random.ts";
import { shrink } from "../../src/simulation/shrink.ts";

test("what fails is shrunk to exactly the entries that it takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 200, max: 400 }),
      async (needed, length) => {
        const list = Array.from({ length }, (_, index) => index);
        const fails = async (some: readonly number[]): Promise<boolean> =>
          needed.every((one) => some.includes(one));
        expect(await shrink(list, fails, 10_000)).toEqual(needed.toSorted((a, b) => a - b));
      },
    ),
    { numRuns: 40 },
  );
});

test("a question costs a run: there is a limit to how many are asked", async () => {
  let asked = 0;
  const fails = async (): Promise<boolean> => {
    asked += 1;
    return false;
  };
  const list = Array.from({ length: 1000 }, (_, index) => index);
  expect(await shrink(list, fails, 25)).toBe(list);
  expect(asked).toBe(25);
});

test("what is drawn for a key is the key's own, and evenly spread", () => {
  expect(draw(1, 2, 3)).toBe(draw(1, 2, 3));
  expect(new Set([draw(1, 2), draw(2, 1), draw(1), draw(1, 2, 0)]).size).toBe(4);
  const drawn = Array.from({ length: 20_000 }, (_, key) => fraction(7, key));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  // The mean of 20,000 has a standard error of 0.002.
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  const counts = [0, 0, 0];
  for (let key = 0; key < 3000; key += 1) counts[integer(0, 2, key)]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(pick([], 1)).toBeUndefined();
  const next = stream(5);
  expect([next(), next()]).toEqual([fraction(5, 0), fraction(5, 1)]);
});
