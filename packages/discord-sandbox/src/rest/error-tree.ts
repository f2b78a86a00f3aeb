import type { ErrorTree } from "../state/discord-error.ts";

/** One fault of a body. */
export interface Leaf {
  readonly code: string;
  readonly message: string;
}

/** A fault and where in the body it is. */
export interface Fault extends Leaf {
  readonly path: readonly string[];
}

interface Node {
  readonly leaves: Leaf[];
  readonly children: Map<string, Node>;
}

function toTree({ leaves, children }: Node): ErrorTree {
  const entries = Array.from(children, ([key, node]): [string, ErrorTree] => [key, toTree(node)]);
  // Own properties whatever their names: keys come from the caller's JSON.
  return Object.fromEntries<ErrorTree | readonly Leaf[]>([
    ...(leaves.length > 0 ? [["_errors", leaves] as const] : []),
    ...entries,
  ]);
}

/** https://docs.discord.com/developers/reference#error-messages */
export function errorTree(faults: readonly Fault[]): ErrorTree {
  const root: Node = { leaves: [], children: new Map() };
  for (const { path, code, message } of faults) {
    let at = root;
    for (const key of path) {
      const next: Node = at.children.get(key) ?? { leaves: [], children: new Map() };
      at.children.set(key, next);
      at = next;
    }
    at.leaves.push({ code, message });
  }
  return toTree(root);
}
