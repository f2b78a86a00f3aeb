/** One picture of an animation: the part that changed, as palette entries. */
export interface GifFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly indices: Uint8Array;
  readonly delayMs: number;
}

export interface GifOptions {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of at most 255 colours. */
  readonly palette: Uint8Array;
  readonly frames: readonly GifFrame[];
}

/** The palette entry that lets the picture below show. */
export const transparent = 255;

/** An endless GIF89a; every frame is drawn over the one before. */
export function writeGif({ width, height, palette, frames }: GifOptions): Uint8Array {
  const out = new Bytes();
  out.text("GIF89a");
  out.words(width, height);
  out.bytes(0xf7, 0, 0);
  const colors = new Uint8Array(768);
  colors.set(palette);
  out.append(colors);
  out.bytes(0x21, 0xff, 11);
  out.text("NETSCAPE2.0");
  out.bytes(3, 1, 0, 0, 0);
  for (const frame of frames) writeFrame(out, frame);
  out.bytes(0x3b);
  return out.done();
}

function writeFrame(out: Bytes, { x, y, width, height, indices, delayMs }: GifFrame): void {
  out.bytes(0x21, 0xf9, 4, 0b101);
  out.words(Math.round(delayMs / 10));
  out.bytes(transparent, 0, 0x2c);
  out.words(x, y, width, height);
  out.bytes(0, 8);
  writeLzw(out, indices);
}

const clear = 256;
const end = 257;
const mostCodes = 4096;

/** Lempel, Ziv and Welch with codes of 9 to 12 bits, in blocks of at most 255 bytes. */
function writeLzw(out: Bytes, indices: Uint8Array): void {
  const bits = new BitBlocks(out);
  const keys = new Int32Array(1 << 14).fill(-1);
  const codes = new Uint16Array(1 << 14);
  let [next, size] = [end + 1, 9];
  bits.code(clear, size);
  let prefix = indices[0] ?? 0;
  for (let i = 1; i < indices.length; i++) {
    const key = (prefix << 8) | indices[i]!;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 18) & 0x3fff;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & 0x3fff;
    if (keys[slot] === key) {
      prefix = codes[slot]!;
      continue;
    }
    bits.code(prefix, size);
    prefix = indices[i]!;
    if (next < mostCodes) {
      keys[slot] = key;
      codes[slot] = next++;
      if (next > 1 << size && size < 12) size++;
    } else {
      bits.code(clear, size);
      keys.fill(-1);
      [next, size] = [end + 1, 9];
    }
  }
  bits.code(prefix, size);
  bits.code(end, size);
  bits.finish();
}

/** Codes packed from the lowest bit up, in counted blocks. */
class BitBlocks {
  readonly #out: Bytes;
  readonly #block = new Uint8Array(255);
  #length = 0;
  #bits = 0;
  #count = 0;

  constructor(out: Bytes) {
    this.#out = out;
  }

  code(code: number, size: number): void {
    this.#bits |= code << this.#count;
    this.#count += size;
    while (this.#count >= 8) this.#byte();
  }

  finish(): void {
    if (this.#count > 0) this.#byte();
    this.#flush();
    this.#out.bytes(0);
  }

  #byte(): void {
    this.#block[this.#length++] = this.#bits & 255;
    this.#bits >>>= 8;
    this.#count = Math.max(0, this.#count - 8);
    if (this.#length === 255) this.#flush();
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#out.bytes(this.#length);
    this.#out.append(this.#block.subarray(0, this.#length));
    this.#length = 0;
  }
}

/** A growing file. */
class Bytes {
  #file = new Uint8Array(1 << 16);
  #length = 0;

  bytes(...values: readonly number[]): void {
    this.append(Uint8Array.from(values));
  }

  words(...values: readonly number[]): void {
    for (const value of values) this.bytes(value & 255, value >> 8);
  }

  text(text: string): void {
    this.append(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  }

  append(part: Uint8Array): void {
    while (this.#length + part.length > this.#file.length) {
      const larger = new Uint8Array(this.#file.length * 2);
      larger.set(this.#file);
      this.#file = larger;
    }
    this.#file.set(part, this.#length);
    this.#length += part.length;
  }

  done(): Uint8Array {
    return this.#file.slice(0, this.#length);
  }
}
