/// <reference types="node" />
import type { BigIntStats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { FileSplitError } from "./file-split-error.ts";

/** A file that is read from its first byte to its last, perhaps several times, and may not change meanwhile. */
export class SourceFile {
  readonly path: string;
  readonly isGzip: boolean;
  readonly handle: FileHandle;
  readonly #before: BigIntStats;
  /** Bytes of the file read so far. */
  position = 0;
  #unzipped: AsyncIterator<Uint8Array> | undefined;
  #left: Uint8Array = new Uint8Array(0);

  private constructor(path: string, isGzip: boolean, handle: FileHandle, before: BigIntStats) {
    this.path = path;
    this.isGzip = isGzip;
    this.handle = handle;
    this.#before = before;
  }

  /** Opens the file. */
  static async open(path: string, isGzip: boolean): Promise<SourceFile> {
    let handle: FileHandle;
    try {
      handle = await open(path, "r");
    } catch (error) {
      throw isMissing(error) ? new FileSplitError("no-file", { path }) : error;
    }
    const before = await handle.stat({ bigint: true });
    if (before.isFile()) return new SourceFile(path, isGzip, handle, before);
    await handle.close();
    throw new FileSplitError("no-file", { path });
  }

  /** The bytes of the file, compressed as they are. */
  get size(): number {
    return Number(this.#before.size);
  }

  /** Goes back to the first byte. */
  rewind(): void {
    this.position = 0;
    this.#unzipped = undefined;
    this.#left = new Uint8Array(0);
  }

  /** Reads, and unzips, up to `length` bytes to `buffer[offset …)`; returns how many, 0 at the end. */
  async read(buffer: Uint8Array, offset: number, length: number): Promise<number> {
    if (!this.isGzip) {
      const { bytesRead } = await this.handle.read(buffer, offset, length, this.position);
      this.position += bytesRead;
      return bytesRead;
    }
    if (this.#left.length === 0) this.#left = await this.#unzipMore();
    const piece = this.#left.subarray(0, length);
    buffer.set(piece, offset);
    this.#left = this.#left.subarray(piece.length);
    return piece.length;
  }

  /** Refuses the file if it is not what was opened: another file at the path, other bytes, or written to since. */
  async checkUnchanged(): Promise<void> {
    const now = await stat(this.path, { bigint: true }).catch(() => undefined);
    const fields = ["dev", "ino", "size", "mtimeNs", "ctimeNs"] as const;
    if (now === undefined || fields.some((field) => now[field] !== this.#before[field]))
      throw new FileSplitError("changed", {});
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  async #unzipMore(): Promise<Uint8Array> {
    this.#unzipped ??= this.#unzip()[Symbol.asyncIterator]();
    try {
      const { value, done } = await this.#unzipped.next();
      return done === true ? new Uint8Array(0) : value;
    } catch (error) {
      if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
        throw new FileSplitError("broken-gzip", {});
      throw error;
    }
  }

  #unzip(): Readable {
    const compressed = this.handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 });
    compressed.on("data", (piece) => (this.position += piece.length));
    const gunzip = createGunzip({ chunkSize: 1 << 18 });
    compressed.on("error", (error) => gunzip.destroy(error));
    return compressed.pipe(gunzip);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
}
