import type { BackEndName } from "../kernel/back-ends.ts";
import { compileFormulas, type CompiledFormulas } from "../kernel/formulas.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import { isWithin, requireWithin } from "../transform/hyperparameter.ts";
import type { ScalarTable } from "./scalar-table.ts";

type Scheduled = CompiledFormulas & ScalarTable["scheduled"][number];

/** Computes the hyperparameters that change from step to step. */
export class StepSchedules {
  private readonly scheduled: readonly Scheduled[];
  private readonly stateful: ScalarTable["stateful"];
  private readonly scalars: Float64Array;

  constructor(table: ScalarTable, scalars: Float64Array, backend: BackEndName) {
    this.scheduled = table.scheduled.map((one) => ({
      ...one,
      ...compileFormulas(["step"], [scheduleTree(one.schedule)], backend),
    }));
    this.stateful = table.stateful;
    this.scalars = scalars;
  }

  /** Computes those of a step; throws before anything has changed. */
  compute(step: number): void {
    const { scheduled, scalars } = this;
    for (let i = 0; i < scheduled.length; i++) {
      const { index, cells, results, kernel, name, range } = scheduled[i]!;
      cells[0] = step;
      kernel(0);
      const value = cells[results]!;
      if (!isWithin(value, range)) requireWithin(name, value, range, ` at step ${step}`);
      scalars[index] = value;
    }
    const { stateful } = this;
    for (let i = 0; i < stateful.length; i++) {
      const rule = stateful[i]!;
      const kept = [...rule.numbers].map((index) => [index, scalars[index]!] as const);
      rule.before(scalars, step);
      const { name, index, range } = rule.target;
      try {
        requireWithin(name, scalars[index]!, range, ` at step ${step}`);
      } catch (error) {
        for (const [at, value] of kept) scalars[at] = value;
        throw error;
      }
    }
  }
}
