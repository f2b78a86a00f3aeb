import { createLoader, type Loader, type LoaderOptions } from "../../src/index.ts";
import { type WorkerSource, workerSource } from "../../src/node.ts";

/** Loaders whose position is saved and loaded; a new process builds them from the name alone. */
export const setups: Readonly<Record<string, LoaderOptions & { readonly workers?: number }>> = {
  sequential: { batchSize: 4 },
  "sequential, last batch dropped": { batchSize: 4, dropLast: true },
  numpy: { batchSize: 5, order: { kind: "numpy", seed: 7 } },
  "numpy, prefetch": { batchSize: 5, order: { kind: "numpy", seed: 7 }, prefetch: 3 },
  torch: { batchSize: 3, order: { kind: "torch", seed: 42 } },
  "torch, prefetch": { batchSize: 3, order: { kind: "torch", seed: 42 }, prefetch: 2 },
  "torch, global generator": { batchSize: 3, order: { kind: "torch", seed: 42, generator: "global" } },
  "torch, with replacement": {
    batchSize: 7,
    order: { kind: "torch", seed: 1, replacement: true, numSamples: 40 },
  },
  feistel: { batchSize: 4, order: { kind: "feistel", seed: 5 }, prefetch: 1 },
  weighted: {
    batchSize: 4,
    order: { kind: "weighted", weights: Array.from({ length: 31 }, (_, row) => row) },
  },
  balanced: {
    batchSize: 4,
    order: { kind: "balanced", labels: Array.from({ length: 31 }, (_, row) => row % 3) },
  },
  "chosen rows": {
    batchSize: 4,
    indices: Array.from({ length: 15 }, (_, i) => 2 * i),
    order: { kind: "numpy" },
  },
  "rank 0 of 2": { batchSize: 4, order: { kind: "torch" }, shard: { rank: 0, worldSize: 2 } },
  "rank 1 of 2": { batchSize: 4, order: { kind: "torch" }, shard: { rank: 1, worldSize: 2 }, prefetch: 2 },
  "numpy, rank 1 of 2": {
    batchSize: 4,
    order: { kind: "numpy" },
    shard: { rank: 1, worldSize: 2, uneven: "drop" },
  },
  "worker threads": { batchSize: 4, order: { kind: "numpy", seed: 3 }, prefetch: 4, workers: 2 },
};

/** Returns the loader of the name, and what ends its threads. */
export async function open(
  name: string,
): Promise<{ loader: Loader<unknown, unknown>; close: () => Promise<void> }> {
  const { workers, ...options } = setups[name]!;
  if (workers === undefined) {
    const inputs = Array.from({ length: 31 }, (_, row) => `row ${row}`);
    return { loader: createLoader(inputs, options), close: async () => {} };
  }
  const module = new URL("../node/rows.ts", import.meta.url);
  const source: WorkerSource<Float64Array> = await workerSource({ module, options: { length: 31 }, workers });
  return { loader: createLoader(source, options), close: () => source.close() };
}

/** Returns the rows of the batches up to the end of the given epoch. */
export async function rowsUntil(loader: Loader<unknown, unknown>, epoch: number): Promise<number[][]> {
  const batches: number[][] = [];
  while (loader.epoch <= epoch) {
    // epochs follow one another
    for await (const { indices } of loader) batches.push([...indices]);
  }
  return batches;
}
