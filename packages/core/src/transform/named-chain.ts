import { withBlocks } from "../kernel/blocks.ts";
import type { Chain, Method } from "./method.ts";
import { writtenChain, type Named } from "./written-chain.ts";

/** A named optimizer of the options it was made from, for whose rules no loops were written ahead of time. */
export function namedChain(named: Named, options: object, stages: readonly Method[]): Chain {
  return withBlocks(writtenChain(named, options, stages));
}
