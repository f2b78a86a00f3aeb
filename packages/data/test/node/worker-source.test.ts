import { afterAll, describe, expect, it } from "vitest";
import { createLoader } from "../../src/index.ts";
import { type WorkerSource, workerSource, type WorkerSourceOptions } from "../../src/node.ts";

const module = new URL("rows.ts", import.meta.url);
type Squares = WorkerSource<Float64Array, { data: Float32Array; shape: number[] }>;
const opened: WorkerSource<unknown, unknown>[] = [];

async function squares(options: object, workers: number): Promise<Squares> {
  const settings: WorkerSourceOptions = { module, options, workers };
  const source: Squares = await workerSource(settings);
  opened.push(source);
  return source;
}

afterAll(async () => {
  await Promise.all(opened.map((source) => source.close()));
});

describe("workerSource", () => {
  it("fetches batches in threads, in order, without the buffer around a view", async () => {
    const loader = createLoader(await squares({ length: 90 }, 3), {
      batchSize: 7,
      prefetch: 5,
      order: { kind: "numpy" },
    });
    let rows = 0;
    for await (const { indices, inputs, targets } of loader) {
      const expected = [...indices].map((row) => row * row);
      expect([...inputs]).toEqual(expected);
      expect(inputs.buffer.byteLength).toBe(8 * indices.length);
      expect(targets).toEqual({ data: Float32Array.from(expected), shape: [indices.length, 1] });
      rows += indices.length;
    }
    expect(rows).toBe(90);
    expect(loader.state().source.length).toBe(90);
  });

  it("passes errors on", async () => {
    const loader = createLoader(await squares({ length: 20, broken: true }, 1), { batchSize: 5 });
    await expect(
      (async () => {
        for await (const _ of loader);
      })(),
    ).rejects.toThrow("row 13 cannot be read");
    expect(loader.state().position).toBe(10);
  });

  it("says when a thread ends", async () => {
    const source = await squares({ length: 200 }, 1);
    const rows = async (...indices: number[]) =>
      source.getBatch(Uint32Array.from(indices), new AbortController().signal);
    await expect(rows(99)).rejects.toThrow("the worker thread ended with code 3");
    await expect(rows(1)).rejects.toThrow("the worker thread ended with code 3");
  });

  it("stops fetching when a loop is broken off", async () => {
    const source = await squares({ length: 90 }, 2);
    for await (const _ of createLoader(source, { batchSize: 5, prefetch: 4 })) break;
    const controller = new AbortController();
    const batch = source.getBatch(Uint32Array.of(1), controller.signal);
    controller.abort();
    await expect(batch).rejects.toThrow("aborted");
  });

  it("refuses a module without createSource, no workers, and work after its end", async () => {
    const empty = new URL("data:text/javascript,export const rows = 1");
    await expect(workerSource({ module: empty })).rejects.toThrow("must export createSource(options)");
    await expect(workerSource({ module, workers: 0 })).rejects.toThrow(
      "workers must be an integer of at least 1",
    );
    const source = await squares({ length: 10 }, 1);
    await source.close();
    await expect(source.getBatch(Uint32Array.of(1), new AbortController().signal)).rejects.toThrow(
      "the worker thread ended",
    );
  });
});
