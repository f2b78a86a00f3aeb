import { withAngles } from "./kernel/angle-functions.ts";
import { withCubeRoots } from "./kernel/wasm-cube-root.ts";
import { withExponential } from "./kernel/wasm-exponential.ts";
import { isMade, isOfKind, requireFields, requireVersion } from "./description-fields.ts";
import { reviveLeastSquares, type LeastSquares } from "./minimize/least-squares.ts";
import type { Minimizer } from "./minimize/minimizer.ts";
import { reviveMinimizer } from "./minimize/minimizers.ts";
import { describeModel, type Model } from "./model/model.ts";
import { requireObjective } from "./objective/check-objective.ts";
import { describeObjective, type Objective } from "./objective/objective.ts";
import * as optimizers from "./optimizers.ts";
import { scheduleFrom, statefulFrom } from "./schedule/hyperparameter-from.ts";
import type { Schedule } from "./schedule/schedule.ts";
import type { StatefulSchedule } from "./schedule/stateful.ts";
import * as schedules from "./schedules.ts";
import { writtenChain } from "./transform/written-chain.ts";
import { methodFrom } from "./stage/method-from.ts";
import type { Chain, Method } from "./transform/method.ts";

/** Everything that this package describes as data. */
export type Description = Method | Schedule | StatefulSchedule | Objective | Model | Minimizer | LeastSquares;

/**
 * A description from its JSON, as text or as parsed: a method, a schedule, an objective or a model. It needs
 * none of the factories, since a description holds its formulas.
 *
 * @throws {TypeError} where the JSON is not a description, {RangeError} where it is of a later version.
 * @example
 * ```ts
 * import { adam, revive } from "@opt/core";
 *
 * const method = adam({ learningRate: 0.01 });
 * console.log(String(revive(JSON.stringify(method)))); // → adam({ learningRate: 0.01 })
 * ```
 */
export function revive(json: unknown): Description {
  return reviveData(
    withCubeRoots(
      withExponential(withSchedules(withAngles(typeof json === "string" ? parseJson(json) : json))),
    ),
  );
}

/** How deep the JSON of a description may nest: methods within methods, each a few levels. */
const deepestJson = 400;

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
  requireVersion(data);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kinds are checked, the rest by the factories
  const description = data as Description;
  switch (description.kind) {
    case "transform":
    case "partition":
      return methodFrom(description);
    case "chain":
      return withFamily(methodFrom(description));
    case "schedule":
      return scheduleFrom(description);
    case "statefulSchedule":
      return statefulFrom(description);
    case "minimizer":
      requireFields(description, { options: "record" });
      return reviveMinimizer(description.name, description.options);
    case "leastSquares":
      return reviveLeastSquares(description);
    case "model":
      requireFields(description, { name: "string", parts: "record" });
      return describeModel(description.name, description.parts);
    case "objective":
      requireFields(description, {
        name: "string",
        variables: "array",
        expression: "string",
        domain: "array",
        minima: "array",
      });
      requireObjective(description);
      return describeObjective(description);
    default:
      throw new TypeError(`description must be of a known kind, got ${JSON.stringify(data.kind)}`);
  }
}

/** Gives a named optimizer what is not part of the data: its family, and the loops that were written for its rules. */
function withFamily(method: Method): Method {
  if (method.kind !== "chain" || !Object.hasOwn(optimizers, method.name)) return method;
  const factories: Readonly<Record<string, (options: never) => Chain>> = optimizers;
  const { name, title, options, stages } = method;
  const given = Object.hasOwn(options, "learningRate") ? { learningRate: 1 } : {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a factory refuses what it does not know
  const { family, loops } = factories[name]!(given as never);
  return family === undefined ? method : writtenChain({ name, title, ...family }, options, stages, loops);
}

/** The JSON with the schedules in it made by the calls that they say they come from, where these do make them. */
function withSchedules(data: unknown, depth = 0): unknown {
  if (typeof data !== "object" || data === null || isMade(data)) return data;
  if (depth > deepestJson) throw new RangeError(`description must be nested at most ${deepestJson} deep`);
  if (Array.isArray(data)) return data.map((part) => withSchedules(part, depth + 1));
  const entries = Object.entries(data).map(([name, part]) => [name, withSchedules(part, depth + 1)]);
  const record: unknown = Object.fromEntries(entries);
  return isOfKind(record, "schedule") ? madeSchedule(record) : record;
}

function madeSchedule(described: object): object {
  const { name, values, expression } = described as Partial<Schedule>;
  const factories: Readonly<Record<string, unknown>> = schedules;
  if (name === undefined || !Object.hasOwn(factories, name) || !Array.isArray(values)) return described;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a factory refuses what it is not made for
    const made = (factories[name] as (...given: readonly unknown[]) => Schedule)(...values);
    return made.expression === expression ? made : described;
  } catch {
    // what the factory refuses it did not make
    return described;
  }
}
