import { describe, expect, test } from "vitest";
import { decodeSafetensors, encodeSafetensors, type SafetensorsContent } from "../../src/index.ts";

/** A file from a header and some bytes of data, as the format's description says. */
function file(header: unknown, data: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

describe("safetensors", () => {
  test("the layout is the published one", () => {
    const bytes = encodeSafetensors({
      tensors: {
        b: { data: Float32Array.of(1.5, -2), shape: [2, 1] },
        a: { data: Float64Array.of(0.1), shape: [] },
      },
      metadata: { made: "here" },
    });
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as unknown;
    expect(header).toEqual({
      __metadata__: { made: "here" },
      a: { dtype: "F64", shape: [], data_offsets: [0, 8] },
      b: { dtype: "F32", shape: [2, 1], data_offsets: [8, 16] },
    });
    const view = new DataView(bytes.buffer, 8 + length);
    expect([view.getFloat64(0, true), view.getFloat32(8, true), view.getFloat32(12, true)]).toEqual([
      0.1, 1.5, -2,
    ]);
    expect(bytes.length).toBe(8 + length + 16);
  });

  test("what goes in comes out, for every kind of array", () => {
    const arrays = [
      Float32Array.of(Number.NaN, -0, Infinity),
      Float64Array.of(1e-320, -0),
      Int8Array.of(-1),
      Uint8Array.of(255, 3),
      Int16Array.of(-300),
      Uint16Array.of(65_535),
      Int32Array.of(-70_000),
      Uint32Array.of(4e9),
      BigInt64Array.of(-(2n ** 60n)),
      BigUint64Array.of(2n ** 63n),
      new Float32Array(0),
    ];
    const tensors = Object.fromEntries(arrays.map((data, i) => [`t${i}`, { data, shape: [data.length] }]));
    const decoded = decodeSafetensors(encodeSafetensors({ tensors, metadata: {} }));
    expect(decoded).toEqual({ tensors, metadata: {} });
  });

  test("a file that another program wrote is read, in any order of its arrays", () => {
    const header = {
      w: { dtype: "U8", shape: [2], data_offsets: [1, 3] },
      v: { dtype: "I8", shape: [1], data_offsets: [0, 1] },
    };
    const { tensors } = decodeSafetensors(file(header, [255, 7, 8]));
    expect(tensors["v"]).toEqual({ data: Int8Array.of(-1), shape: [1] });
    expect(tensors["w"]).toEqual({ data: Uint8Array.of(7, 8), shape: [2] });
  });

  test.each([
    ["nothing", new Uint8Array(3), "has only 3 bytes"],
    ["a header longer than the file", file("{}").fill(255, 0, 8), "claims a header"],
    ["no JSON", file("{"), "is not JSON"],
    ["a list", file([]), "no object"],
    ["an unknown dtype", file({ a: { dtype: "BOOL", shape: [0], data_offsets: [0, 0] } }), "dtype BOOL"],
    [
      "a dtype that is a record",
      file({ a: { dtype: { toString: 1 }, shape: [], data_offsets: [0, 0] } }),
      "badly",
    ],
    [
      "half a number of rows",
      file({ a: { dtype: "U8", shape: [0.5, 2], data_offsets: [0, 1] } }, [1]),
      "badly",
    ],
    [
      "a length beyond exact numbers",
      file({ a: { dtype: "U8", shape: [0, 2 ** 53], data_offsets: [0, 0] } }),
      "badly",
    ],
    [
      "a name that is no UTF-8",
      file('{"~":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}').map((byte) =>
        byte === 126 ? 255 : byte,
      ),
      "is not JSON",
    ],
    ["a byte order mark", file("\uFEFF{}"), "is not JSON"],
    ["a nested header", file(`{"a":${"[".repeat(1e5)}`), "is not JSON"],
    [
      "data past the end",
      file({ a: { dtype: "U8", shape: [9], data_offsets: [0, 9] } }, [1]),
      "at bytes 0 to 9 of 1",
    ],
    [
      "a shape of another size",
      file({ a: { dtype: "U8", shape: [2], data_offsets: [0, 1] } }, [1]),
      "at bytes 0 to 1",
    ],
    ["a hole", file({ a: { dtype: "U8", shape: [1], data_offsets: [1, 2] } }, [1, 2]), "hole"],
    ["bytes left over", file({ a: { dtype: "U8", shape: [1], data_offsets: [0, 1] } }, [1, 2]), "instead of"],
    ["a negative length", file({ a: { dtype: "U8", shape: [-1], data_offsets: [0, 0] } }), "badly"],
    [
      "a huge shape",
      file({ a: { dtype: "U8", shape: [2 ** 40, 2 ** 40], data_offsets: [0, 0] } }),
      "at bytes",
    ],
    ["numbers as metadata", file({ __metadata__: { a: 1 } }), "no text"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => decodeSafetensors(bytes)).toThrow(message);
    expect(() => decodeSafetensors(bytes)).toThrow(RangeError);
  });

  test("metadata may be null, as other readers allow", () => {
    expect(decodeSafetensors(file({ __metadata__: null }))).toEqual({ tensors: {}, metadata: {} });
  });

  test("bytes of another kind are refused by name", () => {
    const buffer = new ArrayBuffer(16);
    expect(() => decodeSafetensors(buffer as unknown as Uint8Array)).toThrow(
      new TypeError("bytes must be a Uint8Array, got [object ArrayBuffer]"),
    );
  });

  test.each<[string, object, Record<string, unknown>, string]>([
    [
      "a shape of another size",
      { a: { data: Uint8Array.of(1, 2), shape: [3] } },
      {},
      "shape of a must hold 2",
    ],
    ["a negative shape", { a: { data: Uint8Array.of(1, 2), shape: [-1, -2] } }, {}, "shape of a must hold 2"],
    [
      "the name of the metadata",
      { __metadata__: { data: Uint8Array.of(1), shape: [1] } },
      {},
      "another name",
    ],
    ["half a character", { "\ud800": { data: Uint8Array.of(1), shape: [1] } }, {}, "must be Unicode text"],
    ["a list", { a: { data: [1], shape: [1] } }, {}, "a must be a typed array"],
    ["clamped bytes", { a: { data: new Uint8ClampedArray(1), shape: [1] } }, {}, "a must be a typed array"],
    ["a number in the metadata", {}, { a: 1 }, "metadata a must be a text, got number"],
    ["half a character in the metadata", {}, { a: "\udfff" }, "must be Unicode text"],
  ])("does not write %s", (_, tensors, metadata, message) => {
    expect(() => encodeSafetensors({ tensors, metadata } as SafetensorsContent)).toThrow(message);
  });
});
