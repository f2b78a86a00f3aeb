import { showValue } from "@opt/description";
import { typedArrayName } from "../typed-array.ts";

/** The arrays that a file can hold. */
export type TensorData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** One named array of a file. */
export interface StoredTensor {
  readonly data: TensorData;
  readonly shape: readonly number[];
}

/** What a file holds. */
export interface SafetensorsContent {
  readonly tensors: Readonly<Record<string, StoredTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Kind {
  readonly dtype: string;
  readonly bytes: number;
  readonly create: (buffer: ArrayBuffer) => TensorData;
}

/** Kinds that are read, but not written: floats of 16 bits, widened to float32, which holds them exactly. */
const readOnlyKinds: readonly Kind[] = [
  { dtype: "F16", bytes: 2, create: (buffer) => Float32Array.from(new Uint16Array(buffer), halfFloat) },
  { dtype: "BF16", bytes: 2, create: (buffer) => brainFloats(new Uint16Array(buffer)) },
];

/** The number that 16 bits of IEEE 754 stand for: a sign, 5 bits of exponent, 10 of fraction. */
function halfFloat(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

/** The upper halves of float32 numbers, made whole. */
function brainFloats(halves: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(halves, (half) => half * 65_536).buffer);
}

/** Larger numbers first, so that every array is aligned. */
const kinds: readonly Kind[] = [
  { dtype: "F64", bytes: 8, create: (buffer) => new Float64Array(buffer) },
  { dtype: "I64", bytes: 8, create: (buffer) => new BigInt64Array(buffer) },
  { dtype: "U64", bytes: 8, create: (buffer) => new BigUint64Array(buffer) },
  { dtype: "F32", bytes: 4, create: (buffer) => new Float32Array(buffer) },
  { dtype: "I32", bytes: 4, create: (buffer) => new Int32Array(buffer) },
  { dtype: "U32", bytes: 4, create: (buffer) => new Uint32Array(buffer) },
  { dtype: "I16", bytes: 2, create: (buffer) => new Int16Array(buffer) },
  { dtype: "U16", bytes: 2, create: (buffer) => new Uint16Array(buffer) },
  { dtype: "I8", bytes: 1, create: (buffer) => new Int8Array(buffer) },
  { dtype: "U8", bytes: 1, create: (buffer) => new Uint8Array(buffer) },
];

const byArray = new Map(kinds.map((kind) => [typedArrayName(kind.create(new ArrayBuffer(0))), kind]));
const largestHeader = 100_000_000;
const metadataName = "__metadata__";

/** The kind of an array that fits its shape and may have its name. */
function checkedKind(name: string, data: TensorData, shape: readonly number[]): Kind {
  const kind = byArray.get(typedArrayName(data));
  if (kind === undefined)
    throw new TypeError(
      `${name} must be a typed array of numbers, got ${Object.prototype.toString.call(data)}`,
    );
  if (name === metadataName) throw new RangeError(`a tensor must have another name than ${metadataName}`);
  requireText(name);
  if (wholeNumbers(shape) === undefined || product(shape) !== data.length)
    throw new RangeError(`shape of ${name} must hold ${data.length} numbers, got ${showValue(shape)}`);
  return kind;
}

/** Refuses halves of a surrogate pair, which UTF-8 lacks. */
function requireText(text: string): void {
  if (/\p{Surrogate}/u.test(text))
    throw new RangeError(`names and metadata must be Unicode text, got ${JSON.stringify(text)}`);
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** Whether a value is an array that a file can hold. */
export function isTensorData(value: unknown): value is TensorData {
  return byArray.has(typedArrayName(value));
}

/**
 * Encodes a safetensors file: eight bytes of header length, the header as JSON, the arrays. The same content gives
 * the same bytes.
 *
 * @throws {TypeError} where an array or a metadata value is of another kind.
 * @throws {RangeError} where a shape does not hold the numbers of its array, a name is reserved or no
 * Unicode text, or the header would exceed the 100 MB that readers accept.
 * @see https://huggingface.co/docs/safetensors
 * @example
 * ```ts
 * import { decodeSafetensors, encodeSafetensors } from "@opt/core";
 *
 * const bytes = encodeSafetensors({
 *   tensors: { weight: { data: Float32Array.of(1, 2), shape: [2, 1] } },
 *   metadata: { made: "by hand" },
 * });
 * const { tensors, metadata } = decodeSafetensors(bytes);
 * console.log(tensors["weight"]!.data, metadata); // → Float32Array(2) [ 1, 2 ] { made: 'by hand' }
 * ```
 */
export function encodeSafetensors({ tensors, metadata }: SafetensorsContent): Uint8Array<ArrayBuffer> {
  const rows = Object.entries(tensors)
    .map(([name, { data, shape }]) => ({ name, data, shape, kind: checkedKind(name, data, shape) }))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
  let end = 0;
  const entries = rows.map(({ name, data, shape, kind }): [string, unknown] => {
    const start = end;
    end += data.byteLength;
    return [name, { dtype: kind.dtype, shape, data_offsets: [start, end] }];
  });
  for (const [name, value] of Object.entries(metadata)) {
    requireText(name);
    if (typeof value !== "string")
      throw new TypeError(`metadata ${name} must be a text, got ${typeof value}`);
    requireText(value);
  }
  if (Object.keys(metadata).length > 0) entries.unshift([metadataName, metadata]);
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = Math.ceil(text.length / 8) * 8;
  if (length > largestHeader)
    throw new RangeError(`header must have at most ${largestHeader} bytes, got ${length}`);
  const bytes = new Uint8Array(8 + length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(text, 8);
  bytes.fill(0x20, 8 + text.length, 8 + length);
  let at = 8 + length;
  for (const { data } of rows) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Decodes a safetensors file; the arrays are copies.
 *
 * @throws {TypeError} where `bytes` is no Uint8Array.
 * @throws {RangeError} where the bytes are cut short or break the layout; nothing outside them is read. Also
 * where a tensor is of a dtype that no typed array has, such as `BOOL`. `F16` and `BF16` come as float32.
 */
export function decodeSafetensors(bytes: Uint8Array): SafetensorsContent {
  if (typedArrayName(bytes) !== "Uint8Array")
    throw new TypeError(`bytes must be a Uint8Array, got ${Object.prototype.toString.call(bytes)}`);
  const header = readHeader(bytes);
  const start = 8 + Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  const { [metadataName]: metadata, ...entries } = header;
  const spans: [number, number][] = [];
  const tensors = Object.entries(entries).map(([name, entry]): [string, StoredTensor] => {
    const { kind, shape, from, to } = readEntry(name, entry, bytes.length - start);
    spans.push([from, to]);
    return [
      name,
      { data: kind.create(new Uint8Array(bytes.subarray(start + from, start + to)).buffer), shape },
    ];
  });
  let end = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (from !== end) throw broken(`has a hole or an overlap at byte ${end}`);
    end = to;
  }
  if (start + end !== bytes.length) throw broken(`has ${bytes.length} bytes instead of ${start + end}`);
  return { tensors: Object.fromEntries(tensors), metadata: readMetadata(metadata) };
}

function broken(fault: string): RangeError {
  return new RangeError(`file must be in safetensors format, but it ${fault}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readHeader(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length < 8) throw broken(`has only ${bytes.length} bytes`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(Math.min(largestHeader, bytes.length - 8)))
    throw broken(`claims a header of ${length} bytes`);
  let header: unknown;
  try {
    header = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(8, 8 + Number(length)),
      ),
    );
  } catch (error) {
    throw new RangeError("file must be in safetensors format, but its header is not JSON", { cause: error });
  }
  if (!isRecord(header)) throw broken("has a header that is no object");
  return header;
}

function readMetadata(metadata: unknown): Record<string, string> {
  if (metadata === undefined || metadata === null) return {};
  if (!isRecord(metadata)) throw broken("has metadata that are no object");
  const texts = Object.entries(metadata).map(([name, value]): [string, string] => {
    if (typeof value !== "string") throw broken(`has metadata ${name} that are no text`);
    return [name, value];
  });
  return Object.fromEntries(texts);
}

function readEntry(
  name: string,
  entry: unknown,
  size: number,
): { kind: Kind; shape: number[]; from: number; to: number } {
  if (!isRecord(entry) || typeof entry["dtype"] !== "string") throw broken(`describes ${name} badly`);
  const all = [...kinds, ...readOnlyKinds];
  const kind = all.find(({ dtype }) => dtype === entry["dtype"]);
  if (kind === undefined)
    throw new RangeError(
      `${name} must have one of the dtypes ${all.map(({ dtype }) => dtype).join(", ")}, got dtype ${entry["dtype"]}`,
    );
  const shape = wholeNumbers(entry["shape"]);
  const offsets = wholeNumbers(entry["data_offsets"]);
  const [from, to] = offsets ?? [];
  if (shape === undefined || from === undefined || to === undefined || offsets?.length !== 2)
    throw broken(`describes ${name} badly`);
  if (!(from <= to && to <= size && to - from === product(shape) * kind.bytes))
    throw broken(`has ${name} at bytes ${from} to ${to} of ${size}`);
  return { kind, shape, from, to };
}

function wholeNumbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const numbers = value.filter((one): one is number => Number.isSafeInteger(one) && one >= 0);
  return numbers.length === value.length ? numbers : undefined;
}
