import { expect, test } from "vitest";
import { ends, readNumbers, writeNumbers } from "../../src/pack/symbols.ts";
import { readRows, writeRows } from "../../src/pack/weight-rows.ts";

test.each([ends.small, ends.large])(
  "numbers are read as they were written, %i symbols ending them",
  (last) => {
    const numbers = [0, 1, 43, 44, 77, 78, 79, 1000, 8_388_607, 2 ** 31];
    const text = writeNumbers(numbers, last);
    expect([...readNumbers(text, last)]).toEqual(numbers);
  },
);

test("what is written needs no escape in JSON, in a quoted string of a module, nor in a page", () => {
  const text = writeNumbers([...Array(200).keys()], ends.small);
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(text).not.toMatch(/["'`$<\\\s]/u);
});

const rows = [
  [5, [[0, 3]]],
  [
    300,
    [
      [0, -31],
      [76, 31],
    ],
  ],
] as const;
const read = { features: [5, 300], starts: [0, 1, 3], classOf: [0, 0, 76], values: [3, -31, 31] };

function plain(packed: string): typeof read {
  const { features, starts, classOf, values } = readRows(packed);
  const count = starts[features.length]!;
  return {
    features: [...features],
    starts: [...starts.subarray(0, features.length + 1)],
    classOf: [...classOf.subarray(0, count)],
    values: [...values.subarray(0, count)],
  };
}

test("rows of weights are read as they were written", () => {
  expect(plain(writeRows(rows))).toEqual(read);
  expect(plain(writeRows([]))).toEqual({ features: [], starts: [0], classOf: [], values: [] });
});

test("packs of before, bytes in base64, are read as well", () => {
  // 300 − 5 = 295 is 167 and 2, seven bits a byte; −31 is 225
  expect(plain(btoa(String.fromCharCode(5, 1, 0, 3, 167, 2, 2, 0, 225, 76, 31)))).toEqual(read);
});
