import type { Indices } from "./column.ts";
import type { LoaderState, LoadStateOptions } from "./state.ts";

/** The rows of one step of training. */
export interface Batch<Inputs, Targets> {
  /** Which rows of the source these are. */
  readonly indices: Indices;
  readonly inputs: Inputs;
  readonly targets: Targets;
}

/**
 * Batches, epoch after epoch. `for await` runs to the end of the current epoch; after a `break`, the next loop
 * continues where it stopped.
 */
export interface Loader<Inputs, Targets> extends AsyncIterable<Batch<Inputs, Targets>> {
  /** The epoch of the next batch, from 0. */
  readonly epoch: number;
  /** Number of batches in an epoch; undefined for a stream. */
  readonly batchesPerEpoch: number | undefined;
  /**
   * Returns the position after the last delivered batch; prefetched batches do not count. After the last batch of an
   * epoch, it is the start of the next.
   */
  state(): LoaderState;
  /**
   * Moves to a saved position; the following batches are those that would have followed then.
   *
   * With `allow: ["shard"]`, a position of every rank at the same number of rows may be loaded where there are more or
   * fewer ranks: what is left of the epoch is dealt out anew among them, each row once.
   *
   * @throws {RangeError} rows, order or sizes differ from the saved ones and are not in `allow`
   */
  loadState(saved: LoaderState, options?: LoadStateOptions): void;
}
