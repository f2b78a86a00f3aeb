import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import {
  adam,
  adaptiveClip,
  allocate,
  chain,
  clipByNorm,
  createOptimizer,
  lbfgs,
  minimize,
  muon,
  rosenbrock,
  softmaxRegression,
} from "../../src/index.ts";
import { composeJavaScript } from "../../src/kernel/javascript.ts";
import { interpret } from "../../src/kernel/interpret.ts";
import type { BackEnd, KernelMemory, Unit } from "../../src/kernel/unit.ts";
import { parseRule } from "../../src/expression/parse-rule.ts";
import { adamLoops } from "../../src/generated/adam.ts";
import { sweepOf } from "../../scripts/write-loops.ts";

test("where the engine has no memory of WebAssembly left, JavaScript takes over", async () => {
  const child = fileURLToPath(new URL("memories-child.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [child]);
  const found = JSON.parse(stdout) as Record<string, unknown>;
  expect(found["held"]).toBeGreaterThan(10);
  expect(found["backends"]).toEqual(["javascript", "javascript"]);
  expect(found["values"]).toEqual([expect.closeTo(0.9, 6), expect.closeTo(0.9, 6)]);
  expect(found["refusal"]).toMatch(/memory/iu);
  expect(found["fitted"]).toEqual([...minimize(rosenbrock(), [-1, 2], lbfgs()).x]);
  const model = softmaxRegression({ inputs: 2, classes: 2 });
  const batch = { inputs: Float32Array.of(0, 1, 1, 0), targets: [0, 1] };
  expect(found["loss"]).toBe(model.lossAndGradient(model.initialize({ seed: 1 }), batch).loss);
  const matrix = { w: { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] } };
  createOptimizer(muon({ learningRate: 0.1 }), matrix).step({
    w: { data: Float64Array.of(4, 1, 2, 3), shape: [2, 2] },
  });
  expect(found["matrix"]).toEqual([...matrix.w.data]);
});

describe("numbers past two thousand million bytes", () => {
  // pages that nothing touches take no room
  const buffer = new ArrayBuffer(2_500_000_000 - (2_500_000_000 % 64));
  const memory: KernelMemory = {
    scalars: new Float64Array(buffer),
    words: new Uint32Array(buffer),
    elements: new Float32Array(buffer),
    room: 0,
  };
  const far = 2_400_000_000;

  test.each<[string, BackEnd]>([
    ["javascript", composeJavaScript],
    ["interpreter", interpret],
  ])("are reached by %s, in sweeps and in loops over leaves", (_, backEnd) => {
    const base = {
      dtype: "float32" as const,
      prepare: [],
      scalars: new Map<string, number>(),
      arrays: [{ name: "x", extent: "element" as const, precise: false }],
      rounds: [{ prepare: [], statements: parseRule("x = 2 * x + 1"), reductions: [] }],
    };
    memory.elements.set([1, 2, 3], far / 4);
    memory.words.set([3, far], 16);
    backEnd({ ...base, loop: "whole" } satisfies Unit, memory)(64);
    expect([...memory.elements.subarray(far / 4, far / 4 + 4)]).toEqual([3, 5, 7, 0]);
    memory.words.set([1, far + 64, far], 16);
    memory.words.set([1, 3], (far + 64) / 4);
    backEnd({ ...base, loop: "leaf" } satisfies Unit, memory)(64);
    expect([...memory.elements.subarray(far / 4, far / 4 + 4)]).toEqual([7, 11, 15, 0]);
  });

  test("are reached by the loops written ahead of time", () => {
    const { unit } = sweepOf(adam(), "float32");
    const header = 4096;
    const at = unit.arrays.map((_, array) => far + 256 * array);
    memory.elements.set([1], at[0]! / 4);
    memory.elements.set([1], at[1]! / 4);
    memory.words.set([1, ...at], header / 4);
    for (const index of unit.scalars.values()) memory.scalars[index] = 0.5;
    composeJavaScript({ ...unit, loops: adamLoops }, memory)(header);
    expect(memory.elements[at[2]! / 4]).toBe(0.5);
    expect(memory.elements[at[0]! / 4]).toBeLessThan(1);
  });
});

/** How many kernels something makes. */
const instances = (make: () => unknown): number => {
  const own = WebAssembly.Instance;
  let count = 0;
  WebAssembly.Instance = new Proxy(own, {
    construct: (target, values) => {
      count++;
      return Reflect.construct(target, values) as object;
    },
  });
  try {
    make();
  } finally {
    WebAssembly.Instance = own;
  }
  return count;
};

describe("making an optimizer costs by its rules, not by its rows and leaves:", () => {
  test("a million rows under adaptiveClip, and twenty thousand leaves under clipByNorm, take a few kernels", () => {
    const rows = chain(adaptiveClip(), adam());
    const few = instances(() => allocate(rows, [10, 16]));
    expect(instances(() => allocate(rows, [1_000_000, 16]))).toBe(few);
    const leaves = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`leaf${i}`, [5]]));
    const began = performance.now();
    expect(instances(() => allocate(chain(clipByNorm(1), adam()), leaves))).toBeLessThanOrEqual(few);
    // a tenth of a second on a quiet machine
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test("they keep no more than the state of their rules", () => {
    const store = allocate(chain(adaptiveClip(), adam()), [100_000, 16]);
    const numbers = 4 * 1_600_000 * 4;
    expect(store.params.data.buffer.byteLength).toBeLessThan(numbers * 1.01 + 200_000);
  });
});
