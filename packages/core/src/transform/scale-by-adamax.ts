import type { Hyperparameter } from "../schedule/schedule.ts";
import { momentHyperparameters, running } from "./adam-parts.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AdamaxMoments {
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the largest size. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the size of the update before it is compared. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
}

/** The update's corrected running mean over its largest recent size; 0 / 0 is 0 where epsilon is 0. */
export function scaleByAdamax(moments: AdamaxMoments): Transform {
  return transformOf({
    name: "scaleByAdamax",
    hyperparameters: momentHyperparameters(moments),
    slots: { mean: 0, largest: 0 },
    scalars: { product1: 1 },
    prepare: `${running("product1", "beta1")}
      correction1 = 1 / (1 - product1)`,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      largest = max(beta2 * largest, abs(update) + epsilon)
      update = ${moments.epsilon === 0 ? "largest == 0 ? 0 : " : ""}correction1 * mean / largest`,
  });
}
