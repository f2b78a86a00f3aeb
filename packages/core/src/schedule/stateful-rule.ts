import { evaluate } from "../expression/evaluate.ts";
import { readRule } from "../expression/read-rule.ts";
import type { Assignment } from "../expression/tree.ts";

/** A stateful schedule at its place among the scalars of an optimizer. */
export class StatefulRule {
  readonly observes: boolean;
  /** Where each of its numbers lies. */
  readonly indices: ReadonlyMap<string, number>;
  readonly #every: readonly Assignment[];
  readonly #observed: readonly Assignment[];

  constructor(every: string, observe: string, indices: ReadonlyMap<string, number>) {
    this.#every = readRule(every);
    this.#observed = readRule(observe);
    this.observes = this.#observed.length > 0;
    this.indices = indices;
  }

  /** Computes the next numbers, which stay as they were where a check throws. */
  advance(scalars: Float64Array, step: number, check: () => void): void {
    const kept = [...this.indices.values()].map((index) => [index, scalars[index]!] as const);
    this.#run(this.#every, scalars, "step", step);
    try {
      check();
    } catch (error) {
      for (const [index, value] of kept) scalars[index] = value;
      throw error;
    }
  }

  /** Adds where its numbers lie by name; two rules of a partition may have a schedule of one name each. */
  addNumbers(numbers: Map<string, number>, name: string): void {
    let key = name;
    for (let times = 2; numbers.has(key); times++) key = `${name}-${times}`;
    for (const [part, index] of this.indices) numbers.set(part === "value" ? key : `${key}.${part}`, index);
  }

  observe(scalars: Float64Array, metric: number): void {
    this.#run(this.#observed, scalars, "metric", metric);
  }

  #run(rule: readonly Assignment[], scalars: Float64Array, input: string, value: number): void {
    if (rule.length === 0) return;
    const locals = new Map([[input, value]]);
    const valueOf = (name: string): number => {
      const index = this.indices.get(name);
      return index === undefined ? locals.get(name)! : scalars[index]!;
    };
    for (const { target, value: formula } of rule) {
      const result = evaluate(formula, valueOf);
      const index = this.indices.get(target);
      if (index === undefined) locals.set(target, result);
      else scalars[index] = result;
    }
  }
}
