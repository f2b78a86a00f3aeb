import fc from "fast-check";
import { expect, test } from "vitest";
import { scheduleChart, stepChart } from "../../src/index.ts";
import { always, areBest, clearlyApart, hard, names, times } from "./adversarial.ts";
import { contradiction, everyItem, everyOf, namesIn, saysNumber } from "./read.ts";

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

const known = (values: readonly number[]) => values.filter(Number.isFinite);

test("schedule: peaks, ends and warm-up are where the rates have them", () => {
  const rates = times(fc.oneof(hard, fc.constant(Number.NaN)), 0, 6);
  always(
    fc.property(
      times(rates, 1, 4),
      fc.nat(3),
      fc.constantFrom("log", "linear"),
      (columns, warmupSteps, y) => {
        const chart = scheduleChart({
          title: "T",
          schedules: columns.map((values, i) => ({ name: names[i]!, values })),
          warmupSteps,
          y,
        });
        const shown = columns.flatMap((values, i) => (known(values).length > 0 ? [i] : []));
        const alone = shown.length === 1 ? shown[0]! : Number.NaN;
        const most = (i: number) => Math.max(...known(columns[i]!));
        const last = (i: number) => columns[i]!.findLast(Number.isFinite)!;
        const first = (i: number) => columns[i]!.find(Number.isFinite)!;
        const peakAt = (i: number, step: string) => {
          const value = columns[i]![Number(step)]!;
          return !clearlyApart(value, most(i), known(columns[i]!));
        };
        /** Whether it is highest from a step on until it is for the last time. */
        const isPlateau = (i: number, step: number) =>
          columns[i]!.slice(step, columns[i]!.lastIndexOf(most(i))).every(
            (value) => !Number.isFinite(value) || !clearlyApart(value, most(i), known(columns[i]!)),
          );
        // stretches of the highest, over what is missing; of what is nearly as high either may be said
        const visits = (i: number, isTop: (value: number) => boolean) =>
          known(columns[i]!)
            .map(isTop)
            .filter((top, k, all) => top && all[k - 1] !== true).length;
        const isVisited = (i: number, count: string) =>
          [
            visits(i, (value) => value === most(i)),
            visits(i, (value) => !clearlyApart(value, most(i), known(columns[i]!))),
          ].includes(Number(count));
        const ends = columns.map((values) => values.findLast(Number.isFinite) ?? Number.NaN);
        const allOf = (value: string, i: number) =>
          known(columns[i]!).every(
            (one) => saysNumber(value, one) || !clearlyApart(one, first(i), known(columns[i]!)),
          );
        expect(
          contradiction(chart, [
            ["No data yet", () => shown.length === 0],
            [
              "Peaks at <most#> at step <step#> and ends at <end#>",
              ({ most: value, step, end }) =>
                saysNumber(value!, most(alone)) && peakAt(alone, step!) && saysNumber(end!, last(alone)),
            ],
            [
              "Peaks <times#> times at <most#>, first at step <step#>, and ends at <end#>",
              ({ times: count, most: value, step, end }) =>
                isVisited(alone, count!) &&
                saysNumber(value!, most(alone)) &&
                peakAt(alone, step!) &&
                saysNumber(end!, last(alone)),
            ],
            ["The rate stays at <value#>", ({ value }) => allOf(value!, alone)],
            [
              "<names> peaks? last, at step <step#>",
              ({ names: list, step }) =>
                placesOf(list!).every((i) => peakAt(i, step!)) &&
                shown.every(
                  (i) =>
                    columns[i]!.lastIndexOf(most(i)) <= Number(step) ||
                    placesOf(list!).includes(i) ||
                    isPlateau(i, Number(step)),
                ),
            ],
            ["The highest rate is <value#>", ({ value }) => saysNumber(value!, Math.max(...shown.map(most)))],
            [
              "<names> ends? lowest \\(<end#>\\)",
              ({ names: list, end }) =>
                areBest(placesOf(list!), ends, "lower") && saysNumber(end!, ends[placesOf(list!)[0]!]!),
            ],
            ["All end at <end#>", ({ end }) => shown.every((i) => saysNumber(end!, last(i)))],
            ["Warm-up lasts until step <step#>", ({ step }) => Number(step) === warmupSteps],
            [
              "<count#> values? below 0 left out",
              ({ count }) => Number(count) === columns.flat().filter((value) => value < 0).length,
            ],
            [
              "<list>",
              ({ list }) =>
                everyItem(
                  list!,
                  "(?<name>\\w+) (?:stays at <flat#>|is highest at its start \\(<top#>\\) and ends at <end#>|starts at <start#>, is highest (?:at|<times#> times, first at) step <step#> \\(<most#>\\),? and ends at <stop#>)",
                  ({ name, flat, top, end, start, times: count = "1", step, most: peak, stop }) => {
                    const i = names.indexOf(name!);
                    if (flat !== undefined) return allOf(flat, i);
                    if (top !== undefined)
                      return saysNumber(top, most(i)) && saysNumber(end!, last(i)) && first(i) === most(i);
                    return (
                      isVisited(i, count) &&
                      saysNumber(start!, first(i)) &&
                      peakAt(i, step!) &&
                      saysNumber(peak!, most(i)) &&
                      saysNumber(stop!, last(i))
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

type Point = readonly [number, number];

/** Lengths of the steps, NaN beside a position that is none, and the mean turn between steps that move. */
function stepsOf(points: readonly Point[]) {
  const moves = points.slice(1).map(([x, y], i): Point => [x - points[i]![0], y - points[i]![1]]);
  const turns = moves.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = moves[i]!;
    const turn = Math.abs(Math.atan2(fromX * y - fromY * x, fromX * x + fromY * y)) * (180 / Math.PI);
    return Math.hypot(x, y) * Math.hypot(fromX, fromY) > 0 ? [turn] : [];
  });
  return {
    lengths: moves.map(([x, y]) => Math.hypot(x, y)),
    turn: turns.reduce((sum, turn) => sum + turn / turns.length, turns.length > 0 ? 0 : Number.NaN),
  };
}

test("step: sizes and turns are those of the positions", () => {
  const coordinate = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
    fc.constantFrom(1e6, Number.NaN),
  );
  // Turns of a little less than 180° and of 135°: their mean of a little less than 157.5° is 157°.
  const almostHalf: [number, number][] = [
    [0, -1e-4],
    [1e6, 0],
    [0, 0],
    [3, 3],
  ];
  always(
    fc.property(times(times(fc.tuple(coordinate, coordinate), 1, 6), 1, 4), (runs) => {
      const chart = stepChart({
        title: "T",
        runs: runs.map((points, i) => ({
          name: names[i]!,
          positions: [points.map(([x]) => x), points.map(([, y]) => y)],
        })),
      });
      const measured = runs.map(stepsOf);
      const turn = (text: string, i: number) => Math.abs(Number(text) - measured[i]!.turn) <= 0.5 + 1e-9;
      const turns = measured.map((run) => run.turn);
      const turning = known(turns);
      expect(
        contradiction(chart, [
          ["No data yet", () => measured.every(({ lengths }) => known(lengths).length === 0)],
          ["Turns need at least two steps", () => turning.length === 0],
          [
            "No step moves at all",
            () => measured.every(({ lengths }) => known(lengths).every((size) => size === 0)),
          ],
          [
            "<names> turns? <degrees#>° a step on average, <others> <most#>°",
            ({ names: list, degrees, others, most }) =>
              placesOf(list!).every((i) => turn(degrees!, i)) &&
              placesOf(others!).every((i) => turn(most!, i)) &&
              turns.every(
                (_, i) =>
                  Number.isNaN(turns[i]) ||
                  placesOf(`${list}, ${others}`).includes(i) ||
                  (!turn(degrees!, i) && !turn(most!, i)),
              ) &&
              Number(degrees) < Number(most),
          ],
          [
            "<name> turns <degrees#>° a step on average",
            ({ name, degrees }) => turning.length === 1 && turn(degrees!, names.indexOf(name!)),
          ],
          [
            "<count!> turn about <degrees#>° a step on average",
            ({ count, degrees }) =>
              everyOf(count) === turning.length &&
              turning.every((value) => Math.abs(value - Number(degrees)) < 1.5),
          ],
          [
            "<count#> steps? without movement",
            ({ count }) =>
              Number(count) ===
              measured.flatMap(({ lengths }) => lengths).filter((size) => size === 0).length,
          ],
          [
            "<list>",
            ({ list }) => {
              const seen = runs.map((_, i) => i);
              return everyItem(
                list!,
                "(?<name>\\w+): (?:no step|step size from <from#> to <to#>(?<turns>, mean turn <degrees#>°)?)(?<lost>, then diverged)?",
                ({ name, from, to, turns: hasTurn, degrees, lost }, item) => {
                  const i = names.indexOf(name!);
                  const { turn: mean, lengths: all } = measured[i]!;
                  const lengths = known(all);
                  const isLost = !Number.isFinite(all.at(-1));
                  if (i !== seen[item]) return false;
                  if (from === undefined) return lengths.length === 0;
                  return (
                    saysNumber(from, lengths[0]!) &&
                    saysNumber(to!, lengths.at(-1)!) &&
                    (hasTurn === undefined ? isLost || Number.isNaN(mean) : turn(degrees!, i)) &&
                    (lost !== undefined) === isLost
                  );
                },
              );
            },
          ],
        ]),
      ).toBe("");
    }),
    [[[almostHalf]]],
  );
});
