import type { Quantity } from "../compute/reading.ts";
import type { Value } from "./problem.ts";

/** A number of the question as a worksheet takes it. */
export function quantityOf({ value, at, text }: Value): Quantity {
  return { value, at, percent: false, ...(text === undefined ? {} : { text }) };
}
