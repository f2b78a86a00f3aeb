import { checkFeistelSeed, FeistelPermutation, feistelSeed } from "../random/feistel.ts";
import { checkShuffled, RandomState } from "../random/random-state.ts";
import { checkSeed } from "../random/seed.ts";
import type {
  EpochOrder,
  EpochOrders,
  FeistelOrder,
  NumpyOrder,
  OrderContext,
  SequentialOrder,
} from "./order.ts";

export function sequentialOrders(_: SequentialOrder, { length }: OrderContext): EpochOrders {
  return () => ({ length, at: (place) => place });
}

export function numpyOrders({ seed = 0 }: NumpyOrder, { length }: OrderContext): EpochOrders {
  checkSeed(seed, "order.seed");
  checkShuffled("the numpy order", length);
  const words = typeof seed === "number" ? [seed] : seed;
  return (epoch) => orderOf(new RandomState([...words, epoch]).permutation(length));
}

export function feistelOrders({ seed = 0 }: FeistelOrder, { length }: OrderContext): EpochOrders {
  checkFeistelSeed(seed, "order.seed");
  return (epoch) => new FeistelPermutation(length, feistelSeed(seed, epoch));
}

/** Returns the order that a list of rows spells out. */
export function orderOf(rows: Uint32Array): EpochOrder {
  return { length: rows.length, at: (place) => rows[place]! };
}
