import { expect, test } from "vitest";
import { layout, raceChart, revive } from "../../src/index.ts";
import { samples } from "../samples.ts";

test.each(Object.entries(samples))("%s comes back from JSON as it was", (_, make) => {
  const chart = make();
  const back = revive(JSON.stringify(chart));
  expect(back).toEqual(chart);
  expect(Object.isFrozen(back)).toBe(true);
  expect(JSON.stringify(layout(back))).toBe(JSON.stringify(layout(chart)));
});

test("numbers that are not finite survive", () => {
  const chart = raceChart({
    grid: { x: [0, 1], y: [0, 1], values: [Number.NaN, Number.POSITIVE_INFINITY, -0.5, 1e-300] },
    runs: [
      {
        name: "A",
        positions: [
          [0, Number.NaN],
          [0, 1],
        ],
        values: [1, Number.NEGATIVE_INFINITY],
      },
    ],
  });
  expect(revive(JSON.parse(JSON.stringify(chart)))).toEqual(chart);
});

test("what is no chart is refused", () => {
  expect(() => revive("{}")).toThrow(new TypeError("kind must be the name of a chart, got undefined"));
  expect(() => revive({ kind: "toString", version: 1 })).toThrow(
    /^kind must be one of race, .*, got toString$/u,
  );
  expect(() => revive({ kind: "race", version: 2 })).toThrow(new RangeError("version must be 1, got 2"));
});
