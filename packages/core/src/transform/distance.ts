import type { Hyperparameter } from "../schedule/schedule.ts";
import { positive } from "../check.ts";
import { biasProducts, running } from "./adam-parts.ts";
import { gradientStages, type GradientOptions } from "./gradient-stages.ts";
import { hyperparameter, type Bounded } from "./hyperparameter.ts";
import type { Transform } from "./transform.ts";

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

/** The formula that takes a new estimate where it is larger; there is none where `size`, which it divides by, is 0. */
export function grown({ growthRate }: DistanceOptions, estimate: string): string {
  const bounded = growthRate === undefined ? "estimate" : "min(estimate, distance * growthRate)";
  return `estimate = size > 0 ? ${estimate} : 0
    distance = max(distance, ${bounded})`;
}

/** The rate that a distance gives, with the bias of Adam's moments corrected where asked for; what it keeps. */
export function distanceRate(isCorrected: boolean): {
  readonly scalars: Readonly<Record<string, number>>;
  readonly prepare: string;
} {
  if (!isCorrected) return { scalars: {}, prepare: "rate = distance * learningRate" };
  return {
    scalars: biasProducts,
    prepare: `${running("product1", "beta1")}
          ${running("product2", "beta2")}
          rate = distance * learningRate * sqrt(1 - product2) / (1 - product1)`,
  };
}

/** The stages before a descent that decays every leaf itself where the decay is decoupled, and its decay. */
export function decayedDescent(
  options: GradientOptions,
  isDecoupled: boolean,
): [stages: Transform[], weightDecay: Hyperparameter] {
  const { weightDecay = 0, maximize = false } = options;
  if (!isDecoupled) return [gradientStages(options), 0];
  if (options.where !== undefined)
    throw new RangeError("where cannot be combined with decoupled decay, which applies to every leaf");
  return [gradientStages({ maximize }), weightDecay];
}
