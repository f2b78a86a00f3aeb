import type { BatchSource } from "../../src/index.ts";

/** A module for worker threads: squares of the row numbers; row 13 of `{ broken: true }` cannot be read, row 99 ends the thread. */
export function createSource(options: {
  readonly length: number;
  readonly broken?: boolean;
}): BatchSource<Float64Array, { data: Float32Array; shape: number[] }> {
  const shared = new Float64Array(1000);
  return {
    length: options.length,
    fingerprint: `squares ${options.length}`,
    async getBatch(indices, signal) {
      if (indices.includes(99)) setTimeout(() => process.exit(3));
      if (options.broken && indices.includes(13)) throw new RangeError("row 13 cannot be read");
      // Later rows come back sooner.
      await new Promise((resolve) => setTimeout(resolve, 5 * Math.random()));
      signal.throwIfAborted();
      const inputs = shared.slice(0, indices.length);
      indices.forEach((row, i) => {
        inputs[i] = row * row;
      });
      shared.set(inputs);
      return {
        inputs: shared.subarray(0, indices.length),
        targets: { data: Float32Array.from(inputs), shape: [indices.length, 1] },
      };
    },
  };
}
