import type { Quantity } from "../compute/reading.ts";
import type { Network } from "./network.ts";
import type { Bag } from "./bags.ts";
import type { Told } from "./told-quantity.ts";
import type { Taken } from "./taken.ts";
import { unitOf } from "./units.ts";

/** A number as a quantity of a network, in seconds where it is a time; undefined where it cannot be one. */
export function toldAs(
  { nodes }: Network,
  of: string,
  { reading: { quantities }, spans }: Taken,
  index: number,
  bag: Bag,
): Told | undefined {
  const { isCount = true, isTime = false, mayBeNone = false } = nodes[of]!;
  const [quantity, times] = [quantities[index]!, spans.get(index)];
  if (isCount && !isCounted(quantity, mayBeNone ? 0 : 1)) return undefined;
  if (quantity.value < 0 || isTime !== (times !== undefined)) return undefined;
  if (times === undefined) return { of, value: quantity.value, quantity, bag };
  const value = times.reduce((sum, one) => sum + one.quantity.value * unitOf(one.unit), 0);
  return { of, value, quantity, bag, spans: times };
}

function isCounted({ value, percent }: Quantity, least: number): boolean {
  return Number.isInteger(value) && value >= least && !percent;
}
