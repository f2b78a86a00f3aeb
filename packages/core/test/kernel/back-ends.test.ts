import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { functionNames } from "../../src/expression/functions.ts";
import { chain, createOptimizer, inspect, type Method, sgd, transform } from "../../src/index.ts";
import type { BackEndName } from "../../src/kernel/back-ends.ts";
import { factories, rateOf } from "../optimizer/list.ts";

const backEnds: readonly BackEndName[] = ["webassembly", "javascript", "interpreter"];

/** A seeded stream of numbers of many sizes, exact in float32. */
function numbers(seed: number, count: number): number[] {
  let s = seed >>> 0;
  return Array.from({ length: count }, () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.fround((s / 2 ** 32 - 0.5) * 10 ** ((s >>> 3) % 4));
  });
}

interface Outcome {
  readonly params: number[];
  readonly readings: number[];
}

/** Some steps of a method on two leaves; everything a user can see of them. */
function run(
  method: Method,
  backend: BackEndName,
  dtype: "float32" | "float64",
  size: number,
  seed: number,
): Outcome {
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const first = Math.floor(size / 3);
  const values = numbers(seed, size);
  const params = { a: array.from(values.slice(0, first)), b: array.from(values.slice(first)) };
  const optimizer = createOptimizer(method, params, {
    backend,
    inspect: inspect("stages"),
    onNonFinite: "ignore",
  });
  const readings: number[] = [];
  for (let step = 0; step < 4; step++) {
    const gradients = numbers(seed + step + 1, size);
    const given = {
      a: array.from(gradients.slice(0, first)),
      b: array.from(gradients.slice(first)),
    };
    const reading = optimizer.step(() => ({ loss: 3 + step, gradients: given }));
    readings.push(
      reading.gradientNorm,
      reading.updateNorm,
      reading.cosine,
      ...reading.stages.map(({ norm }) => norm),
    );
  }
  return { params: [...params.a, ...params.b], readings };
}

/** The outcomes of the fast back ends, and of the reference as often. */
function outcomes(
  method: Method,
  dtype: "float32" | "float64",
  size: number,
  seed: number,
): [Outcome[], Outcome[]] {
  const [fast, slow, reference] = backEnds.map((backend) => run(method, backend, dtype, size, seed));
  return [
    [fast!, slow!],
    [reference!, reference!],
  ];
}

const elements = ["parameter", "gradient", "update", "slot", "kept"];
const scalars = ["rate", "running", "step"];
const literals = ["0", "1", "2", "0.1", "1e-8", "3.7", "1e3"];

/** Formulas over the given names, by every operator and function of the language. */
function formulas(names: readonly string[]): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...names, ...literals);
  return fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/"), tie("formula"))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      tie("formula").map((a) => `(-${a})`),
      fc
        .tuple(tie("formula"), fc.constantFrom("-2", "-1", "0", "2", "3", "5", "0.5"))
        .map(([a, n]) => `(${a})^${n}`),
      fc
        .tuple(fc.constantFrom(...functionNames), tie("formula"), tie("formula"))
        .map(([name, a, b]) => (name === "min" || name === "max" ? `${name}(${a}, ${b})` : `${name}(${a})`)),
      fc
        .tuple(
          tie("formula"),
          fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
          tie("formula"),
          tie("formula"),
          tie("formula"),
        )
        .map(([a, operator, b, c, d]) => `(${a} ${operator} ${b} ? ${c} : ${d})`),
    ),
  })).formula;
}

/** A stage with random formulas and, at times, a sum that they use. */
const randomStage = fc
  .record({
    prepare: formulas(scalars),
    slot: formulas(elements),
    kept: formulas([...elements, ...scalars]),
    update: formulas([...elements, ...scalars, "total"]),
    sum: fc.option(fc.tuple(formulas(["update", "gradient"]), formulas(["update", "1"]))),
    scope: fc.constantFrom("all", "leaf" as const),
  })
  .map(({ prepare, slot, kept, update, sum, scope }) =>
    transform({
      name: "random",
      hyperparameters: { rate: 0.3 },
      slots: { slot: 0.5 },
      scalars: { running: 1 },
      ...(sum === null ? {} : { reduce: { total: sum }, scope }),
      prepare: `running = ${prepare}\n${sum === null ? "total = rate" : ""}`,
      rule: `kept = parameter\nkept = ${kept}\nslot = ${slot}\nupdate = ${update}`,
    }),
  );

describe("the back ends agree bit for bit", () => {
  for (const [name, create] of factories)
    for (const dtype of ["float32", "float64"] as const)
      test(`${name} in ${dtype}`, () => {
        for (const size of [1, 2, 7, 8, 9, 300]) {
          const method = create(rateOf(create, 0.1));
          const [found, wanted] = outcomes(method, dtype, size, size);
          expect(found).toEqual(wanted);
        }
      });

  const reference = readFileSync(new URL("../reference/trajectories.json", import.meta.url), "utf8");
  const { cases } = JSON.parse(reference) as { cases: { name: string; options: object }[] };
  const variants = new Map(
    cases.map(({ name, options }) => [`${name} ${JSON.stringify(options)}`, { name, options }]),
  );
  const byName = new Map(factories);

  for (const [title, { name, options }] of variants)
    test(`with the options of ${title}`, () => {
      for (const dtype of ["float32", "float64"] as const) {
        const [found, wanted] = outcomes(byName.get(name)!(options), dtype, 9, 3);
        expect(found).toEqual(wanted);
      }
    });

  for (const dtype of ["float32", "float64"] as const)
    test(`bounds of NaN, zeros and infinities in ${dtype}`, () => {
      const special = [Number.NaN, 0, -0, Infinity, -Infinity, 1e-30, -1e-30, 2, -2, 0.5, -0.5, 3];
      // the last is 0 in float32
      for (const bound of ["1", "-1", "0", "1e30", "-1e-50"])
        for (const rule of [
          `min(update, ${bound})`,
          `min(${bound}, update)`,
          `max(update, ${bound})`,
          `max(${bound}, update)`,
        ]) {
          const method = chain(transform({ name: "bound", rule: `parameter = ${rule}` }));
          const [wasm, script, wanted] = backEnds.map((backend) => {
            const array = dtype === "float32" ? Float32Array : Float64Array;
            const params = { a: new array(special.length).fill(1) };
            createOptimizer(method, params, { backend, onNonFinite: "ignore" }).step({
              a: array.from(special),
            });
            return Array.from(params.a);
          });
          expect({ rule, wasm, script }).toEqual({ rule, wasm: wanted, script: wanted });
        }
    });

  for (const dtype of ["float32", "float64"] as const)
    test(`random chains in ${dtype}`, () => {
      const property = fc.property(
        fc.array(randomStage, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(1e6),
        (stages, size, seed) => {
          const method = chain(...stages, sgd({ learningRate: 0.01 }));
          const [found, wanted] = outcomes(method, dtype, size, seed);
          expect(found).toEqual(wanted);
        },
      );
      fc.assert(property, { seed: 1, numRuns: 80 });
    });
});
