import fc from "fast-check";
import { expect, test } from "vitest";
import { heatmapChart, validationCurveChart } from "../../src/index.ts";
import { always, clearlyApart, hard, signed, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn, saysNumber } from "./read.ts";

/** Whether a number is written for this one, or for one that nobody would tell from it. */
function says(text: string, value: number, all: readonly number[]): boolean {
  return (
    saysNumber(text, value) ||
    all.some((other) => saysNumber(text, other) && !clearlyApart(other, value, all))
  );
}

test("heatmap: the best cell is best, where it is said to be, and every score is read", () => {
  const [xs, ys] = [
    [1, 2, 3],
    [10, 20],
  ] as const;
  const grid = fc.tuple(
    times(fc.oneof(signed, fc.constant(Number.NaN)), 6),
    fc.constantFrom("higher" as const, "lower" as const),
  );
  always(
    fc.property(grid, ([values, better]) => {
      const chart = heatmapChart({
        title: "T",
        x: { name: "C", values: xs },
        y: { name: "g", values: ys },
        values,
        better,
      });
      const known = values.filter(Number.isFinite);
      const best = better === "higher" ? Math.max(...known) : Math.min(...known);
      const near = known.filter((value) => !clearlyApart(value, best, known)).length;
      const exact = known.filter((value) => value === best).length;
      const isTie = (count: number) => count >= exact && count <= near;
      const place = values.indexOf(best);
      const code = better === "higher" ? "Best score" : "Lowest value";
      expect(
        contradiction(chart, [
          ["No data yet", () => known.length === 0],
          [
            `${code} <score#> at C = <x#>, g = <y#>`,
            ({ score, x, y }) =>
              exact === 1 &&
              values[ys.indexOf(Number(y) as 10) * 3 + xs.indexOf(Number(x) as 1)] === best &&
              saysNumber(score!, best),
          ],
          [
            `<count#> cells tie for the ${code.toLowerCase()}, <score#>`,
            ({ count, score }) => Number(count) > 1 && isTie(Number(count)) && says(score!, best, known),
          ],
          [
            "All cells are level at <score#>",
            ({ score }) => near === known.length && known.length > 1 && says(score!, best, known),
          ],
          ["At the edge: try a wider grid", () => place % 3 !== 1 && known.length > 1],
          ["<count#> cells? (?:has|have) no score", ({ count }) => Number(count) === 6 - known.length],
          ["C across: <list>", ({ list }) => namesIn(list!).join() === "1,2,3"],
          [
            better === "higher" ? "Scores, <list>" : "Values, <list>",
            ({ list }) =>
              everyItem(list!, "g <y#>: <scores>", ({ y, scores }, j) => {
                const texts = namesIn(scores!);
                return (
                  Number(y) === ys[j] &&
                  texts.length === 3 &&
                  texts.every((text, i) => {
                    const value = values[j * 3 + i]!;
                    return Number.isNaN(value) ? text === "none" : says(text, value, known);
                  })
                );
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});

test("validation curve: validation is best where it is said to be, and every score is read", () => {
  const curves = fc.tuple(times(hard, 3, 6), fc.constantFrom(0, 0.25, 1));
  always(
    fc.property(curves, ([scores, gap]) => {
      const values = scores.map((_, i) => i + 1);
      const train = scores.map((score) => score + gap);
      const chart = validationCurveChart({
        title: "T",
        parameter: "depth",
        values,
        train,
        validation: scores,
      });
      const all = [...scores, ...train];
      const best = Math.max(...scores);
      const tied = scores.filter((score) => !clearlyApart(score, best, all)).length;
      const exact = scores.filter((score) => score === best).length;
      const place = scores.indexOf(best);
      expect(
        contradiction(chart, [
          [
            "Validation is best at depth = <at#> \\(<score#>\\)",
            ({ at, score }) => exact === 1 && scores[Number(at) - 1] === best && saysNumber(score!, best),
          ],
          [
            "Validation is level at its best from depth = <from#> to <to#> \\(<score#>\\)",
            ({ from, to, score }) =>
              Number(from) < Number(to) &&
              scores.slice(Number(from) - 1, Number(to)).every((one) => !clearlyApart(one, best, all)) &&
              says(score!, best, all),
          ],
          [
            "<count#> values of depth tie for the best validation score \\(<score#>\\)",
            ({ count, score }) =>
              Number(count) >= exact && Number(count) <= tied && Number(count) > 1 && says(score!, best, all),
          ],
          [
            "Validation stays at <score#> whatever depth is",
            ({ score }) => tied === scores.length && says(score!, best, all),
          ],
          ["At the edge: try a wider range", () => place === 0 || place === scores.length - 1],
          ["Gap to training <gap#> there", ({ gap: said }) => saysNumber(said!, train[place]! - best)],
          [
            "Validation and training score by depth: <list>",
            ({ list }) =>
              list!.split("; ").length === scores.length &&
              everyItem(
                list!,
                "<score#> and <other#> at <at#>",
                ({ score, other, at }, i) =>
                  Number(at) === i + 1 && says(score!, scores[i]!, all) && says(other!, train[i]!, all),
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});
