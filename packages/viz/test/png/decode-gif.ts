/** The pictures of a GIF as a reader shows them, by the GIF89a specification. */
export interface DecodedGif {
  readonly width: number;
  readonly height: number;
  /** Repetitions; 0 is without end. */
  readonly loops: number | undefined;
  readonly frames: { readonly delayMs: number; readonly pixels: Uint32Array }[];
}

export function decodeGif(file: Uint8Array): DecodedGif {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const colors = Uint32Array.from({ length: 2 << (file[10]! & 7) }, (_, i) => {
    const at = 13 + 3 * i;
    return ((255 << 24) | (file[at + 2]! << 16) | (file[at + 1]! << 8) | file[at]!) >>> 0;
  });
  const frames: DecodedGif["frames"] = [];
  const canvas = new Uint32Array(width * height);
  let [loops, delayMs, hole] = [undefined as number | undefined, 0, -1];
  let at = 13 + 3 * colors.length;
  while (file[at] !== 0x3b) {
    if (file[at] === 0x21) {
      if (file[at + 1] === 0xff) loops = view.getUint16(at + 16, true);
      if (file[at + 1] === 0xf9) {
        delayMs = view.getUint16(at + 4, true) * 10;
        hole = file[at + 3]! & 1 ? file[at + 6]! : -1;
      }
      at = readBlocks(file, at + 2).next;
      continue;
    }
    const [x, y, w, h] = [1, 3, 5, 7].map((offset) => view.getUint16(at + offset, true));
    const { data, next } = readBlocks(file, at + 11);
    const indices = inflate(data, file[at + 10]!, w! * h!);
    for (const [i, index] of indices.entries()) {
      if (index !== hole) canvas[(y! + Math.floor(i / w!)) * width + x! + (i % w!)] = colors[index]!;
    }
    frames.push({ delayMs, pixels: canvas.slice() });
    at = next;
  }
  return { width, height, loops, frames };
}

function readBlocks(file: Uint8Array, start: number): { data: number[]; next: number } {
  const data: number[] = [];
  let at = start;
  while (file[at] !== 0) {
    data.push(...file.subarray(at + 1, at + 1 + file[at]!));
    at += 1 + file[at]!;
  }
  return { data, next: at + 1 };
}

function inflate(data: readonly number[], rootSize: number, length: number): number[] {
  const clear = 1 << rootSize;
  const indices: number[] = [];
  let table: number[][] = [];
  let [size, bit] = [rootSize + 1, 0];
  let before: number[] | undefined;
  while (indices.length < length) {
    let code = 0;
    for (let i = 0; i < size; i++, bit++) code |= ((data[bit >> 3]! >> (bit & 7)) & 1) << i;
    if (code === clear) {
      table = Array.from({ length: clear + 2 }, (_, i) => (i < clear ? [i] : []));
      size = rootSize + 1;
      before = undefined;
      continue;
    }
    if (code === clear + 1) break;
    const entry: number[] = table[code] ?? [...before!, before![0]!];
    indices.push(...entry);
    if (before !== undefined && table.length < 4096) {
      table.push([...before, entry[0]!]);
      if (table.length === 1 << size && size < 12) size++;
    }
    before = entry;
  }
  return indices;
}
