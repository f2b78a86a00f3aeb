import { describe, expect, test } from "vitest";
import {
  allocate,
  chain,
  createOptimizer,
  descend,
  muon,
  partition,
  revive,
  sgd,
  transform,
} from "../../src/index.ts";

const squares = transform({
  name: "squares",
  slots: { left: { shape: "rowSquare" }, seen: 0 },
  rule: "seen = update",
  needs: { stateLimit: 4 * (9 + 12) },
});
const method = chain(squares, descend({ learningRate: 1 }));

const make = (needs: object) => () => transform({ name: "one", rule: "update = update", needs });

describe("a stage that needs", () => {
  test("matrices refuses other leaves, by the name of the optimizer", () => {
    const params = { weight: { data: new Float32Array(4), shape: [2, 2] }, bias: new Float32Array(10) };
    const wanted = "muon needs matrices, but bias has the shape [10]; give it to another method by partition";
    expect(() => createOptimizer(muon(), params)).toThrow(new RangeError(wanted));
    expect(() => createOptimizer(chain(muon()), params)).toThrow(wanted);
    const rules = [
      { where: { minRank: 2 }, use: muon() },
      { where: {}, use: sgd({ learningRate: 1 }) },
    ];
    expect(() => createOptimizer(partition(rules), params)).not.toThrow();
  });

  test("a bound on its state refuses more, before anything is allocated", () => {
    const params = { small: { data: new Float32Array(12), shape: [3, 4] } };
    expect(() => createOptimizer(method, params)).not.toThrow();
    const wide = { small: { data: new Float64Array(12), shape: [3, 4] } };
    const wanted =
      "the state of squares must take at most 84 bytes, would take 168, 168 of them for small [3, 4]; give it to another method by partition, or raise the limit";
    expect(() => createOptimizer(method, wide)).toThrow(new RangeError(wanted));
    expect(() => allocate(method, { huge: [1_000_000, 1000] })).toThrow(/would take 4004000000000, /u);
  });

  test("comes back from JSON with it", () => {
    expect(revive(JSON.stringify(squares))).toEqual(squares);
    expect(squares.needs).toEqual({ stateLimit: 84 });
  });

  test("what is not known is refused", () => {
    expect(make({ rank: 2 })).toThrow("needs of one has no option rank; its options are minRank, stateLimit");
    expect(make({ minRank: -1 })).toThrow("minRank must be a whole number of at least 0, got -1");
  });
});

const run = (phases: Parameters<typeof transform>[0]["phases"], scalars: Record<string, number>): number => {
  const stage = transform({ name: "one", scalars, phases: phases! });
  const params = { a: { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] } };
  createOptimizer(chain(stage, descend({ learningRate: 1 })), params).step({
    a: new Float64Array(6).fill(1),
  });
  return params.a.data[0]!;
};

describe("phases", () => {
  test("work with a number as it was before a later phase made it anew", () => {
    const factor = { rule: "update = kept * update" };
    const anew = { prepare: "kept = 100" };
    expect(run([factor, anew], { kept: 2 })).toBe(-1);
    const summed = { reduce: { total: ["update", "1"] }, prepare: "kept = total" } as const;
    expect(run([factor, summed], { kept: 2 })).toBe(-1);
    expect(run([factor, summed, factor], { kept: 2 })).toBe(1 - 2 * 12);
  });

  test("before a step run at the steps before it", () => {
    const stage = transform({ name: "one", phases: [{ rule: "update = 10 * update", until: 1 }] });
    const params = { a: Float64Array.of(0) };
    const optimizer = createOptimizer(chain(stage, descend({ learningRate: 1 })), params);
    for (let step = 0; step < 3; step++) optimizer.step({ a: Float64Array.of(1) });
    expect(params.a[0]).toBe(-12);
    expect(() => transform({ name: "one", rule: "update = 1", from: 2, until: 2 })).toThrow(
      "until must be a whole number of at least 3, got 2",
    );
  });

  test("read the sides of the leaf", () => {
    expect(run([{ scope: "leaf", prepare: "f = 10 * rowCount + columnCount", rule: "update = f" }], {})).toBe(
      -22,
    );
    expect(() => transform({ name: "one", slots: { rowCount: 0 }, rule: "update = 1" })).toThrow(
      "one: the name rowCount is taken",
    );
  });
});
