import { lbfgs, type Lbfgs } from "./minimize/lbfgs.ts";
import { describeModel, type Model } from "./model/model.ts";
import { describeObjective, type Objective } from "./objective/objective.ts";
import { chainFrom } from "./transform/chain.ts";
import type { Method } from "./transform/method.ts";
import { partition } from "./transform/partition.ts";
import { transform } from "./transform/transform.ts";
import { scheduleFrom, type Schedule } from "./schedule/schedule.ts";
import { statefulSchedule, type StatefulSchedule } from "./schedule/stateful.ts";

/** Everything that this package describes as data. */
export type Description = Method | Schedule | StatefulSchedule | Objective | Model | Lbfgs;

/**
 * A description from its JSON, as text or as parsed: a method, a schedule or an objective. It needs none
 * of the factories, since a description holds its formulas.
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
  const data: unknown = typeof json === "string" ? JSON.parse(json) : json;
  if (typeof data !== "object" || data === null || !("kind" in data))
    throw new TypeError(`description must be an object with a kind, got ${JSON.stringify(data)}`);
  const version = "version" in data ? data.version : undefined;
  if (version !== 1) throw new RangeError(`description must have version 1, got ${String(version)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the factories below check every field
  const description = data as Description;
  switch (description.kind) {
    case "transform": {
      const { kind: _kind, version: _version, where, hyperparameters, ...rest } = description;
      const condition = where === null ? {} : { where };
      return transform({ ...rest, ...condition, hyperparameters: reviveValues(hyperparameters) });
    }
    case "chain":
      return chainFrom(
        { ...description, options: reviveValues(description.options) },
        reviveMethods(description.stages),
      );
    case "partition":
      return partition(description.rules.map(({ where, use }) => ({ where, use: reviveMethods([use])[0]! })));
    case "schedule":
      return scheduleFrom(description);
    case "statefulSchedule":
      return statefulSchedule(description.name, description.initial, description.every, description.observe);
    case "minimizer":
      return lbfgs({ memory: description.memory });
    case "model":
      return describeModel(description.name, description.parts);
    case "objective":
      return describeObjective(description);
    default:
      throw new TypeError(
        `description must be of a known kind, got ${JSON.stringify(Reflect.get(data, "kind"))}`,
      );
  }
}

function reviveMethods(stages: readonly unknown[]): Method[] {
  return stages.map((stage) => {
    const revived = revive(stage);
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
    return [name, isDescription ? (revive(value) as T) : value];
  });
  return Object.fromEntries(entries);
}
