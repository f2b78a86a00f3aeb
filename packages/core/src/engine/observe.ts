import type { Optimizer } from "./optimizer.ts";
import { runnerOf } from "./runner.ts";

/**
 * Reports a metric to the hyperparameters of an optimizer that are a `plateau()`.
 *
 * @throws {TypeError} where there is none.
 */
export function observe(optimizer: Optimizer, metric: number): void {
  const { plan, scalars } = runnerOf(optimizer);
  if (typeof metric !== "number") throw new TypeError(`metric must be a number, got ${typeof metric}`);
  const rules = plan.scalars.stateful.filter(({ rule }) => rule.observes);
  if (rules.length === 0) throw new TypeError("observe needs a hyperparameter that is a plateau()");
  for (const { rule } of rules) rule.observe(scalars, metric);
}
