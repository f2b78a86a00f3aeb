import { knownOptions, oneOf, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { chain } from "../transform/chain.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { changeMomentum } from "../transform/change-momentum.ts";
import type { Chain, Method } from "../transform/method.ts";
import type { Transform } from "../transform/transform.ts";
import { copyingTransform } from "./copying-transform.ts";

export interface LookaheadOptions {
  /** Steps of the method between two of the slow parameters. Default 5. */
  readonly every?: number;
  /** How far the slow parameters go towards the fast ones. Default 0.5. */
  readonly alpha?: Hyperparameter;
}

/** What becomes of the momentum of the method when the parameters go back. */
export interface LookaheadMomentum {
  /**
   * `"keep"` (default): it stays. `"pullback"`: it goes as far towards what it was after the last such step, 0 at first.
   * `"reset"`: it becomes 0.
   */
  readonly momentum?: "keep" | "pullback" | "reset";
}

/**
 * Lookahead around a method: parameters that go part of the way the method has gone, every so many steps.
 *
 * ```text
 * every `every` steps:  slow = slow + alpha * (parameter - slow), parameter = slow
 * ```
 *
 * The slow parameters start where the parameters do. What the method keeps stays as it is, but for its velocities
 * (`accumulateMomentum`) where `momentum` says so.
 *
 * Differences: the authors' code has alpha 0.8 by default, and from the second time on pulls the momentum towards itself,
 * as the two are one array there (pytorch_optimizer does the same); torch_optimizer and timm store the slow parameters at
 * the first synchronisation, which then does nothing.
 *
 * @see Zhang, Lucas, Hinton, Ba, "Lookahead Optimizer: k steps forward, 1 step back" (2019),
 * https://arxiv.org/abs/1907.08610
 * @throws {RangeError} where a value is out of range, or the momentum is to be scheduled and the method has none.
 * @example
 * ```ts
 * import { createOptimizer, lookahead, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(0) };
 * const optimizer = createOptimizer(lookahead(sgd({ learningRate: 1 }), { every: 2 }), params);
 * const seen = [1, 2, 3, 4].map(() => optimizer.step({ x: Float64Array.of(-1) }).step && params.x[0]);
 * console.log(seen); // → [ 1, 1, 2, 2 ]
 * ```
 */
export function lookahead(method: Method, options: LookaheadOptions & LookaheadMomentum = {}): Chain {
  knownOptions("lookahead", options, ["every", "alpha", "momentum"]);
  const { momentum = "keep", ...own } = options;
  const back = lookBack(own);
  if (oneOf("momentum", momentum, ["keep", "pullback", "reset"]) === "keep") return chain(method, back);
  const changed = changeMomentum("lookahead", method, (stage) =>
    momentum === "reset"
      ? { ...stage, phases: [...stage.phases, { rule: "velocity = 0", ...stepsOf(own) }] }
      : {
          ...stage,
          hyperparameters: { ...stage.hyperparameters, alpha: alphaOf(own) },
          slots: { ...stage.slots, slowVelocity: 0 },
          phases: [
            ...stage.phases,
            {
              rule: `slowVelocity = slowVelocity + alpha * (velocity - slowVelocity)
                velocity = slowVelocity`,
              ...stepsOf(own),
            },
          ],
        },
  );
  return chain(changed, back);
}

const alphaOf = ({ alpha = 0.5 }: LookaheadOptions) => hyperparameter("alpha", alpha, atLeastZero);

/** The steps at which the parameters go back. */
const stepsOf = ({ every = 5 }: LookaheadOptions) => ({
  every: wholeNumber("every", every, 1),
  from: every - 1,
});

/** The stage after a method that Lookahead consists of. */
export function lookBack(options: LookaheadOptions): Transform {
  return copyingTransform({
    name: "lookahead",
    hyperparameters: { alpha: alphaOf(options) },
    slots: { slow: { start: "parameter" } },
    phases: [
      {
        rule: `slow = slow + alpha * (parameter - slow)
          parameter = slow`,
        ...stepsOf(options),
      },
    ],
  });
}
