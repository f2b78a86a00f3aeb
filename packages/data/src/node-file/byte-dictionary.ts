const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The distinct byte strings of a column, numbered by first appearance: no text is made of a row that was met before. */
export class ByteDictionary {
  size = 0;
  #bytes = new Uint8Array(1024);
  /** Where each entry ends; the next one begins there. */
  #ends = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Codes by hash, open addressing; -1 is free. */
  #slots = new Int32Array(256).fill(-1);

  /** Returns the code of the bytes, a new one where they are new. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.#slots[slot]!;
      if (code < 0) return this.#enter(slot, hash, bytes, start, end);
      if (this.#hashes[code] === hash && this.#holds(code, bytes, start, end)) return code;
    }
  }

  /** Returns the text of a code; throws a TypeError where it is not UTF-8. */
  text(code: number): string {
    return decoder.decode(this.#bytes.subarray(this.#start(code), this.#ends[code]));
  }

  /** Compares two entries by their bytes, which in UTF-8 is by their code points. */
  compare(a: number, b: number): number {
    const bytes = this.#bytes;
    let i = this.#start(a);
    let j = this.#start(b);
    const [endA, endB] = [this.#ends[a]!, this.#ends[b]!];
    for (; i < endA && j < endB; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i]! - bytes[j]!;
    return endA - i - (endB - j);
  }

  #start(code: number): number {
    return code === 0 ? 0 : this.#ends[code - 1]!;
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#start(code);
    if (this.#ends[code]! - from !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[i] !== this.#bytes[from + i - start]) return false;
    return true;
  }

  #enter(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.size++;
    const from = this.#start(code);
    const to = from + end - start;
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(2 * code));
      this.#hashes = grown(this.#hashes, new Int32Array(2 * code));
    }
    if (to > this.#bytes.length)
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(to, 2 * this.#bytes.length)));
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#ends[code] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    if (2 * this.size > this.#slots.length) this.#widen();
    return code;
  }

  #widen(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = this.#slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = this.#hashes[code]! & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = code;
    }
  }
}

function grown<List extends Uint8Array | Uint32Array | Int32Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}
