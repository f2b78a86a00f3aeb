import { isOne, type GraphReduction, type GraphRound } from "./graph.ts";

/** The sum of a round that looks for what is not finite. */
export interface Check {
  readonly source: GraphReduction;
  /** The scalar that its lanes begin at. */
  readonly lanes: number;
}

/** What a round looks for, where it does nothing else. */
export function checkOf({ stores, reductions: [source, ...others] }: GraphRound): Check | undefined {
  if (source === undefined || stores.length + others.length > 0) return undefined;
  const { left, right, reduction } = source;
  const { operation, into } = reduction;
  // differences of something with itself: zero where that is finite, NaN where it is not
  const isCheck = left.op === "subtract" && left.operands[0] === left.operands[1] && isOne(right);
  return isCheck && operation === "sum" && "lanes" in into ? { source, lanes: into.lanes } : undefined;
}
