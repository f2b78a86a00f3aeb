import { ChainDescription } from "./method-description.ts";
import { PartitionDescription } from "./partition-description.ts";
import { madeMethod, titleOf, type Chain, type Method } from "./method.ts";
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
): Chain {
  const method = madeMethod(given);
  const changed = changedStages(method, replace);
  if (changed === undefined)
    throw new RangeError(`${name} must be given a method that ends in descend(), got ${String(method)}`);
  return new ChainDescription("chain", `${title} ${titleOf(method)}`, {}, changed);
}

/** The stages that take the place of a method; an optimizer without its own descent has its name no longer. */
function changedStages(
  method: Method,
  replace: (descent: Transform) => readonly Method[],
): readonly Method[] | undefined {
  if (method.kind === "transform") return method.name === "descend" ? replace(method) : undefined;
  if (method.kind === "partition") {
    const uses = method.rules.map(({ use }) => changedStages(use, replace));
    if (uses.every((use) => use === undefined)) return undefined;
    const rules = method.rules.map(({ where, use }, i) => ({ where, use: together(use, uses[i]) }));
    return [new PartitionDescription(rules)];
  }
  for (const [index, stage] of [...method.stages.entries()].toReversed()) {
    const changed = changedStages(stage, replace);
    if (changed !== undefined) return method.stages.toSpliced(index, 1, ...changed);
  }
  return undefined;
}

function together(method: Method, stages: readonly Method[] | undefined): Method {
  return stages === undefined ? method : new ChainDescription("chain", titleOf(method), {}, stages);
}
