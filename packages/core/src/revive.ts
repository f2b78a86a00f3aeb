import { requireFields } from "./description-fields.ts";
import { parse } from "./expression/parse.ts";
import { variablesOf } from "./expression/tree.ts";
import { lbfgs, type Lbfgs } from "./minimize/lbfgs.ts";
import { describeModel, type Model } from "./model/model.ts";
import { requireObjective } from "./objective/check-objective.ts";
import { describeObjective, type Objective } from "./objective/objective.ts";
import { chainFrom } from "./transform/chain.ts";
import type { Method, PartitionRule } from "./transform/method.ts";
import { partition } from "./transform/partition.ts";
import { transform, type Transform } from "./transform/transform.ts";
import { scheduleFrom, type Schedule } from "./schedule/schedule.ts";
import { statefulSchedule, type StatefulSchedule } from "./schedule/stateful.ts";

/** Everything that this package describes as data. */
export type Description = Method | Schedule | StatefulSchedule | Objective | Model | Lbfgs;

/**
 * A description from its JSON, as text or as parsed: a method, a schedule, an objective or a model. It needs
 * none of the factories, since a description holds its formulas.
 *
 * @throws {TypeError} where the JSON is no description, {RangeError} where it is of a later version.
 * @example
 * ```ts
 * import { adam, revive } from "@opt/core";
 *
 * const method = adam({ learningRate: 0.01 });
 * console.log(String(revive(JSON.stringify(method)))); // → adam({ learningRate: 0.01 })
 * ```
 */
export function revive(json: unknown): Description {
  return reviveData(typeof json === "string" ? parseJson(json) : json);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError("description must be JSON", { cause: error });
  }
}

function reviveData(data: unknown): Description {
  if (typeof data !== "object" || data === null || !("kind" in data))
    throw new TypeError(`description must be an object with a kind, got ${JSON.stringify(data)}`);
  const version = "version" in data ? data.version : undefined;
  if (version !== 1) throw new RangeError(`description must have version 1, got ${JSON.stringify(version)}`);
  requireFields(data);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kinds are checked, the rest by the factories
  const description = data as Description;
  switch (description.kind) {
    case "transform":
      return reviveTransform(description);
    case "chain":
      return chainFrom(
        { ...description, options: reviveValues(description.options) },
        reviveMethods(description.stages),
      );
    case "partition":
      return partition(description.rules.map((rule) => reviveRule(rule)));
    case "schedule":
      requireStep(description);
      return scheduleFrom(description);
    case "statefulSchedule":
      if (!Object.hasOwn(description.initial, "value"))
        throw new TypeError("initial of a statefulSchedule must have a value");
      return statefulSchedule(description.name, description.initial, description.every, description.observe);
    case "minimizer":
      return lbfgs({ memory: description.memory });
    case "model":
      return describeModel(description.name, description.parts);
    case "objective":
      requireObjective(description);
      return describeObjective(description);
    default:
      throw new TypeError("description must be of a known kind");
  }
}

function reviveTransform({
  kind: _kind,
  version: _version,
  where,
  hyperparameters,
  ...rest
}: Transform): Transform {
  for (const [name, pair] of Object.entries(rest.reduce))
    if (!Array.isArray(pair) || pair.length !== 2)
      throw new TypeError(`the sum ${name} must be two formulas, got ${JSON.stringify(pair)}`);
  const condition = where === null ? {} : { where };
  return transform({ ...rest, ...condition, hyperparameters: reviveValues(hyperparameters) });
}

function reviveRule(rule: PartitionRule | null): PartitionRule {
  if (rule === null) throw new TypeError("a rule of partition must be a record, got null");
  return { ...rule, use: reviveMethods([rule.use])[0]! };
}

function requireStep({ expression }: Schedule): void {
  for (const name of variablesOf(parse(expression)))
    if (name !== "step") throw new RangeError(`a schedule knows only step, not ${name}`);
}

function reviveMethods(stages: readonly unknown[]): Method[] {
  return Array.from(stages, (stage) => {
    const revived = reviveData(stage);
    if (revived.kind === "transform" || revived.kind === "chain" || revived.kind === "partition")
      return revived;
    throw new TypeError(`a stage must be a method, got a ${revived.kind}`);
  });
}

/** Revives the descriptions among the values of a record. */
function reviveValues<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  const entries = Object.entries(values).map(([name, value]): [string, T] => {
    const isDescription = typeof value === "object" && value !== null && "kind" in value;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a revived description is of its own kind
    return [name, isDescription ? (reviveData(value) as T) : value];
  });
  return Object.fromEntries(entries);
}
