import fc from "fast-check";
import { writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { fuzzRuns, refusal, secondsOf } from "../../../scripts/fuzz-runs.ts";
import { auditSplit, createLoader, kFold, revive, stratifiedKFold, type LoaderState } from "../src/index.ts";
import { FileOptionError, FileSplitError, splitFile } from "../src/node.ts";
import { scratchFolder } from "./node-file/scratch.ts";

const rows = Array.from({ length: 50 }, (_, row) => row);
const makeLoader = (seed = 7) => createLoader(rows, { batchSize: 8, order: { kind: "numpy", seed } });

/** A number, a text or a whole tree where something else should be. */
const wrong = fc.oneof(
  fc.constantFrom(-1, 0.5, 1e300, 2 ** 53, 49, 50, 51, "8", "", null, true, "__proto__"),
  fc.jsonValue({ maxDepth: 3 }),
);
const states = fc
  .tuple(
    fc.constantFrom<string[]>(
      ["kind"],
      ["version"],
      ["source"],
      ["source", "length"],
      ["source", "fingerprint"],
      ["order"],
      ["order", "seed"],
      ["batchSize"],
      ["dropLast"],
      ["shard"],
      ["epoch"],
      ["position"],
      ["dealt"],
      ["more"],
    ),
    wrong,
  )
  .map(([path, value]) => changed(makeLoader().state(), path, value));

function changed(value: unknown, [key = "", ...rest]: readonly string[], to: unknown): unknown {
  const entries = Object.entries(Object(value));
  const old: unknown = entries.find(([name]) => name === key)?.[1];
  const others = entries.filter(([name]) => name !== key);
  return Object.fromEntries([...others, [key, rest.length > 0 ? changed(old, rest, to) : to]]);
}

/** The rows of what is left of an epoch. */
async function restOf(loader: ReturnType<typeof makeLoader>): Promise<number[]> {
  const seen: number[] = [];
  for await (const { indices } of loader) seen.push(...indices);
  return seen;
}

describe("states of a loader", () => {
  test("fuzz: any state is loaded and goes on over rows that are there, or changes nothing", async () => {
    let loaded = 0;
    await fc.assert(
      fc.asyncProperty(states, fc.subarray(["source", "order", "shard"] as const), async (state, allow) => {
        const loader = makeLoader();
        const before = loader.state();
        const said = refusal([TypeError, RangeError], () =>
          loader.loadState(state as LoaderState, { allow }),
        );
        loaded += Number(said === "");
        expect(said === "" || isDeepStrictEqual(loader.state(), before)).toBe(true);
        const seen = await restOf(loader);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.every((row) => row >= 0 && row < 50)).toBe(true);
      }),
      fuzzRuns(400),
    );
    expect(loaded).toBeGreaterThan(10);
  });
});

test("fuzz: any JSON is revived as a splitter, or refused in words", () => {
  const json = [kFold({ nSplits: 4 }), stratifiedKFold({ nSplits: 3, shuffle: true, randomState: 1 })];
  const keys = fc.constantFrom("kind", "version", "nSplits", "shuffle", "randomState", "__proto__");
  const some = fc
    .tuple(fc.constantFrom(...json), keys, wrong)
    .map(([one, key, value]) => changed(JSON.parse(JSON.stringify(one)), [key], value));
  let revived = 0;
  fc.assert(
    fc.property(fc.oneof(some, fc.anything()), (value) => {
      const said = refusal([TypeError, RangeError], () => {
        expect(Object.isFrozen(revive(value))).toBe(true);
      });
      revived += Number(said === "");
    }),
    fuzzRuns(1000),
  );
  expect(revived).toBeGreaterThan(5);
});

describe("files", () => {
  const scratch = scratchFolder();
  const cells = fc.constantFrom(
    ...'a b 1 2.5 , , , \n \n \r\n " "" \t NaN 가 {} [ : \0 \uFEFF'.split(" "),
    " ",
    '"x"',
    '{"a":1}\n',
  );
  const bodies = fc.oneof(
    fc.array(cells, { maxLength: 40 }).map((list) => Buffer.from(`a,b\n${list.join("")}`)),
    fc
      .array(fc.tuple(fc.constantFrom("x", "y", '"y, z"', ""), fc.nat(9)), { minLength: 4, maxLength: 20 })
      .map((list) => Buffer.from(`a,b\n${list.map((row) => `${row.join()}\n`).join("")}`)),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
  );

  test("fuzz: any file is split whole, or refused with a code and words in both languages", async () => {
    let [split, lost] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.constantFrom("csv", "tsv", "jsonl", "csv.gz", "parquet"),
        async (body, ending) => {
          const path = scratch.in(`rows.${ending}`);
          await writeFile(path, body);
          const done = await splitFile(path, { nSplits: 2, stratify: "a", overwrite: true }).catch(
            (error: unknown) => {
              if (!(error instanceof FileSplitError || error instanceof FileOptionError)) throw error;
              return error;
            },
          );
          const isRefused = done instanceof Error;
          const said = isRefused ? [done.inWords("ko"), done.inWords("en")].join("\n") : "";
          expect(said).not.toMatch(/undefined|\[object|NaN/u);
          if (isRefused) return;
          split += 1;
          lost += done.rows - done.parts.reduce((sum, part) => sum + part.rows, 0);
        },
      ),
      fuzzRuns(120),
    );
    expect(split).toBeGreaterThan(5);
    expect(lost).toBe(0);
  });
});

test("texts of combining marks alone are audited in a bounded time", () => {
  const texts = [`a${"\u0301\u0323".repeat(150_000)}`, "b", "c", "d"];
  const audit = (): void => void auditSplit({ train: [0, 1], test: [2, 3] }, { length: 4, texts });
  expect(secondsOf(audit)).toBeLessThan(2);
});
