import { describe, expect, test } from "vitest";
import {
  adam,
  createOptimizer,
  decodeSafetensors,
  loadCheckpoint,
  saveCheckpoint,
  sgd,
} from "../../src/index.ts";

const make = (names = ["a", "b"]) =>
  createOptimizer(adam(), Object.fromEntries(names.map((name) => [name, Float64Array.of(1, 2)])));

describe("checkpoints", () => {
  test("name every array by its part, stage, slot and path", () => {
    const { tensors, metadata } = decodeSafetensors(saveCheckpoint({ optimizer: make() }));
    expect(Object.keys(tensors).toSorted()).toEqual([
      "optimizer.params.a",
      "optimizer.params.b",
      "optimizer.slots.0.scaleByAdam.mean.a",
      "optimizer.slots.0.scaleByAdam.mean.b",
      "optimizer.slots.0.scaleByAdam.meanSquare.a",
      "optimizer.slots.0.scaleByAdam.meanSquare.b",
    ]);
    expect(metadata).toMatchObject({ format: "opt.checkpoint", version: "1" });
  });

  test("the order of the keys does not matter", () => {
    const first = make(["a", "b"]);
    first.step({ a: Float64Array.of(1, 2), b: Float64Array.of(3, 4) });
    const second = make(["b", "a"]);
    second.step({ b: Float64Array.of(3, 4), a: Float64Array.of(1, 2) });
    expect(saveCheckpoint({ optimizer: second })).toEqual(saveCheckpoint({ optimizer: first }));
  });

  test("keep any data of other parts", () => {
    const value = {
      list: [1, -0, Number.NaN, Infinity, 5n],
      text: "a",
      nothing: null,
      deep: { order: Uint32Array.of(3, 1) },
    };
    let loaded: unknown;
    const part = { state: () => value, loadState: (state: unknown) => (loaded = state) };
    loadCheckpoint(saveCheckpoint({ part }), { part });
    expect(loaded).toEqual(value);
  });

  test("refuse a state that is no data", () => {
    const part = { state: () => ({ inner: () => 1 }), loadState: () => {} };
    expect(() => saveCheckpoint({ part })).toThrow(
      new TypeError("state part.inner must be data, got a function"),
    );
  });

  test("name every leaf that does not fit, and change nothing", () => {
    const bytes = saveCheckpoint({ optimizer: make(["a", "b"]) });
    const other = createOptimizer(adam(), { a: Float64Array.of(7), c: Float64Array.of(8, 9) });
    const before = other.state();
    expect(() => loadCheckpoint(bytes, { optimizer: other })).toThrow(
      /a has 2 numbers instead of 1, c is missing.*mean of c is missing.*b is not wanted/u,
    );
    expect(other.state()).toEqual(before);
  });

  test("refuse the state of another method", () => {
    const bytes = saveCheckpoint({ optimizer: make(["a"]) });
    const other = createOptimizer(sgd({ learningRate: 1, momentum: 0.9 }), { a: Float64Array.of(1, 2) });
    expect(() => loadCheckpoint(bytes, { optimizer: other })).toThrow(
      "0.accumulateMomentum.velocity of a is missing",
    );
  });

  test("put back what was loaded when a later part refuses", () => {
    const optimizer = make(["a"]);
    optimizer.step({ a: Float64Array.of(1, 1) });
    const picky = {
      state: () => 1,
      loadState: () => {
        throw new RangeError("no");
      },
    };
    const bytes = saveCheckpoint({ optimizer, picky });
    const fresh = make(["a"]);
    const before = fresh.state();
    expect(() => loadCheckpoint(bytes, { optimizer: fresh, picky })).toThrow("no");
    expect(fresh.state()).toEqual(before);
  });

  test("say which part is missing", () => {
    const bytes = saveCheckpoint({ optimizer: make() });
    expect(() => loadCheckpoint(bytes, { loader: make() })).toThrow(
      "checkpoint must hold loader, has only optimizer",
    );
  });
});
