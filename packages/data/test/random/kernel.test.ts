import { afterEach, describe, expect, it } from "vitest";
import { groupKFold, kFold, randomState, stratifiedKFold, torchGenerator } from "../../src/index.ts";
import { forbidKernel, foldsInKernel, permuteInKernel } from "../../src/random/kernel.ts";
import { seedByInteger } from "../../src/random/mt19937.ts";

const length = 120_007;
const labels = Int32Array.from({ length }, (_, row) => (row * 7919) % 13);

/** Everything that has a kernel, on rows enough for it. */
const tasks: Readonly<Record<string, () => unknown>> = {
  "NumPy's permutation, and where the stream stands then": () => {
    const stream = randomState(5);
    stream.permutation(1001);
    return [stream.permutation(length), stream.permutation(length + 1), stream.state()];
  },
  "permutations about as long as a power of two": () =>
    [2 ** 16 - 1, 2 ** 16, 2 ** 16 + 1, 2 ** 17 + 4097].map((n) => randomState(n).permutation(n)),
  "a shuffle in place": () => randomState(1).shuffle(Uint32Array.from(labels)),
  "PyTorch's permutation, and where the stream stands then": () => {
    const generator = torchGenerator(9);
    return [generator.randperm(length), generator.randperm(10), generator.state()];
  },
  "k-fold": () => Array.from(kFold({ shuffle: true, randomState: 3 }).split({ length })),
  "stratified k-fold": () => Array.from(stratifiedKFold({ shuffle: true }).split({ length, labels })),
  "group k-fold with more folds than a byte counts": () =>
    groupKFold({ nSplits: 300 }).assign({
      length,
      groups: labels.map((label, row) => label + 13 * (row % 50)),
    }),
  "two loops over folds at once": () => {
    const one = kFold({ nSplits: 3, shuffle: true, randomState: 1 }).split({ length })[Symbol.iterator]();
    const two = kFold({ nSplits: 2, shuffle: true, randomState: 2 }).split({ length })[Symbol.iterator]();
    return [
      one.next(),
      two.next(),
      one.next(),
      randomState(0).permutation(length),
      two.next(),
      one.next(),
      one.next(),
    ];
  },
};

describe("the kernel", () => {
  afterEach(() => {
    forbidKernel(false);
  });

  it("runs here", () => {
    expect(permuteInKernel(seedByInteger(0), length, "shuffle")).toHaveLength(length);
    expect(foldsInKernel(new Uint8Array(length))).toBeDefined();
  });

  it.each(Object.entries(tasks))("gives what JavaScript gives: %s", (_, task) => {
    const fast = task();
    forbidKernel(true);
    expect(permuteInKernel(seedByInteger(0), length, "shuffle")).toBeUndefined();
    expect(task()).toEqual(fast);
  });

  it("gives lists that can be sent to another thread", () => {
    const [fold] = kFold().split({ length });
    expect(fold!.train.buffer.byteLength).toBe(4 * fold!.train.length);
    expect(structuredClone(fold!.train, { transfer: [fold!.train.buffer] })).toHaveLength(96_005);
  });
});
