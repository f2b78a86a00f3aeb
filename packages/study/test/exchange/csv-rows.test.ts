import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/exchange/csv-rows.ts";

type Table = readonly [text: string, rows: readonly (readonly string[])[]];
const tables: readonly Table[] = JSON.parse(
  readFileSync(new URL("csv-reference.json", import.meta.url), "utf8"),
) as readonly Table[];

function cellsOf(text: string): unknown {
  const rows = rowsOf(text);
  return typeof rows === "number" ? `open in line ${rows}` : rows.map(({ cells }) => cells);
}

test("random tables are read as Python's csv module reads them", () => {
  expect(tables.length).toBeGreaterThanOrEqual(150);
  expect(tables.filter(([, rows]) => rows.length > 1).length).toBeGreaterThan(30);
  expect(tables.map(([text]) => [text, cellsOf(text)])).toEqual(tables);
});

test.each([
  ["a,b,", [["a", "b", ""]]],
  ["a,b,\n", [["a", "b", ""]]],
  [
    "a,b\nc,",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ['"a",""', [["a", ""]]],
  ['"a"b,c', [["ab", "c"]]],
  [" \n,,\na", [["a"]]],
])("%j", (text, cells) => {
  const rows = rowsOf(text);
  expect(rows).not.toBeTypeOf("number");
  expect(Object(rows)).toMatchObject(cells.map((row) => ({ cells: row })));
  expect(rows).toHaveLength(cells.length);
});

test("each row says the line it begins on, whatever ends the lines", () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(rowsOf(["a", `"b${end}${end}c",d`, "", "e", ""].join(end))).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 6 },
    ]);
  expect(rowsOf('a\n"b\nc')).toBe(2);
  expect(rowsOf('a\n"b""')).toBe(2);
});
