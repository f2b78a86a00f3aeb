import { call, variable, type Assignment } from "../expression/tree.ts";
import { accumulated } from "./group.ts";
import { gathered } from "./scalar-table.ts";

/** The name of the gradient of a step: the array, or the mean of those that have come. */
export function gradientName(isAccumulating: boolean): string {
  return isAccumulating ? "given" : "gradient";
}

/** The mean of the gradients that have come, as the gradient of the step. */
export const meanOfGradients: Assignment = {
  target: "given",
  value: call("divide", variable(accumulated), variable(gathered)),
};
