import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createOptimizer, type Method } from "../../src/index.ts";
import * as optimizers from "../../src/optimizers.ts";
import { problems } from "./problems.ts";

interface Case {
  readonly name: string;
  readonly options: Record<string, number | boolean>;
  readonly dtype: "float32" | "float64";
  readonly problem: string;
  readonly points: number[][];
  readonly spread: number[];
  /** ASGD's average at the end. */
  readonly average?: number[];
}

const factories = new Map(
  Object.entries(optimizers).map(([name, create]) => [name, create as (options: object) => Method]),
);
const file = new URL("../reference/trajectories.json", import.meta.url);
const reference = JSON.parse(readFileSync(file, "utf8")) as { checkpoints: number[]; cases: Case[] };

interface Course {
  /** The parameters at the checkpoints. */
  readonly found: number[][];
  /** The slot `average` at the end, where there is one. */
  readonly average: number[];
}

function run(method: Method, { dtype, problem, points }: Case): Course {
  const { gradient, a, b } = problems[problem]!;
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const params = { a: array.from(a), b: array.from(b) };
  const optimizer = createOptimizer(method, params);
  const found: number[][] = [];
  const last = reference.checkpoints[points.length - 1]!;
  for (let step = 0; step < last; step++) {
    const [ga, gb] = gradient(params.a, params.b, step);
    optimizer.step({ a: array.from(ga), b: array.from(gb) });
    if (reference.checkpoints.includes(step + 1)) found.push([...params.a, ...params.b]);
  }
  const average = Object.entries(optimizer.state().slots).find(([slot]) => slot.endsWith(".average"))?.[1];
  return { found, average: Object.values(average ?? {}).flatMap(({ data }) => Array.from(data)) };
}

const steady = { float64: 1e-9, float32: 1e-3 };
const rounding = { float64: 1e-12, float32: 2 ** -20 };

describe("trajectories equal PyTorch's", () => {
  const known = reference.cases.filter(({ name }) => factories.has(name));
  for (const example of known) {
    const { name, options, dtype, problem } = example;
    test(`${name} ${JSON.stringify(options)} on ${problem} in ${dtype}`, () => {
      const { found, average } = run(factories.get(name)!(options), example);
      let compared = 0;
      for (const [index, point] of example.points.entries()) {
        const spread = example.spread[index]!;
        // beyond this the reference itself depends on rounding
        if (!(spread < steady[dtype])) continue;
        compared++;
        for (const [i, wanted] of point.entries()) {
          const allowed = rounding[dtype] * Math.max(1, Math.abs(wanted)) + 10 * spread;
          expect(
            Math.abs(found[index]![i]! - wanted),
            `step ${reference.checkpoints[index]}, number ${i}`,
          ).toBeLessThanOrEqual(allowed);
        }
      }
      expect(compared).toBeGreaterThanOrEqual(5);
      const spread = example.spread.at(-1)!;
      const isSteady = example.average !== undefined && spread < steady[dtype];
      for (const [i, wanted] of isSteady ? example.average.entries() : []) {
        const allowed = rounding[dtype] * Math.max(1, Math.abs(wanted)) + 10 * spread;
        expect(Math.abs(average[i]! - wanted), `average ${i}`).toBeLessThanOrEqual(allowed);
      }
    });
  }
});
