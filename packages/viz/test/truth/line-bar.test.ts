import fc from "fast-check";
import { expect, test } from "vitest";
import { barChart, lineChart } from "../../src/index.ts";
import { always, areBest, broken, clearlyApart, names, times } from "./adversarial.ts";
import { contradiction, everyItem, everyOf, namesIn, saysNumber } from "./read.ts";

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

const known = (values: readonly number[]) => values.filter(Number.isFinite);

test("line: ends, ways and gaps are what the numbers are", () => {
  const lines = fc.integer({ min: 1, max: 5 }).chain((size) => times(times(broken, size), 1, 4));
  always(
    fc.property(lines, (columns) => {
      const chart = lineChart({ title: "T", series: columns.map((y, i) => ({ name: names[i]!, y })) });
      const all = columns.flatMap(known);
      const ends = columns.map((column) => column.findLast(Number.isFinite) ?? Number.NaN);
      const firsts = columns.map((column) => column.find(Number.isFinite) ?? Number.NaN);
      const says = (text: string, i: number) => saysNumber(text, ends[i]!);
      const alone = ends.findIndex(Number.isFinite);
      const way = ({ name, from, to }: Readonly<Record<string, string>>) =>
        known(ends).length === 1 &&
        name === names[alone] &&
        saysNumber(from!, firsts[alone]!) &&
        saysNumber(to!, ends[alone]!);
      expect(
        contradiction(chart, [
          [
            "Highest at the end: <names>, <end#>",
            ({ names: list, end }) =>
              areBest(placesOf(list!), ends, "higher") && says(end!, placesOf(list!)[0]!),
          ],
          [
            "Lowest: <names>, <end#>",
            ({ names: list, end }) =>
              areBest(placesOf(list!), ends, "lower") && says(end!, placesOf(list!)[0]!),
          ],
          [
            "<count!> end at <end#>",
            ({ count, end }) =>
              everyOf(count) === known(ends).length &&
              known(ends).every(
                (value) => saysNumber(end!, value) || !clearlyApart(value, known(ends)[0]!, all),
              ),
          ],
          ["<name> rises from <from#> to <to#>", (said) => way(said) && ends[alone]! > firsts[alone]!],
          ["<name> falls from <from#> to <to#>", (said) => way(said) && ends[alone]! < firsts[alone]!],
          [
            "<name> stays at <at#>",
            ({ at }) => all.every((value) => saysNumber(at!, value) || !clearlyApart(value, all[0]!, all)),
          ],
          [
            "<name> moves between <low#> and <high#>",
            ({ low, high }) =>
              known(ends).length === 1 &&
              saysNumber(low!, Math.min(...all)) &&
              saysNumber(high!, Math.max(...all)),
          ],
          ...(["Highest", "Lowest"] as const).map(
            (word) =>
              [
                `${word} <value#> (?:first )?at <x#>(?:, <count#> times in all)?`,
                ({ value, x, count = "1" }: Readonly<Record<string, string>>) => {
                  const extreme = word === "Highest" ? Math.max(...all) : Math.min(...all);
                  const there = (is: (one: number) => boolean) =>
                    all.filter((one, i) => is(one) && (i === 0 || !is(all[i - 1]!))).length;
                  const counts = [
                    there((one) => one === extreme),
                    there((one) => !clearlyApart(one, extreme, all)),
                  ];
                  return (
                    counts.includes(Number(count)) &&
                    saysNumber(value!, extreme) &&
                    columns[alone]![Number(x) - 1] === extreme
                  );
                },
              ] as const,
          ),
          [
            "<name>: a single value, <value#> at <x#>",
            ({ value, x }) => all.length === 1 && saysNumber(value!, columns[alone]![Number(x) - 1]!),
          ],
          [
            "<count#> values? missing",
            ({ count }) =>
              Number(count) ===
              columns
                .filter((column) => known(column).length > 0)
                .flat()
                .filter((one) => !Number.isFinite(one)).length,
          ],
          ["No data yet", () => all.length === 0],
          [
            "Without values: <names>",
            ({ names: list }) =>
              all.length > 0 &&
              columns.every((column, i) => placesOf(list!).includes(i) === (known(column).length === 0)),
          ],
          [
            "<list>",
            ({ list }) => {
              const shown = columns.map((_, i) => i).filter((i) => known(columns[i]!).length > 0);
              return everyItem(
                list!,
                "(?<name>\\w+): (?:<value#> at <x#>|<count#> values from <from#> at <start#> to <to#> at <stop#>, lowest <low#>, highest <high#>)",
                ({ name, value, count, from, to, low, high, x, start, stop }, item) => {
                  const i = names.indexOf(name!);
                  const values = known(columns[i]!);
                  const at = (place: string) => columns[i]![Number(place) - 1]!;
                  if (i !== shown[item]) return false;
                  if (value !== undefined)
                    return values.length === 1 && saysNumber(value, values[0]!) && at(x!) === values[0];
                  return (
                    Number(count) === values.length &&
                    saysNumber(from!, at(start!)) &&
                    at(start!) === values[0] &&
                    saysNumber(to!, at(stop!)) &&
                    at(stop!) === values.at(-1) &&
                    saysNumber(low!, Math.min(...values)) &&
                    saysNumber(high!, Math.max(...values))
                  );
                },
              );
            },
          ],
        ]),
      ).toBe("");
    }),
  );
});

test("bar: the longest is the longest, totals add up, shares are shares", () => {
  const bars = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom("grouped" as const, "stacked" as const))
    .chain(([size, arrangement]) =>
      times(times(broken, size), 1, 3).map((columns) => ({ columns, arrangement, size })),
    );
  always(
    fc.property(bars, ({ columns, arrangement, size }) => {
      const chart = barChart({
        title: "T",
        categories: names.slice(0, size),
        arrangement,
        series: columns.map((values, i) => ({ name: `s${i}`, values })),
      });
      const totals = Array.from({ length: size }, (_, i) => {
        const parts = known(columns.map((column) => column[i]!));
        return parts.length === 0 ? Number.NaN : parts.reduce((sum, value) => sum + value, 0);
      });
      const cells = columns.flat();
      const values = arrangement === "stacked" ? totals : cells;
      const placeOf = (text: string) => {
        const [, name = "", series = "0"] = /^(\w+)(?: \(s(\d)\))?$/u.exec(text) ?? [];
        return arrangement === "stacked" ? names.indexOf(name) : Number(series) * size + names.indexOf(name);
      };
      const extreme =
        (better: "lower" | "higher") =>
        ({ names: list, value }: Readonly<Record<string, string>>) => {
          const places = namesIn(list!).map(placeOf);
          return areBest(places, values, better) && saysNumber(value!, values[places[0]!]!);
        };
      const all = known(values);
      expect(
        contradiction(chart, [
          ["Highest: <names>, <value#>", (said) => arrangement === "grouped" && extreme("higher")(said)],
          ["Lowest: <names>, <value#>", (said) => arrangement === "grouped" && extreme("lower")(said)],
          [
            "Largest total: <names>, <value#>",
            (said) => arrangement === "stacked" && extreme("higher")(said),
          ],
          ["Smallest: <names>, <value#>", (said) => arrangement === "stacked" && extreme("lower")(said)],
          [
            "<name> alone: <value#>",
            ({ name, value }) => all.length === 1 && saysNumber(value!, values[placeOf(name!)]!),
          ],
          [
            "<count!> (?:are|add up to) <value#>",
            ({ count, value }) =>
              everyOf(count) === all.length &&
              all.every((one) => saysNumber(value!, one) || !clearlyApart(one, all[0]!, all)),
          ],
          [
            "s<series#> makes up <share#>%",
            ({ series, share }) => {
              const part = known(columns[Number(series)]!).reduce((sum, one) => sum + one, 0);
              const whole = known(cells).reduce((sum, one) => sum + one, 0);
              return known(cells).every((one) => one >= 0) && saysNumber(share!, (100 * part) / whole);
            },
          ],
          ["<count#> values? missing", ({ count }) => Number(count) === cells.length - known(cells).length],
          ["No data yet", () => all.length === 0],
          [
            "<list>",
            ({ list }) =>
              everyItem(list!, "s<series#>: <items>", ({ series, items }) => {
                const told = namesIn(items!);
                return (
                  told.length === size &&
                  told.every((item, i) => {
                    const value = columns[Number(series)]![i]!;
                    const text = item.slice(names[i]!.length + 1);
                    return (
                      item.startsWith(names[i]!) &&
                      (Number.isFinite(value) ? saysNumber(text, value) : text === "none")
                    );
                  })
                );
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});
