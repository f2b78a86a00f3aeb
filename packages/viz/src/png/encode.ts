import { deflateRows } from "./deflate-rows.ts";
import { loadEncoder } from "./encoder.ts";
import { choosePalette, countColors, mapColors, paletteBytes } from "./palette.ts";
import { nodeZlib } from "./require.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Below this many decibels a palette would be seen, and the picture is written in true colour. */
const leastPsnr = 46;

/** PNG of opaque RGBA words: 8-bit palette where it cannot be told from the picture, true colour otherwise. */
export async function encodePng(pixels: Uint32Array, width: number, height: number): Promise<Uint8Array> {
  if (countColors([pixels], width)) {
    const palette = choosePalette(256);
    if (mapColors(palette, pixels.length) >= leastPsnr) {
      return writeFile(width, height, 3, [
        ["PLTE", paletteBytes(palette)],
        ["IDAT", deflateRows(height)],
      ]);
    }
  }
  const rows = trueColorRows(pixels, width, height);
  return writeFile(width, height, 2, [["IDAT", await deflated(rows)]]);
}

function deflated(rows: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    nodeZlib().deflate(rows, { level: 1, memLevel: 9 }, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

function trueColorRows(pixels: Uint32Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((3 * width + 1) * height);
  let at = 0;
  for (let i = 0; i < pixels.length; i++) {
    if (i % width === 0) at++;
    const pixel = pixels[i]!;
    rows[at++] = pixel & 255;
    rows[at++] = (pixel >> 8) & 255;
    rows[at++] = (pixel >> 16) & 255;
  }
  return rows;
}

function writeFile(
  width: number,
  height: number,
  colorType: number,
  chunks: readonly (readonly [type: string, body: Uint8Array])[],
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, colorType);
  const all = [["IHDR", new Uint8Array(header.buffer)], ...chunks, ["IEND", new Uint8Array()]] as const;
  const file = new Uint8Array(all.reduce((sum, [, body]) => sum + 12 + body.length, signature.length));
  file.set(signature);
  let at = signature.length;
  for (const [type, body] of all) at = writeChunk(file, at, type, body);
  return file;
}

/** Where the next chunk begins. */
function writeChunk(file: Uint8Array, at: number, type: string, body: Uint8Array): number {
  const view = new DataView(file.buffer);
  const end = at + 8 + body.length;
  view.setUint32(at, body.length);
  for (let i = 0; i < 4; i++) file[at + 4 + i] = type.charCodeAt(i);
  file.set(body, at + 8);
  view.setUint32(end, crc32(file.subarray(at + 4, end)));
  return end + 4;
}

/** Bytes that are summed at a time. */
const crcBytes = 1 << 16;

function crc32(bytes: Uint8Array): number {
  const encoder = loadEncoder();
  let sum = 0;
  for (let at = 0; at < bytes.length; at += crcBytes) {
    const part = bytes.subarray(at, at + crcBytes);
    new Uint8Array(encoder.memory.buffer, encoder.strip.value, part.length).set(part);
    sum = encoder.crc32(part.length, sum);
  }
  return sum >>> 0;
}
