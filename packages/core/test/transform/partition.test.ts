import { describe, expect, test } from "vitest";
import {
  adam,
  allocate,
  chain,
  clipByGlobalNorm,
  createOptimizer,
  freeze,
  partition,
  revive,
  sgd,
  type Where,
} from "../../src/index.ts";

describe("partition", () => {
  test("gives each leaf to the first rule it fulfils, as if it were alone", () => {
    const method = partition([
      { where: { minRank: 2 }, use: adam({ learningRate: 0.1 }) },
      { where: { path: "*.bias" }, use: sgd({ learningRate: 0.5, momentum: 0.9 }) },
      { where: {}, use: freeze() },
    ]);
    const store = allocate(
      method,
      { z: { weight: [2, 2], bias: [2] }, a: { scale: [3], bias: [1] } },
      { dtype: "float64" },
    );
    const matrix = Float64Array.of(0, 0, 0, 0);
    const vector = Float64Array.of(0, 0, 0);
    const [alone, other] = [
      createOptimizer(adam({ learningRate: 0.1 }), matrix),
      createOptimizer(sgd({ learningRate: 0.5, momentum: 0.9 }), vector),
    ];
    const { z, a } = store.gradients;
    const optimizer = store.optimizer;
    for (let i = 1; i <= 5; i++) {
      z.weight.data.fill(i);
      z.bias.data.fill(-i);
      a.scale.data.fill(1);
      a.bias.data.fill(-i);
      optimizer.step(store.gradients);
      alone.step(Float64Array.of(i, i, i, i));
      other.step(Float64Array.of(-i, -i, -i));
    }
    expect([...store.params.z.weight.data]).toEqual([...matrix]);
    expect([...store.params.z.bias.data, ...store.params.a.bias.data]).toEqual([...vector]);
    expect([...store.params.a.scale.data]).toEqual([0, 0, 0]);
  });

  test("within a chain shares the stages before it", () => {
    const method = chain(
      clipByGlobalNorm(1, { like: "optax" }),
      partition([
        { where: { path: "a" }, use: sgd({ learningRate: 1 }) },
        { where: {}, use: sgd({ learningRate: 2 }) },
      ]),
    );
    const params = { a: Float64Array.of(0), b: Float64Array.of(0) };
    createOptimizer(method, params).step({ a: Float64Array.of(3), b: Float64Array.of(4) });
    expect(params.a[0]).toBeCloseTo(-0.6, 14);
    expect(params.b[0]).toBeCloseTo(-1.6, 14);
  });

  test("refuses leaves that no rule wants", () => {
    const method = partition([{ where: { path: "a" }, use: freeze() }]);
    expect(() => createOptimizer(method, { a: new Float64Array(1), b: new Float64Array(1) })).toThrow(
      "partition must have a rule for every leaf, has none for b",
    );
  });

  test("comes back from JSON", () => {
    const method = partition([
      { where: { rank: 1 }, use: adam() },
      { where: {}, use: freeze() },
    ]);
    expect(revive(JSON.stringify(method))).toEqual(method);
    expect(String(method)).toBe(
      "partition([{ where: { rank: 1 }, use: adam() }, { where: {}, use: freeze() }])",
    );
  });

  test.each<[Where, string[]]>([
    [{ path: "layer.*" }, ["layer.weight", "layer.bias"]],
    [{ notPath: "*bias*" }, ["layer.weight", "scale"]],
    [{ minRank: 2 }, ["layer.weight"]],
    [{ maxRank: 1 }, ["layer.bias", "scale"]],
    [{ rank: 1, path: "s*" }, ["scale"]],
    [{ path: "layer.weigh." }, []],
  ])("chooses by %j", (where, chosen) => {
    const params = {
      layer: { weight: { data: new Float64Array(4), shape: [2, 2] }, bias: new Float64Array(2) },
      scale: new Float64Array(1),
    };
    const method = partition([
      { where, use: sgd({ learningRate: 1 }) },
      { where: {}, use: freeze() },
    ]);
    const gradients = {
      layer: { weight: new Float64Array(4).fill(1), bias: new Float64Array(2).fill(1) },
      scale: Float64Array.of(1),
    };
    const { params: after } = (() => {
      const optimizer = createOptimizer(method, params);
      optimizer.step(gradients);
      return optimizer.state();
    })();
    expect(
      Object.keys(after)
        .filter((path) => after[path]!.data[0] !== 0)
        .toSorted(),
    ).toEqual(chosen.toSorted());
  });
});
