import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blockLoopsSource } from "../../scripts/write-block-loops.ts";
import { loopSource, sweepOf, variantsOf } from "../../scripts/write-loops.ts";
import {
  allocate,
  cautious,
  chain,
  clipByValue,
  decayWeights,
  decoupledDecay,
  lookahead,
  revive,
  rmsprop,
  sgd,
  type BackEndName,
  type Method,
} from "../../src/index.ts";
import { factories } from "../optimizer/list.ts";
import { loopsOf } from "../../src/transform/method-description.ts";

/** Those that loops were written for. */
const written = readdirSync(new URL("../../src/generated/", import.meta.url)).map((file) =>
  file.replace(/\.ts$/u, ""),
);
const looped = factories.filter(([name]) => written.includes(name));

/** The text without what a formatter may change. */
function plain(text: string): string {
  return text.replaceAll(/,(?=\s*\))|[\s()]/gu, "");
}

/** Steps without any measuring, which is what the loops are written for. */
function run(method: Method, backend: BackEndName, dtype: "float32" | "float64", length = 5): number[] {
  const store = allocate(method, { a: [length], b: [2, 3] }, { dtype, backend });
  const { optimizer } = store;
  for (const part of ["a", "b"] as const)
    store.params[part].data.set(store.params[part].data.map((_, i) => i / 3 - 0.7));
  for (let step = 0; step < 12; step++) {
    for (const part of ["a", "b"] as const)
      for (let i = 0; i < store.gradients[part].data.length; i++)
        store.gradients[part].data[i] = store.params[part].data[i]! * 0.3 + Math.sin(step + i);
    optimizer.step(store.gradients);
  }
  return [...store.params.a.data, ...store.params.b.data];
}

test("every file of loops belongs to an optimizer", () => {
  expect(looped.map(([name]) => name)).toEqual(written);
});

test("the loops over blocks are those that the script makes", () => {
  const file = readFileSync(new URL("../../src/kernel/block-loops.ts", import.meta.url), "utf8");
  expect(plain(file)).toBe(plain(blockLoopsSource()));
});

test("a method whose momentum changes at some steps has a loop for the others", () => {
  const method = lookahead(sgd({ learningRate: 0.1, momentum: 0.9 }), { momentum: "pullback" });
  expect(loopsOf(method).map(({ key }) => key)).toContain(sweepOf(method, "float64").rules[0]);
  expect(run(method, "javascript", "float64")).toEqual(run(method, "interpreter", "float64"));
});

test.each(["float32", "float64"] as const)(
  "a loop for gradients that are decayed or turned around does not take those for more, in %s",
  (dtype) => {
    const rms = rmsprop({ learningRate: 0.1, centered: true });
    const methods = [
      chain(decayWeights({ weightDecay: 0.1 }), rmsprop({ learningRate: 0.1, weightDecay: 0.2 })),
      chain(decayWeights({ weightDecay: 0.1 }), rmsprop({ learningRate: 0.1, maximize: true })),
      chain(clipByValue(0.4), rms),
      chain(decayWeights({ weightDecay: 0.1 }), cautious(rms)),
      chain(decoupledDecay({ weightDecay: 0.1, learningRate: 0.1 }), rms),
    ];
    // from a few elements to more than two blocks
    for (const length of [5, 2500])
      for (const method of methods) {
        const wanted = run(method, "webassembly", dtype, length);
        expect(run(method, "javascript", dtype, length), `by ${String(method)}`).toEqual(wanted);
      }
  },
);

describe.each(looped)("the loops of %s", (name, create) => {
  test("are those that the script makes of its rule", () => {
    const file = readFileSync(new URL(`../../src/generated/${name}.ts`, import.meta.url), "utf8");
    expect(plain(file)).toBe(plain(loopSource(name, create)));
  });

  test.each(["float32", "float64"] as const)(
    "are taken with every option, revived or not, in %s",
    (dtype) => {
      for (const method of variantsOf(create))
        for (const one of [method, revive(JSON.stringify(method)) as Method]) {
          const { rules } = sweepOf(one, dtype);
          const keys = new Set(loopsOf(one).map(({ key }) => key));
          const fitting = rules.filter((rule) => keys.has(rule));
          expect(fitting, `the loops of ${String(one)}`).toHaveLength(1);
        }
    },
  );

  test.each(["float32", "float64"] as const)("agree bit for bit in %s", (dtype) => {
    const seen = new Set<string>();
    for (const method of variantsOf(create)) {
      const [rule] = sweepOf(method, dtype).rules;
      if (seen.has(rule!)) continue;
      seen.add(rule!);
      const wanted = run(method, "interpreter", dtype);
      expect(run(method, "javascript", dtype), `by ${String(method)}`).toEqual(wanted);
      expect(run(method, "webassembly", dtype), `by ${String(method)}`).toEqual(wanted);
    }
  });
});
