import { describe, expect, it } from "vitest";
import { createLoader, type LoaderOptions, type Order, randomState } from "../../src/index.ts";
import { digest, readReference, short } from "../reference.ts";

const reference = readReference("torch.json") as {
  readonly loaders: {
    length: number;
    batchSize: number;
    dropLast: boolean;
    order: Order;
    epochs: number[][][];
  }[];
  readonly shards: {
    length: number;
    worldSize: number;
    uneven: "pad" | "drop";
    shuffle: boolean;
    ranks: (number[] | string | null)[][];
  }[];
  readonly weighted: { weights: number[]; seed: number; numSamples: number; epochs: string[] }[];
  readonly withoutReplacement: {
    weights: number[];
    seed: number;
    numSamples: number;
    epochs: (number[] | string)[];
  }[];
  readonly numpy: { n: number; seed: number | number[]; epochs: (number[] | string)[] }[];
};

/** The rows of each batch of one epoch. */
async function epochOf(loader: ReturnType<typeof rowsLoader>): Promise<number[][]> {
  const batches: number[][] = [];
  for await (const { indices, inputs } of loader) {
    expect(inputs).toEqual(indices);
    batches.push([...indices]);
  }
  return batches;
}

function rowsLoader(length: number, options: LoaderOptions) {
  return createLoader(
    Uint32Array.from({ length }, (_, row) => row),
    options,
  );
}

async function rowsOf(loader: ReturnType<typeof rowsLoader>): Promise<Uint32Array> {
  return Uint32Array.from((await epochOf(loader)).flat());
}

describe("the torch order", () => {
  it.each(reference.loaders)(
    "is that of DataLoader: $length rows by $batchSize, $order",
    async (expected) => {
      const { length, batchSize, dropLast, order, epochs } = expected;
      const loader = rowsLoader(length, { batchSize, dropLast, order });
      const batches = [await epochOf(loader), await epochOf(loader), await epochOf(loader)];
      expect(batches).toEqual(epochs);
      expect(loader.batchesPerEpoch).toBe(epochs[0]!.length);
    },
  );

  it.each(reference.shards)(
    "is that of DistributedSampler: $length rows over $worldSize ranks, $uneven, shuffle $shuffle",
    async ({ length, worldSize, uneven, shuffle, ranks }) => {
      const order: Order = shuffle ? { kind: "torch", seed: 3 } : { kind: "sequential" };
      for (const [rank, epochs] of ranks.entries()) {
        const loader = rowsLoader(length, { order, batchSize: 7, shard: { rank, worldSize, uneven } });
        expect(short(await rowsOf(loader))).toEqual(epochs[0]);
        expect(short(await rowsOf(loader))).toEqual(epochs[1]);
      }
    },
  );
});

describe("the other orders", () => {
  it.each(reference.numpy)(
    "numpy: RandomState([seed, epoch]) permutes $n rows, seed $seed",
    async ({ n, seed, epochs }) => {
      const loader = rowsLoader(n, { batchSize: 64, order: { kind: "numpy", seed } });
      for (const expected of epochs) expect(short(await rowsOf(loader))).toEqual(expected);
    },
  );

  it.each(reference.weighted)(
    "weighted: NumPy's choice by weight, seed $seed",
    async ({ weights, seed, numSamples, epochs }) => {
      const order = { kind: "weighted", weights, seed, numSamples } as const;
      const loader = rowsLoader(weights.length, { batchSize: 64, order });
      for (const expected of epochs) expect(digest([await rowsOf(loader)])).toBe(expected);
    },
  );

  it.each(reference.withoutReplacement)(
    "weighted: NumPy's choice of $numSamples by weight without putting back, seed $seed",
    async ({ weights, seed, numSamples, epochs }) => {
      const order = { kind: "weighted", weights, seed, numSamples, replacement: false } as const;
      const loader = rowsLoader(weights.length, { batchSize: 64, order });
      for (const expected of epochs) expect(short(await rowsOf(loader))).toEqual(expected);
      const places = Uint32Array.from(weights.keys());
      expect(short(randomState([seed, 0]).sample(places, numSamples, weights))).toEqual(epochs[0]);
    },
  );

  it("weighted: pairs drawn without putting back have the probabilities of one draw after the other", () => {
    const weights = [0.4, 0.3, 0.2, 0.1];
    const stream = randomState(11);
    const draws = 60_000;
    const counts = new Map<string, number>();
    for (let draw = 0; draw < draws; draw++) {
      const pair = stream.sample([0, 1, 2, 3], 2, weights).join(" ");
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    let chiSquare = 0;
    for (const [first, share] of weights.entries())
      for (const [second, other] of weights.entries()) {
        if (first === second) continue;
        const expected = (draws * share * other) / (1 - share);
        chiSquare += ((counts.get(`${first} ${second}`) ?? 0) - expected) ** 2 / expected;
      }
    // 11 degrees of freedom: the upper 0.1 %
    expect(chiSquare).toBeLessThan(31.26);
  });

  it.each([
    [
      { weights: [1, 0, 2], replacement: false },
      "order.numSamples must be at most the number of rows with positive weight (2), got 3",
    ],
    [{ weights: [1, 2], replacement: false }, "order's column must have one entry per row (3), got 2"],
    [{ weights: [0, 0, 0] }, "order.weights must have a positive sum, got 0"],
    [{ weights: [1, -1, 1] }, "order.weights must not be negative, NaN or infinite, got -1 in row 1"],
    [{ weights: null as never }, "weights must not be null; leave it out for the default"],
    [{ weights: undefined as never }, "order.weights must be an array, got undefined"],
    [{ weights: [1, 1, 1], replacement: 1 as never }, "order.replacement must be true or false, got number"],
  ])("weighted refuses %j", (order, message) => {
    expect(() => rowsLoader(3, { order: { kind: "weighted", ...order } })).toThrow(message);
  });

  it.each([1, 2, 5, 12, 40])(
    "uneven: keep gives each of 37 rows to exactly one of %i ranks",
    async (worldSize) => {
      const orders: readonly Order[] = [
        { kind: "sequential" },
        { kind: "torch", seed: 3 },
        { kind: "numpy", seed: 1 },
      ];
      for (const order of orders) {
        const ranks = await Promise.all(
          Array.from({ length: worldSize }, (_, rank) =>
            rowsOf(rowsLoader(37, { order, batchSize: 4, shard: { rank, worldSize, uneven: "keep" } })),
          ),
        );
        const seen = ranks.flatMap((rows) => Array.from(rows)).toSorted((x, y) => x - y);
        expect(seen).toEqual(Array.from({ length: 37 }, (_, row) => row));
        const sizes = ranks.map((rows) => rows.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    },
  );

  it("balanced: every batch holds every class equally often, each class's rows once before any comes again", async () => {
    const labels = Array.from({ length: 100 }, (_, row) =>
      row < 80 ? "common" : row < 95 ? "rare" : "rarest",
    );
    const order = { kind: "balanced", labels, seed: 1, numSamples: 240 } as const;
    const loader = rowsLoader(100, { batchSize: 6, order });
    const batches = await epochOf(loader);
    expect(batches).toHaveLength(40);
    for (const batch of batches) {
      expect(batch.map((row) => labels[row]!).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        "common",
        "common",
        "rare",
        "rare",
        "rarest",
        "rarest",
      ]);
    }
    const rows = batches.flat();
    for (const [name, size] of [
      ["common", 80],
      ["rare", 15],
      ["rarest", 5],
    ] as const) {
      const ofClass = rows.filter((row) => labels[row] === name);
      expect(ofClass).toHaveLength(80);
      for (let start = 0; start < 80; start += size) {
        const round = ofClass.slice(start, start + size);
        expect(new Set(round).size).toBe(round.length);
      }
    }
    expect(await epochOf(loader)).not.toEqual(batches);
  });

  it("draws from the chosen rows only, with their weights and labels", async () => {
    const indices = Uint32Array.of(9, 3, 5);
    const rows = async (order: Order): Promise<number[]> => [
      ...(await rowsOf(rowsLoader(10, { indices, order }))),
    ];
    expect(await rows({ kind: "sequential" })).toEqual([9, 3, 5]);
    expect((await rows({ kind: "feistel" })).toSorted((a, b) => a - b)).toEqual([3, 5, 9]);
    const weights = Array.from({ length: 10 }, (_, row) => (row === 3 ? 1 : 0));
    expect(await rows({ kind: "weighted", weights })).toEqual([3, 3, 3]);
    const labels = Array.from({ length: 10 }, (_, row) => row === 3);
    expect((await rows({ kind: "balanced", labels, numSamples: 4 })).filter((row) => row === 3)).toHaveLength(
      2,
    );
  });
});
