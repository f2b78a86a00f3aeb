import type { Hyperparameter } from "../schedule/schedule.ts";
import { positive } from "../check.ts";
import { hyperparameter, type Bounded } from "./hyperparameter.ts";

/** How far an estimate of the distance to the optimum begins and grows. */
export interface DistanceOptions {
  /** The estimate before the first step. Default 1e-6. */
  readonly d0?: number;
  /** The most that the estimate may be multiplied by in a step. By default there is no bound. */
  readonly growthRate?: Hyperparameter;
}

/** The scalar of the estimate. */
export function distanceScalar({ d0 = 1e-6 }: DistanceOptions): { readonly distance: number } {
  return { distance: positive("d0", d0) };
}

/** The hyperparameter of its growth, where it is bounded. */
export function growthHyperparameter({ growthRate }: DistanceOptions): Readonly<Record<string, Bounded>> {
  return growthRate === undefined
    ? {}
    : { growthRate: hyperparameter("growthRate", growthRate, { least: 1 }) };
}

/** The formula that takes a new estimate where it is larger; `where` a sum is 0 there is none. */
export function grown({ growthRate }: DistanceOptions, estimate: string, where: string): string {
  const bounded = growthRate === undefined ? "estimate" : "min(estimate, distance * growthRate)";
  return `estimate = ${where} > 0 ? ${estimate} : 0
    distance = max(distance, ${bounded})`;
}
