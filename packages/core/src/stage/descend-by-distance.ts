import { nonNegative, positive } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import type { GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DogOptions extends GradientOptions {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** The first distance, as a share of 1 + the norm of the parameters. Default 1e-6; 1e-4 beside normalisation. */
  readonly relativeStart?: number;
  /** What the sum of squared norms begins with. Default 1e-8. */
  readonly epsilon?: number;
  /** The rate of the first step, in place of `relativeStart`. */
  readonly firstStep?: number;
}

export const distanceOptionNames = ["learningRate", "relativeStart", "epsilon", "firstStep"] as const;

/** Descent by the farthest distance from the start over the root of the sum of squared norms, over all or each leaf. */
export function descendByDistance(options: DogOptions, scope: "all" | "leaf"): Transform {
  const { learningRate = 1, relativeStart = 1e-6, epsilon = 1e-8, firstStep } = options;
  nonNegative("relativeStart", relativeStart);
  if (firstStep !== undefined) positive("firstStep", firstStep);
  const found = "learningRate * far / sqrt(total)";
  return generalTransform({
    name: "descendByDistance",
    hyperparameters: { learningRate: hyperparameter("learningRate", learningRate, atLeastZero) },
    slots: { start: { start: "parameter" } },
    scalars: {
      far: { start: 0, each: scope },
      total: { start: nonNegative("epsilon", epsilon), each: scope },
    },
    phases: [
      {
        scope,
        reduce: { weights: ["parameter", "parameter"] },
        prepare: `far = ${firstStep === undefined ? `${relativeStart} * (1 + sqrt(weights))` : 0}`,
        until: 1,
      },
      {
        scope,
        reduce: { away: ["parameter - start", "parameter - start"], squares: ["update", "update"] },
        prepare: `far = max(far, sqrt(away))
          total = total + squares
          rate = ${firstStep === undefined ? "" : `step == 0 ? ${firstStep} : `}total > 0 ? ${found} : 0`,
        rule: "parameter = parameter - rate * update",
      },
    ],
  });
}
