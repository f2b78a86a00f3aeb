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
 * Batches, epoch after epoch. `for await` runs to the end of the present epoch; broken off, the next one goes on where
 * it stopped.
 */
export interface Loader<Inputs, Targets> extends AsyncIterable<Batch<Inputs, Targets>> {
  /** The epoch of the next batch, from 0. */
  readonly epoch: number;
  /** Batches of an epoch; undefined where rows come as a stream. */
  readonly batchesPerEpoch: number | undefined;
  /** Returns the position: batches delivered count, batches asked for ahead do not. After the last one, the next epoch's start. */
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
