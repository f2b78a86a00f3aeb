import { isObject } from "../options.ts";
/** A running 64-bit fingerprint; not for secrets, but two different lists hardly ever share one. */
export class Fingerprint {
  #a = 0x9e3779b9;
  #b = 0x85ebca6b;
  #words = new Int32Array(2);
  #number = new Float64Array(this.#words.buffer);

  /** Adds a 32-bit word. */
  addWord(word: number): void {
    this.#a = Math.imul(rotate(this.#a ^ Math.imul(word, 0xcc9e2d51), 13), 5) + 0xe6546b64;
    this.#b = Math.imul(rotate(this.#b ^ Math.imul(word, 0x1b873593), 17), 9) + (this.#a | 0);
  }

  /** Adds a number, a text or nothing. */
  add(value: unknown): void {
    if (typeof value === "number") {
      this.#number[0] = value;
      this.addWord(this.#words[0]!);
      this.addWord(this.#words[1]!);
      return;
    }
    if (isObject(value)) {
      this.#addObject(value, 0);
      return;
    }
    this.#addText(typeof value === "string" ? value : String(value));
  }

  /** Adds what an object holds, four levels deep, of long ones 64 entries, evenly spread. */
  #addObject(value: object, depth: number): void {
    const [keys, held] = contentOf(value);
    this.addWord(held.length);
    if (depth === 4) return;
    if (held.length === 0)
      this.#addText(Object.prototype.toString.call(value) + (value instanceof Date ? value.getTime() : ""));
    const step = Math.max(1, held.length / 64);
    for (let place = 0; place < held.length; place += step) {
      const entry = held[Math.floor(place)];
      if (keys !== undefined) this.#addText(keys[Math.floor(place)]!);
      if (isObject(entry)) this.#addObject(entry, depth + 1);
      else this.add(entry);
    }
  }

  #addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  /** Returns the fingerprint as 16 digits. */
  toString(): string {
    return digits(scramble(this.#a)) + digits(scramble(this.#b ^ this.#a));
  }
}

/** The names and values of a record; of lists, bytes, maps and sets only what they hold. */
function contentOf(value: object): [keys: readonly string[] | undefined, held: ArrayLike<unknown>] {
  if (value instanceof ArrayBuffer) return [undefined, new Uint8Array(value)];
  if (value instanceof DataView)
    return [undefined, new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return [undefined, Object.values(value)];
  if (value instanceof Map || value instanceof Set) return [undefined, [...value]];
  return [Object.keys(value), Object.values(value)];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function scramble(word: number): number {
  const h = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
}

function digits(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
