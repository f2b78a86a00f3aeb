import type { BadRowCode, FieldSink } from "./row-target.ts";

const encoder = new TextEncoder();

/** Passes values to the sinks of columns as the text that a CSV file would have. */
export class ValueWriter {
  #bytes = new Uint8Array(256);

  /** Passes one value; nothing is passed as an empty text. */
  pass(value: unknown, sink: FieldSink): BadRowCode | undefined {
    const text = textOf(value);
    if (text === undefined) return "no-plain-value";
    if (this.#bytes.length < 3 * text.length) this.#bytes = new Uint8Array(6 * text.length);
    return sink.add(this.#bytes, 0, encoder.encodeInto(text, this.#bytes).written);
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}
