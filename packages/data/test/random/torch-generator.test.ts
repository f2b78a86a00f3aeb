import { describe, expect, it } from "vitest";
import { createLoader, randomSplit, revive, torchGenerator } from "../../src/index.ts";
import { readReference, short } from "../reference.ts";

const torch = readReference("torch.json") as {
  readonly randperm: { n: number; seed: number; rows: number[] | string }[];
  readonly wideSeeds: {
    seed: string;
    rows: number[];
    parts: number[][];
    epochs: number[][];
    rank: number[] | null;
  }[];
  readonly draws: { seed: number; randint: number[]; int64: string[]; after: number[] };
  readonly randomSplit: { lengths: number[]; length: number; seed: number; parts?: (number[] | string)[] }[];
};

describe("torchGenerator", () => {
  it.each(torch.randperm)("permutes $n rows with seed $seed as PyTorch", ({ n, seed, rows }) => {
    expect(short(torchGenerator(seed).randperm(n))).toEqual(rows);
  });

  it.each(torch.wideSeeds)(
    "takes 64-bit seeds as PyTorch: $seed",
    async ({ seed, rows, parts, epochs, rank }) => {
      expect(short(torchGenerator(BigInt(seed)).randperm(12))).toEqual(rows);
      const saved = JSON.parse(JSON.stringify(torchGenerator(BigInt(seed)).state()));
      const resumed = torchGenerator();
      resumed.loadState(saved);
      expect(short(resumed.randperm(12))).toEqual(rows);
      const split = randomSplit({ lengths: [0.5, 0.5], seed: BigInt(seed) });
      expect(revive(JSON.parse(JSON.stringify(split)))).toEqual(split);
      expect(split.split({ length: 20 }).map((part) => Array.from(part))).toEqual(parts);
      const order = { kind: "torch", seed: BigInt(seed) } as const;
      const loader = createLoader(
        Uint32Array.from({ length: 9 }, (_, row) => row),
        { order, batchSize: 9 },
      );
      loader.loadState(JSON.parse(JSON.stringify(loader.state())));
      const batches: number[][] = [];
      for (const _ of epochs) for await (const { inputs } of loader) batches.push([...inputs]);
      expect(batches).toEqual(epochs);
      if (rank === null) return;
      const sharded = createLoader(
        Uint32Array.from({ length: 9 }, (_, row) => row),
        {
          order,
          batchSize: 9,
          shard: { rank: 0, worldSize: 2 },
        },
      );
      sharded.loadState({ ...sharded.state(), epoch: 1 });
      for await (const { inputs } of sharded) expect([...inputs]).toEqual(rank);
    },
  );

  it("draws integers as PyTorch", () => {
    const { seed, randint, int64, after } = torch.draws;
    const generator = torchGenerator(seed);
    expect([...generator.randint(1000, 5)]).toEqual(randint);
    expect(int64.map(() => String(generator.randomInt64()))).toEqual(int64);
    const saved = JSON.parse(JSON.stringify(generator.state()));
    expect([...generator.randperm(9)]).toEqual(after);
    const other = torchGenerator();
    other.loadState(saved);
    expect([...other.randperm(9)]).toEqual(after);
    generator.loadState(other.state());
    expect(generator.randperm(700)).toEqual(other.randperm(700));
  });

  it("skips words as if they were drawn, at every place of a block", () => {
    for (const words of [0, 1, 623, 624, 625, 1247, 1248, 5000]) {
      const skipped = torchGenerator(3);
      const drawn = torchGenerator(3);
      skipped.skip(7);
      skipped.skip(words);
      drawn.randint(10, 7 + words);
      expect(skipped.randint(1000, 3)).toEqual(drawn.randint(1000, 3));
      expect(skipped.state()).toEqual(drawn.state());
    }
  });

  it.each([
    [
      () => torchGenerator(2 ** 53),
      "seed must be a whole number up to 2^53, or a bigint, got 9007199254740992",
    ],
    [() => torchGenerator(0.5), "seed must be a whole number up to 2^53, or a bigint, got 0.5"],
    [() => torchGenerator(Number.NaN), "seed must be a whole number up to 2^53, or a bigint, got NaN"],
    [() => torchGenerator(2n ** 64n), "seed must be from -2^63 to 2^64 - 1, got 18446744073709551616"],
    [
      () => torchGenerator(-(2n ** 63n) - 1n),
      "seed must be from -2^63 to 2^64 - 1, got -9223372036854775809",
    ],
    [() => torchGenerator("1e3"), 'seed must be a whole number, got "1e3"'],
    [() => torchGenerator(null as never), "seed must be a number or a bigint, got null"],
    [() => torchGenerator().skip(-5), "words must be an integer of at least 0, got -5"],
    [() => torchGenerator().randint(4, 1.5), "size must be an integer of at least 0, got 1.5"],
    [() => torchGenerator().loadState(null as never), "loadState takes an object of options, got null"],
    [() => torchGenerator().randperm(-1), "n must be an integer from 0"],
    [() => torchGenerator().randint(0, 3), "high must be an integer from 1"],
    [
      () => torchGenerator().loadState({ kind: "torchGenerator", seed: 0, drawn: -1 }),
      "drawn must be an integer of at least 0, got -1",
    ],
  ])("refuses %s", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});

describe("randomSplit", () => {
  it("gives PyTorch's parts, and refuses what PyTorch refuses", () => {
    const repeated = torch.randomSplit.map(({ lengths, length, seed }) => {
      try {
        return { lengths, length, seed, parts: randomSplit({ lengths, seed }).split({ length }).map(short) };
      } catch (error) {
        return { lengths, length, seed, refused: error instanceof RangeError ? "ValueError" : error };
      }
    });
    expect(repeated).toEqual(torch.randomSplit);
  });
});
