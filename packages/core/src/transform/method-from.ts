import { knownOptions, show } from "../check.ts";
import { isMade, isOfKind, requireFields, requireVersion, type Fields } from "../description-fields.ts";
import { hyperparameterFrom } from "../schedule/schedule.ts";
import { checkedTransform } from "./checked-transform.ts";
import { ChainDescription, deepest, PartitionDescription } from "./method-description.ts";
import type { Chain, Method, Partition, PartitionRule } from "./method.ts";
import type { Transform } from "./transform.ts";

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
 * A method from its description: as it is where a factory made it, made anew from JSON, each stage by `make`.
 *
 * @throws {TypeError} where it is not a method.
 */
export function methodFrom(
  value: unknown,
  make: typeof checkedTransform = checkedTransform,
  depth = 0,
): Method {
  if (!Object.keys(methodFields).some((kind) => isOfKind(value, kind)))
    throw new TypeError(
      `method must be an optimizer, a chain, a partition or a transform, got ${typeof value === "function" ? "a function that was not called" : show(value)}`,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its kind is known, its fields are checked below
  const method = value as Method;
  requireVersion(method);
  if (isMade(method)) return method;
  if (depth > deepest) throw new RangeError(`methods must be nested at most ${deepest} deep`);
  requireFields(method, methodFields[method.kind]);
  if (method.kind === "transform") return transformFrom(method, make);
  return method.kind === "chain" ? chainFrom(method, make, depth) : partitionFrom(method, make, depth);
}

function transformFrom(
  { kind: _kind, version: _version, where, view, needs, ...rest }: Transform,
  make: typeof checkedTransform,
): Transform {
  return make({
    ...rest,
    ...(where === null || where === undefined ? {} : { where }),
    ...(view === null || view === undefined ? {} : { view }),
    ...(needs === null || needs === undefined ? {} : { needs }),
  });
}

function chainFrom(
  { name, title, options, stages }: Chain,
  make: typeof checkedTransform,
  depth: number,
): Chain {
  const values = Object.entries(options).map(([key, value]): [string, unknown] => [key, optionFrom(value)]);
  const own = Array.from(stages, (stage: unknown) => methodFrom(stage, make, depth + 1));
  return new ChainDescription(name, title, Object.fromEntries(values), own);
}

function optionFrom(value: unknown): unknown {
  if (isOfKind(value, "schedule") || isOfKind(value, "statefulSchedule"))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hyperparameterFrom checks it
    return hyperparameterFrom(value as never);
  return value;
}

function partitionFrom({ rules }: Partition, make: typeof checkedTransform, depth: number): Partition {
  return new PartitionDescription(
    Array.from(rules, (rule: PartitionRule) => {
      knownOptions("a rule of partition", rule, ["where", "use"]);
      return { ...rule, use: methodFrom(rule.use, make, depth + 1) };
    }),
  );
}
