import type { BackEndName } from "../kernel/back-ends.ts";
import { compileFormulas } from "../kernel/formulas.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import { isWithin, requireWithin } from "../transform/hyperparameter.ts";
import type { ScalarTable } from "./scalar-table.ts";
import type { StatefulRule } from "./stateful-rule.ts";

/** What computes the hyperparameters that change from step to step; throws before anything has changed. */
export function stepSchedules(
  { scheduled, stateful }: ScalarTable,
  scalars: Float64Array,
  backend: BackEndName,
): (step: number) => void {
  const compiled = scheduled.map((one) => ({
    ...one,
    ...compileFormulas(["step"], [scheduleTree(one.schedule)], backend),
  }));
  return (step) => {
    for (let i = 0; i < compiled.length; i++) {
      const { index, cells, results, kernel, name, range } = compiled[i]!;
      cells[0] = step;
      kernel(0);
      const value = cells[results]!;
      if (!isWithin(value, range)) requireWithin(name, value, range, ` at step ${step}`);
      scalars[index] = value;
    }
    for (let i = 0; i < stateful.length; i++) moveOn(stateful[i]!, scalars, step);
  };
}

/** Computes the next value of a schedule with a memory, which stays as it was where that is out of range. */
function moveOn(rule: StatefulRule, scalars: Float64Array, step: number): void {
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
