import { describe, expect, test } from "vitest";
import {
  adam,
  createOptimizer,
  decodeSafetensors,
  encodeSafetensors,
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
      "optimizer.slots.scaleByAdam.mean.a",
      "optimizer.slots.scaleByAdam.mean.b",
      "optimizer.slots.scaleByAdam.meanSquare.a",
      "optimizer.slots.scaleByAdam.meanSquare.b",
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

  test("keep paths that read alike and records that look like marks apart", () => {
    const value = {
      "a.b": Uint8Array.of(1),
      a: { b: Uint8Array.of(2), "c.0": Uint8Array.of(3), c: [Uint8Array.of(4)] },
      marks: [{ $array: "a.b" }, { $number: "1" }, { $record: { $tensor: [] } }, { $array: 1, more: 2 }],
      named: JSON.parse('{ "__proto__": 1, "constructor": 2 }') as unknown,
      measured: { data: Uint8Array.of(5), shape: [1], unit: "m" },
    };
    let loaded: unknown;
    const part = { state: () => value, loadState: (state: unknown) => (loaded = state) };
    const other = { state: () => Uint8Array.of(6), loadState: (state: unknown) => (loaded = state) };
    const bytes = saveCheckpoint({ part, "part.a.b": other });
    loadCheckpoint(bytes, { "part.a.b": other });
    expect(loaded).toEqual(Uint8Array.of(6));
    loadCheckpoint(bytes, { part });
    expect(loaded).toEqual(value);
    expect(Object.keys((loaded as typeof value).named as object)).toEqual(["__proto__", "constructor"]);
  });

  test.each<[unknown, string]>([
    [new Map(), "[object Map]"],
    [new Date(0), "[object Date]"],
    [new Uint8ClampedArray(2), "[object Uint8ClampedArray]"],
    [new ArrayBuffer(2), "[object ArrayBuffer]"],
    [undefined, "undefined"],
    [Symbol("s"), "a symbol"],
  ])("refuse a state that JSON would lose: %#", (value, shown) => {
    const part = { state: () => [value], loadState: () => {} };
    expect(() => saveCheckpoint({ part })).toThrow(new TypeError(`state part.0 must be data, got ${shown}`));
  });

  test.each([
    "{",
    '{ "$bigint": "x" }',
    '{ "$array": "constructor" }',
    '{ "$tensor": "__proto__" }',
    "[".repeat(100_000) + "]".repeat(100_000),
  ])("refuse a state that cannot be read: %#", (text) => {
    const metadata = { format: "opt.checkpoint", version: "1", "state.part": text };
    const part = { state: () => 1, loadState: () => expect.unreachable() };
    const load = (): void => loadCheckpoint(encodeSafetensors({ tensors: {}, metadata }), { part });
    expect(load).toThrow(RangeError);
    expect(load).toThrow("checkpoint must hold a readable state of part");
  });

  test("that were damaged load whole or not at all", () => {
    const optimizer = make();
    optimizer.step({ a: Float64Array.of(1, 2), b: Float64Array.of(3, 4) });
    const bytes = saveCheckpoint({ optimizer });
    const outcomes = Array.from({ length: 2 * bytes.length }, (_, i) => {
      const at = i >> 1;
      const damaged = i % 2 === 0 ? bytes.slice(0, at) : bytes.slice();
      if (i % 2 === 1) damaged[at]! ^= 1 << (at & 7);
      const target = make();
      const before = JSON.stringify(target.state());
      try {
        loadCheckpoint(damaged, { optimizer: target });
        return "loaded";
      } catch (error) {
        const isNamed = error instanceof RangeError || error instanceof TypeError;
        return isNamed && JSON.stringify(target.state()) === before ? "refused" : `half: ${String(error)}`;
      }
    });
    expect(new Set(outcomes)).toEqual(new Set(["refused", "loaded"]));
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
      "accumulateMomentum.velocity of a is missing",
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

  test.each([
    [{ version: "1" }, "got undefined 1"],
    [{ format: "opt.checkpoint", version: "2" }, "got opt.checkpoint 2"],
    [{ format: "pt", version: "1" }, "got pt 1"],
  ])("refuse another format or version: %j", (metadata, message) => {
    const bytes = encodeSafetensors({ tensors: {}, metadata: { ...metadata, "state.part": "1" } });
    const part = { state: () => 1, loadState: () => expect.unreachable() };
    expect(() => loadCheckpoint(bytes, { part })).toThrow(message);
  });

  test("say which part is missing", () => {
    const bytes = saveCheckpoint({ optimizer: make() });
    expect(() => loadCheckpoint(bytes, { loader: make() })).toThrow(
      "checkpoint must hold loader, has only optimizer",
    );
  });
});
