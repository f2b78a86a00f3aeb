import fc from "fast-check";
import { expect, test } from "vitest";
import { chartFinding, layout, leaderboardChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

test("of thousands of rows the highest picture shows the leaders by rank, those of one rank in the order in which they came", () => {
  const rows = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1500, maxLength: 3000 });
  fc.assert(
    fc.property(rows, fc.constantFrom(0, 1e-14), (scores, blur) => {
      const names = scores.map((_, i) => `n${i}`);
      const chart = leaderboardChart({
        rows: scores.map((score, i) => ({ name: names[i]!, score: score * (1 + (i % 2) * blur) })),
      });
      const told = flatItems(layout(chart, { height: 4000 }).items).flatMap((item) =>
        item.type === "text" && item.role === "tick" ? [item.text] : [],
      );
      const ordered = names.map((_, i) => i).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
      const shown = told.length / 2;
      expect(shown).toBeGreaterThan(100);
      expect(told).toEqual(
        ordered
          .slice(0, shown)
          .flatMap((i) => [`${1 + scores.filter((other) => other > scores[i]!).length}`, names[i]!]),
      );
    }),
    { numRuns: 10 },
  );
});

test.each([
  ["problems", "A leads by 1 problem"],
  ["matches", "A leads by 1 match"],
  ["points", "A leads by 1 point"],
  ["ms", "A leads by 1 ms"],
  ["kg", "A leads by 1 kg"],
])("one of the unit %s is not many", (unit, finding) => {
  const rows = [
    { name: "A", score: 2 },
    { name: "B", score: 1 },
  ];
  expect(chartFinding(leaderboardChart({ rows, unit }), "en")).toBe(finding);
});
