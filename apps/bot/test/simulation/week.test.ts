import { expect, test } from "vitest";
import { simulateWeek } from "./week.ts";

// `npm run week -- 1000` looks at a thousand.
test.for([1, 2, 3, 4, 5])("week %d of a group of thirty: every rule of the score holds", async (seed) => {
  const { uses, violations } = await simulateWeek(seed);
  expect(uses).toBeGreaterThan(300);
  expect(violations).toEqual([]);
});

test("the same seed gives the same week", async () => {
  expect(await simulateWeek(7)).toEqual(await simulateWeek(7));
});
