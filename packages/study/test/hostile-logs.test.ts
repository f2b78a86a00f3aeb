import fc from "fast-check";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fuzzRuns, secondsOf } from "../../../scripts/fuzz-runs.ts";
import { diagnose } from "../src/diagnose/diagnose.ts";

const names = [
  "keras-csv-logger.csv",
  "keras-history.json",
  "lightning-metrics.csv",
  "tensorboardx.tfevents",
  "torch-summary-writer.tfevents",
  "trainer_state.json",
];
const written = await Promise.all(
  names.map((name) => readFile(new URL(`diagnose/files/${name}`, import.meta.url))),
);

/** CRC-32C bit by bit, masked as event files have it. */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f6_3b78 : 0);
  }
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;
}

/** An event file whose records are framed as they should be, whatever they hold. */
function eventFile(records: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap((record) => {
      const frame = new Uint8Array(16 + record.length);
      const view = new DataView(frame.buffer);
      view.setUint32(0, record.length, true);
      view.setUint32(8, checksum(frame.subarray(0, 8)), true);
      frame.set(record, 12);
      view.setUint32(12 + record.length, checksum(record), true);
      return Array.from(frame);
    }),
  );
}

/** One field of a protocol-buffer message, which may claim another length than it has. */
const field = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom(0, 1, 2, 5, 3, 7),
    fc.uint8Array({ maxLength: 12 }),
    fc.nat(20),
  )
  .map(([number, kind, bytes, more]) => {
    const length = kind === 2 ? [more < 15 ? bytes.length : more] : [];
    return Uint8Array.from([number * 8 + kind].concat(length, Array.from(bytes)));
  });
const message = fc
  .array(field, { maxLength: 5 })
  .map((fields) => Uint8Array.from(fields.flatMap((one) => Array.from(one))));
/** An event (step, summary) with a value of these bytes. */
const event = fc
  .tuple(fc.nat(127), message)
  .map(([step, value]) => Uint8Array.from([16, step, 42, value.length + 2, 10, value.length, ...value]));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const byte = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789,.;-e"\n')));
const damaged = fc
  .tuple(
    fc.constantFrom(...written),
    fc.array(fc.tuple(share, byte), { maxLength: 3 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, share),
  )
  .map(([file, changes, kept]) => {
    const bytes = Uint8Array.from(file.subarray(0, Math.ceil(kept * file.length)));
    for (const [place, one] of changes)
      if (bytes.length > 0) bytes[Math.floor(place * (bytes.length - 1))] = one;
    return bytes;
  });

/** What a log is read as; numbers that are none must not reach the words. */
function isRead(bytes: Uint8Array): boolean {
  const found = diagnose(bytes);
  expect(JSON.stringify(found)).not.toMatch(/undefined|\[object|cannot read/iu);
  return found.kind === "diagnosis";
}

test("fuzz: files of other tools that were damaged give a diagnosis or a sentence", () => {
  expect(written.map((bytes) => isRead(bytes))).toEqual(names.map(() => true));
  let read = 0;
  fc.assert(
    fc.property(damaged, (bytes) => {
      read += Number(isRead(bytes));
    }),
    fuzzRuns(600),
  );
  expect(read).toBeGreaterThan(20);
});

test("fuzz: event files that are framed as they should be and hold anything give a diagnosis or a sentence", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(event, message), { minLength: 1, maxLength: 6 }), (records) => {
      isRead(eventFile(records));
    }),
    fuzzRuns(1500),
  );
  const scalar = Uint8Array.from([10, 4, ...Buffer.from("loss"), 21, 0, 0, 128, 63]);
  const one = (step: number): Uint8Array =>
    Uint8Array.from([16, step, 42, scalar.length + 2, 10, scalar.length, ...scalar]);
  expect(isRead(eventFile([one(1), one(2), one(3)]))).toBe(true);
});

test.each([
  ["a table of rows", `loss\n${"0\n".repeat(2_400_000)}`],
  ["a history of numbers", `{"loss":[${"0,".repeat(2_400_000)}0]}`],
  ["a list of entries", `[${`{"loss":1},`.repeat(400_000)}{}]`],
  ["lines of JSON", `{"loss":1}\n`.repeat(450_000)],
])("%s beyond what is read is refused before it takes memory", (_, text) => {
  const before = process.memoryUsage().heapUsed;
  let found: unknown;
  expect(secondsOf(() => void (found = diagnose(text)))).toBeLessThan(3);
  expect(found).toMatchObject({ text: { en: "A log may have at most 200000 entries" } });
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(400);
});

test.each([
  ["brackets", "[".repeat(4_900_000)],
  ["objects within objects", `{"loss":`.repeat(600_000)],
  ["quotes", `loss\n${'"'.repeat(4_900_000)}`],
  ["separators", `${",".repeat(4_900_000)}\n1`],
  ["numbers that are none", `{"loss":[${"NaN ".repeat(1_200_000)}]}`],
  ["one long cell", `loss\n${"1".repeat(4_900_000)}`],
])("five megabytes of %s are refused in a bounded time", (_, text) => {
  expect(secondsOf(() => void diagnose(text))).toBeLessThan(6);
});
