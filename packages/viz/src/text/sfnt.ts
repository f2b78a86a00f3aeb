import { refuse } from "./refuse.ts";

/** Tables of a TrueType or OpenType font by tag. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const flavours = { truetype: 0x00010000, apple: 0x74727565, opentype: 0x4f54544f };

/** The tables of a font file; a `TypeError` for a file that is none. */
export function readTables(bytes: Uint8Array): FontTables {
  readBytes(bytes);
  const file = viewOf(bytes);
  const flavour = bytes.byteLength < 12 ? 0 : file.getUint32(0);
  if (!Object.values(flavours).includes(flavour)) {
    throw new TypeError(
      `bytes must be a TrueType or OpenType font, got ${bytes.byteLength} bytes of something else`,
    );
  }
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const from = file.getUint32(entry + 8);
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, bytes.subarray(from, from + file.getUint32(entry + 12)));
  }
  return tables;
}

/** Refuses what is not the bytes of a file. */
export function readBytes(bytes: Uint8Array): void {
  if (!(bytes instanceof Uint8Array)) refuse("bytes", "a Uint8Array", bytes);
}

/** What is read of a font file; one that ends too early is refused like one that is none. */
export function readWhole<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TypeError("bytes must be a whole font, got one that is cut short", { cause: error });
  }
}

export function need(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new TypeError(`bytes must be a font with a ${tag} table, got none`);
  return table;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The font file of these tables, with its checksums. */
export function writeTables(tables: FontTables): Uint8Array {
  const tags = [...tables.keys()].toSorted();
  const start = 12 + 16 * tags.length;
  const offsets = new Map<string, number>();
  let size = start;
  for (const tag of tags) {
    offsets.set(tag, size);
    size += Math.ceil(tables.get(tag)!.length / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  const file = viewOf(bytes);
  const power = Math.floor(Math.log2(tags.length));
  file.setUint32(0, tables.has("CFF ") ? flavours.opentype : flavours.truetype);
  for (const [i, value] of [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].entries())
    file.setUint16(4 + 2 * i, value);
  const head = offsets.get("head")!;
  for (const [i, tag] of tags.entries()) {
    const table = tables.get(tag)!;
    const at = offsets.get(tag)!;
    bytes.set(table, at);
    if (tag === "head") file.setUint32(at + 8, 0);
    const entry = 12 + 16 * i;
    bytes.set(
      Array.from(tag, (sign) => sign.charCodeAt(0)),
      entry,
    );
    file.setUint32(entry + 4, checksum(file, at, at + table.length));
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, table.length);
  }
  file.setUint32(head + 8, 0xb1b0afba - checksum(file, 0, size));
  return bytes;
}

function checksum(file: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}

export const uint16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
export const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value)];

/** The bytes of all parts in a row. */
export function concat(parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
