import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvScanner } from "../../src/node-file/csv-scanner.ts";
import type { BadRow, FieldSink, RowTarget } from "../../src/node-file/row-target.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

class Texts implements FieldSink {
  readonly values: string[] = [];
  add(bytes: Uint8Array, start: number, end: number): undefined {
    this.values.push(decoder.decode(bytes.subarray(start, end)));
  }
}

interface Read {
  readonly values: string[][];
  readonly bad: BadRow[];
  readonly rows: string[];
}

/** Reads a text in pieces of the given size, as a file is read. */
function read(text: string | Uint8Array, columns: string[], piece = 7, separator: "," | "\t" = ","): Read {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const fields = columns.map(() => new Texts());
  const bad: BadRow[] = [];
  const rows: string[] = [];
  const target: RowTarget = {
    columns,
    fields,
    takes: () => true,
    header: () => undefined,
    bad: (row) => bad.push(row),
    end: (buffer, start, end) => rows.push(decoder.decode(buffer.subarray(start, end))),
  };
  const scanner = new CsvScanner(separator, target);
  const buffer = new Uint8Array(bytes.length + 1);
  let kept = 0;
  for (let at = 0; ; at += piece) {
    const part = bytes.subarray(at, at + piece);
    buffer.set(part, kept);
    kept += part.length;
    const next = scanner.scan(buffer, 0, kept, part.length === 0);
    if (part.length === 0) break;
    buffer.copyWithin(0, next, kept);
    kept -= next;
  }
  return { values: fields.map(({ values }) => values), bad, rows };
}

function written(rows: readonly (readonly string[])[], end: string, alwaysQuote: boolean): string {
  const field = (value: string): string =>
    alwaysQuote || /[",\n\r]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return rows.map((row) => row.map(field).join(",") + end).join("");
}

describe("CsvScanner", () => {
  it("reads what RFC 4180 allows to be written, however the bytes come in pieces", () => {
    const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[",\n\r가a]*$/u));
    const table = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        (rows, end, quote, piece) => {
          const { values, bad } = read(written([["a", "가", "c"], ...rows], end, quote), ["c", "가"], piece);
          expect(bad).toEqual([]);
          expect(values).toEqual([rows.map(([, , c]) => c), rows.map(([, b]) => b)]);
        },
      ),
    );
  });

  it("takes a mark of UTF-8, a last line without an end, empty lines and quotes within a field", () => {
    expect(read('\uFEFF"a",b\r\n\r\n1,x"y"\n\n2,', ["a", "b"]).values).toEqual([
      ["1", "2"],
      ['x"y"', ""],
    ]);
  });

  it("hands on the bytes of each row as they are", () => {
    expect(read('a,b\n1,"x\ny"\r\n2,z', ["a"]).rows).toEqual(['1,"x\ny"\r\n', "2,z"]);
  });

  it("says what is wrong with which line", () => {
    const text = 'a,b\n1,"two\nlines"\n1\n1,2,3\n"x"y,2\n5,6\n7,"never closed\n';
    const { values, bad } = read(text, ["a"]);
    expect(values).toEqual([["1", "5"]]);
    expect(bad).toEqual([
      { line: 4, code: "field-count", values: { expected: 2, got: 1 } },
      { line: 5, code: "field-count", values: { expected: 2, got: 3 } },
      { line: 6, code: "text-after-quote", values: {} },
      { line: 8, code: "unclosed-quote", values: {} },
    ]);
  });

  it("reads tabs and many columns", () => {
    const names = Array.from({ length: 300 }, (_, i) => `c${i}`);
    const line = names.map((_, i) => String(i * 2)).join("\t");
    expect(read(`${names.join("\t")}\n${line}\n`, ["c299", "c0"], 50, "\t").values).toEqual([["598"], ["0"]]);
  });

  it("refuses columns that are not there or there twice, and names that are not UTF-8", () => {
    expect(() => read("label,b\n1,2\n", ["labl"])).toThrow('no column "labl"; did you mean "label"?');
    expect(() => read("a,a\n1,2\n", ["a"])).toThrow('two columns "a"');
    // 라벨 in EUC-KR
    expect(() => read(Uint8Array.of(0xb6, 0xf3, 0xba, 0xa7, 10), ["라벨"])).toThrow("not UTF-8");
  });
});
