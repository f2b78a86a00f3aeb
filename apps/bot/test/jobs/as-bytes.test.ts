import { expect, test } from "vitest";
import { fromBytes, toBytes } from "../../src/jobs/as-bytes.ts";

test.for([
  null,
  "모멘텀 🚀",
  {
    chart: { bytes: new Uint8Array([0, 255, 128]), alt: "가" },
    more: [new Uint8Array(), new Uint8Array([7])],
  },
  { bytesAt: "a name of the reader's own", base64: "x" },
])("plain data with bytes comes back as it was: %o", (value) => {
  expect(fromBytes(toBytes(value))).toEqual(value);
});

test("bytes are not made larger, and what comes back holds no more than its own", () => {
  const picture = new Uint8Array(60_000).fill(7);
  const bytes = toBytes({ picture });
  expect(bytes.length).toBeLessThan(60_100);
  expect(fromBytes(bytes).picture.buffer.byteLength).toBe(60_000);
});
