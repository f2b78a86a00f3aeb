import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createOptimizer, loadCheckpoint, type Optimizer, saveCheckpoint, sgd } from "../../src/index.ts";
import { problems } from "../optimizer/problems.ts";
import type { Case, Reference } from "../optimizer/references.ts";

const reference = JSON.parse(
  readFileSync(new URL("../reference/optimizers/skipNonFinite.json", import.meta.url), "utf8"),
) as Reference;

/** Steps of SGD whose gradients at steps 3, 4 and 9 begin with a NaN in each leaf, as the reference was run. */
function course({ options, dtype, problem }: Case): number[][] {
  const { shapes, start, evaluate } = problems[problem]!;
  const { learningRate, momentum, mostInARow } = options as Record<string, number>;
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const data = Object.fromEntries(Object.entries(start).map(([name, values]) => [name, array.from(values)]));
  const tree = (values: Readonly<Record<string, Float32Array | Float64Array>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, own]) => [name, { data: own, shape: shapes[name]! }]),
    );
  const method = sgd({ learningRate: learningRate!, momentum: momentum! });
  const optimizer = createOptimizer(method, tree(data), {
    onNonFinite: "skip",
    mostSkipsInARow: mostInARow!,
  });
  return Array.from({ length: reference.checkpoints[problem]!.at(-1)! }, (_, step) => {
    const { gradients } = evaluate(data, step);
    const given = Object.fromEntries(
      Object.entries(gradients).map(([name, values]) => [name, array.from(values)]),
    );
    if ([3, 4, 9].includes(step + 1)) for (const own of Object.values(given)) own[0] = Number.NaN;
    optimizer.step(tree(given));
    return Object.keys(shapes).flatMap((name) => Array.from(data[name]!));
  });
}

/** Where a course leaves its reference. */
function faults(example: Case): string[] {
  const found = course(example);
  const unit = example.dtype === "float64" ? 1e-12 : 2 ** -20;
  return reference.checkpoints[example.problem]!.flatMap((step, index) =>
    example.points[index]!.flatMap((wanted, i) => {
      const value = found[step - 1]![i]!;
      const isRight =
        wanted === null
          ? !Number.isFinite(value)
          : Math.abs(value - wanted) <= unit * Math.max(1, Math.abs(wanted)) + 10 * example.spread[index]!;
      return isRight ? [] : [`step ${step}, number ${i}: ${value} instead of ${wanted}`];
    }),
  );
}

describe("gradients that are not finite are skipped as optax skips them", () => {
  const named = reference.cases.map(
    (example) =>
      [`${JSON.stringify(example.options)} on ${example.problem} in ${example.dtype}`, example] as const,
  );
  test.each(named)("%s", (_, example) => {
    expect(faults(example)).toEqual([]);
  });
});

function made(): { readonly a: Float64Array; readonly optimizer: Optimizer } {
  const a = Float64Array.of(1);
  const options = { onNonFinite: "skip", mostSkipsInARow: 2 } as const;
  return { a, optimizer: createOptimizer(sgd({ learningRate: 1 }), { a }, options) };
}

describe("skips in a row", () => {
  const damaged = { a: Float64Array.of(Infinity) };

  test("are counted on after a checkpoint", () => {
    const first = made();
    first.optimizer.step(damaged);
    expect(first.optimizer.step(damaged).applied).toBe(false);
    const second = made();
    loadCheckpoint(saveCheckpoint({ optimizer: first.optimizer }), { optimizer: second.optimizer });
    expect(second.optimizer.step(damaged).applied).toBe(true);
    expect(second.a[0]).toBe(-Infinity);
  });

  test("begin anew after a step", () => {
    const { a, optimizer } = made();
    for (let round = 0; round < 3; round++) {
      optimizer.step(damaged);
      optimizer.step(damaged);
      expect(optimizer.step({ a: Float64Array.of(0.25) }).applied).toBe(true);
    }
    expect(a[0]).toBe(0.25);
    expect(optimizer.state()).not.toHaveProperty("skipped");
  });

  test("are any number where no bound is given, and a bound is checked", () => {
    const a = Float64Array.of(1);
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), { a }, { onNonFinite: "skip" });
    for (let round = 0; round < 50; round++) expect(optimizer.step(damaged).applied).toBe(false);
    expect(() => createOptimizer(sgd({ learningRate: 1 }), { a }, { mostSkipsInARow: -1 })).toThrow(
      "mostSkipsInARow must be a whole number of at least 0, got -1",
    );
  });
});
