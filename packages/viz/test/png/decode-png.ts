import { crc32, inflateSync } from "node:zlib";

export interface DecodedPng {
  readonly pixels: Uint32Array;
  readonly filters: Set<number>;
  /** Rows as they are compressed, each after its filter. */
  readonly rows: Uint8Array;
  /** Rows with no filter. */
  readonly entries: Uint8Array;
  /** Bytes that the rows take in the file. */
  readonly compressed: number;
}

const opaque = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** Pixels of a palette PNG as zlib's own inflate and checksum and the PNG specification give them. */
export function decodePng(file: Uint8Array): DecodedPng {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (crc32(file.subarray(at + 4, end)) !== view.getUint32(end)) throw new Error(`checksum of ${name}`);
    chunks.set(name, file.subarray(at + 8, end));
  }
  const rows = inflateSync(chunks.get("IDAT")!);
  const colors = chunks.get("PLTE")!;
  if (rows.length !== (width + 1) * height) throw new Error(`${rows.length} bytes of rows`);
  const filters = new Set<number>();
  const pixels = new Uint32Array(width * height);
  const entries = new Uint8Array(rows.length);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)]!;
    filters.add(filter);
    for (let x = 0; x < width; x++) {
      const at = y * (width + 1) + 1 + x;
      const entry = (rows[at]! + (filter === 2 ? (entries[at - width - 1] ?? 0) : 0)) & 255;
      entries[at] = entry;
      pixels[y * width + x] = opaque(colors[3 * entry]!, colors[3 * entry + 1]!, colors[3 * entry + 2]!);
    }
  }
  return { pixels, filters, rows, entries, compressed: chunks.get("IDAT")!.length };
}
