import { checkFlag, checkInteger, checkOptions } from "../options.ts";
import type { Order } from "../order/order.ts";
import type { Shard } from "./shard.ts";

/** Options of `createLoader`. */
export interface LoaderOptions {
  /** Number of rows per batch, at least 1. Default 1. */
  readonly batchSize?: number;
  /** Leave out the last batch of an epoch when it is not full. Default false. */
  readonly dropLast?: boolean;
  /** The rows to draw from, such as `train` of a split. Default: all. */
  readonly indices?: ArrayLike<number>;
  /** The order of the rows. Default `{ kind: "sequential" }`. */
  readonly order?: Order;
  /** How many batches to fetch in advance, at most. Default 0. */
  readonly prefetch?: number;
  /** The part of each epoch for this process. Default: the whole. */
  readonly shard?: Shard;
}

const OPTIONS = ["batchSize", "dropLast", "indices", "order", "prefetch", "shard"];

/** Returns the options that every loader has, with their defaults. */
export function checkLoaderOptions(options: LoaderOptions): {
  batchSize: number;
  dropLast: boolean;
  prefetch: number;
} {
  checkOptions("createLoader", options, OPTIONS);
  return {
    batchSize: checkInteger("batchSize", options.batchSize ?? 1, 1),
    dropLast: checkFlag("dropLast", options.dropLast ?? false),
    prefetch: checkInteger("prefetch", options.prefetch ?? 0, 0),
  };
}
