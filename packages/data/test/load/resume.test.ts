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
  ] as const)("of %s is refused, and taken by name", (_, loader, name) => {
    expect(() => loader.loadState(saved)).toThrow(new RegExp(`^${name} must be as it was saved`));
    loader.loadState(saved, { allow: [name] });
    expect(loader.state()).toMatchObject({ epoch: 0, position: 10 });
  });

  it.each(["pad", "drop", "keep"] as const)(
    "of more or fewer ranks deals what is left of the epoch anew, each row once, uneven: %s",
    async (uneven) => {
      const ranks = (worldSize: number) =>
        Array.from({ length: worldSize }, (_, rank) =>
          createLoader(rows, { ...options, batchSize: 1, shard: { rank, worldSize, uneven } }),
        );
      const seen: number[] = [];
      const advance = async (loader: ReturnType<typeof ranks>[number], batches: number): Promise<void> => {
        let left = batches;
        if (left === 0) return;
        for await (const { indices } of loader) {
          seen.push(...indices);
          if (--left === 0) break;
        }
      };
      const [two, three, one] = [ranks(2), ranks(3), ranks(1)];
      for (const loader of two) await advance(loader, 4);
      for (const loader of three)
        loader.loadState(JSON.parse(JSON.stringify(two[0]!.state())), { allow: ["shard"] });
      for (const loader of three) await advance(loader, 5);
      expect(three[1]!.state()).toMatchObject({ epoch: 0, position: 5, dealt: 8 });
      one[0]!.loadState(three[2]!.state(), { allow: ["shard"] });
      await advance(one[0]!, Infinity);
      expect(seen.toSorted((a, b) => a - b)).toEqual(rows.map((_, row) => row));
      expect(one[0]!.state()).toEqual({
        ...createLoader(rows, { ...options, batchSize: 1, shard: { rank: 0, worldSize: 1, uneven } }).state(),
        epoch: 1,
      });
    },
  );

  it("with PyTorch's order is not dealt to ranks where there were none", () => {
    const order = { kind: "torch" } as const;
    const loader = createLoader(rows, { order, shard: { rank: 0, worldSize: 2 } });
    const before = { ...createLoader(rows, { order }).state(), position: 3 };
    expect(() => loader.loadState(before, { allow: ["shard"] })).toThrow(
      "PyTorch orders sharded rows in another way",
    );
    loader.loadState({ ...before, position: 0 }, { allow: ["shard"] });
  });

  it.each([
    ["dates", new Date(1), new Date(2)],
    ["maps", new Map([[1, { a: 2 }]]), new Map([[1, { a: 3 }]])],
    ["sets", new Set(["a"]), new Set(["b"])],
    ["bytes", Uint8Array.of(1, 2).buffer, Uint8Array.of(1, 3).buffer],
    ["records", { a: { b: [1, 2] } }, { a: { b: [1, 3] } }],
    ["numbers", 1, 1.5],
  ])("of rows that are other %s is refused", (_, one, other) => {
    const before = createLoader([one, one]).state();
    expect(() => createLoader([one, other]).loadState(before)).toThrow("source must be as it was saved");
    expect(() => createLoader([structuredClone(one), one]).loadState(before)).not.toThrow();
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
