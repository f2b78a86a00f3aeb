import fc from "fast-check";
import { expect, test } from "vitest";
import { histogramChart, scatterChart } from "../../src/index.ts";
import { always, broken, hard, names, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn, saysNumber, valueOf } from "./read.ts";

const known = (values: readonly number[]) => values.filter(Number.isFinite);

/** Pearson's correlation and the line of least squares, about the means. */
function lineOf(points: readonly (readonly [number, number])[]) {
  const meanX = points.reduce((sum, [x]) => sum + x / points.length, 0);
  const meanY = points.reduce((sum, [, y]) => sum + y / points.length, 0);
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return { correlation: xy / Math.sqrt(xx * yy), slope: xy / xx, intercept: meanY - (xy / xx) * meanX };
}

const near = (text: string, value: number) =>
  saysNumber(text, value) || Math.abs(valueOf(text) - value) < 1e-9;

test("scatter: correlations and lines are those of the points", () => {
  // of sizes whose squares a number still holds
  const measure = fc.oneof(
    fc.double({ min: -50, max: 50, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(1e6, Number.NaN, Number.POSITIVE_INFINITY),
  );
  always(
    fc.property(times(times(fc.tuple(measure, measure), 0, 9), 1, 3), (groups) => {
      const chart = scatterChart({
        title: "T",
        fit: "linear",
        series: groups.map((points, i) => ({
          name: names[i]!,
          x: points.map(([x]) => x),
          y: points.map(([, y]) => y),
        })),
      });
      const whole = groups.map((points) => points.filter((point) => point.every(Number.isFinite)));
      const all = whole.flat();
      const filled = whole.flatMap(({ length }, i) => (length > 0 ? [i] : []));
      const alone = filled.length === 1 ? filled[0]! : Number.NaN;
      const varies = (i: number) =>
        ([0, 1] as const).every((side) => new Set(whole[i]!.map((point) => point[side])).size > 1);
      const saysCorrelation = (text: string, i: number) =>
        varies(i) ? near(text, lineOf(whole[i]!).correlation) : text === "none";
      const range = (side: 0 | 1, low: string, high: string) => {
        const column = all.map((point) => point[side]);
        return saysNumber(low, Math.min(...column)) && saysNumber(high, Math.max(...column));
      };
      expect(
        contradiction(chart, [
          ["<count#> points?", ({ count }) => Number(count) === all.length],
          ["x from <low#> to <high#>", ({ low, high }) => range(0, low!, high!)],
          ["y from <low#> to <high#>", ({ low, high }) => range(1, low!, high!)],
          ["x <at#> throughout", ({ at }) => range(0, at!, at!)],
          ["y <at#> throughout", ({ at }) => range(1, at!, at!)],
          [
            "<count#> points? left out that cannot be drawn",
            ({ count }) => Number(count) === groups.flat().length - all.length,
          ],
          ["A single point", () => all.length === 1],
          ["No data yet", () => all.length === 0],
          ["No correlation: x or y does not vary", () => !varies(alone)],
          [
            "y rises with x: correlation <value#>",
            ({ value }) => saysCorrelation(value!, alone) && lineOf(whole[alone]!).correlation > 0.2,
          ],
          [
            "y falls with x: correlation <value#>",
            ({ value }) => saysCorrelation(value!, alone) && lineOf(whole[alone]!).correlation < -0.2,
          ],
          [
            "x and y are hardly in a line: correlation <value#>",
            ({ value }) =>
              saysCorrelation(value!, alone) && Math.abs(lineOf(whole[alone]!).correlation) < 0.4,
          ],
          ["<slope#> per unit of x", ({ slope }) => near(slope!, lineOf(whole[alone]!).slope)],
          [
            "Correlations: <list>",
            ({ list }) =>
              namesIn(list!).every((item, i) => {
                const [name = "", value = ""] = item.split(" ");
                return name === names[filled[i]!] && saysCorrelation(value, filled[i]!);
              }),
          ],
          [
            "Lines: <list>",
            ({ list }) =>
              everyItem(list!, "(?<name>\\w+) slope <slope#>, intercept <cut#>", ({ name, slope, cut }) => {
                const line = lineOf(whole[names.indexOf(name!)]!);
                return near(slope!, line.slope) && near(cut!, line.intercept);
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});

/** As NumPy counts it by default: between neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

test("histogram: quarters, counts and what lies outside are those of the numbers", () => {
  always(
    fc.property(times(times(fc.oneof(hard, broken), 0, 14), 1, 3), fc.boolean(), (columns, isCut) => {
      const edges = [-1, 0, 0.5, 2];
      const chart = histogramChart({
        title: "T",
        series: columns.map((values, i) => ({ name: names[i]!, values })),
        ...(isCut && { edges }),
      });
      const sorted = columns.map((column) => known(column).toSorted((a, b) => a - b));
      const inside = (value: number) =>
        Number.isFinite(value) && (!isCut || (value >= edges[0]! && value <= edges.at(-1)!));
      const counted = columns.flat().filter(inside).length;
      const quarter = (text: string, i: number, share: number) =>
        saysNumber(text, quantile(sorted[i]!, share));
      const filled = columns.flatMap((column, i) => (column.some(inside) ? [i] : []));
      const alone = filled.length === 1 ? filled[0]! : Number.NaN;
      expect(
        contradiction(chart, [
          [
            "(?<name>\\w+): a single value, <value#>",
            ({ value }) => sorted[alone]!.length === 1 && saysNumber(value!, sorted[alone]![0]!),
          ],
          [
            "All of (?<name>\\w+) are <value#>",
            ({ value }) => sorted[alone]!.every((one) => saysNumber(value!, one)),
          ],
          [
            "Half of (?<name>\\w+) or more are <value#>",
            ({ value }) =>
              2 * sorted[alone]!.filter((one) => saysNumber(value!, one)).length >= sorted[alone]!.length,
          ],
          [
            "All from <low#> to <high#>",
            ({ low, high }) => quarter(low!, alone, 0) && quarter(high!, alone, 1),
          ],
          [
            "(?:Half|<share#>%) lie between <low#> and <high#>",
            ({ share, low, high }) => {
              const [from, to] = [quantile(sorted[alone]!, 0.25), quantile(sorted[alone]!, 0.75)];
              const inner = sorted[alone]!.filter((value) => value >= from && value <= to).length;
              const all = sorted[alone]!.length;
              const isTrue =
                share === undefined ? Math.abs(2 * inner - all) <= 2 : saysNumber(share, (100 * inner) / all);
              return isTrue && quarter(low!, alone, 0.25) && quarter(high!, alone, 0.75);
            },
          ],
          ["Median <value#>", ({ value }) => quarter(value!, alone, 0.5)],
          [
            "Medians: <list>",
            ({ list }) =>
              namesIn(list!).every((item) => {
                const [name = "", value = ""] = item.split(" ");
                const i = names.indexOf(name);
                return sorted[i]!.length > 0 ? quarter(value, i, 0.5) : value === "none";
              }),
          ],
          ["Bins differ in width: heights are per <width#>", ({ width }) => isCut && saysNumber(width!, 0.5)],
          ["<count#> values?", ({ count }) => Number(count) === counted],
          [
            "<count#> values? outside the bins",
            ({ count }) => Number(count) === columns.flat().filter(Number.isFinite).length - counted,
          ],
          [
            "<count#> values? not finite",
            ({ count }) => Number(count) === columns.flat().filter((one) => !Number.isFinite(one)).length,
          ],
          [
            "<count#> bins? from <low#> to <high#>",
            ({ count, low, high }) =>
              isCut ? Number(count) === 3 && saysNumber(low!, -1) && saysNumber(high!, 2) : Number(count) > 0,
          ],
          ["No data yet", () => counted === 0],
          [
            "<list>",
            ({ list }) =>
              everyItem(
                list!,
                "(?<name>\\w+): (?:lowest <low#>, quarter <first#>, median <half#>, three quarters <third#>, highest <high#>|(?<counts>.+))",
                ({ name, low, first, half, third, high, counts }) => {
                  const i = names.indexOf(name!);
                  if (counts !== undefined) return sorted[i]!.length === 0;
                  return (
                    quarter(low!, i, 0) &&
                    quarter(first!, i, 0.25) &&
                    quarter(half!, i, 0.5) &&
                    quarter(third!, i, 0.75) &&
                    quarter(high!, i, 1)
                  );
                },
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});
