import { knownOptions, nonNegative, positive } from "../check.ts";
import { chain } from "../transform/chain.ts";
import { climbs } from "../transform/climbs.ts";
import { madeMethod, type Chain, type Method } from "../transform/method.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface MechanicOptions {
  /** Pulls the scale back, times the norm of the gradient over that of the parameters. Default 0.01. */
  readonly sDecay?: number;
  /** The first scale is this times the largest product so far. Default 1e-8. */
  readonly sInit?: number;
  /** Added to what is divided by. Default 1e-8. */
  readonly epsilon?: number;
}

export const mechanicOptionNames = ["sDecay", "sInit", "epsilon"] as const;

const betas = [0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999];

/**
 * Mechanic around a method: scales the whole way that the method has gone by a factor that is found, so that its learning
 * rate need not be tuned.
 *
 * ```text
 * moved = sum of the method's own steps, s = sum of s_i over six betas
 * h = sum of moved * (g + sDecay * s * norm(g) / norm(parameter) * parameter), moved as before this step
 * m_i = max(beta_i * m_i, |h|), v_i = beta_i^2 * v_i + h^2, r_i = max(beta_i * r_i - s_i * h, 0)
 * s_i = (sInit / 6 * m_i + r_i) / (sqrt(v_i) + epsilon)
 * parameter = first parameter + s * moved
 * ```
 *
 * Differences: the largest products start at 1e-6 as in the authors' code. That code by default finds `moved` again by
 * dividing by `s`, and takes the decay where the method has stepped to; optax bounds the product by its maximum.
 *
 * @see Cutkosky, Defazio, Mehta, "Mechanic: A Learning Rate Tuner" (2023), https://arxiv.org/abs/2306.00144
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adam, createOptimizer, mechanic } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(mechanic(adam({ learningRate: 1 })), params);
 * for (let step = 0; step < 200; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → -0.010
 * ```
 */
export function mechanic(given: Method, options: MechanicOptions = {}): Chain {
  knownOptions("mechanic", options, mechanicOptionNames);
  const method = madeMethod(given);
  return chain(method, tuneScale(options, climbs(method)));
}

/** The stage after a method that Mechanic consists of. */
export function tuneScale(options: MechanicOptions, isClimbing: boolean): Transform {
  const { sDecay = 0.01, sInit = 1e-8, epsilon = 1e-8 } = options;
  const each = (formula: (i: number, beta: number) => string): string =>
    betas.map((beta, i) => formula(i, beta)).join("\n");
  const total = betas.map((_, i) => `s${i}`).join(" + ");
  const before = "(start + scale * moved)";
  const slope = isClimbing ? "-gradient" : "gradient";
  const share = nonNegative("sInit", sInit) / betas.length;
  return generalTransform({
    name: "mechanic",
    slots: { start: { start: "parameter" }, moved: 0 },
    scalars: {
      scale: 0,
      nextScale: 0,
      ...Object.fromEntries(
        betas.flatMap((_, i) => [
          [`s${i}`, 0],
          [`squares${i}`, 0],
          [`reward${i}`, 0],
          [`largest${i}`, 1e-6],
        ]),
      ),
    },
    phases: [
      {
        reduce: {
          product: ["moved", slope],
          along: ["moved", before],
          gradients: ["gradient", "gradient"],
          weights: [before, before],
        },
        prepare: `decay = ${nonNegative("sDecay", sDecay)} * (${total}) * sqrt(gradients) / (sqrt(weights) + ${positive("epsilon", epsilon)})
          h = product + decay * along
          ${each((i, beta) => `largest${i} = max(${beta} * largest${i}, abs(h))`)}
          ${each((i, beta) => `squares${i} = ${beta * beta} * squares${i} + h * h`)}
          ${each((i, beta) => `reward${i} = max(${beta} * reward${i} - s${i} * h, 0)`)}
          ${each((i) => `s${i} = (${share} * largest${i} + reward${i}) / (sqrt(squares${i}) + ${epsilon})`)}
          nextScale = ${total}`,
        rule: `moved = moved + (parameter - ${before})
          parameter = start + nextScale * moved`,
      },
      { prepare: "scale = nextScale" },
    ],
  });
}
