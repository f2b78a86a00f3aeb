import { nonNegative, positive } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { hyperparameter } from "./hyperparameter.ts";
import { transform, type Transform } from "./transform.ts";

/** `descend` with a rate that falls on its own: `learningRate / (1 + step * learningRateDecay)`. */
export function fallingRate({
  learningRate,
  learningRateDecay,
}: {
  readonly learningRate: Hyperparameter;
  readonly learningRateDecay: Hyperparameter;
}): Transform {
  return transform({
    name: "fallingRate",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, positive),
      learningRateDecay: hyperparameter("learningRateDecay", learningRateDecay, nonNegative),
    },
    prepare: "rate = learningRate / (1 + step * learningRateDecay)",
    rule: "parameter = parameter - rate * update",
  });
}
