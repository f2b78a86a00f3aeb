import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";
import { toPalette } from "./palette.ts";

const deflateAsync = promisify(deflate);
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Below this many decibels a palette would be seen, and the picture is written in true colour. */
const leastPsnr = 46;

/** PNG of opaque RGBA words: 8-bit palette where it cannot be told from the picture, true colour otherwise. */
export function encodePng(pixels: Uint32Array, width: number, height: number): Promise<Uint8Array> {
  const indexed = toPalette(pixels);
  if (indexed === undefined || indexed.psnr < leastPsnr) return writeTrueColor(pixels, width, height);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(indexed.indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return write(width, height, 3, rows, 2, [chunk("PLTE", indexed.palette)]);
}

function writeTrueColor(pixels: Uint32Array, width: number, height: number): Promise<Uint8Array> {
  const rows = new Uint8Array((3 * width + 1) * height);
  let at = 0;
  for (let i = 0; i < pixels.length; i++) {
    if (i % width === 0) at++;
    const pixel = pixels[i]!;
    rows[at++] = pixel & 255;
    rows[at++] = (pixel >> 8) & 255;
    rows[at++] = (pixel >> 16) & 255;
  }
  return write(width, height, 2, rows, 1, []);
}

async function write(
  width: number,
  height: number,
  colorType: number,
  rows: Uint8Array,
  level: number,
  chunks: readonly Uint8Array[],
): Promise<Uint8Array> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, colorType);
  const data = await deflateAsync(rows, { level, memLevel: 9 });
  const parts = [
    signature,
    chunk("IHDR", new Uint8Array(header.buffer)),
    ...chunks,
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(body, 8);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}
