import type { GivenFile } from "./interaction.ts";

/** Why a file was not fetched. */
export type FileRefusal = "too-large" | "elsewhere" | "gone";

/** A file that was not fetched: too large, not among what Discord keeps, or not there any more. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal, options?: ErrorOptions) {
    super(`the file was not fetched: ${reason}`, options);
    this.reason = reason;
  }
}

/** The bytes of an attached file of at most `most` bytes; rejects with a {@link FileError}. */
export type FetchFile = (file: GivenFile, most: number, signal?: AbortSignal) => Promise<Uint8Array>;
