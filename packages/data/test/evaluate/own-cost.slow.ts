import { describe, expect, it } from "vitest";
import { accuracy, crossValidate, stratifiedKFold, take } from "../../src/index.ts";

interface Rows {
  readonly data: Float32Array | Float64Array;
  readonly shape: readonly number[];
}

const splitter = stratifiedKFold({ nSplits: 5, shuffle: true, randomState: 42 });

function dataOf(length: number, width: number) {
  const inputs: Rows = { data: new Float64Array(length * width).fill(1), shape: [length, width] };
  return { inputs, targets: Array.from({ length }, (_, row) => row % 3) };
}

const zeros = new Map<number, number[]>();

/** Takes no time to fit or to predict. */
const nothing = {
  fit: () => 0,
  predict: (_: number, { shape: [rows = 0] }: Rows) => {
    const known = zeros.get(rows) ?? Array.from({ length: rows }, () => 0);
    zeros.set(rows, known);
    return known;
  },
};

/** What fits of a millisecond do, or of a little more: a million multiplications, each of which waits for the one before. */
function million(): number {
  let value = 1;
  for (let i = 0; i < 1e6; i++) value = value * 0.999_999 + 1e-6;
  return value;
}

/**
 * The least time of each task, taken in turn: on a busy machine some short run is undisturbed, and what makes one slow
 * makes the others slow.
 */
async function leastTimes(tasks: readonly (() => unknown)[], runs: number): Promise<number[]> {
  const least = tasks.map(() => Infinity);
  for (let run = 0; run < runs; run++)
    for (const [i, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      least[i] = Math.min(least[i]!, performance.now() - start);
    }
  return least;
}

describe("what crossValidate takes beside the fits", () => {
  it("is under a hundredth of fits of a millisecond, for 150 rows of 4", async () => {
    const data = dataOf(150, 4);
    const evaluate = () => crossValidate(splitter, data, nothing, { scoring: { accuracy } });
    const [own, fit] = await leastTimes([evaluate, million], 200);
    expect(own! / 5).toBeLessThan(fit! / 100);
  });

  it.each([
    [150, 4],
    [1000, 4],
    [1000, 20],
  ])("is little more than the split, the copies and the metric, for %i rows of %i", async (length, width) => {
    const data = dataOf(length, width);
    const evaluate = () => crossValidate(splitter, data, nothing, { scoring: { accuracy } });
    const byHand = () =>
      Array.from(splitter.split({ length, labels: data.targets }), ({ train, test }) => {
        const seen = [take(data.inputs, train), take(data.targets, train)];
        const predictions = nothing.predict(0, take(data.inputs, test));
        return [seen, accuracy(take(data.targets, test), predictions)];
      });
    const [own, least] = await leastTimes([evaluate, byHand], 300);
    expect(own! / least!).toBeLessThan(1.5);
  });
});
