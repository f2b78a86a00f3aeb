import type { Chart } from "@opt/viz";
import { formatPercent } from "@opt/words";
import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";
import { casesOf, type Options, type Statement, untrue } from "./ends.ts";
import { near, numbersOf, shortly, sortedNumbers } from "./reading.ts";

type Of<Kind extends Chart["kind"]> = Extract<Chart, { kind: Kind }>;
type Reader = (chart: Chart, en: string, options: Options) => readonly Statement[];

/** How often a column goes back by 0.05 and more, from its furthest place so far. */
function turnsOf(column: Float64Array): number {
  let [turns, way, furthest] = [0, 0, column[0]!];
  for (const x of column) {
    const on = (x - furthest) * way;
    if (way === 0 && x !== furthest) [way, furthest] = [Math.sign(x - furthest), x];
    else if (on > 0) furthest = x;
    else if (-on >= 0.05) [turns, way, furthest] = [turns + 1, -way, x];
  }
  return turns;
}

const readMomentum: Reader = (chart, en, { noise }) => {
  const { runs } = chart as Of<"race">;
  const [turns, arrivals] = en.split("\n");
  const said = numbersOf(turns!);
  const arrived = runs.map(({ values }) => {
    const late = values.findLastIndex((value) => value > runs[0]!.values[0]! / 100);
    return late === values.length - 1 ? "not yet" : `step ${late + 1}`;
  });
  const [plain, heavy] = arrived.map((at) => Number(/\d+/u.exec(at)?.[0] ?? Infinity));
  const isSame = runs[0]!.positions.join() === runs[1]!.positions.join();
  const held = runs.map(({ positions }) => turnsOf(positions[1]));
  return [
    ["turns", [said[2], said[3]], held],
    ["cancels", /it cancels out/u.test(turns!), noise === 0 && held[1]! < held[0]!],
    ["swings", /swings for longer/u.test(turns!), noise === 0 && held[1]! > held[0]!],
    ["arrived", /down: (.+) without momentum, (.+) with/u.exec(arrivals!)?.slice(1), arrived],
    ["sooner", /it is down sooner/u.test(en), !isSame && heavy! < plain!],
    ["the same", /paths are the same/u.test(en), isSame],
  ];
};

const readBatch: Reader = (chart, en, { size, lr }) => {
  if (chart.kind === "gradientNoise") {
    const { full, batches } = chart;
    const [, , spread] = numbersOf(en.split("\n")[1]!);
    const [x, y] = batches[1]!.gradients;
    const square = Array.from(x, (one, i) => (one - full[0]!) ** 2 + (y[i]! - full[1]!) ** 2);
    const measured = Math.sqrt(square.reduce((sum, one) => sum + one, 0) / square.length);
    return [
      ["length", near(numbersOf(en)[1], Math.hypot(full[0]!, full[1]!)), true],
      // a picture holds sixty arrows at most
      ["spread", square.length === 60 || near(spread, measured), true],
      ["count", square.length, Math.min(60, numbersOf(en.split("\n")[1]!)[0]!)],
    ];
  }
  const { series } = chart as Of<"line">;
  const said = numbersOf(en);
  const sizes = [320, Number(size), 1];
  const after = series.map(({ y }, i) => y[320 / sizes[i]!]!);
  const losses = Array.from(en.split("\n")[0]!.matchAll(/loss (\S+?)[;.](?=\s|$)/gu), ([, loss]) =>
    Number(loss),
  );
  const [ends, rates] = en
    .split("\n")[1]!
    .split(", at rates ")
    .map((text) => numbersOf(text));
  return [
    ["examples", said[0], 320],
    ["after", after.every((loss, i) => near(losses[i], loss, shortly)), true],
    ["ends", series.every(({ y }, i) => near(ends![i], y.at(-1)!, shortly)), true],
    ["rates", sizes.every((one, i) => near(rates![i], Number(lr) * Math.sqrt(one))), true],
    ["small first", /small portions get down first/u.test(en) ? Math.min(...after) < after[0]! : true, true],
    ["trembles", /trembles/u.test(en) ? series[2]!.y.some((loss, i, y) => loss > y[i - 1]!) : true, true],
  ];
};

const readParts: Reader = (chart, en, { at, lr }) => {
  const [slope, mean, size] = (chart as Of<"line">).series.map(({ y }) => y[Number(at) - 1]!);
  const [parts, step, alone] = en.split("\n").map((line) => numbersOf(line));
  const moved = (-Number(lr) * mean!) / size!;
  return [
    ["parts", [slope, mean, size].every((held, i) => near(parts![i + 1], held!, shortly)), true],
    ["step", [near(step![0], moved, shortly), near(step![1], moved, shortly)], [true, true]],
    [
      "alone",
      [slope!, mean!, slope! / size!].every((held, i) => near(alone![i], -Number(lr) * held, shortly)),
      true,
    ],
  ];
};

const readStages: Reader = (chart, en) => {
  const [way, length] = (chart as Of<"smallMultiples">).panels.map(
    (panel) => (panel.chart as Of<"bar">).series[0]!.values,
  );
  const [ways, lengths] = en.split("\n").map((line) => numbersOf(line));
  return [
    ["digits", /[1-9][\d.]{6}/u.test(en.split("\n", 2).join(" ")), false],
    ["ways", Array.from(way!).every((held, i) => near(ways![i + 1], held, shortly)), true],
    ["lengths", Array.from(length!).every((held, i) => near(lengths![i], held, shortly)), true],
    ["the rate turns nothing", Math.abs(way!.at(-1)! - way!.at(-2)!) < 1e-9, true],
    [
      "nearer",
      /turn it towards/u.test(en),
      Number(way!.at(-1)!.toPrecision(3)) > Number(way![0]!.toPrecision(3)),
    ],
  ];
};

/** The numbers behind the names of schedules in a line. */
function bySchedule(line: string): Readonly<Record<string, number>> {
  const found = line.matchAll(
    /(constant|step decay|exponential|warm-up \+ cosine|cosine) (\S+?)[,.](?=\s|$)/gu,
  );
  return Object.fromEntries(Array.from(found, ([, name, value]) => [name!, numbersOf(value!)[0]!]));
}

function nameOf(name: string | { readonly en: string }): string {
  return typeof name === "string" ? name : name.en;
}

const readSchedules: Reader = (chart, en, { steps }) => {
  const [rates, losses] = en.split("\n").slice(0, 2).map(bySchedule);
  if (chart.kind === "schedule")
    return chart.schedules.map(({ name, values }) => [
      nameOf(name),
      near(rates![nameOf(name)], values[Math.floor(Number(steps) / 2)]!),
      true,
    ]);
  // the picture draws means over as many steps
  const means = (chart as Of<"line">).series.map(({ name, y }) => [nameOf(name), y.at(-1)!] as const);
  const lowest = means.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
  return [
    ...means.map(([name, mean]): Statement => [name, near(losses![name], mean, shortly), true]),
    ["below the floor", /; (.+) gets below it/u.exec(en)?.[1], lowest === "constant" ? undefined : lowest],
  ];
};

const readSplit: Reader = (chart, en) => {
  const { train, validation, test: held, labels } = chart as Of<"split">;
  const animals = ["cat", "dog", "elephant"];
  const counts = [train, validation, held].map((rows) =>
    [() => true, ...animals.map((animal) => (row: number) => labels[row] === animal)].map(
      (isCounted) => rows.filter((row) => isCounted(row)).length,
    ),
  );
  const missing = counts.some((part) => part.includes(0));
  const gap = animals.map((_, one) => {
    const shares = counts.map((part) => part[one + 1]! / part[0]!);
    return Math.max(...shares) - Math.min(...shares);
  });
  return [
    ["counts", numbersOf(en.split("\n")[0]!), counts.flat()],
    ["missing", /Look: no /u.test(en), missing],
    ["gap", /at most (\S+) of/u.exec(en)?.[1], missing ? undefined : formatPercent(Math.max(...gap))],
  ];
};

const readTuning: Reader = (chart, en, { tries }) => {
  const [best, same] = (chart as Of<"line">).series.map(({ y }) => y.at(-1)!);
  return [
    ["best", /reaches (\S+) \(/u.exec(en)?.[1], formatPercent(best!)],
    ["same", /setting reaches (\S+?)\.(?:\s|$)/u.exec(en)?.[1], formatPercent(same!)],
    ["too good", /to choose is too good/u.test(en), Number(tries) > 1 && same! < best!],
  ];
};

const readLeakage: Reader = (chart, en, { photos }) => {
  const [photo, animal] = (chart as Of<"bar">).series[0]!.values;
  return [
    [
      "accuracies",
      /accuracy: (\S+) split by photo, (\S+) split/u.exec(en)?.slice(1),
      [photo!, animal!].map((one) => formatPercent(one)),
    ],
    ["recognises", /to recognise animals already seen/u.test(en), photo! > animal!],
    ["nothing shared", /finds no animal/u.test(en), photos === 1],
  ];
};

function nearest(places: Float64Array, at: number): number {
  return places.reduce(
    (best, place, i) => (Math.abs(place - at) < Math.abs(places[best]! - at) ? i : best),
    0,
  );
}

const readBoundary: Reader = (chart, en, { hidden }) => {
  const { points, frames, x, y } = chart as Of<"decision">;
  const right = Array.from(points.labels).filter((label, i) => {
    const place = nearest(y, points.y[i]!) * x.length + nearest(x, points.x[i]!);
    return frames.at(-1)!.values[place]! > 0.5 === (label === 1);
  }).length;
  const said = /steps (\d+);/u.exec(en)?.[1];
  return [
    // the picture decides by the nearest place of its grid
    ["right", Math.abs(Number(said) - right) <= 3, true],
    ["one straight line", /one straight line/u.test(en), hidden === 1],
  ];
};

const readGenealogy: Reader = (chart, en) => {
  const { members } = chart as Of<"genealogy">;
  const count = (improves: string): number => members.filter((one) => one.improves === improves).length;
  const told = /One of them: (\S+)/u.exec(en)?.[1];
  const parents = members.find(({ name }) => name === told)?.parents ?? [];
  return [
    [
      "counts",
      numbersOf(en.split("\n")[0]!).slice(1),
      [members.length, count("direction"), count("size"), count("both")],
    ],
    ["the one that they come from", /there are \d+: SGD, where it all starts/u.test(en), count("base") === 1],
    ["all told", members.length, 1 + count("direction") + count("size") + count("both")],
    ["parents", parents.every((name) => en.includes(`${name} (`)), true],
    ["meet", /meet in Adam/u.test(en), members.some(({ name }) => name === "Adam")],
  ];
};

describe("what the words say is what the picture holds, at the ends of every option and for several seeds", () => {
  const readers: readonly (readonly [string, Reader])[] = [
    ["momentum", readMomentum],
    ["batch", readBatch],
    ["adamparts", readParts],
    ["stages", readStages],
    ["schedules", readSchedules],
    ["split", readSplit],
    ["tuning", readTuning],
    ["leakage", readLeakage],
    ["boundary", readBoundary],
    ["genealogy", readGenealogy],
  ];

  test.each(readers)(
    "%s",
    async (name, read) => {
      const cases = [...casesOf(name), ...[2, 3, 4].map((seed) => ({ seed }))];
      const faults = [];
      for (const options of cases) {
        const demo = describeDemo(name, options);
        const { chart, text } = await runDemo(demo);
        faults.push(...untrue(options, read(chart, text.en, demo.parameters)));
        if (sortedNumbers(text.ko) !== sortedNumbers(text.en)) faults.push([options, text.ko, text.en]);
      }
      expect(faults).toEqual([]);
      expect(cases.length).toBeGreaterThan(5);
    },
    60_000,
  );
});

describe("the parameters that convince", () => {
  test("one example at a time costs a fraction of what the full batch does, and trembles", async () => {
    const { text } = await runDemo(describeDemo("batch"));
    expect(text.en).toMatch(/small portions get down first; but the line of one by one trembles/u);
  });

  test("momentum zig-zags less than gradient descent, as its card says, and is down sooner", async () => {
    const { text } = await runDemo(describeDemo("momentum"));
    const [, plain, heavy] = /steps: (\d+) without momentum, (\d+) with/u.exec(text.en)!.map(Number);
    const [, late, soon] = /down: step (\d+) without momentum, step (\d+) with/u.exec(text.en)!.map(Number);
    expect([plain, late]).toEqual([79, 51]);
    expect(heavy).toBeLessThan(plain! / 3);
    expect(soon).toBeLessThan(late! / 2);
  });

  test("on coin flips the best of many settings looks good and is not", async () => {
    const looks = [];
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { chart } = await runDemo(describeDemo("tuning", { seed }));
      const [best, same] = (chart as Of<"line">).series.map(({ y }) => y.at(-1)!);
      looks.push(best!);
      expect(Math.abs(same! - 0.5)).toBeLessThan(0.06);
    }
    expect(looks.reduce((sum, best) => sum + best, 0) / looks.length).toBeGreaterThan(0.63);
  });

  test("a split by photo scores higher than one by animal", async () => {
    const gaps = [];
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { chart } = await runDemo(describeDemo("leakage", { seed }));
      const [photo, animal] = (chart as Of<"bar">).series[0]!.values;
      gaps.push(photo! - animal!);
    }
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(0.15);
  });
});
