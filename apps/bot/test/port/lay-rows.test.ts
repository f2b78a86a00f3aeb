import fc from "fast-check";
import { expect, test } from "vitest";
import { messageFaults } from "../../src/port/faults.ts";
import { layRows } from "../../src/port/lay-rows.ts";
import type { Row } from "../../src/port/message.ts";

const id = fc.integer({ min: 0, max: 12 }).map((n) => `v1:x:${n}`);
const text = fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" });
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.array(fc.record({ id, label: text }), { maxLength: 8 }),
  fc.record({
    id,
    placeholder: text,
    choices: fc.array(fc.record({ value: fc.string({ minLength: 1, maxLength: 130 }), label: text }), {
      maxLength: 40,
    }),
  }),
);

test("law: whatever rows are drawn up, Discord takes what is laid", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      expect(messageFaults({ content: "x", rows: layRows(...rows) })).toEqual([]);
    }),
  );
});

test("what is lawful stays as it is", () => {
  const rows = [
    [{ id: "v1:a", label: "A" }],
    { id: "v1:m", placeholder: "pick", choices: [{ value: "1", label: "one", picked: false }] },
  ];
  expect(layRows(...rows, undefined, [])).toEqual(rows);
});
