import { showOptions } from "./show.ts";
import { isTransform, type Transform } from "./transform.ts";

/** Anything that `chain` takes and `createOptimizer` runs. */
export type Method = Transform | Chain;

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
  toString(): string;
}

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
    Object.freeze(this);
  }

  toString(): string {
    return this.name === "chain"
      ? `chain(${this.stages.join(", ")})`
      : `${this.name}(${showOptions(this.options)})`;
  }
}

/**
 * A method that runs others in order: each stage turns the update of the one before into its own.
 * Neighbouring element-wise stages are run as one pass over the memory.
 */
export function chain(...methods: readonly Method[]): Chain {
  for (const method of methods) requireMethod(method);
  if (methods.length === 0) throw new RangeError("chain must be given at least one stage");
  return new ChainDescription("chain", methods.map(titleOf).join(" + "), {}, methods);
}

/** A chain with a name and the options it was made from. */
export function namedChain(name: string, title: string, options: object, stages: readonly Method[]): Chain {
  return new ChainDescription(name, title, options, stages);
}

/** How a chart calls a method. */
export function titleOf(method: Method): string {
  return method.kind === "chain" ? method.title : method.name;
}

/** Refuses what is no method. */
export function requireMethod(value: unknown): asserts value is Method {
  if (!(value instanceof ChainDescription || isTransform(value)))
    throw new TypeError(`method must be an optimizer, a chain or a transform, got ${String(value)}`);
}
