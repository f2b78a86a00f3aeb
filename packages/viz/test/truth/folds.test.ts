import fc from "fast-check";
import { expect, test } from "vitest";
import { kFoldChart } from "../../src/index.ts";
import { always, times } from "./adversarial.ts";
import { contradiction, everyItem, namesIn } from "./read.ts";

test("folds are said to keep the mix only where they do, and every count is that of the rows", () => {
  const drawn = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 4 }))
    .chain(([count, k]) =>
      fc.tuple(
        times(fc.constantFrom("a", "b", "c"), count),
        times(fc.nat(k - 1), count),
        fc.constant(k),
        fc.option(fc.nat(count - 1), { nil: undefined }),
      ),
    );
  always(
    fc.property(drawn, ([labels, places, k, leak]) => {
      const rows = labels.map((_, i) => i);
      const folds = Array.from({ length: k }, (_, fold) => ({
        train: rows.filter((row) => places[row] !== fold || row === leak),
        test: rows.filter((row) => places[row] === fold),
      }));
      const chart = kFoldChart({ title: "T", labels, folds });
      const classes = [...new Set(labels)].toSorted();
      const among = (part: readonly number[], name: string) =>
        part.filter((row) => labels[row] === name).length;
      const shareOf = (part: readonly number[], name: string) => among(part, name) / part.length;
      const both = ({ train, test: part }: (typeof folds)[number]) =>
        part.filter((row) => train.includes(row)).length;
      const empty = folds.filter(({ test: part }) => part.length === 0);
      const lacking = folds.filter(({ test: part }) => classes.some((name) => among(part, name) === 0));
      const unseen = folds.filter(({ train, test: part }) =>
        classes.some((name) => among(part, name) > 0 && among(train, name) === 0),
      );
      const sizes = folds.map(({ test: part }) => part.length);
      const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
      const drift = Math.max(
        ...folds.flatMap(({ test: part }) =>
          classes.map((name) => {
            // as many of a class as in the whole, or as many as in the other folds
            const [own, all] = [among(part, name), among(rows, name)];
            return Math.min(Math.abs(own - (all / rows.length) * part.length), Math.abs(own - all / k));
          }),
        ),
      );
      const counts = (list: string, part: readonly number[]) =>
        namesIn(list).length === classes.length &&
        namesIn(list).every((item) => {
          const [name = "", count = ""] = item.split(" ");
          return Number(count) === among(part, name);
        });
      expect(
        contradiction(chart, [
          [
            "Fold <fold#> has <count#> samples? in both training and validation",
            ({ fold, count }) => Number(count) > 0 && Number(count) === both(folds[Number(fold) - 1]!),
          ],
          [
            "Fold <fold#> validates on a class it never trained on: <name>",
            ({ fold, name }) => {
              const { train, test: part } = folds[Number(fold) - 1]!;
              return unseen.length === 1 && among(part, name!) > 0 && among(train, name!) === 0;
            },
          ],
          [
            "(?:<some#> of <all#>|All <every#>) folds validate on a class they never trained on",
            ({ every, some = every, all = every }) =>
              Number(some) === unseen.length && unseen.length > 1 && Number(all) === k,
          ],
          [
            "Fold <fold#> has no sample to validate on",
            ({ fold }) => empty.length === 1 && empty[0] === folds[Number(fold) - 1],
          ],
          [
            "(?:<some#> of <all#>|All <every#>) folds have no sample to validate on",
            ({ every, some = every, all = every }) =>
              Number(some) === empty.length && empty.length > 1 && Number(all) === k,
          ],
          [
            "Each fold validates on a single sample, so it has no class mix",
            () => classes.length > 1 && low === 1 && high === 1,
          ],
          [
            "Fold <fold#> lacks a class in validation",
            ({ fold }) => lacking.length === 1 && lacking[0] === folds[Number(fold) - 1],
          ],
          [
            "(?:<some#> of <all#>|All <every#>) folds lack a class in validation",
            ({ every, some = every, all = every }) => Number(some) === lacking.length && Number(all) === k,
          ],
          ["All samples belong to one class", () => classes.length === 1],
          ["Every fold keeps the class mix of the whole", () => drift <= 1e-9],
          ["Every fold keeps the class mix to within one sample", () => drift <= 1 + 1e-9],
          [
            "Class shares drift by up to <points#> percentage points \\(fold <fold#>, <name>\\)",
            ({ points, fold, name }) => {
              const { test: part } = folds[Number(fold) - 1]!;
              const off = 100 * Math.abs(shareOf(part, name!) - shareOf(rows, name!));
              return Math.abs(Number(points) - off) <= 0.51;
            },
          ],
          ["<count#> samples?", ({ count }) => Number(count) === labels.length],
          ["<low#> per fold", (said) => low === high && Number(said["low"]) === low],
          [
            "<low#> to <high#> per fold",
            (said) => low < high && Number(said["low"]) === low && Number(said["high"]) === high,
          ],
          ["Classes in all: <list>", ({ list }) => counts(list!, rows)],
          [
            "Validation samples: <list>",
            ({ list }) =>
              everyItem(
                list!,
                "fold <fold#> with <counts>",
                ({ fold, counts: said }, i) => Number(fold) === i + 1 && counts(said!, folds[i]!.test),
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
});
