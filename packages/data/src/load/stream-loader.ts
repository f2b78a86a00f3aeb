import type { Indices } from "./column.ts";
import { checkLoaderOptions, type LoaderOptions } from "./loader-options.ts";
import type { Batch, Loader } from "./loader.ts";
import type { StreamSource } from "./source.ts";
import { checkState, type LoaderState, type LoadStateOptions } from "./state.ts";

/** A loader over rows that come one after the other. */
export class StreamLoader implements Loader<unknown[], undefined> {
  readonly batchesPerEpoch: undefined;
  #source: StreamSource<unknown>;
  #fixed: Pick<LoaderState, "source" | "order" | "batchSize" | "dropLast">;
  #prefetch: number;
  #epoch = 0;
  #position = 0;
  #replay = false;
  #running: AbortController | undefined;
  #finished: AsyncIterator<unknown> | undefined;

  constructor(source: StreamSource<unknown>, options: LoaderOptions) {
    const { batchSize, dropLast, prefetch } = checkLoaderOptions(options);
    if (
      options.indices !== undefined ||
      options.shard !== undefined ||
      (options.order?.kind ?? "sequential") !== "sequential"
    ) {
      throw new TypeError("a stream of rows has no indices, no shard and no order but the sequential one");
    }
    this.#source = source;
    this.#prefetch = prefetch;
    this.#fixed = {
      source: { length: null, fingerprint: source.fingerprint ?? "" },
      order: { kind: "sequential" },
      batchSize,
      dropLast,
    };
  }

  get epoch(): number {
    return this.#epoch;
  }

  state(): LoaderState {
    return { kind: "loader", version: 1, ...this.#fixed, epoch: this.#epoch, position: this.#position };
  }

  loadState(saved: LoaderState, options: LoadStateOptions = {}): void {
    checkState(saved, this.state(), options);
    const canReplay = options.allow?.includes("replay") ?? false;
    if (saved.position > 0 && this.#source.seek === undefined && !canReplay) {
      throw new TypeError(
        'the source must have seek(row) to go on in mid-epoch; loadState(saved, { allow: ["replay"] }) reads the rows before it again',
      );
    }
    this.#running?.abort();
    this.#replay = canReplay;
    this.#epoch = saved.epoch;
    this.#position = saved.position;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Batch<unknown[], undefined>, void, void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const rows = await this.#rowsFrom(this.#position);
    this.#checkAnother(rows);
    const ahead: Promise<unknown[]>[] = [];
    // Reads wait for one another: a batch holds the rows that follow those of the batch before.
    let reading: Promise<unknown> = Promise.resolve();
    const read = (): Promise<unknown[]> => {
      const batch = reading.then(() => this.#take(rows));
      batch.catch(() => {});
      reading = batch;
      return batch;
    };
    try {
      for (;;) {
        while (ahead.length <= this.#prefetch) ahead.push(read());
        const inputs = await ahead.shift()!;
        if (running.signal.aborted)
          throw new Error("this iteration ended when another began or a state was loaded");
        const isLast = inputs.length < this.#fixed.batchSize;
        const isDelivered = inputs.length > 0 && !(isLast && this.#fixed.dropLast);
        const batch = batchAt(this.#position, inputs);
        if (isLast) {
          this.#epoch++;
          this.#position = 0;
          this.#finished = rows;
        } else this.#position += inputs.length;
        if (isDelivered) yield batch;
        if (isLast) return;
      }
    } finally {
      running.abort();
      await reading.catch(() => {});
      await rows.return?.();
    }
  }

  async #take(rows: AsyncIterator<unknown>): Promise<unknown[]> {
    const taken: unknown[] = [];
    while (taken.length < this.#fixed.batchSize) {
      // a stream has no next row before this one
      const { done, value } = await rows.next();
      if (done === true) break;
      taken.push(value);
    }
    return taken;
  }

  async #rowsFrom(position: number): Promise<AsyncIterator<unknown>> {
    if (position === 0) return this.#source[Symbol.asyncIterator]();
    if (this.#source.seek !== undefined) return this.#source.seek(position)[Symbol.asyncIterator]();
    if (!this.#replay) throw new TypeError("the source must have seek(row) to go on in mid-epoch");
    const rows = this.#source[Symbol.asyncIterator]();
    for (let row = 0; row < position; row++) {
      // a stream has no next row before this one
      const { done } = await rows.next();
      if (done === true)
        throw new RangeError(
          `saved.position must be at most the number of rows of the stream (${row}), got ${position}`,
        );
    }
    return rows;
  }

  /** A generator ends for good: its second epoch would be empty, and nothing would say so. */
  #checkAnother(rows: AsyncIterator<unknown>): void {
    if (this.#finished !== undefined && this.#finished === rows)
      throw new TypeError(
        "the source is at its end, without a second epoch: hand in { [Symbol.asyncIterator]: () => rows() }",
      );
  }
}

function batchAt(start: number, inputs: unknown[]): Batch<unknown[], undefined> {
  const indices: Indices = Float64Array.from(inputs, (_, i) => start + i);
  return {
    indices: start + inputs.length <= 2 ** 32 ? Uint32Array.from(indices) : indices,
    inputs,
    targets: undefined,
  };
}
