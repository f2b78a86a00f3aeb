import { knownOptions, show } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { fraction, hyperparameter, type Bounded } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface AggMoOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** How much each velocity keeps: one velocity for each. Default 0, 0.9 and 0.99. */
  readonly betas?: readonly Hyperparameter[];
}

/**
 * AggMo: the mean of several momenta, of which the slow ones carry far and the quick ones damp them.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * v_i = beta_i * v_i + g                        for each of the K betas
 * parameter = parameter - learningRate * (v_1 + … + v_K) / K
 * ```
 *
 * Differences: the authors have no default of the learning rate, and move a velocity twice where two betas are equal.
 *
 * @see Lucas, Sun, Zemel, Grosse, "Aggregated Momentum: Stability Through Passive Damping" (2018),
 * https://arxiv.org/abs/1804.00325
 * @throws {RangeError} where a value is out of range or there is no beta.
 * @example
 * ```ts
 * import { aggMo, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(aggMo({ learningRate: 0.25, betas: [0, 0.5] }), params);
 * for (const slope of [2, 2]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]); // → -0.125
 * ```
 */
export function aggMo(options: AggMoOptions = {}): Chain {
  knownOptions("aggMo", options, ["learningRate", "betas", ...gradientOptionNames]);
  const { learningRate = 0.01, betas = [0, 0.9, 0.99] } = options;
  return namedChain(
    { name: "aggMo", title: "AggMo", year: 2018, parents: ["sgd"], improves: "direction" },
    options,
    [...gradientStages(options), aggregateMomenta(betas), descend({ learningRate })],
  );
}

function aggregateMomenta(betas: readonly Hyperparameter[]): Transform {
  if (!Array.isArray(betas) || betas.length === 0)
    throw new TypeError(`betas must be a list of at least one, got ${show(betas)}`);
  const hyperparameters: Record<string, Bounded> = {};
  for (const [i, beta] of (betas as readonly Hyperparameter[]).entries())
    hyperparameters[`beta${i}`] = hyperparameter(`betas[${i}]`, beta, fraction);
  return transformOf({
    name: "aggregateMomenta",
    hyperparameters,
    slots: Object.fromEntries(betas.map((_, i) => [`velocity${i}`, 0])),
    rule: `${betas.map((_, i) => `velocity${i} = beta${i} * velocity${i} + update`).join("\n")}
      update = (${betas.map((_, i) => `velocity${i}`).join(" + ")}) / ${betas.length}`,
  });
}
