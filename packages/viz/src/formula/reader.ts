import type { Locale } from "../text/locale.ts";
import type { MathList } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";

/** Reads in one language; handed down, so that what reads a part reads what stands in it. */
export interface Reader {
  readonly locale: Locale;
  /** What is said of a node. */
  readonly read: (node: MathNode | null) => string;
  /** What is said of nodes side by side. */
  readonly list: (parts: MathList) => string;
}
