import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { chain } from "../transform/chain.ts";
import { climbs } from "../transform/climbs.ts";
import { aboveZero, atLeastZero, hyperparameter, type Bounded } from "../transform/hyperparameter.ts";
import { madeMethod, type Chain, type Method } from "../transform/method.ts";
import { generalTransform } from "./general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface SamOptions {
  /** How far to look. Default 0.05. */
  readonly rho?: Hyperparameter;
}

/**
 * Sharpness-aware minimisation around a method: it takes its step with the gradient of the point where the loss rises
 * most within a ball. The optimizer asks for two gradients in a step: `optimizer.step(evaluate)`.
 *
 * ```text
 * there = parameter + rho * g / (norm(g) + 1e-12)
 * the method takes its step from `parameter` with the gradient at `there`
 * ```
 *
 * The norm is over all leaves.
 *
 * @see Foret, Kleiner, Mobahi, Neyshabur, "Sharpness-Aware Minimization for Efficiently Improving Generalization"
 * (2020), https://arxiv.org/abs/2010.01412
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, sam, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(sam(sgd({ learningRate: 0.1 }), { rho: 0.5 }), params);
 * optimizer.step(({ x }) => ({ loss: x[0]! ** 2 / 2, gradients: { x: Float64Array.of(x[0]!) } }));
 * console.log(params.x[0]!.toFixed(3)); // → 0.850
 * ```
 */
export function sam(method: Method, options: SamOptions = {}): Chain {
  knownOptions("sam", options, ["rho"]);
  const { rho = 0.05 } = options;
  return around(method, (sign) =>
    lookUphill(
      "sam",
      { rho: hyperparameter("rho", rho, atLeastZero) },
      ["update", "1e-12"],
      `${sign} reach * update`,
    ),
  );
}

export interface AsamOptions extends SamOptions {
  /** Added to the size of each parameter. Default 0.01. */
  readonly eta?: Hyperparameter;
}

/**
 * Adaptive sharpness-aware minimisation around a method: like `sam`, within a ball that is wider where parameters are
 * larger, so that scaling a layer changes nothing.
 *
 * ```text
 * t = |parameter| + eta
 * there = parameter + rho * t^2 * g / norm(t * g)
 * the method takes its step from `parameter` with the gradient at `there`
 * ```
 *
 * Differences: the authors' code scales only parameters with "weight" in their names; davda54's has no eta.
 *
 * @see Kwon, Kim, Park, Choi, "ASAM: Adaptive Sharpness-Aware Minimization for Scale-Invariant Learning of Deep Neural
 * Networks" (2021), https://arxiv.org/abs/2102.11600
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { asam, createOptimizer, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(asam(sgd({ learningRate: 0.1 })), params);
 * optimizer.step(({ x }) => ({ loss: x[0]! ** 2 / 2, gradients: { x: Float64Array.of(x[0]!) } }));
 * console.log(params.x[0]!.toFixed(3)); // → 0.850
 * ```
 */
export function asam(method: Method, options: AsamOptions = {}): Chain {
  knownOptions("asam", options, ["rho", "eta"]);
  const { rho = 0.5, eta = 0.01 } = options;
  const hyperparameters = {
    rho: hyperparameter("rho", rho, atLeastZero),
    eta: hyperparameter("eta", eta, aboveZero),
  };
  const size = "(abs(parameter) + eta)";
  return around(method, (sign) =>
    lookUphill(
      "asam",
      hyperparameters,
      [`${size} * update`, "1e-16"],
      `${sign} reach * ${size} * ${size} * update`,
    ),
  );
}

/** A climbing method looks downhill. */
function around(given: Method, make: (sign: "+" | "-") => Transform): Chain {
  const method = madeMethod(given);
  return chain(make(climbs(method) ? "-" : "+"), method);
}

function lookUphill(
  name: string,
  hyperparameters: Readonly<Record<string, Bounded>>,
  [scaled, added]: readonly [string, string],
  move: string,
): Transform {
  return generalTransform({
    name,
    hyperparameters,
    slots: { home: 0 },
    phases: [
      {
        reduce: { squares: [scaled, scaled] },
        prepare: `reach = rho / (sqrt(squares) + ${added})`,
        rule: `home = parameter
          parameter = parameter ${move}`,
      },
      { evaluate: true, rule: "parameter = home" },
    ],
  });
}
