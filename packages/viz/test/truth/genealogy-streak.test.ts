import fc from "fast-check";
import { expect, test } from "vitest";
import { streakChart, genealogyChart } from "../../src/index.ts";
import { always, names, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn } from "./read.ts";

test("genealogy: sizes, improvements and parents are those of the members", () => {
  const improvements = ["base", "direction", "size", "both"] as const;
  const member = fc.record({
    improves: fc.constantFrom(...improvements),
    back: times(fc.integer({ min: 1, max: 3 }), 0, 2),
    year: fc.option(fc.integer({ min: 1950, max: 2020 }), { nil: undefined }),
  });
  always(
    fc.property(times(member, 1, 6), (drawn) => {
      const members = drawn.map(({ improves, back, year }, i) => ({
        name: names[i]!,
        improves,
        parents: [...new Set(back.filter((step) => step <= i).map((step) => names[i - step]!))],
        ...(year !== undefined && { year }),
      }));
      const words = {
        base: "origin",
        direction: "direction",
        size: "step size",
        both: "direction and step size",
      };
      const count = (improves: string) => members.filter((one) => one.improves === improves).length;
      expect(
        contradiction(genealogyChart({ title: "T", members }), [
          ["A family of <size#> optimizers?", ({ size }) => Number(size) === members.length],
          [
            "<direction#> improves? the direction, <step#> the step size, <both#> both",
            ({ direction, step, both }) =>
              Number(direction) === count("direction") &&
              Number(step) === count("size") &&
              Number(both) === count("both"),
          ],
          [
            "<name> joins <list>",
            ({ name, list }) => {
              const one = members.find((each) => each.name === name)!;
              return (
                one.parents.length > 1 && one.parents.toSorted().join() === namesIn(list!).toSorted().join()
              );
            },
          ],
          [
            "<list>",
            ({ list }) =>
              everyItem(
                list!,
                "(?<name>\\w+) \\((?:(?<year>\\d+), )?<role>\\)(?: from <parents>)?",
                ({ name, year, role, parents }, i) => {
                  const one = members[i]!;
                  return (
                    one.name === name &&
                    words[one.improves] === role &&
                    String(one.year ?? "") === (year ?? "") &&
                    one.parents.join() === (parents === undefined ? "" : namesIn(parents).join())
                  );
                },
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});

const dateOf = (ago: number) => new Date(Date.UTC(2026, 2, 3) - ago * 86_400_000).toISOString().slice(0, 10);

test("streak: days in a row, records and sums are those of the calendar", () => {
  const day = fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: 0, max: 3 }));
  always(
    fc.property(times(day, 0, 24), fc.integer({ min: 1, max: 6 }), (drawn, weeks) => {
      const chart = streakChart({
        title: "T",
        weeks,
        today: "2026-03-03",
        days: drawn.map(([ago, count]) => ({ date: dateOf(ago), count })),
      });
      const counts = Array.from({ length: 41 }, (_, ago) =>
        drawn.reduce((sum, [each, count]) => sum + (each === ago ? count : 0), 0),
      );
      const runFrom = (ago: number) => {
        const end = counts.findIndex((count, i) => i >= ago && count === 0);
        return (end < 0 ? counts.length : end) - ago;
      };
      const record = Math.max(...counts.map((_, ago) => runFrom(ago)));
      const studied = counts.filter((count) => count > 0).length;
      // Tuesday, 3 March 2026: the last week has two days
      const shown = counts.slice(0, 7 * (weeks - 1) + 2).filter((count) => count > 0).length;
      expect(
        contradiction(chart, [
          ["No data yet", () => studied === 0],
          [
            "The streak is broken; the record is <record#> days?",
            (said) => runFrom(0) === 0 && runFrom(1) === 0 && Number(said["record"]) === record && record > 0,
          ],
          [
            "<days#> days? in a row, a record",
            ({ days }) => Number(days) === runFrom(0) && runFrom(0) === record,
          ],
          [
            "<days#> days? in a row, the record is <most#>",
            ({ days, most }) => Number(days) === runFrom(0) && Number(most) === record && record > runFrom(0),
          ],
          [
            "<days#> days? in a row until yesterday; today keeps it going",
            ({ days }) => counts[0] === 0 && Number(days) === runFrom(1),
          ],
          [
            "The calendar shows <weeks#> weeks?: <days#> of <all#> days with study",
            (said) => Number(said["weeks"]) === weeks && Number(said["days"]) === shown,
          ],
          [
            "<days#> days? and <items#> items? in all",
            ({ days, items }) =>
              Number(days) === studied && Number(items) === counts.reduce((sum, count) => sum + count, 0),
          ],
          [
            "Last seven days, today last: <list>",
            ({ list }) => list === counts.slice(0, 7).toReversed().join(", "),
          ],
        ]),
      ).toBe("");
    }),
  );
});
