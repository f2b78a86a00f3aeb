import fc from "fast-check";
import { expect, test } from "vitest";
import { lossChart, raceChart } from "../../src/index.ts";
import { always, areBest, broken, clearlyApart, hard, names, signed, times } from "./adversarial.ts";
import { contradiction, everyOf, namesIn, type Said, saysNumber, valueOf } from "./read.ts";

const lossOf = times(fc.oneof(hard, fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY)), 1, 8);
const number = String.raw`\S*?[\d⁰¹²³⁴-⁹∞]`;

/** The places of the names of a list. */
function places(list: string): number[] {
  return namesIn(list).map((name) => names.indexOf(name));
}

/** The items of a list that each begin with a name; "" where something else stands in it. */
function itemsOf(list: string, item: RegExp): RegExpExecArray[] {
  const found = [...list.matchAll(new RegExp(item, "gu"))];
  const rest = list.replaceAll(new RegExp(item, "gu"), "").replaceAll(/, | and /gu, "");
  return rest === "" ? found : [];
}

test("loss of one run: the lowest validation loss is that, and only what training does not share is overfitting", () => {
  const pair = fc
    .integer({ min: 1, max: 8 })
    .chain((count) => fc.tuple(times(hard, count), times(hard, count)));
  always(
    fc.property(pair, ([train, validation]) => {
      const chart = lossChart({ title: "T", series: [{ name: "Ada", train, validation }] });
      const lowest = Math.min(...validation);
      const [place, last] = [validation.indexOf(lowest), validation.at(-1)!];
      const told = [...train, ...validation];
      const reads = (text: string, value: number) =>
        saysNumber(text, value) || !clearlyApart(valueOf(text), value, told);
      const isLowest = ({ epoch, loss }: Said) =>
        reads(loss!, lowest) && !clearlyApart(validation[Number(epoch) - 1]!, lowest, told);
      const isOverfit = () => last > lowest && train.at(-1)! <= 1.05 * train[place]! * (1 + 1e-9);
      const lowestAt = "Validation loss is lowest(?: first)? at epoch <epoch#> \\(<loss#>\\)";
      expect(
        contradiction(chart, [
          [
            `${lowestAt}, then rises <percent#>%: overfitting`,
            (said) =>
              isLowest(said) &&
              isOverfit() &&
              Math.abs(valueOf(said["percent"]!) / (100 * (last / lowest - 1)) - 1) < 0.5,
          ],
          [
            `${lowestAt}, then rises to <last#>: overfitting`,
            (said) => isLowest(said) && isOverfit() && reads(said["last"]!, last),
          ],
          [
            `${lowestAt}, then rises to <last#>`,
            (said) => isLowest(said) && last > lowest && reads(said["last"]!, last),
          ],
          [lowestAt, isLowest],
          [
            "The validation loss stays at <loss#>",
            ({ loss }) => validation.every((each) => reads(loss!, each)),
          ],
          ["Every run diverged", () => last > 9.99 * validation[0]! || validation[0] === 0],
          [
            "The axis ends below the highest loss of Ada, <highest#>",
            ({ highest }) => reads(highest!, Math.max(...told)),
          ],
          ["<list> ends above the start", () => last > validation[0]!],
          ["2 curves from epoch 1 to <count#>", ({ count }) => Number(count) === validation.length],
          ["(?:Validation|Training) loss: Ada .+", () => true],
        ]),
      ).toBe("");
    }),
  );
});

test("loss: the lowest end is lowest, who diverged or rose is named, and every way is told", () => {
  always(
    fc.property(times(lossOf, 2, 5), (curves) => {
      const chart = lossChart({ title: "T", series: curves.map((train, i) => ({ name: names[i]!, train })) });
      const of = (name: string) => curves[names.indexOf(name)]!;
      const finite = curves.map((curve) => curve.filter(Number.isFinite));
      const all = finite.flat();
      const floor = Math.min(0, ...all);
      // what is no number was not measured; an infinite loss is lost
      const final = curves.map((curve) => curve.findLast((loss) => !Number.isNaN(loss)) ?? Number.NaN);
      const ends = final.map((loss) => (Number.isFinite(loss) ? loss : Number.NaN));
      // ten times as far above the lowest ground as at the start, give or take the rounding of a border case
      const heights = finite.map((curve) => [curve[0]! - floor, curve.at(-1)! - floor] as const);
      const isLost = (i: number) => Math.abs(final[i]!) === Infinity || heights[i]![1] > 10 * heights[i]![0];
      const isSafe = (i: number) =>
        !Number.isNaN(ends[i]) && (heights[i]![0] <= 0 || heights[i]![1] < 10 * heights[i]![0] * (1 + 1e-9));
      const kept = ends.map((end, i) => (isLost(i) && heights[i]?.[0] !== 0 ? Number.NaN : end));
      const steps = Math.max(...curves.map(({ length }) => length));
      const told = [...ends, ...finite.map((curve) => curve[0] ?? Number.NaN)];
      const says = (text: string, value: number) =>
        saysNumber(text, value) ||
        told.some((other) => saysNumber(text, other) && !clearlyApart(other, value, told));
      const best = (list: string, loss: string) =>
        areBest(places(list), kept, "lower", told) && places(list).some((i) => says(loss, ends[i]!));
      expect(
        contradiction(chart, [
          ["No data yet", () => all.length === 0],
          ["<name> ends lowest at <loss#>", ({ name, loss }) => best(name!, loss!)],
          ["<list> tie for the lowest end at <loss#>", ({ list, loss }) => best(list!, loss!)],
          [
            "<count!> end level at <loss#>",
            ({ count, loss }) => everyOf(count) === curves.length && ends.every((end) => says(loss!, end)),
          ],
          ["Every run diverged", () => curves.every((_, i) => isLost(i))],
          ["No run ends at a loss that can be drawn", () => kept.every(Number.isNaN)],
          [
            "<list> ends? above the start",
            ({ list }) => places(list!).every((i) => isSafe(i) && finite[i]!.at(-1)! > finite[i]![0]!),
          ],
          [
            "The axis ends below the highest loss of <list>, <highest#>(?<many> at most)?",
            ({ list, highest, many }) =>
              saysNumber(highest!, Math.max(...all)) &&
              (many !== undefined) === places(list!).length > 1 &&
              namesIn(list!).every((name) =>
                of(name).some((loss) => loss > 3 * Math.max(...finite.map(([first = 0]) => first))),
              ),
          ],
          [
            "<count#> values? below 0 left out",
            ({ count }) => Number(count) === all.filter((loss) => loss < 0).length,
          ],
          [
            "<lines#> curves? from epoch <from#> to <to#>",
            ({ lines, from, to }) =>
              Number(lines) === curves.length && Number(to) - Number(from) === steps - 1,
          ],
          [
            "Training loss: <list>",
            ({ list }) => {
              const item = `(\\w+) (?:from (${number}) to (${number})(, then diverged|: diverged)?|(diverged)|(none))(?=, | and |$)`;
              const ways = itemsOf(list!, new RegExp(item, "u"));
              return (
                ways.length === curves.length &&
                ways.every(([, name = "", first, last, lost, whole]) => {
                  const i = names.indexOf(name);
                  if (first === undefined)
                    return finite[i]!.length === 0 && (whole === "diverged") === isLost(i);
                  const isRead = saysNumber(first, finite[i]![0]!) && says(last!, finite[i]!.at(-1)!);
                  return isRead && (lost === undefined ? isSafe(i) : isLost(i));
                })
              );
            },
          ],
          ["<list> diverged", ({ list }) => places(list!).every(isLost)],
        ]),
      ).toBe("");
    }),
  );
});

test("race: the winner is lowest, nobody wins who is not below the start, and every end is told", () => {
  const grid = { x: [-2, 0, 2], y: [-2, 0, 2], values: [8, 4, 8, 4, 0, 4, 8, 4, 8] };
  always(
    fc.property(times(fc.tuple(signed, broken), 1, 5), (ends) => {
      const chart = raceChart({
        title: "T",
        grid,
        runs: ends.map(([x, loss], i) => ({
          name: names[i]!,
          positions: [
            [1, x],
            [1, 0],
          ],
          values: [2, loss],
        })),
      });
      const losses = ends.map(([, loss]) => loss);
      const finite = losses.filter(Number.isFinite);
      const floor = Math.min(0, ...finite);
      const isLost = (i: number) => !Number.isFinite(losses[i]) || losses[i]! - floor > 10 * (2 - floor);
      const kept = losses.map((loss, i) => (isLost(i) ? Number.NaN : loss));
      const near = [...losses, 2];
      const says = (text: string, value: number) =>
        saysNumber(text, value) ||
        [...near, 0].some((other) => saysNumber(text, other) && !clearlyApart(other, value, near));
      const isBest = (list: string) =>
        areBest(places(list), kept, "lower", near) && places(list).every((i) => losses[i]! < 2);
      const one = ends.length === 1;
      expect(
        contradiction(chart, [
          ["<name> is lowest after 1 step", ({ name }) => isBest(name!)],
          ["<list> tie for the lowest loss after 1 step", ({ list }) => isBest(list!)],
          [
            "<name> reaches a loss of <loss#> in 1 step",
            ({ name, loss }) => one && isBest(name!) && says(loss!, losses[0]!),
          ],
          ["After 1 step no run is below its start", () => kept.every((loss) => !(loss < 2 * (1 - 1e-3)))],
          ["Every run diverged", () => !one && losses.every((_, i) => isLost(i))],
          ["The run diverged: its loss grew without bound", () => one && losses[0] === 1 / 0],
          [
            "The run diverged: it ended <times#> times as high",
            ({ times: told }) => one && isLost(0) && saysNumber(told!, losses[0]! / 2),
          ],
          [
            "<list> ends? above the start",
            ({ list }) => places(list!).every((i) => !isLost(i) && losses[i]! > 2),
          ],
          ["<list> leaves? the picture", ({ list }) => places(list!).every((i) => Math.abs(ends[i]![0]) > 2)],
          [
            "Contours over x from <x0#> to <x1#> and y from <y0#> to <y1#>",
            ({ x0, x1, y0, y1 }) =>
              [x0, y0].every((low) => valueOf(low!) >= -2) && [x1, y1].every((high) => valueOf(high!) <= 2),
          ],
          ["<count#> paths? starts? at \\(1, 1\\)", ({ count }) => Number(count) === ends.length],
          [
            "Final losses: <list>",
            ({ list }) => {
              const item = `(\\w+) (?:(diverged)|(${number}) at \\((${number}), 0\\))(?=, | and |$)`;
              const found = itemsOf(list!, new RegExp(item, "u"));
              return (
                found.length === ends.length &&
                found.every(([, name = "", lost, loss, x]) => {
                  const i = names.indexOf(name);
                  return lost === undefined
                    ? says(loss!, losses[i]!) && saysNumber(x!, ends[i]![0])
                    : isLost(i);
                })
              );
            },
          ],
          ["<list> diverged", ({ list }) => places(list!).every(isLost)],
        ]),
      ).toBe("");
    }),
  );
});
