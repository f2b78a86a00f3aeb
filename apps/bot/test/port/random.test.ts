import { expect, test } from "vitest";
import { systemRandom } from "../../src/port/random.ts";

test("ids are 22 base64url characters and differ", () => {
  const ids = Array.from({ length: 50 }, () => systemRandom.id());
  expect(ids.every((id) => /^[\w-]{22}$/u.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(50);
});

test("seeds are integers a demo or a quiz takes", () => {
  const seed = systemRandom.seed();
  expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true);
});
