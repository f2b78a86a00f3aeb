import { knownOptions } from "../check.ts";
import { PartitionDescription } from "./partition-description.ts";
import { madeMethod, type Partition, type PartitionRule } from "./method.ts";

/**
 * A method that treats leaves differently: each leaf goes to the first rule whose condition it fulfils.
 * A leaf that fulfils none is refused when an optimizer is made; end with `where: {}` to catch the rest.
 *
 * @example
 * ```ts
 * import { adam, createOptimizer, freeze, partition, sgd } from "@opt/core";
 *
 * const method = partition([
 *   { where: { path: "head.*" }, use: adam({ learningRate: 0.1 }) },
 *   { where: { path: "*.bias" }, use: sgd({ learningRate: 1 }) },
 *   { where: {}, use: freeze() },
 * ]);
 * const one = () => Float64Array.of(1);
 * const params = { head: { weight: one() }, body: { weight: one(), bias: one() } };
 * createOptimizer(method, params).step({ head: { weight: one() }, body: { weight: one(), bias: one() } });
 * console.log(params.head.weight[0]!.toFixed(2), params.body.weight[0], params.body.bias[0]); // → 0.90 1 0
 * ```
 */
export function partition(rules: readonly PartitionRule[]): Partition {
  if (!Array.isArray(rules) || rules.length === 0)
    throw new RangeError("partition must be given at least one rule");
  return new PartitionDescription(
    rules.map((rule: PartitionRule) => {
      knownOptions("a rule of partition", rule, ["where", "use"]);
      return { where: rule.where, use: madeMethod(rule.use) };
    }),
  );
}
