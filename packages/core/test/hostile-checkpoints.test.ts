import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { fuzzRuns, refusal, secondsOf } from "../../../scripts/fuzz-runs.ts";
import {
  adam,
  createOptimizer,
  decodeSafetensors,
  encodeSafetensors,
  loadCheckpoint,
  saveCheckpoint,
} from "../src/index.ts";

/** A file as another program may have left it: bytes changed, cut off, put in twice. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(bytes.length - 1);
  return fc.oneof(
    fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
      const copy = bytes.slice();
      for (const [place, byte] of changes) copy[place] = byte;
      return copy;
    }),
    fc.nat(bytes.length).map((length) => bytes.slice(0, length)),
    fc
      .tuple(at, fc.uint8Array({ maxLength: 16 }))
      .map(([place, more]) => Uint8Array.from([...bytes.slice(0, place), ...more, ...bytes.slice(place)])),
  );
}

/** A file with this header, which need not be one. */
function fileOf(header: string, data: number, claimed?: bigint): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + data);
  new DataView(bytes.buffer).setBigUint64(0, claimed ?? BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const offset = fc.oneof(
  fc.nat(40),
  fc.constantFrom(-1, 0.5, 2 ** 31, 2 ** 53, 1e300, "8", null, [] as readonly unknown[]),
);
const entry = fc.record(
  {
    dtype: fc.oneof(fc.constantFrom("F32", "F64", "I8", "BF16", "F16", "U64", "BOOL"), fc.anything()),
    shape: fc.oneof(fc.array(offset, { maxLength: 4 }), fc.anything()),
    data_offsets: fc.oneof(fc.tuple(offset, offset), fc.array(offset, { maxLength: 3 })),
  },
  { requiredKeys: [] },
);
const headers = fc
  .dictionary(fc.constantFrom("a", "b", "__metadata__", "__proto__", ""), entry, { maxKeys: 4 })
  .map((header) => JSON.stringify(header, (_, value: unknown) => (typeof value === "bigint" ? 0 : value)));

/** Whether it is read: what is, holds no more than the file (16-bit floats are widened), and is written back as it was. */
function isRead(bytes: Uint8Array): boolean {
  return (
    refusal([RangeError], () => {
      const content = decodeSafetensors(bytes);
      const size = Object.values(content.tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
      expect(size).toBeLessThanOrEqual(2 * bytes.length);
      expect(decodeSafetensors(encodeSafetensors(content))).toEqual(content);
    }) === ""
  );
}

const params = (): Record<string, Float32Array> => ({
  weight: Float32Array.of(1, 2, 3),
  bias: Float32Array.of(0),
});

describe("checkpoints", () => {
  const trained = createOptimizer(adam({ learningRate: 0.1 }), params());
  trained.step({ weight: Float32Array.of(1, -1, 2), bias: Float32Array.of(3) });
  const saved = saveCheckpoint({ trained });

  test("fuzz: any header is read or refused in words", () => {
    let read = 0;
    fc.assert(
      fc.property(headers, fc.nat(80), (header, data) => {
        read += Number(isRead(fileOf(header, data)));
      }),
      fuzzRuns(2000),
    );
    expect(read).toBeGreaterThan(5);
  });

  test("fuzz: a damaged file loads whole or changes nothing", () => {
    fc.assert(
      fc.property(damaged(saved), (bytes) => {
        isRead(bytes);
        const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params());
        const before = optimizer.state();
        const said = refusal([RangeError, TypeError], () => loadCheckpoint(bytes, { trained: optimizer }));
        expect(said === "" || isDeepStrictEqual(optimizer.state(), before)).toBe(true);
      }),
      fuzzRuns(600),
    );
  });

  test.each([
    ["claims more than there is", fileOf("{}", 0, 2n ** 63n)],
    ["claims 100 MB", fileOf("{}", 0, 100_000_000n)],
    ["is brackets all the way down", fileOf("[".repeat(1_000_000), 0)],
    ["nests objects", fileOf(`{"a":`.repeat(200_000), 0)],
    ["names a million tensors", fileOf(`{${Array.from({ length: 1e5 }, (_, i) => `"${i}":1`).join()}}`, 0)],
    [
      "has tensors over each other",
      fileOf(
        `{"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[4,12]}}`,
        12,
      ),
    ],
    [
      "has a shape beyond all numbers",
      fileOf(`{"a":{"dtype":"U8","shape":[9007199254740991,9007199254740991],"data_offsets":[0,8]}}`, 8),
    ],
  ])("a header that %s is refused at once", (_, bytes) => {
    const refuse = (): void => {
      expect(() => decodeSafetensors(bytes)).toThrow(/must be in safetensors format/u);
    };
    expect(secondsOf(refuse)).toBeLessThan(2);
  });
});
