import { describe, expect, it } from "vitest";
import { type BatchSource, createLoader, type Loader, type StreamSource } from "../../src/index.ts";

async function inputsOf<Inputs>(loader: Loader<Inputs, unknown>): Promise<Inputs[]> {
  const batches: Inputs[] = [];
  for await (const { inputs } of loader) batches.push(inputs);
  return batches;
}

/** A source that counts the batches under way, and those ever asked for. */
function counting(length: number) {
  const seen = { underWay: 0, most: 0, asked: 0, aborted: 0 };
  const source: BatchSource<number[]> = {
    length,
    async getBatch(indices, signal) {
      seen.asked++;
      seen.most = Math.max(seen.most, ++seen.underWay);
      signal.addEventListener("abort", () => seen.aborted++, { once: true });
      await new Promise((resolve) => setTimeout(resolve, indices[0] === 0 ? 8 : 1));
      seen.underWay--;
      return { inputs: [...indices] };
    },
  };
  return { source, seen };
}

/** Numbers that come one after the other; `seek` where asked for. */
function numbers(count: number, canSeek: boolean): StreamSource<number> & { readonly read: number[] } {
  const read: number[] = [];
  async function* from(start: number): AsyncGenerator<number> {
    for (let i = start; i < count; i++) {
      read.push(i);
      yield i;
    }
  }
  return { read, [Symbol.asyncIterator]: () => from(0), ...(canSeek && { seek: from }) };
}

describe("columns", () => {
  it("come back as what they were", async () => {
    expect(await inputsOf(createLoader(["a", "b", "c"], { batchSize: 2 }))).toEqual([["a", "b"], ["c"]]);
    expect(await inputsOf(createLoader(Int16Array.of(7, 8, 9), { batchSize: 2 }))).toEqual([
      Int16Array.of(7, 8),
      Int16Array.of(9),
    ]);
    expect(await inputsOf(createLoader(BigInt64Array.of(7n, 8n)))).toEqual([
      BigInt64Array.of(7n),
      BigInt64Array.of(8n),
    ]);
    const tensor = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };
    expect(await inputsOf(createLoader(tensor, { batchSize: 2 }))).toEqual([
      { data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] },
      { data: Float32Array.of(5, 6), shape: [1, 2] },
    ]);
  });

  it("of inputs and targets stay side by side", async () => {
    const source = {
      inputs: { data: Float64Array.of(10, 20, 30), shape: [3, 1] },
      targets: Uint8Array.of(1, 2, 3),
    };
    for await (const { indices, inputs, targets } of createLoader(source, {
      batchSize: 2,
      order: { kind: "numpy" },
    })) {
      expect([...inputs.data]).toEqual([...indices].map((row) => 10 * (row + 1)));
      expect([...targets]).toEqual([...indices].map((row) => row + 1));
    }
  });

  it("of no rows make empty epochs that still count", async () => {
    const loader = createLoader([]);
    expect(await inputsOf(loader)).toEqual([]);
    expect(loader.epoch).toBe(1);
  });
});

describe("getBatch", () => {
  it("is asked for one batch at a time without prefetch", async () => {
    const { source, seen } = counting(10);
    expect(await inputsOf(createLoader(source, { batchSize: 2 }))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 9],
    ]);
    expect(seen).toMatchObject({ most: 1, asked: 5 });
  });

  it("is asked for at most `prefetch` batches ahead, which come in order", async () => {
    const { source, seen } = counting(40);
    const loader = createLoader(source, { batchSize: 2, prefetch: 3 });
    let delivered = 0;
    for await (const { inputs } of loader) {
      expect(inputs).toEqual([2 * delivered, 2 * delivered + 1]);
      delivered++;
      // a slow reader must not be overrun
      await new Promise((resolve) => setTimeout(resolve, 3));
      expect(seen.asked).toBeLessThanOrEqual(delivered + 3);
    }
    expect(delivered).toBe(20);
    expect(seen.most).toBeGreaterThan(1);
    expect(seen.most).toBeLessThanOrEqual(4);
  });

  it("is told to stop when a loop is broken off", async () => {
    const { source, seen } = counting(40);
    for await (const _ of createLoader(source, { batchSize: 2, prefetch: 3 })) break;
    expect(seen.aborted).toBeGreaterThan(0);
  });

  it("that fails throws, and is asked for the same rows again", async () => {
    let failures = 1;
    const source: BatchSource<number[]> = {
      length: 6,
      async getBatch(indices) {
        if (indices[0] === 2 && failures-- > 0) throw new Error("the disk is gone");
        return { inputs: [...indices] };
      },
    };
    const loader = createLoader(source, { batchSize: 2, prefetch: 2 });
    await expect(inputsOf(loader)).rejects.toThrow("the disk is gone");
    expect(loader.state().position).toBe(2);
    expect(await inputsOf(loader)).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it("serves one loop at a time", async () => {
    const loader = createLoader([1, 2, 3, 4]);
    const first = loader[Symbol.asyncIterator]();
    await first.next();
    const second = loader[Symbol.asyncIterator]();
    expect((await second.next()).value?.inputs).toEqual([2]);
    await expect(first.next()).rejects.toThrow("this iteration ended");
  });

  it("takes rows beyond 32 bits as doubles", async () => {
    const source: BatchSource<number[]> = { length: 2 ** 53, getBatch: (rows) => ({ inputs: [...rows] }) };
    const loader = createLoader(source, { batchSize: 3, order: { kind: "feistel", seed: 1 } });
    const { value } = await loader[Symbol.asyncIterator]().next();
    expect(value?.indices).toBeInstanceOf(Float64Array);
    expect(Math.max(...(value?.inputs ?? []))).toBeGreaterThan(2 ** 32);
  });
});

describe("a stream", () => {
  it.each([
    [7, 3, false, [[0, 1, 2], [3, 4, 5], [6]]],
    [
      7,
      3,
      true,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
    [
      6,
      3,
      false,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
    [0, 3, false, []],
  ])("of %i rows by %i, last dropped: %s", async (count, batchSize, dropLast, expected) => {
    const loader = createLoader(numbers(count, false), { batchSize, dropLast, prefetch: 1 });
    expect(await inputsOf(loader)).toEqual(expected);
    expect(loader.epoch).toBe(1);
    expect(await inputsOf(loader)).toEqual(expected);
  });

  it.each([0, 2])("goes on by seek from every cut point, prefetch %i", async (prefetch) => {
    const options = { batchSize: 2, prefetch };
    const loader = createLoader(numbers(9, true), options);
    const states = [loader.state()];
    for await (const _ of loader) states.push(loader.state());
    const whole = [[0, 1], [2, 3], [4, 5], [6, 7], [8]];
    for (const [delivered, state] of states.slice(0, -1).entries()) {
      const source = numbers(9, true);
      const resumed = createLoader(source, options);
      resumed.loadState(JSON.parse(JSON.stringify(state)));
      // one loader at a time
      expect(await inputsOf(resumed)).toEqual(whole.slice(delivered));
      expect(source.read[0]).toBe(2 * delivered);
    }
    expect(states.at(-1)).toMatchObject({ epoch: 1, position: 0 });
  });

  it("without seek is refused in mid-epoch, and read again by name", async () => {
    const saved = { ...createLoader(numbers(9, false), { batchSize: 2 }).state(), position: 4 };
    const loader = createLoader(numbers(9, false), { batchSize: 2 });
    expect(() => loader.loadState(saved)).toThrow("the source must have seek(row)");
    loader.loadState(saved, { allow: ["replay"] });
    expect(await inputsOf(loader)).toEqual([[4, 5], [6, 7], [8]]);
  });

  it("is closed when a loop is broken off", async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        closed = true;
      }
    }
    for await (const _ of createLoader(endless(), { batchSize: 2, prefetch: 2 })) break;
    expect(closed).toBe(true);
  });
});

describe("refusals", () => {
  it.each([
    ["no source", () => createLoader(undefined as never), "TypeError: source must be an array"],
    ["a number", () => createLoader(5 as never), "TypeError: source must be an array"],
    [
      "targets of another length",
      () => createLoader({ inputs: [1], targets: [1, 2] }),
      "RangeError: targets must have",
    ],
    [
      "a tensor of a wrong shape",
      () => createLoader({ data: new Float32Array(5), shape: [2, 2] }),
      "RangeError: inputs.shape",
    ],
    [
      "a misspelt option",
      () => createLoader([1], { batchsize: 2 } as never),
      "TypeError: createLoader has no option batchsize",
    ],
    ["batches of nothing", () => createLoader([1], { batchSize: 0 }), "RangeError: batchSize must be"],
    ["NaN batches ahead", () => createLoader([1], { prefetch: Number.NaN }), "RangeError: prefetch must be"],
    [
      "an unknown order",
      () => createLoader([1], { order: { kind: "random" } as never }),
      "RangeError: order.kind must be one of",
    ],
    [
      "an order in words",
      () => createLoader([1], { order: "numpy" as never }),
      "TypeError: order must be an object",
    ],
    [
      "a NaN seed",
      () => createLoader([1], { order: { kind: "numpy", seed: Number.NaN } }),
      "RangeError: order.seed must be",
    ],
    [
      "a seed too large",
      () => createLoader([1], { order: { kind: "weighted", weights: [1], seed: 2 ** 32 } }),
      "RangeError: order.seed",
    ],
    [
      "weights of another length",
      () => createLoader([1], { order: { kind: "weighted", weights: [1, 2] } }),
      "RangeError: order's column",
    ],
    [
      "a negative weight",
      () => createLoader([1], { order: { kind: "weighted", weights: [-1] } }),
      "RangeError: order.weights must not",
    ],
    [
      "weights of nothing",
      () => createLoader([1], { order: { kind: "weighted", weights: [0] } }),
      "RangeError: order.weights must have",
    ],
    [
      "a row outside",
      () => createLoader([1], { indices: [1] }),
      "RangeError: indices must hold rows from 0 to 0, got 1",
    ],
    [
      "a rank outside",
      () => createLoader([1], { shard: { rank: 2, worldSize: 2 } }),
      "RangeError: shard.rank must be an integer from 0 to 1, got 2",
    ],
    [
      "drawing with replacement over ranks",
      () =>
        createLoader([1], { shard: { rank: 0, worldSize: 2 }, order: { kind: "torch", replacement: true } }),
      "RangeError: order.generator, replacement and numSamples",
    ],
    [
      "a shuffled stream",
      () => createLoader((async function* () {})(), { order: { kind: "numpy" } }),
      "TypeError: a stream of rows",
    ],
  ])("%s", (_, attempt, message) => {
    let refusal = "nothing was refused";
    try {
      attempt();
    } catch (error) {
      refusal = String(error);
    }
    expect(refusal).toContain(message);
  });
});
