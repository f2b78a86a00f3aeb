import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, expectTypeOf, it } from "vitest";
import { FileOptionError, FileSplitError, readTable, splitFile } from "../../src/node.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = folder.in(name);
  await writeFile(path, content);
  return path;
}

async function refused(work: Promise<unknown>): Promise<FileSplitError | FileOptionError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error instanceof FileSplitError || error instanceof FileOptionError).toBe(true);
  return error as FileSplitError;
}

const rows = [
  ["Momo", "4.5", "cat"],
  ["Bo; ri", "1e1", "dog"],
  ["초코", "", "dog"],
] as const;
const quoted = (separator: string): string =>
  [["name", "kg", "species"], ...rows]
    .map((row) => row.map((value) => (value.includes(";") ? `"${value}"` : value)).join(separator))
    .join("\r\n");

describe("readTable", () => {
  it.each([
    ["comma.csv", quoted(","), {}],
    ["semicolon.csv", `\uFEFF${quoted(";")}`, { separator: ";" }],
    ["tab.csv", quoted("\t"), { separator: "\t" }],
    ["bar.csv.gz", gzipSync(quoted("|")), { separator: "|" }],
    ["table.tsv", quoted("\t"), {}],
    ["table.txt", quoted(";"), { format: "csv", separator: ";" }],
    ["table.jsonl", rows.map(([name, kg, species]) => JSON.stringify({ species, kg, name })).join("\n"), {}],
  ] as const)("reads the columns of %s that are named, each as its kind", async (name, content, options) => {
    const path = await file(name, content);
    const table = await readTable(path, { kg: "number", name: "text" }, options);
    expectTypeOf(table).toEqualTypeOf<{ readonly kg: Float64Array; readonly name: string[] }>();
    expect(table).toEqual({
      kg: Float64Array.of(4.5, 10, Number.NaN),
      name: ["Momo", "Bo; ri", "초코"],
    });
  });

  it("reads far more rows than a piece of the file holds", async () => {
    const lines = Array.from({ length: 300_000 }, (_, row) => `${row};${row % 7}`);
    const path = await file("long.csv", ["id;x", ...lines].join("\n"));
    const { x } = await readTable(path, { x: "number" }, { separator: ";" });
    expect(x).toHaveLength(300_000);
    expect(x.every((value, row) => value === row % 7)).toBe(true);
  });

  it("says which rows hold no number", async () => {
    const error = await refused(readTable(await file("bad.csv", "x\n1\n1,5\n0x10\ntwo\n"), { x: "number" }));
    expect(error.message).toBe(
      '3 rows are not readable\n  line 3: 2 fields instead of 1\n  line 4: "x" is not a number\n  line 5: "x" is not a number',
    );
    expect(error.inWords("ko")).toContain('"x" 값이 수가 아니에요');
  });

  it.each([
    [undefined, "columns must be an object such as"],
    [["x"], "columns must be an object such as"],
    [{ x: "int" }, 'columns.x must be "text" or "number", got "int"'],
  ])("refuses the columns %j", async (columns, message) => {
    const path = await file("kinds.csv", "x\n1\n");
    await expect(readTable(path, columns as never)).rejects.toThrow(message);
    await expect(readTable(5 as never, { x: "text" })).rejects.toThrow("path must be a text, got number");
    await expect(readTable(path, { x: "text" }, { sep: ";" } as never)).rejects.toThrow(
      "readTable has no option sep",
    );
  });
});

describe("a separator", () => {
  it("splits a file as its like with commas, and copies its rows as they are", async () => {
    const lines = Array.from({ length: 30 }, (_, row) => [row, row % 3 === 0 ? "cat" : "dog"]);
    const text = (separator: string): string =>
      ["id,label".replace(",", separator), ...lines.map((row) => row.join(separator))].join("\n");
    const options = { stratify: "label", randomState: 1 } as const;
    const commas = await splitFile(await file("a.csv", text(",")), options);
    const path = await file("b.csv", text(";"));
    const split = await splitFile(path, { ...options, separator: ";" });
    expect(split.parts).toEqual(commas.parts);
    await mkdir(folder.in("parts"));
    const out = folder.in("parts");
    await splitFile(path, { ...options, separator: ";", write: "parts", out });
    const { label } = await readTable(join(out, "test.csv"), { label: "text" }, { separator: ";" });
    expect(label).toHaveLength(6);
  });

  it.each([
    ["a;b\n1;2\n", 'separator ";"'],
    ["a\tb\n1\t2\n", 'separator "tab"'],
  ])("is asked for where all names of %j were read as one", async (text, hint) => {
    const error = await refused(readTable(await file("hint.csv", text), { b: "text" }));
    expect(error.message).toContain(`there is no column "b"; all names were read as one`);
    expect(error.message).toContain(hint);
    expect(error.inWords("ko", (option) => `--${option}`)).toContain(`--${hint}`);
  });

  it.each([
    ["x.csv", "", "separator must be one character"],
    ["x.csv", ";;", "separator must be one character"],
    ["x.csv", "\n", "separator must be one character"],
    ["x.csv", '"', "separator must be one character"],
    ["x.csv", "a", "separator must be one character"],
    ["x.csv", "·", "separator must be one character"],
    ["x.tsv", ";", "separator must be left out for tsv files"],
    ["x.jsonl", ";", "separator must be left out for jsonl files"],
  ])("of %s may not be %j", async (name, separator, message) => {
    const error = await refused(readTable(folder.in(name), { x: "text" }, { separator }));
    expect(error.message).toContain(message);
  });
});
