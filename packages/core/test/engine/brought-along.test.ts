import { afterEach, describe, expect, test } from "vitest";
import { withGeneral } from "../../src/engine/general.ts";
import { cutter } from "../../src/engine/general-sections.ts";
import { runs } from "../../src/engine/step-maker.ts";
import * as index from "../../src/index.ts";
import { extensions } from "../../src/kernel/extensions.ts";
import { factories, rateOf, takes } from "../optimizer/list.ts";
import { readReferences, referencesOf } from "../optimizer/references.ts";

const references = referencesOf(Object.fromEntries(factories), readReferences());

/** Leaves out what stages load, as a page does whose bundler found no use for it. */
function leaveOut(): void {
  delete cutter.general;
  delete runs.general;
  delete runs.copies;
  delete extensions.blocks;
  delete extensions.emitParts;
  delete extensions.interpretParts;
}

afterEach(() => withGeneral(undefined));

/** Takes steps with a method that brings all it needs. */
function train(make: () => index.Method, backend: index.BackEndName): void {
  leaveOut();
  const params = {
    weight: { data: Float64Array.from({ length: 6 }, (_, i) => Math.sin(i + 1)), shape: [2, 3] },
    bias: { data: Float64Array.of(0.5, -0.5, 1), shape: [3] },
  };
  const optimizer = index.createOptimizer(make(), params, { backend });
  const evaluate: index.Evaluate = () => ({
    loss: 1,
    gradients: { weight: params.weight.data.map((x) => 2 * x), bias: params.bias.data.map((x) => x + 1) },
  });
  for (let step = 0; step < 3; step++) optimizer.step(evaluate);
  index.evaluationParams(optimizer);
  for (const value of [...params.weight.data, ...params.bias.data]) expect(value).not.toBeNaN();
}

// what a factory does not load, a page with it alone does not have
describe.each(factories)("%s brings along what it is run with", (name, create) => {
  const held = references.get(name)!.flatMap(({ cases }) => cases);
  const variants = new Map([
    ["by default", {}],
    ...(takes(create, "where") && name !== "prodigy" ? [["where", { where: { minRank: 2 } }] as const] : []),
    ...held.map(({ options }) => [JSON.stringify(options), options] as const),
  ]);
  test.each([...variants])("%s", (_, options) => {
    const rate = "relativeStep" in options ? {} : rateOf(create, 0.01);
    const make = (): index.Method => create({ ...rate, ...options });
    for (const backend of ["webassembly", "javascript", "interpreter"] as const) train(make, backend);
    const { loops = [] } = make() as index.Chain;
    leaveOut();
    make();
    // without WebAssembly there are loops for it: ahead of time, or over blocks
    expect(loops.length > 0 || extensions.blocks !== undefined).toBe(true);
  });
});

const gradients = { x: Float64Array.of(0.5, -3) };
const descend = (): index.Transform => index.descend({ learningRate: 0.1 });

describe("stages bring along what they are run with:", () => {
  test.each<[string, () => index.Method]>([
    ["adaptiveClip", () => index.chain(index.adaptiveClip(), descend())],
    ["asam", () => index.asam(index.sgd({ learningRate: 0.1 }))],
    ["cautious", () => index.cautious(index.adam())],
    ["clipByBlockRms", () => index.chain(index.clipByBlockRms(1), descend())],
    ["clipByGlobalNorm", () => index.chain(index.clipByGlobalNorm(1), descend())],
    ["clipByNorm", () => index.chain(index.clipByNorm(1), descend())],
    ["clipByValue", () => index.chain(index.clipByValue(1), descend())],
    ["gradientCentralisation", () => index.chain(index.gradientCentralisation(), descend())],
    ["gradientNoise", () => index.chain(index.gradientNoise(), descend())],
    ["hyperball", () => index.hyperball(index.adam())],
    [
      "lookahead",
      () => index.lookahead(index.sgd({ learningRate: 0.1, momentum: 0.9 }), { momentum: "pullback" }),
    ],
    ["mechanic", () => index.mechanic(index.sgd({ learningRate: 0.1 }))],
    [
      "proximalDecay",
      () => index.chain(index.proximalDecay({ learningRate: 1, weightDecay: 0.1, from: 1 }), descend()),
    ],
    ["sam", () => index.sam(index.sgd({ learningRate: 0.1 }))],
    ["transform", () => index.transform({ name: "own", rule: "parameter = parameter - rowCount * update" })],
    ["weightAverage", () => index.chain(index.adam(), index.weightAverage())],
  ])("%s", (_, make) => {
    for (const backend of ["webassembly", "javascript", "interpreter"] as const) {
      leaveOut();
      const params = { x: Float64Array.of(1, 2) };
      const optimizer = index.createOptimizer(make(), params, { backend });
      for (let step = 0; step < 3; step++) optimizer.step(() => ({ loss: 1, gradients }));
      index.evaluationParams(optimizer);
      expect(params.x[0]).not.toBe(1);
    }
  });

  test("inspect", () => {
    for (const backend of ["webassembly", "javascript", "interpreter"] as const) {
      leaveOut();
      const options = { backend, inspect: index.inspect("vectors") };
      const reading = index
        .createOptimizer(index.adam(), { x: Float64Array.of(1, 2) }, options)
        .step(gradients);
      expect(reading.gradientNorm).toBeCloseTo(Math.sqrt(9.25), 12);
    }
  });

  test("revive", () => {
    const json = JSON.stringify(index.chain(index.clipByGlobalNorm(1), index.adam()));
    leaveOut();
    const params = { x: Float64Array.of(1, 2) };
    index.createOptimizer(index.revive(json) as index.Method, params).step(gradients);
    expect(params.x[0]).toBeCloseTo(0.999, 6);
  });
});

test("what is not there is asked for by name", () => {
  const method = index.chain(index.clipByGlobalNorm(1), index.adam());
  leaveOut();
  expect(() => index.createOptimizer(method, { x: Float64Array.of(1) })).toThrow(
    /^a description that .* must go through `revive` of @opt\/core/u,
  );
});

test("several gradients for one step need nothing more, with or without WebAssembly", () => {
  for (const dtype of [Float32Array, Float64Array]) {
    const ends = (["webassembly", "javascript", "interpreter"] as const).map((backend) => {
      leaveOut();
      const params = { x: dtype.of(1, -2, 3) };
      const method = index.adam({ amsgrad: true, weightDecay: 0.1, maximize: true });
      const optimizer = index.createOptimizer(method, params, { backend, accumulate: index.accumulate(3) });
      for (let i = 0; i < 7; i++) optimizer.step({ x: dtype.of(i, 0.1, -i) });
      return JSON.stringify([params.x, optimizer.state()]);
    });
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
  }
});
