import { expect, test } from "vitest";
import { everyOf, joinList } from "../src/list.ts";

test.each([
  [[], {}, "", ""],
  [["A"], {}, "A", "A"],
  [["Momentum", "RMSProp"], {}, "Momentum과 RMSProp", "Momentum and RMSProp"],
  [["A", "B", "C"], {}, "A, B, C", "A, B and C"],
  [["A", "B"], { rest: 3 }, "A, B 외 3개", "A, B and 3 more"],
  [["A", "B"], { rest: 1, counter: "명" }, "A, B 외 1명", "A, B and 1 more"],
  [["A, 1", "B, 2"], { separator: ";" }, "A, 1; B, 2", "A, 1; and B, 2"],
  [["A, 1"], { separator: ";", rest: 2 }, "A, 1; 그 외 2개", "A, 1; and 2 more"],
] as const)("%j with %j", (items, options, ko, en) => {
  expect(joinList(items, "ko", options)).toBe(ko);
  expect(joinList(items, "en", options)).toBe(en);
});

test("two are both, more are all of them", () => {
  const said = [2, 3, 10_000].flatMap((count) => [everyOf(count, "ko"), everyOf(count, "en")]);
  expect(said).toEqual(["둘 다", "Both", "3개 모두", "All 3", "10,000개 모두", "All 10,000"]);
});
