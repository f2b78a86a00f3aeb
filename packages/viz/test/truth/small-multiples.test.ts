import fc from "fast-check";
import { expect, test } from "vitest";
import { chartFinding, leaderboardChart, lineChart, smallMultiplesChart } from "../../src/index.ts";
import { always, names, signed, times } from "./adversarial.ts";
import { contradiction } from "./read.ts";

test("small multiples: each panel says what its own chart says", () => {
  const panel = fc.oneof(
    times(signed, 0, 5).map((y) => lineChart({ series: [{ name: "Ada", y }] })),
    times(fc.nat(99), 0, 3).map((scores) =>
      leaderboardChart({ rows: scores.map((score, i) => ({ name: names[i]!, score })) }),
    ),
  );
  always(
    fc.property(times(panel, 0, 5), (charts) => {
      const chart = smallMultiplesChart({
        title: "T",
        panels: charts.map((each, i) => ({ name: names[i]!, chart: each })),
      });
      expect(
        contradiction(chart, [
          [
            "(?<name>\\w+)(?:: | – )<finding>",
            ({ name, finding }) =>
              finding!.toLowerCase() === chartFinding(charts[names.indexOf(name!)]!, "en").toLowerCase(),
          ],
          ["<count#> charts?", ({ count }) => Number(count) === charts.length],
          ["No data yet", () => charts.every((each) => chartFinding(each, "en") === "No data yet")],
        ]),
      ).toBe("");
    }),
  );
});
