import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import * as own from "../../src/index.ts";
import type * as types from "../../src/index.ts";

// the same files in another place are another copy of the package
const folder = await mkdtemp(fileURLToPath(new URL("../../node_modules/copy-", import.meta.url)));
afterAll(() => rm(folder, { recursive: true }));
await cp(fileURLToPath(new URL("../../src", import.meta.url)), folder, { recursive: true });
const address = pathToFileURL(join(folder, "index.ts")).href;
const other = (await import(address)) as typeof types;
const one = (): Float64Array => Float64Array.of(1);

/** An array of another realm. */
function foreign(kind: "Float32Array" | "Float64Array", ...values: number[]): Float64Array {
  return runInNewContext(`${kind}.of(${values.join(", ")})`) as Float64Array;
}

describe("arrays of another realm", () => {
  test("are parameters and gradients like one's own", () => {
    for (const kind of ["Float32Array", "Float64Array"] as const) {
      const params = { a: foreign(kind, 1, 2), b: { data: foreign(kind, 3), shape: [1] } };
      expect(params.a instanceof Float32Array || params.a instanceof Float64Array).toBe(false);
      const optimizer = own.createOptimizer(own.sgd({ learningRate: 0.5 }), params);
      optimizer.step({ a: foreign(kind, 2, 2), b: foreign(kind, -2) });
      expect([...params.a, ...params.b.data]).toEqual([0, 1, 4]);
      const gradients = kind === "Float32Array" ? Float32Array.of(2, 2) : Float64Array.of(2, 2);
      optimizer.step({ a: gradients, b: foreign(kind, 0) });
      expect([...params.a]).toEqual([-1, 0]);
    }
    const mixed = { a: foreign("Float32Array", 1), b: one() };
    expect(() => own.createOptimizer(own.adam(), mixed)).toThrow("got float32 at a and float64 at b");
  });

  test("go into states, checkpoints and models", () => {
    const optimizer = own.createOptimizer(own.adam(), { a: foreign("Float32Array", 1) });
    const bytes = own.saveCheckpoint({ optimizer });
    const realmBytes = runInNewContext("bytes => Uint8Array.from(bytes)") as (from: Uint8Array) => Uint8Array;
    own.loadCheckpoint(realmBytes(bytes), { optimizer });
    const model = own.linearRegression({ inputs: 1 });
    expect(model.predict(model.initialize({ seed: 1 }), foreign("Float32Array", 0)).data.length).toBe(1);
  });

  test("have gradients of a model in their own dtype", () => {
    const model = own.linearRegression({ inputs: 1 });
    for (const kind of ["Float32Array", "Float64Array"] as const) {
      const params = {
        weight: { data: foreign(kind, 2), shape: [1, 1] },
        bias: { data: foreign(kind, 0), shape: [1] },
      };
      const { gradients } = model.lossAndGradient(params, { inputs: one(), targets: [0] });
      expect([gradients.weight.data.constructor.name, ...gradients.weight.data]).toEqual([kind, 4]);
    }
  });

  test("records of another realm are parameters too", () => {
    const params = runInNewContext("({ a: Float64Array.of(1) })") as { a: Float64Array };
    own.createOptimizer(own.sgd({ learningRate: 1 }), params).step({ a: one() });
    expect(params.a[0]).toBe(0);
  });
});

describe("another copy of the package", () => {
  test("is another one", () => {
    expect(other.adam).not.toBe(own.adam);
  });

  test("makes methods, schedules and parts that this one takes", () => {
    const rate = other.cosineDecay({ from: 0.1, steps: 10 });
    const methods: readonly types.Method[] = [
      other.adam({ learningRate: rate }),
      own.adam({ learningRate: rate }),
      own.chain(other.clipByGlobalNorm(1), own.adam({ learningRate: own.warmup(1, rate) })),
      own.partition([{ where: {}, use: other.adam({ learningRate: other.plateau({ from: 0.1 }) }) }]),
    ];
    for (const method of methods) {
      const params = { a: one() };
      own.createOptimizer(method, params).step({ a: one() });
      expect(params.a[0]).toBeCloseTo(0.9, 6);
      expect(own.describe(method)).toContain("scaleByAdam");
    }
    expect(String(own.warmup(1, rate))).toBe("warmup(1, cosineDecay({ from: 0.1, steps: 10 }))");
  });

  test("takes states and descriptions of this one", () => {
    const first = own.createOptimizer(own.adam(), { a: one() });
    first.step({ a: one() });
    const second = other.createOptimizer(other.revive(JSON.stringify(own.adam())) as types.Method, {
      a: one(),
    });
    second.loadState(first.state());
    expect(second.state()).toEqual(first.state());
  });
});

describe("lists", () => {
  test("are trees, whose leaves are called by their places", () => {
    const params = [Float64Array.of(1), { bias: Float64Array.of(2) }] as const;
    const optimizer = own.createOptimizer(own.sgd({ learningRate: 1 }), params);
    optimizer.step([Float64Array.of(1), { bias: Float64Array.of(1) }]);
    expect(params).toEqual([Float64Array.of(0), { bias: Float64Array.of(1) }]);
    expect(Object.keys(optimizer.state().params)).toEqual(["0", "1.bias"]);
    expect(own.evaluationParams(optimizer)).toEqual(params);
  });
});

/** Hides its arrays. */
class Trainer {
  readonly #weights = one();
  get weights(): unknown {
    return this.#weights;
  }
}

describe("what is no tree of arrays is refused:", () => {
  const weights = new Map([["w", one()]]);
  test.each<[string, unknown, string]>([
    ["a map", weights, "got Map"],
    ["a map within a record", { layer: weights }, "got Map at layer"],
    ["a set", new Set([one()]), "got Set"],
    ["a date", { a: new Date(0) }, "got Date at a"],
    ["a promise", Promise.resolve({ a: one() }), "got Promise"],
    ["a list of numbers", [1, 2], "got number at 0"],
    [
      "what says that it is an array",
      { a: { [Symbol.toStringTag]: "Float64Array", length: 1 } },
      "got Float64Array at a",
    ],
    ["a function", () => one(), "got function"],
    ["an instance of a class with nothing to read", { a: new Trainer() }, "got Object at a"],
  ])("%s", (_, params, message) => {
    expect(() => own.createOptimizer(own.adam(), params as types.ParameterTree)).toThrow(message);
  });
});

describe("gradients that are parameters", () => {
  test("of another leaf are refused, however small", () => {
    const params = { a: Float32Array.of(1, 2), b: Float32Array.of(3, 4) };
    const method = own.partition([
      { where: { path: "a" }, use: own.sgd({ learningRate: 1 }) },
      { where: {}, use: own.sgd({ learningRate: 1 }) },
    ]);
    const optimizer = own.createOptimizer(method, params);
    expect(() => optimizer.step({ a: params.b, b: params.a })).toThrow(
      "gradients of a must not lie in the memory of params b",
    );
    optimizer.step(params);
    expect([...params.a, ...params.b]).toEqual([0, 0, 0, 0]);
  });
});

const sum = (terms: number): string => Array.from({ length: terms }, () => "1").join(" + ");

describe("methods within methods", () => {
  test("are refused in words where there is no end to them", () => {
    let method: types.Method = own.adam();
    expect(() => {
      for (let depth = 0; depth < 200; depth++) method = own.chain(method);
    }).toThrow("methods must be nested at most 100 deep");
    let json = JSON.stringify(own.adam());
    for (let depth = 0; depth < 5000; depth++)
      json = `{"kind":"chain","version":1,"name":"chain","title":"","options":{},"stages":[${json}]}`;
    expect(() => own.revive(json)).toThrow(/must be nested at most/u);
  });

  test("and sums of thousands of terms too", () => {
    for (const make of [own.parse, own.schedule])
      expect(() => make(sum(9999))).toThrow("formula is nested deeper than 1000");
    const data = { kind: "schedule", version: 1, name: "schedule", values: [], expression: sum(9999) };
    expect(() => own.revive(data)).toThrow("formula is nested deeper than 1000");
    expect(own.schedule(sum(900)).at(0)).toBe(900);
  });
});

describe("what a schedule says it is", () => {
  test("is printed only where it is", () => {
    const rate = own.cosineDecay({ from: 1, steps: 4 });
    const honest = JSON.parse(JSON.stringify(rate)) as object;
    expect(String(own.revive(honest))).toBe("cosineDecay({ from: 1, steps: 4 })");
    const forged = { ...honest, values: [{ from: 5, steps: 4 }] };
    expect(String(own.revive(forged))).toMatch(/^schedule\("0 \+ \(1 - 0\) \*/u);
    const within = { ...(JSON.parse(JSON.stringify(own.adam({ learningRate: rate }))) as object) };
    expect(own.describe(own.revive(within) as types.Method)).toContain("cosineDecay({ from: 1, steps: 4 })");
    const text = JSON.stringify(within).replaceAll('"values":[{"from":1', '"values":[{"from":7');
    expect(own.describe(own.revive(text) as types.Method)).not.toContain("cosineDecay");
  });
});
