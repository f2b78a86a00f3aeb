/// <reference types="node" />
import { createWriteStream, type WriteStream } from "node:fs";
import { access, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import { FileSplitError } from "./file-split-error.ts";

const BUFFER = 1 << 17;

/**
 * Files that appear together or not at all: each is written beside its place under another name, flushed to the disk and
 * renamed when all are done. `discard` takes away what was written.
 */
export class OutputFiles {
  readonly #files: OutputFile[] = [];
  #madeFolder: string | undefined;

  /** Opens files in one folder, which is made if it is missing. */
  static async open(paths: readonly string[], overwrite: boolean): Promise<OutputFiles> {
    const outputs = new OutputFiles();
    if (!overwrite)
      for (const path of paths) if (await exists(path)) throw new FileSplitError("exists", { path });
    const folder = dirname(paths[0]!);
    outputs.#madeFolder = await mkdir(folder, { recursive: true });
    for (const path of paths) outputs.#files.push(new OutputFile(path));
    return outputs;
  }

  get files(): readonly OutputFile[] {
    return this.#files;
  }

  /** Waits until what was written has room. */
  async drain(): Promise<void> {
    for (const file of this.#files) await file.drain();
  }

  /** Finishes all files, then gives them their names. */
  async commit(): Promise<void> {
    for (const file of this.#files) await file.finish();
    for (const file of this.#files) await rename(file.temporary, file.path);
    await flush(dirname(this.#files[0]!.path));
  }

  /** Takes away all that was written and is not committed. */
  async discard(): Promise<void> {
    for (const file of this.#files) await file.discard();
    // Only a folder that was made for them, and that is empty, goes.
    if (this.#madeFolder !== undefined) await rmdir(dirname(this.#files[0]!.path)).catch(() => undefined);
  }
}

/** One file that is being written. */
export class OutputFile {
  readonly path: string;
  readonly temporary: string;
  readonly #file: WriteStream;
  readonly #stream: WriteStream | Gzip;
  #buffer = new Uint8Array(BUFFER);
  #filled = 0;
  /** Buffers that are written and may be filled again. */
  readonly #free: Uint8Array<ArrayBuffer>[] = [];
  #error: Error | undefined;

  constructor(path: string) {
    this.path = path;
    this.temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    this.#file = createWriteStream(this.temporary, { flags: "wx", flush: true });
    this.#file.on("error", (error) => (this.#error ??= error));
    if (path.endsWith(".gz")) {
      this.#stream = createGzip();
      this.#stream.pipe(this.#file);
    } else this.#stream = this.#file;
  }

  /** Adds bytes, copied. */
  write(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > BUFFER - this.#filled) this.#pass();
    if (end - start > BUFFER) {
      this.#stream.write(bytes.slice(start, end));
      return;
    }
    // For a few bytes a loop is faster than a view.
    if (end - start < 64) for (let i = start; i < end; i++) this.#buffer[this.#filled++] = bytes[i]!;
    else {
      this.#buffer.set(bytes.subarray(start, end), this.#filled);
      this.#filled += end - start;
    }
  }

  async drain(): Promise<void> {
    if (this.#error !== undefined) throw this.#error;
    if (this.#stream.writableNeedDrain) await this.#hasRoom();
    if (this.#error !== undefined) throw this.#error;
  }

  /** Waits for room, or for the end of a file that failed. */
  #hasRoom(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        this.#stream.off("drain", go);
        this.#file.off("close", go);
        resolve();
      };
      this.#stream.on("drain", go);
      this.#file.on("close", go);
    });
  }

  async finish(): Promise<void> {
    this.#pass();
    this.#stream.end();
    await finished(this.#file);
  }

  async discard(): Promise<void> {
    this.#file.destroy();
    if (!this.#file.closed) await once(this.#file, "close").catch(() => undefined);
    await rm(this.temporary, { force: true });
  }

  #pass(): void {
    if (this.#filled === 0) return;
    const written = this.#buffer;
    this.#stream.write(written.subarray(0, this.#filled), () => this.#free.push(written));
    this.#buffer = this.#free.pop() ?? new Uint8Array(BUFFER);
    this.#filled = 0;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Flushes a folder's list of names to the disk, where the system knows such a thing. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
