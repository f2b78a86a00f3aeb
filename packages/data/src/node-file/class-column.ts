import { type Codes, EncodedColumn } from "../labels.ts";
import { blockOf, release } from "./blocks.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { FileSplitError } from "./file-split-error.ts";
import type { BadRowCode, FieldSink } from "./row-target.ts";
import { valuesOf } from "./values-of.ts";

/** Rows of a block of codes. */
const BLOCK = 65536;

/**
 * The class or group of each row: a code a row, in blocks of bytes while there are up to 256 classes, and each distinct
 * value once. Columns of numbers count as numbers, as pandas reads them: 2 comes before 10, and 1 and 1.0 are one value.
 */
export class ClassColumn implements FieldSink {
  readonly #dictionary = new ByteDictionary();
  readonly #onEmpty: (() => void) | undefined;
  #blocks: Codes[] = [];
  #block: Codes = new Uint8Array(0);
  #filled = 0;
  length = 0;

  /** Without `onEmpty`, empty values are refused. */
  constructor(onEmpty?: () => void) {
    this.#onEmpty = onEmpty;
  }

  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
    if (start === end) {
      if (this.#onEmpty === undefined) return "no-value";
      this.#onEmpty();
    }
    if (this.#filled === this.#block.length) {
      this.#block = block(bytesOf(this.#dictionary.size));
      this.#blocks.push(this.#block);
      this.#filled = 0;
    }
    const code = this.#dictionary.codeOf(bytes, start, end);
    if (code === 2 ** (8 * this.#block.BYTES_PER_ELEMENT)) this.#widenBlock();
    this.#block[this.#filled++] = code;
    this.length++;
    return undefined;
  }

  /** Returns the column for a splitter, and gives up its own memory. */
  finish(): EncodedColumn {
    const bytes = bytesOf(this.#dictionary.size);
    const codes = codesIn(new ArrayBuffer(this.length * bytes), bytes);
    for (let start = 0; start < this.length; start += BLOCK) {
      const full = this.#blocks.shift()!;
      codes.set(full.subarray(0, Math.min(BLOCK, this.length - start)), start);
      release(full);
    }
    this.#block = new Uint8Array(0);
    const { values, sorted, codeOf } = readValues(this.#dictionary);
    if (codeOf !== undefined) for (let row = 0; row < codes.length; row++) codes[row] = codeOf[codes[row]!]!;
    const counts = new Uint32Array(values.length);
    for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
    return new EncodedColumn({ codes, counts, values, sorted });
  }

  #widenBlock(): void {
    const wider = block(this.#block.BYTES_PER_ELEMENT === 1 ? 2 : 4);
    wider.set(this.#block);
    release(this.#block);
    this.#block = wider;
    this.#blocks[this.#blocks.length - 1] = wider;
  }
}

/** How many bytes a code below the number of classes takes. */
function bytesOf(classes: number): 1 | 2 | 4 {
  if (classes <= 256) return 1;
  return classes <= 65536 ? 2 : 4;
}

/** A view of a buffer as codes of so many bytes. */
function codesIn(buffer: ArrayBuffer, bytes: 1 | 2 | 4): Codes {
  if (bytes === 1) return new Uint8Array(buffer);
  return bytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

function block(bytes: 1 | 2 | 4): Codes {
  return codesIn(blockOf(BLOCK * bytes), bytes);
}

/** Returns the values of a dictionary; refuses such as are not UTF-8. */
export function readValues(dictionary: ByteDictionary): ReturnType<typeof valuesOf> {
  try {
    return valuesOf(dictionary);
  } catch (error) {
    if (error instanceof TypeError) throw new FileSplitError("not-utf-8", {});
    throw error;
  }
}
