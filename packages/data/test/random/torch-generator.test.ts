import { describe, expect, it } from "vitest";
import { randomSplit, torchGenerator } from "../../src/index.ts";
import { readReference, short } from "../reference.ts";

const torch = readReference("torch.json") as {
  readonly randperm: { n: number; seed: number; rows: number[] | string }[];
  readonly draws: { seed: number; randint: number[]; int64: string[]; after: number[] };
  readonly randomSplit: { lengths: number[]; length: number; seed: number; parts?: (number[] | string)[] }[];
};

describe("torchGenerator", () => {
  it.each(torch.randperm)("permutes $n rows with seed $seed as PyTorch", ({ n, seed, rows }) => {
    expect(short(torchGenerator(seed).randperm(n))).toEqual(rows);
  });

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
    [() => torchGenerator(-1), "seed must be an integer from 0"],
    [() => torchGenerator(0.5), "seed must be an integer from 0"],
    [() => torchGenerator(Number.NaN), "seed must be an integer from 0"],
    [() => torchGenerator("1" as never), "seed must be an integer, got string"],
    [() => torchGenerator().randperm(-1), "n must be an integer from 0"],
    [() => torchGenerator().randint(0, 3), "high must be an integer from 1"],
    [
      () => torchGenerator().loadState({ kind: "torchGenerator", seed: 0, drawn: -1 }),
      "drawn must be a whole number, got -1",
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
