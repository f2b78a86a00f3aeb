import fc from "fast-check";
import { expect, test } from "vitest";
import { learningCurveChart } from "../../src/index.ts";
import { always, clearlyApart, hard, times } from "./adversarial.ts";
import { contradiction, everyItem, saysNumber } from "./read.ts";

const known = (values: readonly number[]) => values.filter(Number.isFinite);

// Differences of numbers that are told in a few digits: as exact as the larger of them is told.
const differs = (text: string, a: number, b: number) =>
  saysNumber(text, a - b) ||
  Math.abs(Number(text.replace("−", "-").replaceAll(",", "")) - (a - b)) <=
    2e-3 * Math.max(Math.abs(a), Math.abs(b));

test("learning curve: what more rows changed, and the gap to training", () => {
  const column = times(fc.oneof({ weight: 6, arbitrary: hard }, fc.constant(Number.NaN)), 4);
  always(
    fc.property(column, times(column, 1, 3), (train, validation) => {
      const sizes = [50, 100, 200, 400];
      const chart = learningCurveChart({ title: "T", sizes, train, validation });
      const means = sizes.map((_, i) => {
        const scores = known(validation.map((fold) => fold[i]!));
        return scores.length === 0 ? Number.NaN : scores.reduce((sum, one) => sum + one / scores.length, 0);
      });
      const all = known([...means, ...train]);
      const isNear = (text: string, one: number) =>
        saysNumber(text, one) || !clearlyApart(Number(text.replaceAll(",", "")), one, all);
      const at = (rows: string) => means[sizes.indexOf(Number(rows))]!;
      const last = means.findLastIndex(Number.isFinite);
      const change = ({ from, to, change: text }: Readonly<Record<string, string>>, sign: 1 | -1) =>
        Number(to) === sizes[last] &&
        sign * (at(to!) - at(from!)) > 0 &&
        differs(text!, Math.max(at(to!), at(from!)), Math.min(at(to!), at(from!)));
      expect(
        contradiction(chart, [
          ["No data yet", () => last < 0],
          [
            "From <from#> to <to#> rows the validation score rose by <change#>: more data help",
            (said) => change(said, 1),
          ],
          ["From <from#> to <to#> rows the validation score fell by <change#>", (said) => change(said, -1)],
          [
            "From <from#> rows on, more data change little",
            ({ from }) =>
              Math.abs(at(from!) - means[last]!) <= 0.03 * (Math.max(...all) - Math.min(...all)) + 1e-9 ||
              Math.abs(at(from!) - means[last]!) <= 0.02,
          ],
          [
            "The validation score is <value#> with <rows#> rows?",
            ({ value, rows }) => known(means).length === 1 && saysNumber(value!, at(rows!)),
          ],
          [
            "Gap to training <gap#>(?<over>: overfitting)?",
            ({ gap, over }) => {
              const apart = train[last]! - means[last]!;
              return differs(gap!, train[last]!, means[last]!) && (over === undefined || apart > 0);
            },
          ],
          [
            "Scores are means over (?<most>up to )?<folds#> folds",
            // the training scores are of one fold
            ({ most, folds }) => most !== undefined && Number(folds) === validation.length,
          ],
          [
            "Validation and training score by training rows: <list>",
            ({ list }) =>
              everyItem(
                list!,
                "(?:none|<value#>(?: and <other#>)?) at <rows#>",
                ({ value, other, rows }, i) => {
                  if (Number(rows) !== sizes[i]) return false;
                  if (value === undefined) return Number.isNaN(means[i]);
                  return (
                    isNear(value, means[i]!) &&
                    (other === undefined ? Number.isNaN(train[i]) : isNear(other, train[i]!))
                  );
                },
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});
