import type { GeneratedLoop } from "../kernel/unit.ts";
import { markMethod, requireMethod, titleOf, type Chain, type Method } from "./method.ts";
import { showOptions } from "../show.ts";

class ChainDescription implements Chain {
  readonly kind = "chain";
  readonly version = 1;
  readonly name: string;
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly stages: readonly Method[];

  constructor(name: string, title: string, options: object, stages: readonly Method[]) {
    this.name = name;
    this.title = title;
    this.options = Object.freeze({ ...options });
    this.stages = Object.freeze([...stages]);
    markMethod(this);
    Object.freeze(this);
  }

  toString(): string {
    return this.name === "chain"
      ? `chain(${this.stages.join(", ")})`
      : `${this.name}(${Object.keys(this.options).length === 0 ? "" : showOptions(this.options)})`;
  }
}

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
  for (const method of methods) requireMethod(method);
  if (methods.length === 0) throw new RangeError("chain must be given at least one stage");
  return new ChainDescription("chain", methods.map(titleOf).join(" + "), {}, methods);
}

const loops = new WeakMap<object, readonly GeneratedLoop[]>();

/** A chain with a name and the options it was made from, and the loops written for it ahead of time. */
export function namedChain(
  name: string,
  title: string,
  options: object,
  stages: readonly Method[],
  generated: readonly GeneratedLoop[] = [],
): Chain {
  const named = new ChainDescription(name, title, options, stages);
  loops.set(named, generated);
  return named;
}

/** The loops of a method and its parts. */
export function loopsOf(method: Method): readonly GeneratedLoop[] {
  if (method.kind === "transform") return [];
  if (method.kind === "partition") return method.rules.flatMap(({ use }) => loopsOf(use));
  return [...(loops.get(method) ?? []), ...method.stages.flatMap((stage) => loopsOf(stage))];
}

/** A chain as it was described, with the given stages. */
export function chainFrom(
  { name, title, options }: Pick<Chain, "name" | "title" | "options">,
  stages: readonly Method[],
): Chain {
  return new ChainDescription(name, title, options, stages);
}
