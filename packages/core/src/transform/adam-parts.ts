import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter, type Bounded } from "./hyperparameter.ts";

/** The decays of Adam's moments, and what keeps it from dividing by 0. */
export interface Moments {
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
}

/** The hyperparameters of Adam's kin, with Adam's defaults. */
export function momentHyperparameters({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
}: Moments): Readonly<Record<keyof Moments, Bounded>> {
  return {
    beta1: hyperparameter("beta1", beta1, fraction),
    beta2: hyperparameter("beta2", beta2, fraction),
    epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
  };
}

/** The products of the betas so far, kept so that scheduled betas are corrected exactly. */
export const biasProducts = { product1: 1, product2: 1 };

/**
 * Takes a factor into a product. Without the bound, which no difference from 1 sees, products would end among the numbers
 * that processors are slow with.
 */
export const running = (product: string, factor: string): string =>
  `${product} = max(${product} * ${factor}, 1e-300)`;

/** The corrections for moments that start at zero: `correction1` of the mean, `correction2` of the root. */
export const biasCorrection: string = `${running("product1", "beta1")}
      ${running("product2", "beta2")}
      correction1 = 1 / (1 - product1)
      correction2 = 1 / sqrt(1 - product2)`;

/**
 * RAdam's factor for the variance of a short average: `length`, how many steps the mean square is of, and `ratio`, whose
 * root is the factor where it is long enough. The product of beta2 must be this step's.
 */
export const rectification = (product: string): string => `longest = 2 / (1 - beta2) - 1
      length = longest - 2 * (step + 1) * ${product} / (1 - ${product})
      ratio = (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)`;

/** Takes the update into both moments. */
export const movedMoments = `mean = beta1 * mean + (1 - beta1) * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)`;
