import { expect, test } from "vitest";
import { searchLine, type LinePoint } from "../../src/minimize/line-search.ts";

/** Falls to 99 at 1, is at 99.5 at 2 and flat in between; further out it would be lower still. */
function at(step: number): LinePoint {
  if (step === 1) return { step, value: 99, slope: -0.95 };
  if (step === 2) return { step, value: 99.5, slope: -0.95 };
  return { step, value: step < 2 ? 98 : 97, slope: 0 };
}

test("a line that rises again is searched between its last two points", () => {
  const found = searchLine(at, { step: 0, value: 100, slope: -1 }, 1);
  expect(found?.value).toBe(98);
  expect(found?.step).toBeGreaterThan(1);
  expect(found?.step).toBeLessThan(2);
});
