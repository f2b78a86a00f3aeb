import fc from "fast-check";
import { expect, test } from "vitest";
import { gradientFlowChart, rangeTestChart } from "../../src/index.ts";
import { always, clearlyApart, hard, names, times } from "./adversarial.ts";
import { contradiction, namesIn, type Said, saysNumber, valueOf } from "./read.ts";

const known = (values: readonly number[]) => values.filter(Number.isFinite);

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

test("range test: where the loss falls fastest, is lowest and blows up", () => {
  const loss = fc.oneof({ weight: 5, arbitrary: hard }, fc.constantFrom(Number.NaN, 1 / 0));
  always(
    fc.property(times(loss, 2, 8), (losses) => {
      const learningRates = losses.map((_, i) => 10 ** (i - 5));
      const chart = rangeTestChart({ title: "T", learningRates, losses });
      const all = known(losses);
      const first = all[0]!;
      const place = (rate: string) =>
        learningRates.findIndex((one) => Math.abs(valueOf(rate) / one - 1) < 0.01);
      // per factor of ten, from each loss to the next that is a number
      const falls = losses.flatMap((one, from) => {
        const to = losses.findIndex((next, i) => i > from && Number.isFinite(next));
        return Number.isFinite(one) && to >= 0 ? [{ from, to, fall: (one - losses[to]!) / (to - from) }] : [];
      });
      const steepest = Math.max(0, ...falls.map(({ fall }) => fall));
      const isUp = (one: number) => !Number.isFinite(one) || one > first || !clearlyApart(one, first, all);
      // ten times as high as at the start, from 0 or from the lowest below it
      const floor = Math.min(0, ...all);
      const mayDiverge = (one: number) =>
        !Number.isFinite(one) || (first > floor && one - floor > 10 * (first - floor));
      const hasDiverged = (one: number) =>
        mayDiverge(one) && (one === 1 / 0 || clearlyApart(one, first, all));
      expect(
        contradiction(chart, [
          ["No data yet", () => all.length === 0],
          [
            "The loss falls fastest from <from#> to <to#>",
            ({ from, to }) => {
              const told = falls.find((one) => one.from === place(from!) && one.to === place(to!));
              return (
                told !== undefined &&
                !clearlyApart(
                  told.fall,
                  steepest,
                  falls.map(({ fall }) => fall),
                )
              );
            },
          ],
          ["The loss never falls", () => steepest === 0],
          [
            "The loss stays at <value#>",
            ({ value }) =>
              losses.length === all.length &&
              all.every((one) => saysNumber(value!, one) || !clearlyApart(one, first, all)),
          ],
          [
            "Lowest <value#>(?: at|(?<tied>, first at)) <rate#>",
            ({ value, tied, rate }) => {
              const [told, least] = [losses[place(rate!)]!, Math.min(...all)];
              const isOnly = losses.filter((one) => one === least).length === 1;
              return (
                saysNumber(value!, least) &&
                (tied !== undefined || isOnly) &&
                (told === least || (tied !== undefined && !clearlyApart(told, least, all)))
              );
            },
          ],
          [
            "(?<word>Blows up|Above its start) from <rate#>",
            ({ word, rate }) =>
              (word === "Blows up"
                ? mayDiverge(losses[place(rate!)]!)
                : !hasDiverged(losses[place(rate!)]!)) &&
              losses.slice(place(rate!)).every(isUp) &&
              (word === "Blows up" ||
                place(rate!) === 0 ||
                losses[place(rate!) - 1]! <= first ||
                !clearlyApart(losses[place(rate!) - 1]!, first, all)),
          ],
          [
            "It does not blow up",
            () =>
              Number.isFinite(losses.at(-1)) &&
              (losses.at(-1)! <= first || !clearlyApart(losses.at(-1)!, first, all)),
          ],
          [
            "<count#> rates from <from#> to <to#>",
            ({ count, from, to }) =>
              Number(count) === losses.length && place(from!) === 0 && place(to!) === losses.length - 1,
          ],
          ["The loss starts at <value#>", ({ value }) => saysNumber(value!, first)],
        ]),
      ).toBe("");
    }),
  );
});

function medianOf(values: readonly number[]): number {
  const sorted = known(values).toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return sorted.length === 0 ? Number.NaN : low + (high - low) / 2;
}

test("gradient flow: medians, factors between layers, zeros and overflows", () => {
  const norm = fc.oneof(
    { weight: 6, arbitrary: hard },
    fc.constantFrom(0, 1e-12, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(4))
    .chain(([layers, steps]) => times(times(norm, steps), layers));
  always(
    fc.property(rows, (norms) => {
      const layers = names.slice(0, norms.length);
      const chart = gradientFlowChart({ title: "T", layers, norms });
      const medians = norms.map(medianOf);
      const alive = medians.filter((median) => median > 0);
      const between = (text: string, large: string, small: string) => {
        const ratio = medians[names.indexOf(large)]! / medians[names.indexOf(small)]!;
        return Math.abs(valueOf(text) / ratio - 1) < 0.06 || !Number.isFinite(ratio);
      };
      const areAll = (list: string, median: number) =>
        namesIn(list).every((name) => Math.abs(medians[names.indexOf(name)]! / median - 1) < 1e-3) &&
        namesIn(list).length >= medians.filter((one) => one === median).length;
      const areOutliers = (
        { layers: list, factor, step, count = "1" }: Said,
        ratio: (norm: number, median: number) => number,
      ) => {
        const far = norms.flatMap((row, i) =>
          row.flatMap((one, at) =>
            Number.isFinite(one) && medians[i]! > 0 ? [{ i, at, times: ratio(one, medians[i]!) }] : [],
          ),
        );
        const most = Math.max(...far.map(({ times: each }) => each));
        const told = far.filter(({ times: each }) => each === most);
        const steps = new Set(told.map(({ at }) => at));
        return (
          most >= 100 &&
          (factor === undefined ? most === Infinity : Math.abs(valueOf(factor) / most - 1) < 0.06) &&
          steps.size === Number(count) &&
          Math.min(...steps) === Number(step) &&
          namesIn(list!).join() === [...new Set(told.map(({ i }) => names[i]))].join()
        );
      };
      expect(
        contradiction(chart, [
          ["No data yet", () => norms.flat().length === 0],
          [
            "Gradients vanish: <factor#> times smaller at <small> than at <large>",
            ({ factor, small, large }) =>
              between(factor!, large!, small!) && names.indexOf(small!) < names.indexOf(large!),
          ],
          [
            "Gradients explode: <factor#> times larger at <large> than at <small>",
            ({ factor, small, large }) =>
              between(factor!, large!, small!) && names.indexOf(large!) < names.indexOf(small!),
          ],
          [
            "The gradient of <name> is not finite at step <step#>",
            ({ name, step }) => {
              const row = norms[names.indexOf(name!)]!;
              return row.findIndex((one) => !Number.isFinite(one)) === Number(step);
            },
          ],
          [
            "The medians of the layers lie within a factor of <factor#>",
            ({ factor }) => {
              const spread = Math.max(...alive) / Math.min(...alive);
              return spread <= valueOf(factor!) * (1 + 1e-9) && spread >= valueOf(factor!) * 0.9;
            },
          ],
          [
            "<layers> reach(?:es)? <factor#> times the median at step <step#>(?:, <count#> times in all)?",
            (said) => areOutliers(said, (at, median) => at / median),
          ],
          [
            "<layers> falls? <factor#> times below the median at step <step#>(?:, <count#> times in all)?",
            (said) => areOutliers(said, (at, median) => median / at),
          ],
          [
            "<layers> falls? to 0 at step <step#>(?:, <count#> times in all)?",
            (said) => areOutliers(said, (at, median) => median / at),
          ],
          [
            "All layers have a median norm of <value#>",
            ({ value }) => medians.every((one) => Math.abs(one / valueOf(value!) - 1) < 0.01),
          ],
          [
            "<name> has a norm of <value#>",
            ({ value }) => alive.length === 1 && saysNumber(value!, alive[0]!),
          ],
          ["No gradient differs from 0", () => norms.flat().every((one) => one === 0)],
          ["No layer has a median norm above 0", () => alive.length === 0],
          [
            "Smallest at <least>, largest at <most>: <factor#> times apart",
            ({ least, most, factor }) =>
              between(factor!, namesIn(most!)[0]!, namesIn(least!)[0]!) &&
              areAll(least!, Math.min(...alive)) &&
              areAll(most!, Math.max(...alive)),
          ],
          [
            "The layers above 0 have a median norm of <value#>",
            ({ value }) => alive.every((one) => saysNumber(value!, one)) && alive.length < norms.length,
          ],
          [
            "Mostly 0: <list>",
            ({ list }) =>
              placesOf(list!).every((i) => medians[i] === 0 && norms[i]!.some((one) => one !== 0)),
          ],
          [
            "Always 0: <list>",
            ({ list }) => placesOf(list!).every((i) => known(norms[i]!).every((one) => one === 0)),
          ],
          [
            "<count#> layers?, step 0",
            ({ count }) => Number(count) === norms.length && norms[0]!.length === 1,
          ],
          [
            "<count#> layers?, step 0 to <last#>",
            ({ count, last }) => Number(count) === norms.length && Number(last) === norms[0]!.length - 1,
          ],
          [
            "Median norms: <list>",
            ({ list }) =>
              namesIn(list!).every((item, i) => {
                const text = item.slice(layers[i]!.length + 1);
                return (
                  item.startsWith(layers[i]!) &&
                  (Number.isNaN(medians[i]) ? text === "none" : saysNumber(text, medians[i]!))
                );
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});
