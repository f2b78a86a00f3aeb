import { knownOptions, positive } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { copyingTransform } from "../stage/copying-transform.ts";

export interface CocobOptions extends GradientOptions {
  /** The larger, the smaller the first steps. Default 100. */
  readonly alpha?: Hyperparameter;
  /** The largest gradient seen before the first step. Default 1e-8. */
  readonly epsilon?: number;
}

/**
 * COCOB: every number bets on the sign of its next gradient, a share of what it has won so far. It has no learning
 * rate.
 *
 * ```text
 * d = -g
 * largest = max(largest, |d|)                            epsilon at first
 * sum = sum + |d|, won = max(won + d * (parameter - first parameter), 0), total = total + d
 * bet = total / (largest * max(sum + largest, alpha * largest))
 * parameter = first parameter + bet * (largest + won)
 * ```
 *
 * Differences: the paper starts at 0 and divides 0 by 0; here as in the authors' code largest starts at epsilon.
 *
 * @see Orabona, Tommasi, "Training Deep Networks without Learning Rates Through Coin Betting" (2017),
 * https://arxiv.org/abs/1705.07795
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { cocob, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(cocob(), params);
 * for (let step = 0; step < 200; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.000
 * ```
 */
export function cocob(options: CocobOptions = {}): Chain {
  knownOptions("cocob", options, ["alpha", "epsilon", ...gradientOptionNames]);
  const { alpha = 100, epsilon = 1e-8 } = options;
  return namedChain(
    { name: "cocob", title: "COCOB", year: 2017, parents: ["adagrad"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      copyingTransform({
        name: "betOnSigns",
        hyperparameters: { alpha: hyperparameter("alpha", alpha, atLeastZero) },
        slots: {
          start: { start: "parameter" },
          largest: positive("epsilon", epsilon),
          sum: 0,
          won: 0,
          total: 0,
        },
        rule: `largest = max(largest, abs(update))
        sum = sum + abs(update)
        won = max(won - update * (parameter - start), 0)
        total = total - update
        bet = total / (largest * max(sum + largest, alpha * largest))
        parameter = start + bet * (largest + won)`,
      }),
    ],
  );
}
