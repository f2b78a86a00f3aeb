import type { GraphReduction, GraphRound, Node } from "./graph.ts";

/** A round in two: the first keeps, in arrays of its own, what the second makes its sums of. */
export interface SumsApart {
  readonly stores: GraphRound;
  readonly sums: GraphRound;
  /** How many arrays are kept; their numbers follow those of the unit. */
  readonly kept: number;
}

/**
 * Takes the sums of a sweep over the whole range out of the round that stores, where there are several: both at once
 * need more registers than there are. The order in which each sum is taken is the same.
 */
export function sumsApart({ stores, reductions }: GraphRound, arrays: number): SumsApart | undefined {
  if (stores.length === 0 || reductions.length < 2) return undefined;
  if (reductions.some(({ reduction }) => reduction.operation !== "sum")) return undefined;
  const stored = new Set(stores.map(({ array }) => array));
  const kept = new Map<Node, Node>();
  const later = (node: Node): Node => {
    if (node.op === "narrow" || (node.op === "load" && !stored.has(node.value))) return node;
    const known = kept.get(node);
    if (known !== undefined) return known;
    const value = arrays + kept.size;
    const load: Node = { ...node, id: -1 - value, op: "load", value, operands: [], uses: node.uses };
    kept.set(node, load);
    return load;
  };
  const sums = reductions.map((reduction): GraphReduction => ({
    ...reduction,
    left: later(reduction.left),
    right: later(reduction.right),
  }));
  if (kept.size === 0) return undefined;
  const keeping = Array.from(kept, ([node, { value }]) => ({ array: value, node }));
  return {
    stores: { stores: [...stores, ...keeping], reductions: [] },
    sums: { stores: [], reductions: sums },
    kept: kept.size,
  };
}
