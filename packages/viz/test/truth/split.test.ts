import fc from "fast-check";
import { expect, test } from "vitest";
import { splitChart } from "../../src/index.ts";
import { always, times } from "./adversarial.ts";
import { contradiction, namesIn } from "./read.ts";

const percent = (text: string, share: number) => Math.abs(Number(text) - 100 * share) <= 0.051;

test("split: sizes, shares, overlaps and the class mix are those of the rows", () => {
  const kinds = ["a", "b", "c"];
  const parts = ["training", "validation", "test"];
  const rows = fc
    .integer({ min: 1, max: 24 })
    .chain((count) =>
      fc.tuple(
        times(fc.constantFrom(...kinds), count),
        times(fc.constantFrom("training", "validation", "test", "none"), count),
        fc.option(fc.nat(count - 1), { nil: undefined }),
      ),
    );
  always(
    fc.property(rows, ([labels, places, leak]) => {
      const rowsOf = (part: string) => places.flatMap((place, i) => (place === part ? [i] : []));
      const [train, validation, tested] = parts.map(rowsOf);
      if (leak !== undefined && !tested!.includes(leak)) tested!.push(leak);
      const of: Readonly<Record<string, readonly number[]>> = {
        training: train!,
        validation: validation!,
        test: tested!,
      };
      const chart = splitChart({ title: "T", labels, train: train!, validation: validation!, test: tested! });
      const classes = [...new Set(labels)];
      const shareOf = (part: readonly number[], name: string) =>
        part.filter((row) => labels[row] === name).length / part.length;
      const every = labels.map((_, i) => i);
      const filled = Object.values(of).filter(({ length }) => length > 0);
      const drift = Math.max(
        0,
        ...filled.flatMap((part) =>
          classes.map((name) => Math.abs(shareOf(part, name) - shareOf(every, name)) * part.length),
        ),
      );
      const both = (one: string, other: string) => of[one]!.filter((row) => of[other]!.includes(row)).length;
      const counts = (list: string, part: readonly number[]) =>
        namesIn(list).length === classes.length &&
        namesIn(list).every((item) => {
          const [name = "", count = ""] = item.split(" ");
          return Number(count) === part.filter((row) => labels[row] === name).length;
        });
      expect(
        contradiction(chart, [
          ["No data yet", () => filled.length === 0],
          [
            "<count#> samples? (?:is|are) in both <one> and <other>",
            ({ count, one, other }) => Number(count) === both(one!, other!) && Number(count) > 0,
          ],
          ["Every part keeps the class mix of the whole", () => drift <= 1e-9],
          ["Every part keeps the class mix to within one sample", () => drift <= 1 + 1e-9],
          ["All samples belong to one class", () => classes.length === 1],
          [
            "The <part> data lack <list>",
            ({ part, list }) => namesIn(list!).every((name) => shareOf(of[part!]!, name) === 0),
          ],
          [
            "The <part> data differ from the whole by <points#> percentage points \\(<name>\\)",
            ({ part, points, name }) =>
              Math.abs(Number(points) - 100 * Math.abs(shareOf(of[part!]!, name!) - shareOf(every, name!))) <=
              0.051,
          ],
          [
            "Shares: <list>",
            ({ list }) =>
              namesIn(list!).every((item) => {
                const [, part = "", share = ""] = /^(\w+) (\S+)%$/u.exec(item) ?? [];
                return percent(share, of[part]!.length / labels.length);
              }),
          ],
          [
            "<count#> samples?: <list>",
            ({ count, list }) => Number(count) === labels.length && counts(list!, every),
          ],
          [
            "<count#> for <part>: <list>",
            ({ count, part, list }) => Number(count) === of[part!]!.length && counts(list!, of[part!]!),
          ],
        ]),
      ).toBe("");
    }),
  );
});
