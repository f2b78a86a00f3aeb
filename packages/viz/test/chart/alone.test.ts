import { expect, test } from "vitest";
import { chartFinding, describeChart, raceChart, raceResults, surfaceChart } from "../../src/index.ts";

const rows = Array.from({ length: 11 }, (_, i) => i);
const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [3, 3, 3, 3, 3, 3, 3, 3, -100] };
const ending = (name: string, end: number) => ({
  name,
  positions: [rows.map((i) => 1 - i * 0.09), rows.map(() => 0)],
  values: rows.map((i) => 10 + ((end - 10) * i) / 10),
});

test.each([raceChart, surfaceChart])(
  "a low cell beside the paths changes no loss and makes no tie (%#)",
  (make) => {
    const chart = make({ grid, runs: [ending("A", 0.05), ending("B", 0.09), ending("C", 0.0523)] });
    expect(chartFinding(chart, "en")).toBe("A is lowest after 10 steps");
    expect(describeChart(chart, "en")).toMatch(/A 0\.05\b.*, C 0\.0523\b.* and B 0\.09\b/u);
  },
);

test("a race's results are those of the losses alone", () => {
  const results = raceResults(raceChart({ grid, runs: [ending("A", 0.05), ending("B", 0.09)] }));
  expect(results.map(({ rank, loss }) => `${rank} ${loss}`)).toEqual(["1 0.05", "2 0.09"]);
});
