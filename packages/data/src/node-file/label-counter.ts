import type { Label } from "../labels.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { readValues } from "./class-column.ts";
import type { FieldSink } from "./row-target.ts";

/** Tells the class of the last row, and keeps only what classes there are. */
export class LabelCounter implements FieldSink {
  /** The class of the last row, by first appearance. */
  code = 0;
  readonly #dictionary = new ByteDictionary();
  readonly #onEmpty: () => void;

  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  add(bytes: Uint8Array, start: number, end: number): undefined {
    if (start === end) this.#onEmpty();
    this.code = this.#dictionary.codeOf(bytes, start, end);
  }

  /** Returns the classes, by code, as they are written. */
  classes(): { readonly values: readonly Label[]; readonly sorted: Uint32Array } {
    const { values, sorted, codeOf } = readValues(this.#dictionary);
    if (codeOf === undefined) return { values, sorted };
    // Two ways to write one number stay two classes here: rows were counted by then.
    const texts = Array.from({ length: this.#dictionary.size }, (_, code) => this.#dictionary.text(code));
    return { values: texts, sorted: Uint32Array.from(texts.keys()) };
  }
}
