import { formatNumber } from "@opt/words";
import { describe, expect, test } from "vitest";
import { demos, describeDemo, runDemo } from "../../src/demo/demos.ts";
import type { DemoOption } from "../../src/demo/description.ts";
import { InputError } from "../../src/input-error.ts";

type Options = Readonly<Record<string, number | string>>;

/** The values at the ends of an option. */
function endsOf({
  choices,
  minimum,
  maximum,
  below,
  positive,
  name,
}: DemoOption): readonly (number | string)[] {
  if (name === "seed") return [1];
  if (choices) return choices.map(({ value }) => value);
  const low = minimum ?? (positive ? 1e-12 : 0);
  const high = maximum ?? (below === undefined ? 100 : below - 1e-4);
  return [low, high];
}

/** Every option at its ends alone, and every two of a demo's options at their ends together. */
function casesOf(demo: string): readonly Options[] {
  // cats and dogs are options like elephants
  const options = demos
    .find(({ name }) => name === demo)!
    .options.filter(({ name }) => !/cats|dogs/u.test(name));
  const single = options.flatMap((option) => endsOf(option).map((value) => ({ [option.name]: value })));
  const pairs = single.flatMap((one, i) => single.slice(i + 1).map((other) => ({ ...one, ...other })));
  const all = [{}, ...single, ...pairs].filter((one) => {
    try {
      describeDemo(demo, one);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  });
  return [...new Map(all.map((one) => [JSON.stringify(describeDemo(demo, one)), one])).values()];
}

describe("what the words of a demo say is what its picture holds, at the ends of every option", () => {
  test("kfold", async () => {
    const cases = casesOf("kfold")
      .filter(({ k }) => k !== 20)
      .concat([{ k: 20 }, { k: 20, method: "stratified" }]);
    for (const options of cases) {
      const { chart, text } = await runDemo(describeDemo("kfold", options));
      const { folds, labels } = chart as Extract<typeof chart, { kind: "kFold" }>;
      const classes = [...new Set(labels)];
      const count = (rows: Uint32Array, name: string): number =>
        rows.filter((row) => labels![row] === name).length;
      const untaught = folds.map(({ train, test: rows }) =>
        classes
          .filter((name) => count(rows, String(name)) > 0)
          .map((name) => count(train, String(name)) === 0),
      );
      const blind = untaught.filter((one) => one.some(Boolean));
      const spreads = classes.map((name) => folds.map(({ test: rows }) => count(rows, String(name))));
      const even = spreads.every((one) => Math.min(...one) > 0 && Math.max(...one) - Math.min(...one) <= 1);
      const en = text.en;
      expect([options, /none of the classes that are validated were in/u.test(en)]).toEqual([
        options,
        blind.length > 0 && blind.every((one) => one.every(Boolean)),
      ]);
      expect([options, /a class is validated that/u.test(en)]).toEqual([
        options,
        blind.length > 0 && !blind.every((one) => one.every(Boolean)),
      ]);
      expect([options, /In every fold (?:none|a)/u.test(en)]).toEqual([
        options,
        blind.length === folds.length,
      ]);
      const [, some] = /In (\d+) of \d+ folds/u.exec(en) ?? [];
      if (some !== undefined) expect(Number(some)).toBe(blind.length);
      expect([options, /nearly the same number of each class/u.test(en)]).toEqual([
        options,
        blind.length === 0 && even,
      ]);
      const [, low, high] = /from (\d+) to (\d+)/u.exec(en) ?? [];
      if (low !== undefined)
        expect(spreads.map((one) => [Math.min(...one), Math.max(...one)])).toContainEqual([
          Number(low),
          Number(high),
        ]);
    }
    expect(cases.length).toBeGreaterThan(30);
  }, 60_000);

  test("scaling", async () => {
    for (const options of [
      {},
      { lr: 1e-300 },
      { lr: 1e-12 },
      { lr: 0.1 },
      { lr: 0.1, epochs: 5 },
      { lr: 0.05 },
      { epochs: 5 },
      { seed: 1, lr: 0.1 },
    ]) {
      const { chart, text } = await runDemo(describeDemo("scaling", options));
      const { series, batchSizes } = chart as Extract<typeof chart, { kind: "scaling" }>;
      const losses = Array.from(series[0]!.losses);
      const worse = losses.findIndex((loss) => !(loss <= losses[0]! * 1.2));
      const cliff = losses.findIndex((loss) => !Number.isFinite(loss));
      const [, held] = /keeps the loss up to batch (\d+)/u.exec(text.en) ?? [];
      const [, broken] = /at batch (\d+) its rate/u.exec(text.en) ?? [];
      expect([options, Number(held ?? 0)]).toEqual([options, worse < 1 ? 0 : batchSizes[worse - 1]]);
      expect([options, Number(broken ?? 0)]).toEqual([options, cliff < 1 ? 0 : batchSizes[cliff]]);
      expect([options, /to the end here/u.test(text.en)]).toEqual([options, worse < 0]);
      expect([options, /too large even/u.test(text.en)]).toEqual([
        options,
        !Number.isFinite(series[2]!.losses[0]!),
      ]);
    }
  }, 60_000);

  test("race", async () => {
    const cases = casesOf("race");
    for (const options of cases) {
      const { chart, text } = await runDemo(describeDemo("race", options));
      const { runs, minima } = chart as Extract<typeof chart, { kind: "race" }>;
      const nameOf = ({ name }: (typeof runs)[number]): string => (typeof name === "string" ? name : name.en);
      const running = runs.filter(({ stopped }) => stopped !== "non-finite");
      const last = new Map(running.map((one) => [nameOf(one), one.values.at(-1)!]));
      const [, winner, loss] = /steps? (\w+) is lowest \(loss ([^)]+)\)/u.exec(text.en) ?? [];
      if (winner !== undefined) {
        expect([options, last.get(winner)]).toEqual([options, Math.min(...last.values())]);
        expect(loss).toBe(formatNumber(last.get(winner)!));
      }
      expect([options, /All four diverged/u.test(text.en)]).toEqual([options, running.length === 0]);
      const steps = runs.length === 0 ? 0 : Math.max(...runs.map(({ values }) => values.length - 1));
      if (running.length > 0)
        expect([options, /There is a dot every 10 steps/u.test(text.en)]).toEqual([options, steps >= 10]);
      const floor = Math.min(...(minima ?? []).map(({ value }) => value));
      const [, arrivals] = /at different steps \((.*)\)\./u.exec(text.en) ?? [];
      const arrived = running.map((one) => {
        const late = one.values.findLastIndex((value) => !(value <= floor + (one.values[0]! - floor) / 100));
        return [nameOf(one), late === one.values.length - 1 ? "not yet" : String(late + 1)].join(" ");
      });
      if (arrivals !== undefined) {
        expect([options, arrivals.split(", ").toSorted()]).toEqual([options, arrived.toSorted()]);
        expect(new Set(arrived.map((one) => one.replace(/^\w+ /u, ""))).size).toBeGreaterThan(1);
      }
      const [, firsts] = /differ in length \((.*)\)\./u.exec(text.en) ?? [];
      if (firsts !== undefined)
        expect(new Set(firsts.split(", ").map((one) => one.split(" ")[1])).size).toBeGreaterThan(1);
    }
    expect(cases.length).toBeGreaterThan(40);
  }, 60_000);
});
