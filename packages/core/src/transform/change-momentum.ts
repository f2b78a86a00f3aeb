import { ChainDescription, partsOf } from "./method-description.ts";
import { PartitionDescription } from "./partition-description.ts";
import { madeMethod, titleOf, type Method } from "./method.ts";
import { transformOf, type Transform, type TransformOptions } from "./transform.ts";

/**
 * A method with its stages that accumulate a momentum changed.
 *
 * @throws {RangeError} where it has none.
 */
export function changeMomentum(
  name: string,
  given: Method,
  change: (
    stage: TransformOptions & Pick<Transform, "hyperparameters" | "slots" | "phases">,
  ) => TransformOptions,
): Method {
  const method = madeMethod(given);
  if (!accumulates(method))
    throw new RangeError(`${name} must be given a method with momentum, got ${String(method)}`);
  return changed(method, ({ kind: _kind, version: _version, matrices, where, view, needs, ...stage }) => {
    const conditions = { ...(where && { where }), ...(view !== null && { view }), ...(needs && { needs }) };
    return transformOf(change({ ...stage, ...conditions }), matrices);
  });
}

function accumulates(method: Method): boolean {
  if (method.kind === "transform") return method.name === "accumulateMomentum";
  return partsOf(method).some((part) => accumulates(part));
}

/** An optimizer whose momentum is another has its name no longer, but most of its steps, and so their loops. */
function changed(method: Method, change: (stage: Transform) => Transform): Method {
  if (!accumulates(method)) return method;
  if (method.kind === "transform") return change(method);
  if (method.kind === "partition")
    return new PartitionDescription(
      method.rules.map(({ where, use }) => ({ where, use: changed(use, change) })),
    );
  const stages = method.stages.map((stage) => changed(stage, change));
  return new ChainDescription("chain", titleOf(method), {}, stages, undefined, method.loops);
}
