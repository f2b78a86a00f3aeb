import {
  appendFileSync,
  copyFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { FileOptionError, FileSplitError, splitFile, type SplitFileOptions } from "../../src/node.ts";
import { hashKFold, hashSplit } from "../../src/index.ts";
import cases from "../reference/files/cases.json" with { type: "json" };
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();
const reference = join(import.meta.dirname, "../reference/files");
const partNames = ["train", "validation", "test"];

const labels = Array.from({ length: 90 }, (_, row) => ["cat", "dog", "코끼리"][row % 3]!);
const animals = labels.map((label, id) => ({ id: `id-${id}`, label, day: id }));
const csv = ["id,label,day", ...animals.map(({ id, label, day }) => `${id},${label},${day}`), ""].join("\n");
const jsonl = animals.map((row) => JSON.stringify(row)).join("\n");

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = folder.in(name);
  await writeFile(path, content);
  return path;
}

/** The second column of an assignment, without its header. */
async function places(path: string): Promise<string[]> {
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n").slice(1);
  return lines.map((line, row) => {
    const [number, place] = line.split(",");
    expect(number).toBe(String(row));
    return place!;
  });
}

async function problem(path: string, options: SplitFileOptions): Promise<FileSplitError> {
  const error: unknown = await splitFile(path, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FileSplitError);
  return error as FileSplitError;
}

describe("splitFile", () => {
  it.each(cases)(
    "puts each row where pandas with scikit-learn does: $file %#",
    async ({ file: name, options, places: expected }) => {
      const out = folder.in(`case-${name}.csv`);
      const { rows } = await splitFile(join(reference, name), {
        ...(options as SplitFileOptions),
        out,
        overwrite: true,
      });
      expect(rows).toBe(expected.length);
      const last = Math.max(...expected);
      const names = last === 1 ? ["train", "test"] : partNames;
      const isFolds = "nSplits" in options;
      const text = (place: number): string => {
        if (!isFolds) return names[place]!;
        return place === options.nSplits ? "" : String(place);
      };
      expect(await places(out)).toEqual(expected.map(text));
    },
  );

  it("reads every format alike", async () => {
    const duckdb = await DuckDBInstance.create();
    const connection = await duckdb.connect();
    const plain = await file("animals.csv", csv);
    await connection.run(
      `copy (select * from '${plain}') to '${folder.in("animals.parquet")}' (row_group_size 40)`,
    );
    const table = tableFromArrays({ id: animals.map(({ id }) => id), label: labels });
    const paths = [
      plain,
      await file("animals.tsv", csv.replaceAll(",", "\t")),
      await file("animals.jsonl", jsonl),
      await file("zipped.csv.gz", gzipSync(csv)),
      await file(
        "zipped.jsonl.gz",
        Buffer.concat([gzipSync(jsonl.slice(0, 500)), gzipSync(jsonl.slice(500))]),
      ),
      folder.in("animals.parquet"),
      await file("animals.arrow", tableToIPC(table, "file")),
      await file("stream.arrow", tableToIPC(table, "stream")),
    ];
    const options = {
      nSplits: 3,
      stratify: "label",
      randomState: 1,
      out: folder.in("one.csv"),
      overwrite: true,
    };
    const all = [];
    for (const path of paths) {
      const { parts } = await splitFile(path, options);
      expect(parts[0]).toEqual({ name: "fold-0", rows: 30, classes: { cat: 10, dog: 10, 코끼리: 10 } });
      all.push(await places(options.out));
    }
    for (const one of all) expect(one).toEqual(all[0]);
  });

  it("writes the assignment in the format of the file, beside it", async () => {
    await file("lines.jsonl", jsonl);
    const { files } = await splitFile(folder.in("lines.jsonl"), { nSplits: 2, shuffle: false });
    expect(files).toEqual([folder.in("lines.split.jsonl")]);
    const lines = (await readFile(files[0]!, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      animals.map((_, row) => ({ row, fold: row < 45 ? 0 : 1 })),
    );
  });

  it.each(["rows.csv", "rows.csv.gz", "rows.jsonl"])(
    "writes parts that hold each row of %s once, as it was",
    async (name) => {
      const text = name.includes("csv") ? csv : jsonl;
      const isGzip = name.endsWith(".gz");
      const path = await file(name, isGzip ? gzipSync(text) : text);
      const out = folder.in(`${name}-parts`);
      const { files, parts } = await splitFile(path, { stratify: "label", write: "parts", out });
      expect(files.map((one) => basename(one))).toEqual(partNames.map((part) => name.replace("rows", part)));
      const read = async (one: string): Promise<string[]> => {
        const bytes = await readFile(one);
        return (isGzip ? gunzipSync(bytes) : bytes).toString().trimEnd().split("\n");
      };
      const lines = await Promise.all(files.map(read));
      const header = name.includes("csv") ? 1 : 0;
      expect(lines.map((rows) => rows.length - header)).toEqual(parts.map(({ rows }) => rows));
      const whole = text.trimEnd().split("\n").slice(header);
      expect(lines.flatMap((rows) => rows.slice(header)).toSorted()).toEqual(whole.toSorted());
    },
  );

  it("does not rewrite the rows of Parquet files, and says how DuckDB parts them", async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const path = folder.in("it's.parquet");
    const quoted = path.replaceAll("'", "''");
    const source = `select i as id, i % 3 as label, i::decimal(9, 2) as price from range(90) t(i)`;
    await connection.run(`copy (${source}) to '${quoted}' (row_group_size 40)`);
    const options = { stratify: "label", write: "parts" as const };
    const error = await splitFile(path, options).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FileOptionError);
    await splitFile(path, { ...options, write: "assignment" });
    await connection.run(String((error as FileOptionError).values["recipe"]));
    const found = await connection.runAndReadAll(
      `select part, count(*)::int, typeof(any_value(price)) from read_parquet('${folder.in("it''s.split")}/*/*.parquet', hive_partitioning = true) group by part order by part`,
    );
    expect(found.getRows()).toEqual([
      ["test", 18, "DECIMAL(9,2)"],
      ["train", 63, "DECIMAL(9,2)"],
      ["validation", 9, "DECIMAL(9,2)"],
    ]);
    const ids = await connection.runAndReadAll(
      `select id::int from read_parquet('${folder.in("it''s.split")}/part=test/*.parquet') order by id`,
    );
    const expected = (await places(folder.in("it's.split.csv"))).flatMap((place, id) =>
      place === "test" ? [id] : [],
    );
    expect(ids.getRows().flat()).toEqual(expected);
  });

  it("puts a row where its key's hash says, as DuckDB does over the same file", async () => {
    const path = await file("keys.csv", csv);
    const options = {
      hash: "id",
      salt: "봄",
      label: "label",
      out: folder.in("keys.split.csv"),
      overwrite: true,
    };
    const plan = hashSplit({ key: "id", salt: "봄", parts: { train: 0.7, validation: 0.1, test: 0.2 } });
    const { audit } = await splitFile(path, options);
    const expected = animals.map(({ id }) => plan.assign(id));
    expect(await places(options.out)).toEqual(expected);
    expect(audit.hasLeak).toBe(false);
    const connection = await (await DuckDBInstance.create()).connect();
    const result = await connection.runAndReadAll(`select ${plan.toSql("duckdb")} from '${path}'`);
    expect(result.getRows().flat()).toEqual(expected);

    await splitFile(path, { ...options, nSplits: 4 });
    const folds = hashKFold({ key: "id", salt: "봄", nSplits: 4 });
    expect(await places(options.out)).toEqual(animals.map(({ id }) => String(folds.assign(id))));
  });

  it("samples the same rows each time, and splits only those", async () => {
    const many = await file(
      "many.csv",
      `id\n${Array.from({ length: 5000 }, (_, id) => `k${id}\n`).join("")}`,
    );
    for (const how of [{}, { hash: "id" }]) {
      const options = { sample: 0.1, out: folder.in("sample.csv"), overwrite: true, ...how };
      const { rows, rowsRead, parts } = await splitFile(many, options);
      const first = await readFile(options.out, "utf8");
      await splitFile(many, options);
      expect(await readFile(options.out, "utf8")).toBe(first);
      // 500 are to be expected, with a standard deviation of 21.
      expect(Math.abs(rows - 500)).toBeLessThan(85);
      expect(rowsRead).toBe(5000);
      expect(first.trimEnd().split("\n")).toHaveLength(rows + 1);
      expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows);
      expect(parts.every((part) => part.rows > 20)).toBe(true);
    }
  });

  it("tests on the last rows of time, and parts no moment", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `2026-01-${String(1 + ((i * 7) % 20)).padStart(2, "0")}`,
    );
    const path = await file("days.csv", `day\n${rows.join("\n")}\n`);
    const { parts } = await splitFile(path, { time: "day", out: folder.in("days.split.csv") });
    const found = await places(folder.in("days.split.csv"));
    const daysOf = (part: string): string[] => rows.filter((_, row) => found[row] === part).toSorted();
    expect(parts.map((part) => part.rows)).toEqual([28, 4, 8]);
    expect(daysOf("train").at(-1)! < daysOf("validation")[0]!).toBe(true);
    expect(daysOf("validation").at(-1)! < daysOf("test")[0]!).toBe(true);
  });

  it("says what is wrong with the classes", async () => {
    const sorted = await file("sorted.csv", `label\n${"cat\n".repeat(50)}${"dog\n".repeat(49)}""\n`);
    const { audit } = await splitFile(sorted, {
      nSplits: 2,
      shuffle: false,
      label: "label",
      write: "nothing",
    });
    expect(audit.sentences("ko")).toContain("fold-0의 행 50개가 모두 cat이에요.");
    expect(audit.findings.find(({ code }) => code === "missing-labels")).toMatchObject({ rows: [99] });
  });
});

describe("a file that cannot be split", () => {
  it("names its bad rows by line, in both languages, and writes nothing", async () => {
    const path = await file("bad.csv", 'id,label\n1,cat\n2\n3,dog\n4,"x"y\n');
    const before = await folder.list();
    for (const options of [{ nSplits: 2, stratify: "label" }, { hash: "id" }] as const) {
      const error = await problem(path, { ...options, write: "parts" });
      expect([error.code, error.values["count"], error.rows.map(({ line }) => line)]).toEqual([
        "bad-rows",
        2,
        [3, 5],
      ]);
      expect(error.inWords("ko")).toBe(
        "읽을 수 없는 행이 2개 있어요.\n  3번째 줄: 값이 2개여야 하는데 1개예요\n  5번째 줄: 닫는 따옴표 뒤에 글자가 있어요",
      );
    }
    expect(await folder.list()).toEqual(before);
  });

  it.each([
    ["no-rows", "empty.csv", "a\n", { nSplits: 2 }],
    ["unknown-column", "a.csv", "label\n1\n", { nSplits: 2, stratify: "labl" }],
    ["unknown-column", "a.jsonl", '{"label":1}\n', { nSplits: 2, stratify: "labl" }],
    ["bad-rows", "b.jsonl", '{"a":1}\n[1]\n{"a":\n{"a":{}}\n', { nSplits: 2, stratify: "a" }],
    ["bad-rows", "c.csv", "day\n2026-01-01\nsoon\n", { time: "day" }],
    ["bad-rows", "d.csv", "team,x\nred,1\n,2\n", { group: "team" }],
    ["too-many-folds", "e.csv", "a\n1\n2\n", { nSplits: 3 }],
    ["too-many-folds", "f.csv", "a\n1\n2\n3\n", { nSplits: 2, stratify: "a" }],
    ["no-room", "g.csv", "a\n1\n2\n", { testSize: 0.8 }],
    ["broken-gzip", "h.csv.gz", gzipSync("a\n1\n2\n3\n").subarray(0, 20), { nSplits: 2 }],
    ["broken-gzip", "i.csv.gz", "a\n1\n2\n3\n", { nSplits: 2 }],
    ["broken-file", "j.parquet", "no parquet file at all", { nSplits: 2 }],
    ["broken-file", "k.arrow", "no arrow file at all", { nSplits: 2 }],
  ] as const)("is refused: %s, %s", async (code, name, content, options) => {
    const path = await file(name, content);
    const before = await folder.list();
    const error = await problem(path, options);
    expect(error.code).toBe(code);
    expect(error.inWords("ko")).toMatch(/[가-힣].*[.?)가-힣]$/su);
    expect(await folder.list()).toEqual(before);
  });

  it.each(["parquet", "arrow"])("is not said to be broken where only its user failed: %s", async (format) => {
    const connection = await (await DuckDBInstance.create()).connect();
    const path = folder.in(`whole.${format}`);
    if (format === "parquet")
      await connection.run(`copy (select i as a from range(9) t(i)) to '${path}' (format parquet)`);
    else await file("whole.arrow", tableToIPC(tableFromArrays({ a: [1, 2, 3] }), "file"));
    const failure = new RangeError("no room on the screen");
    const onProgress = (): never => {
      throw failure;
    };
    await expect(splitFile(path, { nSplits: 2, label: "a", onProgress })).rejects.toBe(failure);
    const signal = AbortSignal.abort(failure);
    await expect(splitFile(path, { nSplits: 2, label: "a", signal })).rejects.toBe(failure);
  });

  it.each(["csv", "parquet", "arrow"])("is not read on once it is stopped: %s", async (format) => {
    const path = folder.in(`long.${format}`);
    const rows = Array.from({ length: 300_000 }, (_, row) => row);
    if (format === "csv") await file("long.csv", `a\n${rows.join("\n")}\n`);
    if (format === "arrow") {
      const batches = [0, 1, 2].map(() => tableFromArrays({ a: rows }));
      await file("long.arrow", tableToIPC(batches[0]!.concat(batches[1]!, batches[2]!), "file"));
    }
    const connection = await (await DuckDBInstance.create()).connect();
    if (format === "parquet")
      await connection.run(
        `copy (select i as a from range(9000) t(i)) to '${path}' (format parquet, row_group_size 2048)`,
      );
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => {
      told.push(done);
      stop.abort();
    };
    const options = { nSplits: 2, onProgress, signal: stop.signal };
    await expect(splitFile(path, options)).rejects.toThrow("abort");
    expect(told).toHaveLength(1);
    expect(told[0]).toBeLessThan(1);
    await expect(splitFile(path, options)).rejects.toThrow("abort");
    expect(told).toHaveLength(1);
  });

  it("is refused where a codec of Parquet is not known", async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const path = folder.in("zstd.parquet");
    await connection.run(`copy (select i as a from range(9) t(i)) to '${path}' (compression zstd)`);
    expect((await problem(path, { nSplits: 2, label: "a" })).code).toBe("broken-file");
  });

  it("is refused where it is not there, is a folder, or the output is there", async () => {
    expect((await problem(folder.in("none.csv"), {})).code).toBe("no-file");
    await mkdir(folder.in("folder.csv"));
    expect((await problem(folder.in("folder.csv"), {})).code).toBe("no-file");
    await file("there.csv", csv);
    await file("there.split.csv", "mine");
    const error = await problem(folder.in("there.csv"), {});
    expect(error.code).toBe("exists");
    expect(error.message).toContain("there.split.csv already exists; overwrite replaces it");
    expect(error.inWords("ko", (option) => `--${option}`)).toContain("(바꾸려면 --overwrite)");
    expect(await readFile(folder.in("there.split.csv"), "utf8")).toBe("mine");
  });

  const changes: Readonly<Record<string, (path: string) => void>> = {
    grows: (path) => appendFileSync(path, "more,cat,1\n"),
    "is replaced by an equal one": (path) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
    "is deleted": (path) => rmSync(path),
    "is written to in place, its time set back": (path) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(path, csv.replace("id-0", "id-X"));
      utimesSync(path, atime, mtime);
    },
  };
  it.each(Object.keys(changes))("is refused when it %s meanwhile", async (how) => {
    const path = await file("changing.csv", csv);
    const before = (await folder.list()).filter((name) => name !== "changing.csv");
    let isChanged = false;
    const onProgress = (): void => {
      if (!isChanged) changes[how]!(path);
      isChanged = true;
    };
    const split = splitFile(path, { stratify: "label", write: "parts", onProgress });
    await expect(split).rejects.toMatchObject({ code: "changed" });
    expect((await folder.list()).filter((name) => name !== "changing.csv")).toEqual(before);
  });

  it("leaves nothing behind when it is stopped", async () => {
    const path = await file("stopped.csv", csv);
    const before = await folder.list();
    const stop = new AbortController();
    const options = { stratify: "label", write: "parts" as const, signal: stop.signal };
    const split = splitFile(path, {
      ...options,
      onProgress: ({ stage }) => stage === "write" && stop.abort(),
    });
    await expect(split).rejects.toThrow("abort");
    expect(await folder.list()).toEqual(before);
  });
});

describe("options of splitFile", () => {
  it.each([
    [{ folds: 3 }, "splitFile has no option folds; did you mean nSplits?"],
    [
      { nSplits: 3, testSize: 0.2 },
      "testSize must be left out with nSplits: folds have no test part of their own",
    ],
    [{ hash: "id", stratify: "label" }, "stratify must be left out with hash"],
    [{ stratify: "id", group: "id" }, 'group must be another column than stratify, got "id" for both'],
    [{ sample: NaN }, "sample must be a share above 0 and up to 1, got NaN"],
    [{ nSplits: 1 }, "nSplits must be an integer from 2 to 1048576, got 1"],
    [{ salt: "1" }, "salt must only be given together with hash"],
    [{ shuffle: false, randomState: 1 }, "randomState must be left out with shuffle: rows in their order"],
    [{ shuffle: false, stratify: "label" }, "stratify must be left out with shuffle"],
    [{ format: "xls" }, 'format must be one of csv, tsv, jsonl, parquet, arrow, got "xls"'],
    [{ testSize: -1 }, "testSize must be a fraction between 0 and 1 or a whole number of rows, got -1"],
    [{ testSize: NaN }, "testSize must be a fraction between 0 and 1 or a whole number of rows, got NaN"],
    [{ testSize: "1" }, "testSize must be a number, got string"],
    [{ testSize: 0.9 }, "testSize and validationSize must add up to less than 1, got 0.9 and 0.1"],
    [{ randomState: 2 ** 32 }, "randomState must be an integer from 0 to 4294967295, got 4294967296"],
    [{ out: "x.parquet" }, "out must be a CSV, TSV or JSON Lines file, got x.parquet"],
    [{ write: "part" }, 'write must be "assignment" or "parts" or "nothing", got "part"'],
    [
      { hash: "id", testSize: 0.7, validationSize: 0.4 },
      "testSize and validationSize must add up to less than 1, got 0.7 and 0.4",
    ],
  ])("%j: %s", async (options, message) => {
    const path = await file("options.csv", csv);
    await expect(splitFile(path, options as SplitFileOptions)).rejects.toThrow(message);
  });

  it("need a name that tells the format, and another file to write to", async () => {
    await expect(splitFile("animals.xlsx")).rejects.toThrow("path must end in .csv, .tsv");
    const path = await file("itself.csv", csv);
    await expect(splitFile(path, { out: path, overwrite: true })).rejects.toThrow(
      "out must not be the file itself",
    );
  });
});
