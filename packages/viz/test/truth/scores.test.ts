import fc from "fast-check";
import { expect, test } from "vitest";
import { classBalanceChart, confusionChart } from "../../src/index.ts";
import { always, names, times } from "./adversarial.ts";
import { contradiction, everyOf, namesIn, saysNumber } from "./read.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const percent = (text: string, share: number) => Math.abs(Number(text) - 100 * share) <= 0.051;

/** Whether every item of a list of commas is matched and so. */
function everyOne(
  list: string,
  item: RegExp,
  isTrue: (groups: readonly string[], i: number) => boolean,
): boolean {
  return namesIn(list).every((each, i) => {
    const found = item.exec(each);
    return found !== null && isTrue(found.slice(1), i);
  });
}

test("class balance: the majority is one, and every count and share is that of the rows", () => {
  always(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const labels = counts.flatMap((count, i) => Array.from({ length: count }, () => names[i]!));
      const chart = classBalanceChart({ title: "T", labels });
      const of = (name: string) => counts[names.indexOf(name)]!;
      const [most, least] = [Math.max(...counts), Math.min(...counts)];
      expect(
        contradiction(chart, [
          ["There is only one class", () => counts.length === 1],
          ["Every class has <count#> samples?", ({ count }) => most === least && Number(count) === most],
          ["The classes are about equally large", () => most > least && most <= 1.1 * least],
          [
            "Always answering <name> would be right <share#>% of the time",
            ({ name, share }) =>
              of(name!) === most && 2 * most > labels.length && percent(share!, most / labels.length),
          ],
          [
            "<name> is <times#> times as frequent as <rare>",
            ({ name, times: factor, rare }) =>
              of(name!) === most &&
              of(rare!) === least &&
              counts.filter((count) => count === most).length === 1 &&
              saysNumber(factor!, most / least),
          ],
          [
            "<list> are each <times#> times as frequent as <rare>",
            ({ list, times: factor, rare }) =>
              namesIn(list!).length === counts.filter((count) => count === most).length &&
              namesIn(list!).every((name) => of(name) === most) &&
              of(rare!) === least &&
              saysNumber(factor!, most / least),
          ],
          [
            "<count#> samples? in <classes#> class(?:es)?",
            ({ count, classes }) => Number(count) === sum(counts) && Number(classes) === counts.length,
          ],
          [
            "<list>",
            ({ list }) =>
              namesIn(list!).length === counts.length &&
              everyOne(
                list!,
                /^(\w+) (\d+) \((\S+)%\)$/u,
                ([name, count, share]) =>
                  Number(count) === of(name!) && percent(share!, of(name!) / labels.length),
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});

test("confusion: the most frequent mistake is that, and what is right is right over all", () => {
  always(
    fc.property(times(times(fc.integer({ min: 0, max: 9 }), 3), 3), (counts) => {
      const chart = confusionChart({ title: "T", classNames: names.slice(0, 3), counts });
      const at = (name: string, other: string) => counts[names.indexOf(name)]![names.indexOf(other)]!;
      const mistakes = counts.flatMap((row, i) => row.filter((count, j) => i !== j && count > 0));
      const most = Math.max(0, ...mistakes);
      const tied = mistakes.filter((count) => count === most).length;
      const total = sum(counts.flat());
      const right = sum(counts.map((row, i) => row[i]!));
      let before = Number.POSITIVE_INFINITY;
      expect(
        contradiction(chart, [
          ["No data yet", () => total === 0],
          ["<count!> are right", ({ count }) => right === total && everyOf(count) === total],
          [
            "<name> is most often taken for <other> \\(<count#> times?\\)",
            ({ name, other, count }) =>
              name !== other && tied === 1 && Number(count) === most && at(name!, other!) === most,
          ],
          [
            "<places#> mistakes tie as the most frequent \\(<count#> times? each\\)",
            ({ places, count }) => Number(places) === tied && tied > 1 && Number(count) === most,
          ],
          [
            "Accuracy <share#>% \\(<right#> of <total#>\\)",
            (said) =>
              Number(said["right"]) === right &&
              Number(said["total"]) === total &&
              percent(said["share"]!, right / total) &&
              (said["share"] === "100") === (right === total),
          ],
          [
            "By class: <list>",
            ({ list }) =>
              namesIn(list!).length === counts.filter((row) => sum(row) > 0).length &&
              everyOne(
                list!,
                /^(\w+) (\d+) of (\d+) right$/u,
                ([name, own, all]) =>
                  Number(own) === at(name!, name!) && Number(all) === sum(counts[names.indexOf(name!)]!),
              ),
          ],
          [
            "Mistakes: <list>",
            ({ list }) =>
              namesIn(list!).length === mistakes.length &&
              everyOne(list!, /^(\w+) taken for (\w+) (\d+) times?$/u, ([name, other, count]) => {
                const isOrdered = Number(count) <= before;
                before = Number(count);
                return isOrdered && name !== other && Number(count) === at(name!, other!);
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});
