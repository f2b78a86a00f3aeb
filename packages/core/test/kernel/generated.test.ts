import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loopSource } from "../../scripts/write-loops.ts";
import { allocate, createOptimizer, type BackEndName, type Method } from "../../src/index.ts";
import { sweepKey } from "../../src/kernel/sweep-key.ts";
import { planMethod } from "../../src/engine/plan.ts";
import * as optimizers from "../../src/optimizers.ts";
import { loopsOf } from "../../src/transform/chain.ts";

const factories = Object.entries(optimizers).map(
  ([name, create]) => [name, create as (options: object) => Method] as const,
);

/** The text without what a formatter may change. */
function plain(text: string): string {
  return text.replaceAll(/[\s()]/gu, "");
}

/** Steps without any measuring, which is what the loops are written for. */
function run(method: Method, backend: BackEndName, dtype: "float32" | "float64"): number[] {
  const store = allocate(method, { a: [5], b: [2, 3] }, { dtype, backend });
  for (const part of ["a", "b"] as const)
    store.params[part].data.set(store.params[part].data.map((_, i) => i / 3 - 0.7));
  const optimizer = createOptimizer(method, store.params);
  for (let step = 0; step < 12; step++) {
    for (const part of ["a", "b"] as const)
      for (let i = 0; i < store.gradients[part].data.length; i++)
        store.gradients[part].data[i] = store.params[part].data[i]! * 0.3 + Math.sin(step + i);
    optimizer.step(store.gradients);
  }
  return [...store.params.a.data, ...store.params.b.data];
}

describe.each(factories)("the loops of %s", (name, create) => {
  test("are those that the script makes of its rule", () => {
    const file = readFileSync(new URL(`../../src/generated/${name}.ts`, import.meta.url), "utf8");
    expect(plain(file)).toBe(plain(loopSource(name, create({ learningRate: 0.1 }))));
  });

  test.each(["float32", "float64"] as const)("are taken and agree bit for bit in %s", (dtype) => {
    const method = create({ learningRate: 0.05 });
    const plan = planMethod(method, [{ path: "value", keys: [], shape: [1], size: 1 }], dtype, "none", 1);
    const key = sweepKey({
      dtype,
      prepare: [],
      pass: plan.operations[0]!.sweep!.pass,
      scalars: plan.scalars.index,
    });
    expect(loopsOf(method).some((loop) => loop.key === key)).toBe(true);
    const wanted = run(method, "interpreter", dtype);
    expect(run(method, "javascript", dtype)).toEqual(wanted);
    expect(run(method, "webassembly", dtype)).toEqual(wanted);
  });
});
