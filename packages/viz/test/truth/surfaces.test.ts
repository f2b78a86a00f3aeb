import fc from "fast-check";
import { expect, test } from "vitest";
import { describeChart, landscapeChart, surfaceChart } from "../../src/index.ts";
import { always, areBest, broken, clearlyApart, names, signed, times } from "./adversarial.ts";
import { contradiction, namesIn, saysNumber, valueOf } from "./read.ts";

const placesOf = (list: string) => namesIn(list).map((name) => names.indexOf(name));

const known = (values: readonly number[]) => values.filter(Number.isFinite);

const [xs, ys] = [
  [-1, 0, 1],
  [-2, 0, 2],
];

const ground = times(fc.oneof(signed, fc.constant(Number.NaN)), 9);

test("landscape: the lowest place is the lowest, and where it is said to lie", () => {
  const center = fc.constantFrom([0, 0], [0.9, -1.7], [5, 0]);
  always(
    fc.property(ground, center, fc.boolean(), (values, [x = 0, y = 0], hasPath) => {
      const chart = landscapeChart({
        title: "T",
        grid: { x: xs, y: ys, values },
        directions: ["d1", "d2"],
        parameters: 7850,
        center: [x, y],
        ...(hasPath && { path: { x: [0, 1, 2], y: [0, 1, 2] } }),
      });
      const all = known(values);
      const place = (at: string, over: string) => ys.indexOf(valueOf(over)) * 3 + xs.indexOf(valueOf(at));
      const own = x > 1 ? -1 : Math.round((y + 2) / 2) * 3 + Math.round(x + 1);
      const saysLeast = (text: string) => saysNumber(text, Math.min(...all));
      expect(
        contradiction(chart, [
          ["No data yet", () => all.length === 0],
          [
            "The trained network is the lowest here, at <loss#>",
            ({ loss }) => saysLeast(loss!) && areBest([own], values, "lower"),
          ],
          [
            "This slice is lowest next to the trained network: <loss#>",
            ({ loss }) =>
              saysLeast(loss!) && areBest([own], values, "lower") && !(xs.includes(x) && ys.includes(y)),
          ],
          [
            "This slice is lowest at \\(<x#>, <y#>\\): <loss#>",
            (said) => saysLeast(said["loss"]!) && areBest([place(said["x"]!, said["y"]!)], values, "lower"),
          ],
          [
            "<count#> places of this slice tie for the lowest, <loss#>",
            ({ count, loss }) =>
              saysLeast(loss!) &&
              all.filter((value) => value === Math.min(...all)).length <= Number(count) &&
              all.filter((value) => !clearlyApart(value, Math.min(...all), all)).length >= Number(count),
          ],
          [
            "Nowhere here is lower than the trained network, <loss#>",
            ({ loss }) => saysLeast(loss!) && !clearlyApart(values[own]!, Math.min(...all), all),
          ],
          [
            "This slice is flat: the loss is <loss#> everywhere",
            ({ loss }) => values.every((value) => saysNumber(loss!, value)),
          ],
          [
            "It is a slice along two directions, d1 and d2, of a space of 7850 parameters: the others are not seen",
            () => true,
          ],
          ["<count#> places? without a loss", ({ count }) => Number(count) === 9 - all.length],
          [
            "Losses from <low#> to <high#>",
            ({ low, high }) => saysLeast(low!) && saysNumber(high!, Math.max(...all)),
          ],
          ["d1 from −1 to 1 across, d2 from −2 to 2 upward", () => true],
          ["The way of training, 3 points, is its shadow on this slice", () => hasPath],
        ]),
      ).toBe("");
    }),
  );
});

test("surface: the winner is lowest, nobody wins who lost, and the ground reaches as far as is said", () => {
  const run = times(broken, 1, 5);
  always(
    fc.property(ground, times(run, 0, 5), (values, runs) => {
      const chart = surfaceChart({
        title: "T",
        grid: { x: xs, y: ys, values },
        runs: runs.map((losses, i) => ({
          name: names[i]!,
          positions: [losses.map(() => 0.5), losses.map(() => 0.5)],
          values: losses,
        })),
      });
      const alt = describeChart(chart, "en");
      const all = known(values);
      const ends = runs.map((losses) => losses.at(-1)!);
      const lost = namesIn(/(?:^|\. )(?<names>[^.:]*?) diverged\./u.exec(alt)?.groups?.["names"] ?? "");
      const isLost = (i: number) =>
        lost.includes(names[i]!) || /Every run diverged|The run diverged/u.test(alt);
      const ranked = ends.map((end, i) => (isLost(i) ? Number.NaN : end));
      const steps = Math.max(0, ...runs.map((losses) => losses.length - 1));
      const spans = (low: string, high: string) =>
        saysNumber(low, Math.min(...all)) && saysNumber(high, Math.max(...all));
      // what lies within the tie of another number, or of 0, may be read as that
      const reads = (text: string, value: number) =>
        saysNumber(text, value) || !clearlyApart(valueOf(text), value, [...all, ...runs.flat()]);
      // A run is lost where it ends as no number, or far above its start; never at or below it.
      const mayBeLost = (i: number) =>
        !Number.isFinite(ends[i]!) || ends[i]! > (known(runs[i]!)[0] ?? Number.NaN);
      expect(
        contradiction(chart, [
          ["No data yet", () => all.length === 0],
          ["Values from <low#> to <high#>", ({ low, high }) => spans(low!, high!)],
          [
            "<share#>% of the picture has no value",
            ({ share }) => saysNumber(share!, 100 * (1 - all.length / values.length)),
          ],
          [
            "The surface is flat(?: where it is defined: <there#>|: <at#> everywhere)",
            ({ there, at = there }) =>
              (there !== undefined) === all.length < values.length &&
              all.every((value) => saysNumber(at!, value)) &&
              !clearlyApart(Math.min(...all), Math.max(...all), all),
          ],
          ["The surface lies between <low#> and <high#>", ({ low, high }) => spans(low!, high!)],
          ["The grid's values lie between <low#> and <high#>", ({ low, high }) => spans(low!, high!)],
          [
            "<name> is lowest after <steps#> steps?",
            ({ name, steps: count }) =>
              Number(count) === steps && runs.length > 1 && areBest([names.indexOf(name!)], ranked, "lower"),
          ],
          [
            "<list> tie for the lowest loss after <steps#> steps?",
            ({ list, steps: count }) =>
              Number(count) === steps && areBest(placesOf(list!), ranked, "lower", [...all, ...runs.flat()]),
          ],
          [
            "<name> reaches a loss of <loss#> in <steps#> steps?",
            ({ loss, steps: count }) =>
              runs.length === 1 &&
              Number(count) === steps &&
              reads(loss!, ranked[0]!) &&
              ranked[0]! < runs[0]![0]!,
          ],
          [
            "After <steps#> steps? no run is below its start",
            () =>
              ranked.every(
                (end, i) =>
                  !(end < runs[i]![0]!) || !clearlyApart(end, runs[i]![0]!, [...all, ...runs.flat()]),
              ),
          ],
          [
            "<list> (?:is|are) stuck at a loss of <loss#>(?: to <most#>)?; there is lower ground \\(<floor#>\\)",
            ({ list, loss, most = loss, floor }) =>
              placesOf(list!).every((i) => ranked[i]! > Math.min(...all)) &&
              reads(loss!, Math.min(...known(ranked))) &&
              reads(most!, Math.max(...known(ranked))) &&
              reads(floor!, Math.min(...all, ...known(runs.flat()))),
          ],
          [
            "<list> ends? above the start",
            ({ list }) => placesOf(list!).every((i) => ranked[i]! > runs[i]![0]!),
          ],
          ["The run diverged: its loss grew without bound", () => runs.length === 1 && mayBeLost(0)],
          [
            "The run diverged: it ended <times#> times as high",
            ({ times: told }) =>
              runs.length === 1 && mayBeLost(0) && saysNumber(told!, ends[0]! / runs[0]![0]!),
          ],
          ["Every run diverged", () => ends.every((_, i) => mayBeLost(i))],
          ["<list> diverged", ({ list }) => placesOf(list!).every(mayBeLost)],
          [
            "Final values: <list>",
            ({ list }) =>
              namesIn(list!).every((item) => {
                const [name = "", value = ""] = item.split(" ");
                const i = names.indexOf(name);
                return value === "diverged" ? isLost(i) : reads(value, ranked[i]!);
              }),
          ],
        ]),
      ).toBe("");
    }),
  );
});
