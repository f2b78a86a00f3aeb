import { RandomState } from "../random/random-state.ts";
import { checkSeed } from "../random/seed.ts";
import { encodeLabels, sortByCode, sortedCodes } from "../labels.ts";
import { checkInteger } from "../options.ts";
import { pairwiseSum } from "../pairwise.ts";
import type { BalancedOrder, EpochOrders, OrderContext, WeightedOrder } from "./order.ts";
import { orderOf } from "./shuffled.ts";

export function weightedOrders(order: WeightedOrder, context: OrderContext): EpochOrders {
  const seed = checkSeed(order.seed ?? 0, "order.seed");
  const numSamples = checkInteger("order.numSamples", order.numSamples ?? context.length, 0);
  const cumulative = accumulate(context.pick(order.weights));
  return (epoch) => {
    const stream = new RandomState([Number(seed), epoch]);
    const rows = new Uint32Array(numSamples);
    for (let i = 0; i < numSamples; i++) rows[i] = countUpTo(cumulative, stream.random());
    return orderOf(rows);
  };
}

export function balancedOrders(order: BalancedOrder, context: OrderContext): EpochOrders {
  const seed = checkSeed(order.seed ?? 0, "order.seed");
  const numSamples = checkInteger("order.numSamples", order.numSamples ?? context.length, 0);
  const { codes, counts } = sortedCodes(encodeLabels(context.pick(order.labels), "order.labels"));
  const rows = sortByCode(codes, counts);
  return (epoch) => {
    const stream = new RandomState([Number(seed), epoch]);
    const shuffled = rows.slice();
    let start = 0;
    const classes = Array.from(counts, (count) => ({
      members: shuffled.subarray(start, (start += count)),
      next: count,
    }));
    const drawn = new Uint32Array(numSamples);
    for (let i = 0; i < numSamples; i++) {
      const turn = classes[i % classes.length]!;
      if (turn.next === turn.members.length) {
        stream.shuffle(turn.members);
        turn.next = 0;
      }
      drawn[i] = turn.members[turn.next++]!;
    }
    return orderOf(drawn);
  };
}

/** Returns the running sum of weight divided by sum, divided by its last term, as NumPy's `choice` computes it. */
function accumulate(weights: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(weights, checkWeight);
  const sum = pairwiseSum(shares);
  if (!(sum > 0 && sum < Infinity))
    throw new RangeError(`order.weights must have a positive sum, got ${sum}`);
  let running = 0;
  const cumulative = shares.map((weight) => (running += weight / sum));
  return cumulative.map((value) => value / running);
}

function checkWeight(weight: number, row: number): number {
  if (typeof weight !== "number")
    throw new TypeError(`order.weights must be numbers, got ${typeof weight} in row ${row}`);
  if (!(weight >= 0 && weight < Infinity)) {
    throw new RangeError(`order.weights must not be negative, NaN or infinite, got ${weight} in row ${row}`);
  }
  return weight;
}

/** Returns how many of the ascending values are at most `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
