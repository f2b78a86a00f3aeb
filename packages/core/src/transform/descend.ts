import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

/** The last stage of most chains: `parameter = parameter - learningRate * update`. */
export function descend({ learningRate }: { readonly learningRate: Hyperparameter }): Transform {
  return transformOf({
    name: "descend",
    hyperparameters: { learningRate: hyperparameter("learningRate", learningRate, atLeastZero) },
    rule: "parameter = parameter - learningRate * update",
  });
}
