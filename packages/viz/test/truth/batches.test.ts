import fc from "fast-check";
import { expect, test } from "vitest";
import { gradientNoiseChart, scalingChart } from "../../src/index.ts";
import { always, hard, names, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn, saysNumber } from "./read.ts";

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

const known = (values: readonly number[]) => values.filter(Number.isFinite);

test("gradient noise: angles are those to the full gradient, averaged", () => {
  const part = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
    fc.constantFrom(1e6, Number.NaN),
  );
  const gradient = fc.tuple(part, part);
  always(
    fc.property(gradient, times(times(gradient, 0, 5), 0, 4), (full, batches) => {
      const sizes = [2, 8, 32, 128];
      const chart = gradientNoiseChart({
        title: "T",
        full,
        batches: batches.map((points, i) => ({
          size: sizes[i]!,
          gradients: [points.map(([x]) => x), points.map(([, y]) => y)],
        })),
      });
      const angles = batches.map((points) =>
        points.flatMap(([x, y]) => {
          const turn = Math.atan2(full[0] * y - full[1] * x, full[0] * x + full[1] * y);
          return Number.isFinite(turn) && Math.hypot(x, y) * Math.hypot(...full) > 0
            ? [(Math.abs(turn) * 180) / Math.PI]
            : [];
        }),
      );
      const means = angles.map((all) =>
        all.length === 0 ? Number.NaN : all.reduce((sum, angle) => sum + angle / all.length, 0),
      );
      const says = (degrees: string, size: string) =>
        Math.abs(Number(degrees) - means[sizes.indexOf(Number(size))]!) <= 0.5 + 1e-9;
      expect(
        contradiction(chart, [
          ["No data yet", () => batches.length === 0 || !full.every(Number.isFinite)],
          [
            "Batch size <size#> strays <degrees#>° from the full gradient on average",
            ({ size, degrees }) => known(means).length === 1 && says(degrees!, size!),
          ],
          [
            "Batches of <size#> stray <degrees#>° on average, those of <other#> <others#>°",
            ({ size, degrees, other, others }) => says(degrees!, size!) && says(others!, other!),
          ],
          [
            "Batches of <size#> and of <other#> stray about <degrees#>° on average",
            ({ size, other, degrees }) =>
              [size!, other!].every(
                (one) => Math.abs(means[sizes.indexOf(Number(one))]! - Number(degrees)) < 1.5,
              ),
          ],
          ["No mini-batch gradient has a direction", () => known(means).length === 0],
          ["The full gradient is 0: there is no angle to it", () => Math.hypot(...full) === 0],
          [
            "Mean angle to the full gradient: <list>",
            ({ list }) =>
              namesIn(list!).every((item, i) => {
                const [, degrees, size, count] =
                  /^(none|\d+°) for batch size (\d+)(?: \((\d+) gradients?\))?$/u.exec(item) ?? [];
                if (Number(size) !== sizes[i]) return false;
                if (degrees === "none") return Number.isNaN(means[i]);
                return says(degrees!.replace("°", ""), size!) && Number(count) === angles[i]!.length;
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});

const isHigh = (loss: number, first: number): boolean => Number.isFinite(loss) && loss > 9.99 * first;

test("scaling: losses, cliffs and the reach of a rule are those of the losses", () => {
  const sizes = [32, 64, 128, 256];
  const column = times(fc.oneof({ weight: 5, arbitrary: hard }, fc.constantFrom(Number.NaN, 1 / 0)), 4);
  always(
    fc.property(times(column, 1, 4), (columns) => {
      const chart = scalingChart({
        title: "T",
        batchSizes: sizes,
        series: columns.map((losses, i) => ({ name: names[i]!, losses })),
      });
      const lossAt = (i: number, size: string) => columns[i]![sizes.indexOf(Number(size))]!;
      // Kept: no worse than twice the loss of the smallest batch up to there; not kept further on: worse than it.
      const reaches = (i: number, size: string) => {
        const at = sizes.indexOf(Number(size));
        const losses = columns[i]!;
        return (
          losses.slice(0, at + 1).every((loss) => loss <= 2 * losses[0]!) &&
          (at === 3 || !(losses[at + 1]! <= losses[0]!))
        );
      };
      const edgeOf = (item: string, holds: (loss: number, first: number) => boolean) => {
        const [, name = "", size = ""] = /^(\w+) at batch (\d+)$/u.exec(item) ?? [];
        const i = names.indexOf(name);
        return holds(lossAt(i, size), known(columns[i]!)[0]!);
      };
      expect(
        contradiction(chart, [
          [
            "(?:No data yet|The smallest batch size has no loss to keep)",
            () => columns.every((losses) => !Number.isFinite(losses[0])),
          ],
          [
            "<names> keeps? (?:its|their) loss up to batch <size#>, <others> (?:up to <less#>|at no size)",
            ({ names: list, size, others, less }) =>
              placesOf(list!).every((i) => reaches(i, size!)) &&
              placesOf(others!).every((i) =>
                less === undefined ? !Number.isFinite(columns[i]![0]!) : reaches(i, less),
              ) &&
              (less === undefined || Number(less) < Number(size)),
          ],
          [
            "The loss (?:gets no worse|(?<near>stays within 20%)) up to batch <size#>",
            ({ near, size }) =>
              columns.every((_, i) => reaches(i, size!)) &&
              (near === undefined) ===
                columns.every((losses) =>
                  losses.slice(0, sizes.indexOf(Number(size)) + 1).every((loss) => loss <= losses[0]!),
                ),
          ],
          [
            "No batch size beyond 32 keeps the loss",
            () =>
              columns.every(([first, ...losses]) => !losses.some((loss) => loss <= first! && first! < 1 / 0)),
          ],
          [
            "Not every batch size beyond 32 keeps the loss",
            () =>
              columns.every((_, i) => reaches(i, "32") || !Number.isFinite(columns[i]![0]!)) &&
              columns.some(([first, ...losses]) => losses.some((loss) => loss <= 2 * first!)),
          ],
          [
            "<name> diverges at batch <size#>",
            ({ name, size }) => !Number.isFinite(lossAt(names.indexOf(name!), size!)),
          ],
          [
            "Diverging: <list>",
            ({ list }) => namesIn(list!).every((item) => edgeOf(item, (loss) => !Number.isFinite(loss))),
          ],
          [
            "<name> is over ten times as high at batch <size#>",
            ({ name, size }) => edgeOf(`${name} at batch ${size}`, isHigh),
          ],
          [
            "Over ten times as high: <list>",
            ({ list }) => namesIn(list!).every((item) => edgeOf(item, isHigh)),
          ],
          ["<count#> values? below 0 left out", () => false],
          [
            "The loss by batch size: <list>",
            ({ list }) =>
              everyItem(list!, "(?<name>\\w+): <items>", ({ name, items }) =>
                namesIn(items!).every((item) => {
                  const [, value = "", size = ""] = /^(\S+) at (\d+)$/u.exec(item) ?? [];
                  const loss = lossAt(names.indexOf(name!), size);
                  return value === "diverged" ? !Number.isFinite(loss) : saysNumber(value, loss);
                }),
              ),
          ],
        ]),
      ).toBe("");
    }),
    // 0.9998 and 0.99995 tie, and two others need four digits
    [
      [
        [
          [0, 0, 1.880289039361818, 0],
          [0.99995, 0.000001, 0, 0.000001],
          [1.8633815065603032, 0.9998, 0, 0.000001],
        ],
      ],
    ],
  );
});
