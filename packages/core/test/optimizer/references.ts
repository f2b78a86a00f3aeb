import { readdirSync, readFileSync } from "node:fs";
import { createOptimizer, type Method } from "../../src/index.ts";
import { problems } from "./problems.ts";

/** A run of an outside implementation on a problem of `problems.ts`. */
export interface Case {
  readonly name: string;
  readonly options: Record<string, number | boolean>;
  readonly dtype: "float32" | "float64";
  readonly problem: string;
  /** The parameters at the checkpoints, and how far runs with rounding-size noise end apart there. */
  readonly points: number[][];
  readonly spread: number[];
  /** ASGD's average at the end. */
  readonly average?: number[];
}

/** What an optimizer is held against. */
export interface Reference {
  /** The implementation that was run: the authors' or another one upstream, or who transcribed the paper unseen. */
  readonly source: string;
  /** Steps after which the parameters were written down. */
  readonly checkpoints: readonly number[];
  readonly cases: readonly Case[];
}

export type Factory = (options: object) => Method;

/** PyTorch's own optimizers in one file, and one file for each optimizer from elsewhere. */
export function readReferences(): Reference[] {
  const folder = new URL("../reference/", import.meta.url);
  const names = readdirSync(new URL("optimizers/", folder)).map((name) => `optimizers/${name}`);
  return ["trajectories.json", ...names].map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Reference,
  );
}

/**
 * The cases of every optimizer in a list.
 *
 * @throws {Error} naming each optimizer that no reference with a source has cases of, in both dtypes.
 */
export function referencesOf(
  list: Readonly<Record<string, Factory>>,
  references: readonly Reference[],
): Map<string, { readonly reference: Reference; readonly cases: readonly Case[] }> {
  const found = new Map(
    Object.keys(list).map((name) => {
      const reference = references.find(({ source, cases }) => {
        const own = cases.filter((one) => one.name === name && one.points.length > 0);
        return (
          source.length > 0 && ["float32", "float64"].every((dtype) => own.some((one) => one.dtype === dtype))
        );
      });
      return [name, reference] as const;
    }),
  );
  const lacking = [...found].filter(([, reference]) => reference === undefined).map(([name]) => name);
  if (lacking.length > 0)
    throw new Error(
      `every optimizer must be held against an outside implementation, which ${lacking.join(", ")} is not: run it by test/reference/make-upstream.py`,
    );
  return new Map(
    [...found].map(([name, reference]) => [
      name,
      { reference: reference!, cases: reference!.cases.filter((one) => one.name === name) },
    ]),
  );
}

const steady = { float64: 1e-9, float32: 1e-3 };
const rounding = { float64: 1e-12, float32: 2 ** -20 };

/** The first place where a method leaves the course of its reference, in words. */
export function departure(create: Factory, { checkpoints }: Reference, example: Case): string | undefined {
  const { dtype, points, spread, options } = example;
  const { found, average } = course(create(options), checkpoints, example);
  let compared = 0;
  for (const [index, point] of points.entries()) {
    // beyond this the reference itself depends on rounding
    if (!(spread[index]! < steady[dtype])) continue;
    compared++;
    for (const [i, wanted] of point.entries()) {
      const allowed = rounding[dtype] * Math.max(1, Math.abs(wanted)) + 10 * spread[index]!;
      if (!(Math.abs(found[index]![i]! - wanted) <= allowed))
        return `step ${checkpoints[index]}, number ${i}: ${found[index]![i]} instead of ${wanted}`;
    }
  }
  if (compared < Math.min(5, points.length))
    return `only ${compared} checkpoints are steady enough to compare`;
  const last = spread.at(-1)!;
  for (const [i, wanted] of (last < steady[dtype] ? (example.average ?? []) : []).entries()) {
    const allowed = rounding[dtype] * Math.max(1, Math.abs(wanted)) + 10 * last;
    if (!(Math.abs(average[i]! - wanted) <= allowed))
      return `average ${i}: ${average[i]} instead of ${wanted}`;
  }
  return undefined;
}

function course(
  method: Method,
  checkpoints: readonly number[],
  { dtype, problem, points }: Case,
): { readonly found: number[][]; readonly average: number[] } {
  const { gradient, a, b } = problems[problem]!;
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const params = { a: array.from(a), b: array.from(b) };
  const optimizer = createOptimizer(method, params);
  const found: number[][] = [];
  const last = checkpoints[points.length - 1]!;
  for (let step = 0; step < last; step++) {
    const [ga, gb] = gradient(params.a, params.b, step);
    optimizer.step({ a: array.from(ga), b: array.from(gb) });
    if (checkpoints.includes(step + 1)) found.push([...params.a, ...params.b]);
  }
  const average = Object.entries(optimizer.state().slots).find(([slot]) => slot.endsWith(".average"))?.[1];
  return { found, average: Object.values(average ?? {}).flatMap(({ data }) => Array.from(data)) };
}
