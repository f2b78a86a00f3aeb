import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLoader, type LoaderState } from "../../src/index.ts";
import { open, rowsUntil, setups } from "./setups.ts";

const child = fileURLToPath(new URL("resume-in-new-process.ts", import.meta.url));

/** Loads each state in a new process and returns the batches that follow. */
function continueElsewhere(name: string, states: readonly LoaderState[]): Promise<number[][][]> {
  return new Promise((resolve, reject) => {
    const run = execFile(process.execPath, ["--no-warnings", child], (error, output) => {
      if (error) reject(error);
      else resolve(JSON.parse(output));
    });
    run.stdin!.end(JSON.stringify({ name, states }));
  });
}

describe.each(Object.keys(setups))("%s", (name) => {
  it("goes on exactly from every cut point, in a new process", { timeout: 30_000 }, async () => {
    const { loader, close } = await open(name);
    const batches: number[][] = [];
    const states = [loader.state()];
    while (loader.epoch < 2) {
      // epochs follow one another
      for await (const { indices } of loader) {
        batches.push([...indices]);
        states.push(loader.state());
      }
    }
    await close();
    expect(states.length).toBe(2 * loader.batchesPerEpoch! + 1);
    for (const state of states) expect(JSON.stringify(state).length).toBeLessThan(1024);
    const rest = await continueElsewhere(name, states);
    expect(rest).toEqual(states.map((_, delivered) => batches.slice(delivered)));
  });
});

describe("a position", () => {
  it("counts batches in use, not those asked for ahead", async () => {
    const { loader } = await open("numpy, prefetch");
    const iterator = loader[Symbol.asyncIterator]();
    await iterator.next();
    expect(loader.state()).toMatchObject({ epoch: 0, position: 5 });
  });

  it("after the last batch of an epoch is the start of the next", async () => {
    const { loader } = await open("sequential");
    const positions: unknown[] = [];
    for await (const _ of loader) positions.push([loader.epoch, loader.state().position]);
    expect(positions.at(-2)).toEqual([0, 28]);
    expect(positions.at(-1)).toEqual([1, 0]);
  });

  it("stays where a loop is broken off", async () => {
    const { loader } = await open("torch");
    const whole = await rowsUntil((await open("torch")).loader, 0);
    const batches: number[][] = [];
    for await (const { indices } of loader) {
      batches.push([...indices]);
      if (batches.length === 4) break;
    }
    expect([...batches, ...(await rowsUntil(loader, 0))]).toEqual(whole);
  });

  it("may be one of an epoch long past", async () => {
    const { loader } = await open("torch");
    const start = loader.state();
    const first = await rowsUntil(loader, 1);
    await rowsUntil(loader, 4);
    loader.loadState(start);
    expect(await rowsUntil(loader, 1)).toEqual(first);
  });

  it("does not depend on how the options were written", async () => {
    const saved = createLoader([1, 2], { order: { kind: "numpy" } }).state();
    createLoader([1, 2], { order: { seed: 0, kind: "numpy" } }).loadState(saved);
    expect(saved.order).toEqual({ kind: "numpy", seed: 0 });
  });
});

const weighted = (last: number) =>
  createLoader([1, 2, 3], { order: { kind: "weighted", weights: [1, 1, last] } });

describe("a changed loader", () => {
  const rows = Array.from({ length: 31 }, (_, row) => `row ${row}`);
  const options = { batchSize: 5, order: { kind: "numpy", seed: 7 } } as const;
  const saved = { ...createLoader(rows, options).state(), position: 10 };

  it.each([
    ["more rows", createLoader([...rows, "one more"], options), "source"],
    ["another row", createLoader(rows.with(3, "changed"), options), "source"],
    [
      "a choice of rows",
      createLoader(rows, { ...options, indices: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
      "source",
    ],
    ["another seed", createLoader(rows, { ...options, order: { kind: "numpy", seed: 8 } }), "order"],
    ["another order", createLoader(rows, { ...options, order: { kind: "torch", seed: 7 } }), "order"],
    ["another batch size", createLoader(rows, { ...options, batchSize: 6 }), "batchSize"],
    ["a dropped last batch", createLoader(rows, { ...options, dropLast: true }), "dropLast"],
    ["a shard", createLoader(rows, { ...options, shard: { rank: 0, worldSize: 2 } }), "shard"],
  ] as const)("of %s is refused, and taken by name", (_, loader, name) => {
    expect(() => loader.loadState(saved)).toThrow(new RegExp(`^${name} must be as it was saved`));
    loader.loadState(saved, { allow: [name] });
    expect(loader.state()).toMatchObject({ epoch: 0, position: 10 });
  });

  it("of other weights or labels is refused", () => {
    expect(() => weighted(1).loadState(weighted(2).state())).toThrow("source must be as it was saved");
  });

  it.each([
    [undefined, TypeError],
    [null, TypeError],
    [{}, TypeError],
    [{ ...saved, version: 2 }, RangeError],
    [{ ...saved, epoch: -1 }, RangeError],
    [{ ...saved, position: 1.5 }, RangeError],
    [{ ...saved, position: 32 }, RangeError],
  ])("is not brought to %j", (state, kind) => {
    expect(() => createLoader(rows, options).loadState(state as never)).toThrow(kind);
  });
});
