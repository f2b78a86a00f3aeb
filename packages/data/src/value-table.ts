import { mixBits } from "./mix-bits.ts";

type Value = string | number | bigint | boolean;

/** Numbers distinct values by first appearance; holds more of them than a Map can, in less memory. */
export class ValueTable {
  readonly values: Value[] = [];
  /** The numbers, counted from 1, at the places of their values' hashes or the next free ones after them. */
  #slots = new Uint32Array(1024);

  /** Returns the value's number, or undefined where it has none. */
  find(value: Value): number | undefined {
    const code = this.#slots[this.#placeOf(value)]!;
    return code === 0 ? undefined : code - 1;
  }

  /** Adds a value that has no number yet; returns its number. */
  add(value: Value): number {
    if (2 * this.values.length >= this.#slots.length) this.#grow();
    this.#slots[this.#placeOf(value)] = this.values.push(value);
    return this.values.length - 1;
  }

  #placeOf(value: Value): number {
    const last = this.#slots.length - 1;
    let place = hashOf(value) & last;
    for (;;) {
      const code = this.#slots[place]!;
      if (code === 0 || this.values[code - 1] === value) return place;
      place = (place + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (const [code, value] of this.values.entries()) this.#slots[this.#placeOf(value)] = code + 1;
  }
}

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);

function hashOf(value: Value): number {
  if (typeof value === "string") {
    let hash = value.length;
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
    return mixBits(hash);
  }
  // 0 and -0 are one value.
  number[0] = typeof value === "bigint" ? Number(BigInt.asIntN(53, value)) : Number(value) + 0;
  return mixBits(Math.imul(words[0]!, 0x9e3779b1) ^ words[1]!);
}
