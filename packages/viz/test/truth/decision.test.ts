import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionChart } from "../../src/index.ts";
import { always, areBest, names, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn } from "./read.ts";

const known = (values: readonly number[]) => values.filter(Number.isFinite);

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

const grid = [0, 0.5, 1];

/** The nearest place of the grid; none beyond its ends. */
const nearest = (value: number) => (value < 0 || value > 1 ? -1 : Math.round(value * 2));

const percent = (text: string, value: number) =>
  Math.abs(Number(text) - 100 * value) <= 0.051 &&
  (text === "100") === (value === 1) &&
  (text === "0") === (value === 0);

test("decision: rows on their side and shares of the plane are counted right", () => {
  const output = fc.constantFrom("class" as const, "probability" as const);
  const place = fc.integer({ min: -299, max: 1301 }).map((value) => (2 * value + 1) / 2000);
  const points = times(fc.tuple(place, place, fc.nat(2)), 0, 12);
  const charts = fc.tuple(output, points, fc.nat(3)).chain(([kind, rows, count]) => {
    const value =
      kind === "class"
        ? fc.oneof(fc.nat(2), fc.constant(Number.NaN))
        : fc.oneof(fc.constantFrom(0, 1, 0.49, 0.51, Number.NaN), fc.double({ min: 0, max: 1, noNaN: true }));
    return times(times(value, 9), count).map((frames) => ({ kind, rows, frames }));
  });
  always(
    fc.property(charts, ({ kind, rows, frames }) => {
      const classNames = names.slice(0, kind === "class" ? 3 : 2);
      const labels = rows.map(([, , label]) => label % classNames.length);
      const chart = decisionChart({
        title: "T",
        x: grid,
        y: grid,
        frames: frames.map((values, i) => ({ step: i, values })),
        output: kind,
        classNames,
        points: { x: rows.map(([x]) => x), y: rows.map(([, y]) => y), labels },
      });
      const classOf = (value: number) => (kind === "class" ? value : Number(value >= 0.5));
      const sides = frames.map((values) => {
        const judged = rows.flatMap(([x, y], i) => {
          const [column, row] = [nearest(x), nearest(y)];
          const value = column < 0 || row < 0 ? Number.NaN : values[row * 3 + column]!;
          return Number.isFinite(value) ? [classOf(value) === labels[i]] : [];
        });
        return { judged: judged.length, right: judged.filter(Boolean).length };
      });
      const last = frames.at(-1) ?? [];
      const taken = known(last).map(classOf);
      const share = (i: number) => taken.filter((one) => one === i).length / last.length;
      const shares = classNames.map((_, i) => share(i));
      const end = sides.at(-1) ?? { judged: 0, right: 0 };
      expect(
        contradiction(chart, [
          ["No data yet", () => taken.length === 0],
          [
            "The one row (?<wrong>does not )?lies? on its side",
            ({ wrong }) => end.judged === 1 && end.right === (wrong === undefined ? 1 : 0),
          ],
          [
            "<right#> of <judged#> rows lie on their side \\(<share#>%\\)",
            ({ right, judged, share: text }) =>
              Number(right) === end.right &&
              Number(judged) === end.judged &&
              percent(text!, end.right / end.judged),
          ],
          [
            "<share#>% at first",
            ({ share: text }) => frames.length > 1 && percent(text!, sides[0]!.right / sides[0]!.judged),
          ],
          [
            "<names> takes? <share#>% of the plane(?: each)?",
            ({ names: list, share: text }) =>
              areBest(placesOf(list!), shares, "higher") &&
              placesOf(list!).every((i) => percent(text!, shares[i]!)),
          ],
          ["<count#> frames of training", ({ count }) => Number(count) === frames.length],
          ["x across, y upward", () => true],
          [
            "<share#>% of the picture has no value",
            ({ share: text }) => percent(text!, last.filter(Number.isNaN).length / last.length),
          ],
          [
            "<count#> rows? where nothing is decided",
            ({ count }) => Number(count) === rows.length - end.judged,
          ],
          [
            "<list>",
            ({ list }) =>
              everyItem(
                list!,
                "(?<name>\\w+): (?:<count#> rows?, )?<share#>% of the plane",
                ({ name, count, share: text }, i) =>
                  name === classNames[i] &&
                  (count === undefined
                    ? rows.length === 0
                    : Number(count) === labels.filter((label) => label === i).length) &&
                  percent(text!, shares[i]!),
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});
