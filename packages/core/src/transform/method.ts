import { show } from "../check.ts";
import { isOfKind, requireMade } from "../description-fields.ts";
import type { GeneratedLoop } from "../kernel/unit.ts";
import type { Transform } from "./transform.ts";
import type { Where } from "./where.ts";

/** Anything that `chain` takes and `createOptimizer` runs. */
export type Method = Transform | Chain | Partition;

/** Where a named optimizer comes from. */
export interface Family {
  /** When it was published. */
  readonly year: number;
  /** The optimizers that it took from, by the names of their functions. */
  readonly parents: readonly string[];
  /** What it improves on them: the direction of the step, its size or both; `"base"` is the root. */
  readonly improves: "base" | "direction" | "size" | "both";
}

/** Stages run one after the other; a named optimizer is a chain with a name. */
export interface Chain {
  readonly kind: "chain";
  readonly version: 1;
  /** `"chain"`, or the name of the optimizer. */
  readonly name: string;
  /** How a chart calls it, such as `"Adam"`. */
  readonly title: string;
  /** The options the optimizer was made with, for printing; the stages hold what is run. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly stages: readonly Method[];
  /** Where a named optimizer comes from; no part of the data. */
  readonly family?: Family | undefined;
  /** Loops written ahead of time for its rules; no part of the data. */
  readonly loops?: readonly GeneratedLoop[];
  toString(): string;
}

/** Different methods for different leaves. */
export interface Partition {
  readonly kind: "partition";
  readonly version: 1;
  readonly rules: readonly PartitionRule[];
  toString(): string;
}

/** One rule of a partition: the leaves that fulfil the condition use the method. */
export interface PartitionRule {
  readonly where: Where;
  readonly use: Method;
}

/** How a chart calls a method. */
export function titleOf(method: Method): string {
  if (method.kind === "partition") return "Partition";
  return method.kind === "chain" ? method.title : method.name;
}

/** A method by what it says of itself, whoever made it. */
export function methodLike(value: unknown): Method {
  if (!["transform", "chain", "partition"].some((kind) => isOfKind(value, kind)))
    throw new TypeError(
      `method must be an optimizer, a chain, a partition or a transform, got ${typeof value === "function" ? "a function that was not called" : show(value)}`,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a kind of methods; who goes on looks at the rest
  return value as Method;
}

/**
 * Passes a method that a factory made, of whichever copy of the package.
 *
 * @throws {TypeError} where it is none, or bare data, which `revive` makes a method of.
 */
export function madeMethod(value: unknown): Method {
  return requireMade(methodLike(value));
}
