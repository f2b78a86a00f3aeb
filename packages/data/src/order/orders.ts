import { checkOptions, described, isObject } from "../options.ts";
import type { EpochOrders, Order, OrderContext } from "./order.ts";
import { balancedOrders, weightedOrders } from "./sampled.ts";
import { feistelOrders, numpyOrders, sequentialOrders } from "./shuffled.ts";
import { torchOrders } from "./torch.ts";

type Rows = {
  readonly [Kind in Order["kind"]]: (
    order: Extract<Order, { kind: Kind }>,
    context: OrderContext,
  ) => EpochOrders;
};

/** Every order by kind, with its options: a new order is one row here, and one in `Order`. */
const orders: Rows = {
  sequential: sequentialOrders,
  numpy: numpyOrders,
  torch: torchOrders,
  feistel: feistelOrders,
  weighted: weightedOrders,
  balanced: balancedOrders,
};

const optionNames: Readonly<Record<Order["kind"], readonly string[]>> = {
  sequential: [],
  numpy: ["seed"],
  torch: ["seed", "generator", "replacement", "numSamples"],
  feistel: ["seed"],
  weighted: ["weights", "numSamples", "seed", "replacement"],
  balanced: ["labels", "numSamples", "seed"],
};

/** Returns what gives the order of each epoch; refuses unknown kinds and unfit options. */
export function prepareOrder(order: Order, context: OrderContext): EpochOrders {
  if (!isObject(order)) {
    throw new TypeError(`order must be an object with a kind, got ${described(order)}`);
  }
  if (!Object.hasOwn(orders, order.kind)) {
    throw new RangeError(`order.kind must be one of ${Object.keys(orders).join(", ")}, got ${order.kind}`);
  }
  const known = optionNames[order.kind];
  checkOptions(`the ${order.kind} order`, order, ["kind", ...known]);
  return Reflect.apply(orders[order.kind], undefined, [order, context]);
}
