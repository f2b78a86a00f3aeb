import type { GeneratedLoop } from "../kernel/unit.ts";
import { ChainDescription } from "./method-description.ts";
import { madeMethod, titleOf, type Chain, type Family, type Method } from "./method.ts";

/**
 * A method that runs others in order: each stage turns the update of the one before into its own.
 * Neighbouring element-wise stages are run as one pass over the memory.
 *
 * @example
 * ```ts
 * import { adam, chain, clipByGlobalNorm } from "@opt/core";
 *
 * const method = chain(clipByGlobalNorm(1), adam({ learningRate: 0.001 }));
 * console.log(String(method)); // → chain(clipByGlobalNorm({ limit: 1 }), adam({ learningRate: 0.001 }))
 * ```
 */
export function chain(...methods: readonly Method[]): Chain {
  const stages = methods.map((method) => madeMethod(method));
  if (stages.length === 0) throw new RangeError("chain must be given at least one stage");
  return new ChainDescription("chain", stages.map(titleOf).join(" + "), {}, stages);
}

/** A named optimizer: how it is called, how a chart calls it, and where it comes from. */
export interface Named extends Family {
  readonly name: string;
  readonly title: string;
}

/** A named optimizer of the options it was made from, with the loops written for it ahead of time. */
export function namedChain(
  { name, title, ...family }: Named,
  options: object,
  stages: readonly Method[],
  loops?: readonly GeneratedLoop[],
): Chain {
  return new ChainDescription(name, title, options, stages, Object.freeze(family), loops);
}
