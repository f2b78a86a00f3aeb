/// <reference types="node" />
import { Worker } from "node:worker_threads";
import type { Indices } from "../load/column.ts";
import type { BatchContent, BatchSource } from "../load/source.ts";
import { checkInteger, checkOptions } from "../options.ts";
import type { Reply, Request, WorkerStart } from "./messages.ts";

/** Options of `workerSource`. */
export interface WorkerSourceOptions {
  /** The module to load in each worker, as `new URL("./rows.js", import.meta.url)`; it exports `createSource(options)`. */
  readonly module: URL;
  /** What `createSource` is called with; a copy reaches each worker. */
  readonly options?: unknown;
  /** Number of worker threads, at least 1. Default 1. */
  readonly workers?: number;
}

/** Rows that worker threads fetch; `close` ends the threads. */
export interface WorkerSource<Inputs, Targets = undefined> extends BatchSource<Inputs, Targets> {
  close(): Promise<void>;
}

/**
 * Returns a source whose `getBatch` runs in worker threads: give the loader a `prefetch` of at least the number of
 * workers to keep all of them busy. Batches come in the loader's order, whichever worker is done first.
 *
 * The module's `createSource(options)` returns (or promises) `{ length, fingerprint?, getBatch }`, once in each worker.
 *
 * @throws {TypeError} a module without `createSource`
 * @throws {RangeError} fewer than 1 worker
 */
export async function workerSource<Inputs, Targets = undefined>(
  options: WorkerSourceOptions,
): Promise<WorkerSource<Inputs, Targets>> {
  checkOptions("workerSource", options, ["module", "options", "workers"]);
  const count = checkInteger("workers", options.workers ?? 1, 1);
  const start: WorkerStart = { module: String(options.module), options: options.options };
  const threads = Array.from({ length: count }, () => new Thread(start));
  const close = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.close()));
  };
  try {
    const [first] = await Promise.all(threads.map((thread) => thread.ready));
    const { length, fingerprint } = first!;
    return {
      length,
      ...(fingerprint !== undefined && { fingerprint }),
      close,
      getBatch: (indices, signal) => leastBusy(threads).getBatch<Inputs, Targets>(indices, signal),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

// Node runs the sources themselves, too.
const script = import.meta.url.endsWith(".ts")
  ? new URL("./batch-worker.ts", import.meta.url)
  : new URL("./batch-worker.js", import.meta.url);

interface Waiting {
  // What a module returns has the types that the caller gave.
  readonly resolve: (content: BatchContent<never, never>) => void;
  readonly reject: (error: unknown) => void;
}

class Thread {
  readonly ready: Promise<{ length: number; fingerprint?: string | undefined }>;
  #worker: Worker;
  #waiting = new Map<number, Waiting>();
  #nextId = 0;
  #ended: Error | undefined;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(script, { workerData: start });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on("message", (reply: Reply<never>) => {
        if (reply.kind === "ready") resolve(reply);
        else if (reply.kind === "broken") reject(reply.error);
        else this.#settle(reply);
      });
      this.#worker.on("error", (error) => {
        this.#end(error instanceof Error ? error : new Error(String(error)));
        reject(error);
      });
      this.#worker.on("exit", (code) => {
        this.#end(new Error(`the worker thread ended with code ${code}`));
        reject(this.#ended);
      });
    });
  }

  get load(): number {
    return this.#waiting.size;
  }

  getBatch<Inputs, Targets>(indices: Indices, signal: AbortSignal): Promise<BatchContent<Inputs, Targets>> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(id);
        this.#post({ kind: "abort", id });
        reject(signal.reason);
      };
      signal.addEventListener("abort", abort, { once: true });
      this.#waiting.set(id, {
        resolve: (content) => {
          signal.removeEventListener("abort", abort);
          resolve(content);
        },
        reject: (error) => {
          signal.removeEventListener("abort", abort);
          reject(error);
        },
      });
      this.#post({ kind: "batch", id, indices });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(request: Request): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
    this.#worker.postMessage(request);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #settle(reply: Extract<Reply<never>, { id: number }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === "failed") waiting?.reject(reply.error);
    else waiting?.resolve({ inputs: reply.inputs, targets: reply.targets });
  }
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((least, thread) => (thread.load < least.load ? thread : least));
}
