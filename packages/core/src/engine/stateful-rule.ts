import { evaluate } from "../expression/evaluate.ts";
import { readRule } from "../expression/read-rule.ts";
import type { Assignment } from "../expression/tree.ts";
import type { Range } from "../transform/hyperparameter.ts";
import type { StatefulSchedule } from "../schedule/stateful.ts";

/** A stateful schedule at its place among the scalars. */
export class StatefulRule {
  readonly observes: boolean;
  private readonly every: readonly Assignment[];
  private readonly observed: readonly Assignment[];
  private readonly indices: ReadonlyMap<string, number>;

  /** The hyperparameter that it is the value of. */
  readonly target: { readonly name: string; readonly index: number; readonly range: Range };

  /** @param indices where each of its numbers lies. */
  constructor(
    schedule: StatefulSchedule,
    indices: ReadonlyMap<string, number>,
    target: { readonly name: string; readonly index: number; readonly range: Range },
  ) {
    this.target = target;
    this.every = readRule(schedule.every);
    this.observed = readRule(schedule.observe);
    this.observes = this.observed.length > 0;
    this.indices = indices;
  }

  /** The indices of its numbers. */
  get numbers(): Iterable<number> {
    return this.indices.values();
  }

  before(scalars: Float64Array, step: number): void {
    this.#run(this.every, scalars, "step", step);
  }

  observe(scalars: Float64Array, metric: number): void {
    this.#run(this.observed, scalars, "metric", metric);
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
