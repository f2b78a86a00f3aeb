import type { FileFormat } from "./file-format.ts";
import type { OutputFile } from "./output-files.ts";

const encoder = new TextEncoder();

/** Writes the row and its part or fold, one line per row: the row's number counts from 0. */
export class AssignmentWriter {
  readonly #file: OutputFile;
  readonly #prefix: Uint8Array;
  /** What follows the row's number, for each place and for none. */
  readonly #endings: readonly Uint8Array[];
  readonly #line = new Uint8Array(256);
  readonly #digits = new Uint8Array(16);

  constructor(file: OutputFile, format: FileFormat, names: readonly string[], isFolds: boolean) {
    this.#file = file;
    const column = isFolds ? "fold" : "part";
    const values = isFolds ? names.map((_, fold) => String(fold)) : names;
    const separator = format === "tsv" ? "\t" : ",";
    const isLines = format === "jsonl";
    this.#prefix = encoder.encode(isLines ? '{"row":' : "");
    const inJson = (value: string | undefined): string =>
      value === undefined ? "null" : isFolds ? value : JSON.stringify(value);
    this.#endings = [...values, undefined].map((value) =>
      encoder.encode(isLines ? `,"${column}":${inJson(value)}}\n` : `${separator}${value ?? ""}\n`),
    );
    if (!isLines) this.#writeBytes(encoder.encode(`row${separator}${column}\n`));
  }

  /** Writes the place of one row. */
  write(row: number, place: number): void {
    const line = this.#line;
    let length = 0;
    for (const byte of this.#prefix) line[length++] = byte;
    let digits = 0;
    let rest = row;
    do {
      const tenth = Math.floor(rest / 10);
      this.#digits[digits++] = 48 + rest - 10 * tenth;
      rest = tenth;
    } while (rest > 0);
    while (digits > 0) line[length++] = this.#digits[--digits]!;
    const ending = this.#endings[place]!;
    for (let i = 0; i < ending.length; i++) line[length++] = ending[i]!;
    this.#file.write(line, 0, length);
  }

  #writeBytes(bytes: Uint8Array): void {
    this.#file.write(bytes, 0, bytes.length);
  }
}
