import { knownOptions } from "../check.ts";
import { isMade, isOfKind, requireFields, requireVersion, type Fields } from "../description-fields.ts";
import { hyperparameterFrom } from "../schedule/hyperparameter-from.ts";
import { ChainDescription, deepest } from "../transform/method-description.ts";
import { PartitionDescription } from "../transform/partition-description.ts";
import {
  methodLike,
  type Chain,
  type Method,
  type Partition,
  type PartitionRule,
} from "../transform/method.ts";
import { transform } from "./own-transform.ts";
import type { Transform } from "../transform/transform.ts";

/** The fields of the kinds of methods in JSON. */
const methodFields: Readonly<Record<Method["kind"], Fields>> = {
  transform: {
    name: "string",
    hyperparameters: "record",
    ranges: "record",
    slots: "record",
    scalars: "record",
    phases: "array",
  },
  chain: { name: "string", title: "string", options: "record", stages: "array" },
  partition: { rules: "array" },
};

/**
 * A method from its description: as it is where a factory made it, made anew from JSON.
 *
 * @throws {TypeError} where it is not a method.
 */
export function methodFrom(value: unknown, depth = 0): Method {
  const method = methodLike(value);
  requireVersion(method);
  if (isMade(method)) return method;
  if (depth > deepest) throw new RangeError(`methods must be nested at most ${deepest} deep`);
  requireFields(method, methodFields[method.kind]);
  if (method.kind === "transform") return transformFrom(method);
  return method.kind === "chain" ? chainFrom(method, depth) : partitionFrom(method, depth);
}

function transformFrom({
  kind: _kind,
  version: _version,
  hyperparameters,
  where,
  view,
  needs,
  ...rest
}: Transform): Transform {
  const values = Object.entries(hyperparameters).map(([name, value]) => [name, hyperparameterFrom(value)]);
  return transform({
    ...rest,
    hyperparameters: Object.fromEntries(values),
    ...(where === null || where === undefined ? {} : { where }),
    ...(view === null || view === undefined ? {} : { view }),
    ...(needs === null || needs === undefined ? {} : { needs }),
  });
}

function chainFrom({ name, title, options, stages }: Chain, depth: number): Chain {
  const values = Object.entries(options).map(([key, value]): [string, unknown] => [key, optionFrom(value)]);
  const own = Array.from(stages, (stage: unknown) => methodFrom(stage, depth + 1));
  return new ChainDescription(name, title, Object.fromEntries(values), own);
}

function optionFrom(value: unknown): unknown {
  if (isOfKind(value, "schedule") || isOfKind(value, "statefulSchedule"))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hyperparameterFrom checks it
    return hyperparameterFrom(value as never);
  return value;
}

function partitionFrom({ rules }: Partition, depth: number): Partition {
  return new PartitionDescription(
    Array.from(rules, (rule: PartitionRule) => {
      knownOptions("a rule of partition", rule, ["where", "use"]);
      return { ...rule, use: methodFrom(rule.use, depth + 1) };
    }),
  );
}
