import { finite, knownOptions, show } from "../check.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { parse } from "../kernel/any-formula.ts";
import { variablesOf } from "../expression/tree.ts";
import { statefulSchedule, type StatefulSchedule } from "./stateful.ts";

/**
 * A value that is multiplied before each step but the first by a formula of `step`: PyTorch's
 * `MultiplicativeLR`.
 *
 * @throws {ExpressionError} where the factor is not a formula of `step`.
 * @example
 * ```ts
 * import { createOptimizer, multiplicative, sgd } from "@opt/core";
 *
 * const method = sgd({ learningRate: multiplicative({ from: 1, factor: "step > 1 ? 0.5 : 0.1" }) });
 * const optimizer = createOptimizer(method, { x: Float64Array.of(0) });
 * const rates = [0, 1, 2].map(() => optimizer.step({ x: Float64Array.of(0) }).learningRate);
 * console.log(rates); // → [ 1, 0.1, 0.05 ]
 * ```
 */
export function multiplicative(options: {
  readonly from: number;
  readonly factor: string;
}): StatefulSchedule {
  knownOptions("multiplicative", options, ["from", "factor"]);
  const { from, factor } = options;
  if (typeof factor !== "string")
    throw new TypeError(`factor must be a formula of step as a string, got ${show(factor)}`);
  for (const name of variablesOf(parse(factor)))
    if (name !== "step")
      throw new ExpressionError(
        "unknown-variable",
        factor.indexOf(name),
        `the factor knows only step, not ${name}`,
        {
          name,
        },
      );
  const every = `value = step > 0 ? value * (${factor}) : value`;
  return statefulSchedule("multiplicative", { value: finite("from", from) }, every, "");
}
