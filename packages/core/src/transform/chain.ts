import { withBlocks } from "../kernel/blocks.ts";
import { ChainDescription } from "./method-description.ts";
import { madeMethod, titleOf, type Chain, type Method } from "./method.ts";

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
  return withBlocks(new ChainDescription("chain", stages.map(titleOf).join(" + "), {}, stages));
}
