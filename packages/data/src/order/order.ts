import type { Labels } from "../labels.ts";
import type { TorchSeed } from "../random/torch-generator.ts";

/** The order of one epoch: the row at each of `length` places, counted among the rows to draw from. */
export interface EpochOrder {
  readonly length: number;
  at(place: number): number;
}

/** What an order is made for. */
export interface OrderContext {
  /** Number of rows to draw from. */
  readonly length: number;
  /** True where several ranks share each epoch. */
  readonly sharded: boolean;
  /** Picks the rows to draw from out of a column that has an entry for every row of the source. */
  pick<Value>(column: ArrayLike<Value>): ArrayLike<Value>;
}

/** Gives the order of any epoch; the same epoch always has the same order. */
export type EpochOrders = (epoch: number) => EpochOrder;

/** The rows in the order in which they stand. */
export interface SequentialOrder {
  readonly kind: "sequential";
}

/** A shuffle by NumPy's `RandomState([seed, epoch]).permutation(n)`. */
export interface NumpyOrder {
  readonly kind: "numpy";
  /** An integer from 0 to 2^32 - 1, or a list of such integers. Default 0. */
  readonly seed?: number | readonly number[];
}

/**
 * The order of PyTorch's `DataLoader(shuffle=True)`, epoch after epoch of one generator; sharded, of its
 * `DistributedSampler(seed=seed)`.
 */
export interface TorchOrder {
  readonly kind: "torch";
  /** What `manual_seed` got. Default 0. */
  readonly seed?: TorchSeed;
  /**
   * `"own"` (default): `DataLoader(…, generator=torch.Generator().manual_seed(seed))`.
   * `"global"`: no generator given, and nothing else drawn since `torch.manual_seed(seed)`.
   */
  readonly generator?: "own" | "global";
  /** As `RandomSampler(replacement=True)`: each row drawn from all. Default false. */
  readonly replacement?: boolean;
  /** As `RandomSampler(num_samples=…)`: rows an epoch. Default: all once. */
  readonly numSamples?: number;
}

/** A shuffle in constant memory, for up to 2^53 rows. */
export interface FeistelOrder {
  readonly kind: "feistel";
  /** An integer from 0 to 2^53 - 1. Default 0. */
  readonly seed?: number;
}

/** Rows drawn in proportion to weights, by NumPy's `RandomState([seed, epoch]).choice(n, numSamples, replacement, p)`. */
export interface WeightedOrder {
  readonly kind: "weighted";
  /** One weight for each row of the source, none negative. */
  readonly weights: ArrayLike<number>;
  /** Rows an epoch. Default: as many as there are. */
  readonly numSamples?: number;
  /** An integer from 0 to 2^32 - 1. Default 0. */
  readonly seed?: number;
  /** False draws no row twice in an epoch, each draw in proportion to the weights that are left. Default true. */
  readonly replacement?: boolean;
}

/** Rows drawn class after class in turn, so that each batch holds every class equally often; small classes come again. */
export interface BalancedOrder {
  readonly kind: "balanced";
  /** The class of each row of the source. */
  readonly labels: Labels;
  /** Rows an epoch. Default: as many as there are. */
  readonly numSamples?: number;
  /** An integer from 0 to 2^32 - 1. Default 0. */
  readonly seed?: number;
}

/** In which order a loader takes its rows. */
export type Order = SequentialOrder | NumpyOrder | TorchOrder | FeistelOrder | WeightedOrder | BalancedOrder;
