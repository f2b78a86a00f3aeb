import { Fingerprint } from "../hash/fingerprint.ts";
import type { EpochOrder, EpochOrders, Order } from "../order/order.ts";
import { checkLength, checkRows } from "../options.ts";
import { prepareOrder } from "../order/orders.ts";
import { checkTorchSeed } from "../random/torch-generator.ts";
import type { Indices } from "./column.ts";
import { checkLoaderOptions, type LoaderOptions } from "./loader-options.ts";
import type { Batch, Loader } from "./loader.ts";
import { checkShard, countShard, type Shard } from "./shard.ts";
import type { BatchSource } from "./source.ts";
import { checkState, countDealt, type LoaderState, type LoadStateOptions } from "./state.ts";

type Source = BatchSource<unknown, unknown> & { readonly fingerprint: string };

/** A loader over rows that can be asked for by index. */
export class IndexedLoader implements Loader<unknown, unknown> {
  readonly batchesPerEpoch: number;
  #source: Source;
  #chosen: Indices | undefined;
  #orders: EpochOrders;
  #shard: Required<Shard>;
  #fixed: Pick<LoaderState, "source" | "order" | "batchSize" | "dropLast" | "shard">;
  #prefetch: number;
  #samples: number;
  #epoch = 0;
  #position = 0;
  /** Rows of this epoch that went to other ranks, before there were more or fewer of them. */
  #dealt = 0;
  #order: { readonly epoch: number; readonly places: EpochOrder } | undefined;
  #running: AbortController | undefined;

  constructor(source: Source, options: LoaderOptions) {
    const { batchSize, dropLast, prefetch } = checkLoaderOptions(options);
    const order = options.order ?? { kind: "sequential" };
    this.#source = source;
    this.#prefetch = prefetch;
    this.#chosen = options.indices && checkIndices(options.indices, source.length);
    this.#shard = checkShard(options.shard ?? { rank: 0, worldSize: 1 });
    const length = this.#chosen?.length ?? source.length;
    const pick = this.#picker();
    this.#orders = prepareOrder(order, { length, sharded: options.shard !== undefined, pick });
    this.#fixed = {
      source: { length: source.length, fingerprint: fingerprintOf(source, this.#chosen, order) },
      order: scalarsOf(order),
      batchSize,
      dropLast,
      ...(options.shard && { shard: this.#shard }),
    };
    this.#samples = samplesOf(order, length);
    this.batchesPerEpoch = Math.ceil(this.#countRows(0) / batchSize);
  }

  get epoch(): number {
    return this.#epoch;
  }

  state(): LoaderState {
    return {
      kind: "loader",
      version: 1,
      ...this.#fixed,
      epoch: this.#epoch,
      position: this.#position,
      ...(this.#dealt > 0 && { dealt: this.#dealt }),
    };
  }

  loadState(saved: LoaderState, options: LoadStateOptions = {}): void {
    checkState(saved, this.state(), options);
    const isDealtAnew = (saved.shard?.worldSize ?? 1) !== this.#shard.worldSize;
    if (this.#fixed.order["kind"] === "torch" && !saved.shard !== !this.#fixed.shard && countDealt(saved) > 0)
      throw new RangeError(
        "shard must be there, or not, as it was saved in mid-epoch: PyTorch orders sharded rows in another way",
      );
    const dealt = isDealtAnew ? Math.min(countDealt(saved), this.#samples) : (saved.dealt ?? 0);
    const position = isDealtAnew ? 0 : saved.position;
    const most = isDealtAnew ? this.#samples : this.#countRows(dealt);
    if (!(dealt <= this.#samples && saved.position <= most))
      throw new RangeError(
        `saved.position must be at most the number of rows of an epoch (${most}), got ${saved.position}`,
      );
    this.#stop();
    this.#dealt = dealt;
    this.#moveTo(saved.epoch, position);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Batch<unknown, unknown>, void, void> {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    const epoch = this.#epoch;
    const rowsPerEpoch = this.#countRows(this.#dealt);
    let next = this.#position;
    const ahead: { readonly stop: number; readonly batch: Promise<Batch<unknown, unknown>> }[] = [];
    try {
      while (this.#position < rowsPerEpoch && this.#epoch === epoch) {
        for (; next < rowsPerEpoch && ahead.length <= this.#prefetch;) {
          const stop = Math.min(next + this.#fixed.batchSize, rowsPerEpoch);
          ahead.push({ stop, batch: this.#load(epoch, next, stop, running.signal) });
          next = stop;
        }
        const { stop, batch } = ahead.shift()!;
        const loaded = await batch;
        if (running.signal.aborted)
          throw new Error("this iteration ended when another began or a state was loaded");
        this.#moveTo(epoch, stop);
        yield loaded;
      }
      if (rowsPerEpoch === 0) this.#moveTo(epoch, 0);
    } finally {
      running.abort();
    }
  }

  /** An epoch that is at its end is the next one's start. */
  #moveTo(epoch: number, position: number): void {
    const isOver = position >= this.#countRows(this.#dealt);
    this.#epoch = isOver ? epoch + 1 : epoch;
    this.#position = isOver ? 0 : position;
    if (isOver) this.#dealt = 0;
  }

  /** Rows of this rank in an epoch of which so many were dealt before. */
  #countRows(dealt: number): number {
    const { batchSize, dropLast } = this.#fixed;
    const rows = countShard(this.#samples - dealt, this.#shard);
    return dropLast ? rows - (rows % batchSize) : rows;
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #load(epoch: number, start: number, stop: number, signal: AbortSignal): Promise<Batch<unknown, unknown>> {
    const indices = this.#rows(epoch, start, stop);
    const batch = (async () => {
      const { inputs, targets } = await this.#source.getBatch(indices, signal);
      return { indices, inputs, targets };
    })();
    // Batches ahead of a failed one are never awaited.
    batch.catch(() => {});
    return batch;
  }

  #rows(epoch: number, start: number, stop: number): Indices {
    if (this.#order?.epoch !== epoch) this.#order = { epoch, places: this.#orders(epoch) };
    const { places } = this.#order;
    const { rank, worldSize } = this.#shard;
    const dealt = this.#dealt;
    const left = places.length - dealt;
    const rows =
      this.#source.length > 2 ** 32 ? new Float64Array(stop - start) : new Uint32Array(stop - start);
    for (let i = 0; i < rows.length; i++) {
      const row = places.at(dealt + ((rank + (start + i) * worldSize) % left));
      rows[i] = this.#chosen === undefined ? row : this.#chosen[row]!;
    }
    return rows;
  }

  #picker(): <Value>(column: ArrayLike<Value>) => ArrayLike<Value> {
    const { length } = this.#source;
    const chosen = this.#chosen;
    return (column) => {
      checkLength("order's column", column.length, length);
      return chosen === undefined ? column : Array.from(chosen, (row) => column[row]!);
    };
  }
}

function checkIndices(indices: ArrayLike<number>, length: number): Indices {
  checkRows("indices", indices, length);
  return length > 2 ** 32 ? Float64Array.from(indices) : Uint32Array.from(indices);
}

/** Rows of one epoch before they are dealt to the ranks. */
function samplesOf(order: Order, length: number): number {
  return "numSamples" in order && length > 0 ? (order.numSamples ?? length) : length;
}

/** The options of the order that are not columns, sorted by name; the seed is named also where it was left out. */
function scalarsOf(order: Order): Record<string, unknown> {
  const { weights: _, labels: __, ...given }: Record<string, unknown> = { ...order };
  if (order.kind === "torch") given["seed"] = checkTorchSeed(order.seed ?? 0, "order.seed");
  const scalars = order.kind === "sequential" ? given : { seed: 0, ...given };
  return Object.fromEntries(Object.entries(scalars).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function fingerprintOf(source: Source, chosen: Indices | undefined, order: Order): string {
  const fingerprint = new Fingerprint();
  fingerprint.add(source.fingerprint);
  if (chosen !== undefined) addAll(fingerprint, chosen);
  if (order.kind === "weighted") addAll(fingerprint, order.weights);
  if (order.kind === "balanced") addAll(fingerprint, order.labels);
  return String(fingerprint);
}

function addAll(fingerprint: Fingerprint, values: ArrayLike<unknown>): void {
  fingerprint.add(values.length);
  for (let i = 0; i < values.length; i++) fingerprint.add(values[i]);
}
