import { RandomState } from "../random/random-state.ts";
import { checkWord } from "../random/seed.ts";
import { checkEnough, drawByWeight, drawDistinct, sharesOf } from "../random/weighted.ts";
import { encodeLabels, sortByCode, sortedCodes } from "../labels.ts";
import { checkFlag, checkInteger, checkList } from "../options.ts";
import type { BalancedOrder, EpochOrders, OrderContext, WeightedOrder } from "./order.ts";
import { orderOf } from "./shuffled.ts";

export function weightedOrders(order: WeightedOrder, context: OrderContext): EpochOrders {
  const seed = checkWord(order.seed ?? 0, "order.seed");
  const numSamples = checkInteger("order.numSamples", order.numSamples ?? context.length, 0);
  const replacement = checkFlag("order.replacement", order.replacement ?? true);
  const shares = sharesOf(context.pick(checkList("order.weights", order.weights)), "order.weights");
  if (!replacement) checkEnough(shares, numSamples, "order.numSamples");
  const draw = replacement ? drawByWeight : drawDistinct;
  return (epoch) => orderOf(draw(new RandomState([seed, epoch]), shares, numSamples));
}

export function balancedOrders(order: BalancedOrder, context: OrderContext): EpochOrders {
  const seed = checkWord(order.seed ?? 0, "order.seed");
  const numSamples = checkInteger("order.numSamples", order.numSamples ?? context.length, 0);
  const { codes, counts } = sortedCodes(
    encodeLabels(context.pick(checkList("order.labels", order.labels)), "order.labels"),
  );
  const rows = sortByCode(codes, counts);
  return (epoch) => {
    const stream = new RandomState([seed, epoch]);
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
