import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrationChart, rocChart } from "../../src/index.ts";
import { always, areBest, names, times } from "./adversarial.ts";
import { contradiction, everyItem, everyOf, namesIn, saysNumber } from "./read.ts";

const known = (values: readonly number[]) => values.filter(Number.isFinite);

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

type Row = readonly [score: number, label: number];

/** The share of pairs, one positive and one negative row, in which the positive scores higher; ties count half. */
function areaOf(rows: readonly Row[]): number {
  const [positive, negative] = [1, 0].map((label) => rows.filter((row) => row[1] === label));
  const pairs = positive!.flatMap(([high]) =>
    negative!.map(([low]): number => (high > low ? 1 : high === low ? 0.5 : 0)),
  );
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

/** The precision at each threshold, weighted by the recall that it adds. */
function precisionOf(rows: readonly Row[]): number {
  const thresholds = [...new Set(rows.map(([score]) => score))].toSorted((a, b) => b - a);
  const positives = rows.filter(([, label]) => label === 1).length;
  let [sum, before] = [0, 0];
  for (const threshold of thresholds) {
    const found = rows.filter(([score]) => score >= threshold);
    const hits = found.filter(([, label]) => label === 1).length;
    sum += ((hits - before) / positives) * (hits / found.length);
    before = hits;
  }
  return sum;
}

test("roc: areas are shares of pairs, precisions are averaged, the best is best", () => {
  const row = fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.500_01, 0.9, 1), fc.constantFrom(0, 1));
  always(
    fc.property(
      times(times(row, 0, 10), 1, 4),
      fc.constantFrom("roc", "precision-recall"),
      (groups, curve) => {
        const chart = rocChart({
          title: "T",
          curve,
          series: groups.map((rows, i) => ({
            name: names[i]!,
            scores: rows.map(([score]) => score),
            labels: rows.map(([, label]) => label),
          })),
        });
        const counts = groups.map((rows) =>
          [1, 0].map((label) => rows.filter((one) => one[1] === label).length),
        );
        const isRoc = curve === "roc";
        const values = groups.map((rows, i) => {
          const [positive = 0, negative = 0] = counts[i]!;
          if (positive === 0 || (isRoc && negative === 0)) return Number.NaN;
          return isRoc ? areaOf(rows) : precisionOf(rows);
        });
        const judged = known(values);
        const first = values.findIndex(Number.isFinite);
        const best = (list: string, value: string) =>
          areBest(placesOf(list), values, "higher") && saysNumber(value, Math.max(...judged));
        expect(
          contradiction(chart, [
            ["No data yet", () => groups.flat().length === 0],
            [
              "It takes positive and negative rows",
              () => isRoc && judged.length === 0 && groups.flat().length > 0,
            ],
            ["It takes positive rows", () => !isRoc && judged.length === 0 && groups.flat().length > 0],
            ["Dashed: guessing", () => true],
            [
              "<list> (?:separates?|separate) best \\(AUC <value#>\\)",
              ({ list, value }) => isRoc && best(list!, value!) && Math.max(...judged) >= 0.5,
            ],
            [
              "<list> is best, but worse than guessing \\(AUC <value#>\\)",
              ({ list, value }) => isRoc && best(list!, value!) && Math.max(...judged) < 0.5,
            ],
            [
              "<list> (?:has|have) the highest average precision, <value#>",
              ({ list, value }) => !isRoc && best(list!, value!),
            ],
            [
              "<count!> have an (?:AUC|average precision) of <value#>",
              ({ count, value }) =>
                everyOf(count) === judged.length && judged.every((one) => saysNumber(value!, one)),
            ],
            [
              "<name> has an average precision of <value#>",
              ({ name, value }) =>
                judged.length === 1 && name === names[first] && saysNumber(value!, values[first]!),
            ],
            [
              "Guessing has <share#>",
              ({ share }) => {
                const [positive = 0, negative = 0] = counts[first]!;
                return judged.length === 1 && saysNumber(share!, positive / (positive + negative));
              },
            ],
            [
              "<name> ranks a positive above a negative <share#>% of the time \\(AUC <value#>\\)",
              ({ share, value }) =>
                judged.length === 1 &&
                saysNumber(share!, 100 * judged[0]!) &&
                saysNumber(value!, judged[0]!) &&
                judged[0]! > 0.5,
            ],
            [
              "<name> is worse than guessing \\(AUC <value#>\\)",
              ({ value }) => judged.length === 1 && judged[0]! < 0.5 && saysNumber(value!, judged[0]!),
            ],
            [
              "<name> is no better than guessing \\(AUC <value#>\\)",
              ({ value }) => Math.abs(judged[0]! - 0.5) < 0.03 && saysNumber(value!, judged[0]!),
            ],
            [
              "<count#> left out with rows of one class only",
              ({ count }) => Number(count) === groups.length - judged.length,
            ],
            [
              "<count#> left out without a positive row",
              ({ count }) => Number(count) === groups.length - judged.length,
            ],
            [
              "<list>",
              ({ list }) =>
                everyItem(
                  list!,
                  "(?<name>\\w+): (?:AUC|average precision) <value#>, <positive#> positive and <negative#> negative rows?",
                  ({ name, value, positive, negative }) => {
                    const i = names.indexOf(name!);
                    return (
                      saysNumber(value!, values[i]!) &&
                      Number(positive) === counts[i]![0] &&
                      Number(negative) === counts[i]![1]
                    );
                  },
                ),
            ],
          ]),
        ).toBe("");
      },
    ),
  );
});

/** Rows, mean prediction and share of positive ones of the bins that have any. */
function binsOf(rows: readonly Row[], count: number) {
  return Array.from({ length: count }, (_, bin) =>
    rows.filter(([said]) => Math.min(count - 1, Math.floor(said * count)) === bin),
  )
    .filter(({ length }) => length > 0)
    .map((all) => ({
      size: all.length,
      said: all.reduce((sum, [said]) => sum + said, 0) / all.length,
      seen: all.reduce((sum, [, seen]) => sum + seen, 0) / all.length,
    }));
}

const percent = (text: string, value: number) =>
  saysNumber(text, value) || Math.abs(Number(text) - value) <= 0.051;

test("calibration: bins, errors and what is too sure", () => {
  const said = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
    fc.constantFrom(0, 1, 1e-9, 0.999_99),
  );
  const row = fc.tuple(said, fc.constantFrom(0, 1));
  always(
    fc.property(times(times(row, 0, 12), 1, 4), (groups) => {
      const chart = calibrationChart({
        title: "T",
        bins: 4,
        series: groups.map((rows, i) => ({
          name: names[i]!,
          probabilities: rows.map(([one]) => one),
          labels: rows.map(([, label]) => label),
        })),
      });
      const errors = groups.map((rows) =>
        rows.length === 0
          ? Number.NaN
          : 100 *
            binsOf(rows, 4).reduce(
              (sum, { size, said: all, seen }) => sum + (size / rows.length) * Math.abs(all - seen),
              0,
            ),
      );
      const filled = known(errors);
      const alone = errors.findIndex(Number.isFinite);
      const bias = (i: number) =>
        groups[i]!.reduce((sum, [one, label]) => sum + (one - label) / groups[i]!.length, 0);
      const isAlone = (name: string, error: string) =>
        filled.length === 1 && name === names[alone] && percent(error, errors[alone]!);
      expect(
        contradiction(chart, [
          ["No data yet", () => filled.length === 0],
          [
            "<list> (?:is|are) calibrated best: <error#> points off on average",
            ({ list, error }) =>
              areBest(placesOf(list!), errors, "lower") && percent(error!, Math.min(...filled)),
          ],
          [
            "<count!> are <error#> points off on average",
            ({ count, error }) =>
              everyOf(count) === filled.length && filled.every((one) => percent(error!, one)),
          ],
          [
            "<name> is well calibrated: <error#> points off on average",
            ({ name, error }) => isAlone(name!, error!) && errors[alone]! < 5,
          ],
          ["<name> is too sure: <error#> points off on average", ({ name, error }) => isAlone(name!, error!)],
          [
            "<name> is not sure enough: <error#> points off on average",
            ({ name, error }) => isAlone(name!, error!),
          ],
          [
            "<name> predicts too low: <error#> points off on average",
            ({ name, error }) => isAlone(name!, error!) && bias(alone) < 0,
          ],
          [
            "<name> predicts too high: <error#> points off on average",
            ({ name, error }) => isAlone(name!, error!) && bias(alone) > 0,
          ],
          ["<name> is <error#> points off on average", ({ name, error }) => isAlone(name!, error!)],
          [
            "Predicted and observed, <list>",
            ({ list }) =>
              everyItem(list!, "(?<name>\\w+): <items>", ({ name, items }) => {
                const bins = binsOf(groups[names.indexOf(name!)]!, 4);
                const told = namesIn(items!.replaceAll("said, ", "said; "));
                return (
                  told.length === bins.length &&
                  told.every((item, i) => {
                    const [, predicted = "", observed = "", count] =
                      /^(\S+)% said; (\S+)% seen \((\d+)\)$/u.exec(item) ?? [];
                    const { size, said: all, seen } = bins[i]!;
                    return (
                      percent(predicted, 100 * all) && percent(observed, 100 * seen) && Number(count) === size
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
