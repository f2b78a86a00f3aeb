import { describe, expect, test } from "vitest";
import { adam, adamw, createOptimizer, linear, rprop, schedule, sgd } from "../../src/index.ts";
import * as index from "../../src/index.ts";
import * as optimizers from "../../src/optimizers.ts";
import { factories, rateOf, takes } from "./list.ts";
import { readReferences, referencesOf } from "./references.ts";

const references = referencesOf(Object.fromEntries(factories), readReferences());
const rated = factories.filter(([, create]) => takes(create, "learningRate"));
const turned = factories.filter(([, create]) => takes(create, "maximize"));

describe("every optimizer", () => {
  test("is exported by the main entry", () => {
    expect(Object.keys(index)).toEqual(expect.arrayContaining(Object.keys(optimizers)));
  });

  test.each(rated)("%s refuses bad learning rates by name", (_, create) => {
    expect(() => create({ learningRate: -1 })).toThrow(
      new RangeError("learningRate must be a number of at least 0, got -1"),
    );
    expect(() => create({ learningRate: Number.NaN })).toThrow(RangeError);
    expect(() => create({ learningRate: Infinity })).toThrow(RangeError);
    expect(() => create({ learningRate: "fast" })).toThrow(TypeError);
    expect(() => create({ learningRate: "fast" })).toThrow(
      /^learningRate must be a (?:number of at least 0|number or a schedule), got "fast"$/u,
    );
  });

  test.each(factories)("%s refuses bad options by name", (name, create) => {
    const rate = rateOf(create, 0.1);
    expect(() => create({ ...rate, speed: 1 })).toThrow(new RegExp(`^${name} has no option speed`, "u"));
    const cases = references.get(name)!.flatMap((held) => held.cases);
    const given = cases.flatMap(({ options }) => Object.entries(options));
    for (const option of new Map(given).keys())
      expect(() => create({ ...rate, [option]: Number.NaN })).toThrow(new RegExp(`^${option} must be`, "u"));
  });

  test.each(turned)("%s climbs or descends, and nothing else", (_, create) => {
    expect(() => create({ ...rateOf(create, 0.1), maximize: 1 })).toThrow(
      new TypeError("maximize must be true or false, got 1"),
    );
  });

  test.each(factories)("%s is frozen, prints and comes back from JSON", (name, create) => {
    const method = create(rateOf(create, 0.25));
    expect(Object.isFrozen(method)).toBe(true);
    const given = Object.keys(rateOf(create, 0.25)).map((option) => `${option}: 0.25`);
    expect(String(method)).toBe(`${name}(${given.length === 0 ? "" : `{ ${given.join(", ")} }`})`);
    const revived = index.revive(JSON.stringify(method)) as index.Chain;
    expect(revived).toEqual(method);
    expect(revived).not.toBe(method);
    expect(revived.family).toEqual(method.family);
  });

  // some shrink the parameters whatever the gradient, and noise is none of it
  const still = factories.filter(([name]) => !["asgd", "fromage", "noisySgd", "scion"].includes(name));
  test.each(still)("%s without decay stays where every gradient is zero", (_, create) => {
    const params = { a: Float64Array.of(1, -2) };
    const options = { ...rateOf(create, 0.1), ...(takes(create, "weightDecay") ? { weightDecay: 0 } : {}) };
    const optimizer = createOptimizer(create(options), params);
    for (let i = 0; i < 20; i++) optimizer.step({ a: new Float64Array(2) }, { loss: 0 });
    expect([...params.a]).toEqual([1, -2]);
  });
});

describe("options", () => {
  test.each([
    [() => adam({ beta1: 1 }), "beta1 must be a number of at least 0 and below 1, got 1"],
    [() => adam({ beta2: -0.1 }), "beta2 must be a number of at least 0 and below 1, got -0.1"],
    [() => adam({ epsilon: -1 }), "epsilon must be a number of at least 0, got -1"],
    [() => adam({ weightDecay: Number.NaN }), "weightDecay must be a number of at least 0, got NaN"],
    [
      () => sgd({ learningRate: 1, nesterov: true }),
      "nesterov must be used with a momentum and without dampening",
    ],
    [() => rprop({ increase: 0.9 }), "increase must be a number of at least 1"],
    [() => adamw({ where: { minRank: -1 } }), "where.minRank must be a whole number of at least 0, got -1"],
    [() => adamw({ where: { rnak: 1 } as object }), "where has no option rnak"],
  ])("out of range are refused: %#", (make, message) => {
    expect(make).toThrow(message);
    expect(make).toThrow(RangeError);
  });

  test("may be schedules, all of them", () => {
    const params = { a: Float64Array.of(1) };
    const method = adam({
      learningRate: linear({ from: 1, to: 0, steps: 2 }),
      beta1: schedule("0.9 - step / 10"),
      weightDecay: linear({ from: 0.5, to: 0.1, steps: 4 }),
    });
    const optimizer = createOptimizer(method, params);
    const seen = [0, 1, 2].map(() => optimizer.step({ a: Float64Array.of(1) }).hyperparameters);
    expect(seen.map(({ learningRate }) => learningRate)).toEqual([1, 0.5, 0]);
    expect(seen.map(({ beta1 }) => beta1)).toEqual([0.9, 0.8, 0.7]);
    expect(seen.map(({ weightDecay }) => weightDecay)).toEqual(
      [0.5, 0.4, 0.1 * 3].map((value) => expect.closeTo(value, 14)),
    );
  });

  test("with a scheduled beta, Adam's correction is exact: a constant gradient gives steps of the learning rate", () => {
    const params = { a: Float64Array.of(0) };
    const optimizer = createOptimizer(
      adam({ learningRate: 1, beta1: schedule("0.9 * step / (step + 1)"), epsilon: 0 }),
      params,
    );
    for (let i = 0; i < 10; i++) optimizer.step({ a: Float64Array.of(3) });
    expect(params.a[0]).toBeCloseTo(-10, 12);
  });
});
