import type { Bounded } from "../transform/hyperparameter.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

/**
 * A step along the update whose length comes from the loss: `rate` is a formula of the loss, the hyperparameters and
 * `squares`, the squared norm of the update over all leaves. It stays where that is 0.
 */
export function polyakStep(hyperparameters: Readonly<Record<string, Bounded>>, rate: string): Transform {
  return generalTransform({
    name: "polyakStep",
    hyperparameters,
    reduce: { squares: ["update", "update"] },
    prepare: `rate = squares > 0 ? ${rate} : 0`,
    rule: "parameter = parameter - rate * update",
  });
}
