import fc from "fast-check";
import { expect, test } from "vitest";
import { chartFinding, describeChart, layout, leaderboardChart } from "../../src/index.ts";
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

const rowsOf = (scores: number[]) => scores.map((score, i) => ({ name: "abcd"[i]!, score }));

test("measured scores tie as bars do, counted ones only when they are equal", () => {
  const chart = leaderboardChart({ rows: rowsOf([100.51, 10, 100.5, 100.4]) });
  expect(chartFinding(chart, "en")).toBe("a and c share the lead with 100.5 points");
  expect(describeChart(chart, "en")).toContain("Ranks: 1 a (100.5), 1 c (100.5), 3 d (100.4) and 4 b (10).");
  const counted = leaderboardChart({ rows: rowsOf([100_001, 100_000, 10]) });
  expect(chartFinding(counted, "en")).toBe("a leads by 1 point");
});

test("scores in a row of which each ties with the next have ranks of their own", () => {
  const scores = Array.from({ length: 20 }, (_, i) => 100.5 + i * 0.04);
  const chart = leaderboardChart({ rows: scores.map((score, i) => ({ name: `n${i}`, score })) });
  const ranks = [...describeChart(chart, "en").matchAll(/(?<rank>\d+) (?<name>n\d+) \(/gu)];
  expect(new Set(ranks.map(({ groups }) => groups!["name"])).size).toBe(20);
  const told = ranks.map(({ groups }) => Number(groups!["rank"]));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test("scores with a unit of the caller's are told with it", () => {
  const rows = [{ name: "Mina", score: 9 }, { name: "Alex", score: 1 }]; // prettier-ignore
  const chart = leaderboardChart({ rows, unit: { ko: "분", en: "minutes" } });
  expect(describeChart(chart, "en")).toContain("Ranks: 1 Mina (9 minutes) and 2 Alex (1 minute).");
  expect(describeChart(chart, "ko")).toContain("1위 Mina 9분");
});
