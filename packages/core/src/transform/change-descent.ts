import { ChainDescription, PartitionDescription } from "./method-description.ts";
import { methodFrom } from "./method-from.ts";
import { titleOf, type Method } from "./method.ts";
import type { Transform } from "./transform.ts";

/**
 * A method with its last stages, the descents, replaced.
 *
 * @throws {RangeError} where it does not end in them.
 */
export function changeDescent(
  name: string,
  title: string,
  given: Method,
  replace: (descent: Transform) => readonly Method[],
): Method {
  const method = methodFrom(given);
  const changed = changedPart(method, replace);
  if (changed === undefined)
    throw new RangeError(`${name} must be given a method that ends in descend(), got ${String(method)}`);
  return new ChainDescription("chain", `${title} ${titleOf(method)}`, {}, [changed]);
}

function changedPart(method: Method, replace: (descent: Transform) => readonly Method[]): Method | undefined {
  if (method.kind === "transform")
    return method.name === "descend" ? new ChainDescription("chain", "", {}, replace(method)) : undefined;
  if (method.kind === "partition") {
    const uses = method.rules.map(({ use }) => changedPart(use, replace));
    if (uses.every((use) => use === undefined)) return undefined;
    return new PartitionDescription(method.rules.map((rule, i) => ({ ...rule, use: uses[i] ?? rule.use })));
  }
  for (const [index, stage] of [...method.stages.entries()].toReversed()) {
    const changed = changedPart(stage, replace);
    if (changed !== undefined)
      return new ChainDescription(
        method.name,
        method.title,
        method.options,
        method.stages.with(index, changed),
      );
  }
  return undefined;
}
