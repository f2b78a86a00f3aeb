import { describe, expect, it } from "vitest";
import { randomState } from "../../src/index.ts";
import { digest, readReference } from "../reference.ts";

interface StreamCase {
  readonly seed: number | number[];
  readonly words: number[];
  readonly random: number[];
  readonly permutation: number[];
  readonly randint: number[];
  readonly wide: number[];
  readonly sample: number[];
  readonly large: string;
  readonly after: { first: number; last: number; position: number };
}

const { streams, saved: savedByNumpy } = readReference("splits.json") as {
  readonly streams: StreamCase[];
  readonly saved: { readonly key: number[]; readonly position: number; readonly permutation: number[] };
};
const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe("randomState", () => {
  it.each(streams)("draws what NumPy draws with seed $seed", (expected) => {
    const stream = randomState(expected.seed);
    expect(times(3, () => stream.nextUint32())).toEqual(expected.words);
    expect(times(3, () => stream.random())).toEqual(expected.random);
    expect([...stream.permutation(12)]).toEqual(expected.permutation);
    expect(times(5, () => stream.randint(-5, 1000))).toEqual(expected.randint);
    expect(times(3, () => stream.randint(0, 2 ** 53 - 1))).toEqual(expected.wide);
    expect([...stream.sample([10, 20, 30, 40], 2)]).toEqual(expected.sample);
    expect(digest([stream.permutation(100_003)])).toBe(expected.large);
    const { key, position } = stream.state();
    const words = new Uint32Array(Uint8Array.from(atob(String(key)), (char) => char.charCodeAt(0)).buffer);
    expect({ first: words[0], last: words[623], position }).toEqual(expected.after);
  });

  it.each([
    ["a reversed span", () => randomState().randint(5, 5)],
    ["a NaN span", () => randomState().randint(0, Number.NaN)],
    ["a negative length", () => randomState().permutation(-1)],
    ["half a row", () => randomState().permutation(0.5)],
    ["more than there are", () => randomState().sample([1, 2], 3)],
  ])("refuses %s", (_, attempt) => {
    expect(attempt).toThrow(RangeError);
  });

  it("continues from a saved state, also after JSON", () => {
    const stream = randomState(7);
    stream.permutation(1000);
    const saved = stream.state();
    const next = stream.permutation(1000);
    expect(randomState(JSON.parse(JSON.stringify(saved))).permutation(1000)).toEqual(next);
    stream.loadState(saved);
    expect(stream.permutation(1000)).toEqual(next);
  });

  it("goes on where NumPy's get_state() was", () => {
    const { key, position, permutation } = savedByNumpy;
    expect([...randomState({ kind: "mt19937", key, position }).permutation(20)]).toEqual(permutation);
  });

  it("shuffles lists of any kind with the same draws", () => {
    const indices = randomState(3).permutation(50);
    expect(randomState(3).shuffle(Array.from({ length: 50 }, (_, i) => i))).toEqual([...indices]);
  });

  it.each([
    [-1, RangeError],
    [2 ** 32, RangeError],
    [1.5, RangeError],
    [Number.NaN, RangeError],
    [[], RangeError],
    [[-1], RangeError],
    [[2 ** 32], RangeError],
    ["42" as never, TypeError],
    [null as never, TypeError],
    [{ kind: "mt19937", key: "AAAA", position: 0 }, RangeError],
    [{ kind: "mt19937", key: "%", position: 0 }, RangeError],
    [{ kind: "mt19937", key: Array.from({ length: 624 }, () => 0.5), position: 0 }, RangeError],
    [{ kind: "mt19937", key: Array.from({ length: 624 }, () => 1), position: 625 }, RangeError],
  ] as const)("refuses the seed %j", (seed, kind) => {
    expect(() => randomState(seed)).toThrow(kind);
  });
});
