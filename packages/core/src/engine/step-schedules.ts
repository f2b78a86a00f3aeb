import type { BackEndName } from "../kernel/back-ends.ts";
import { compileFormulas } from "../kernel/formulas.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import { isWithin, requireWithin } from "../transform/hyperparameter.ts";
import type { ScalarTable } from "./scalar-table.ts";

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
    for (let i = 0; i < stateful.length; i++) {
      const { rule, name, index, range } = stateful[i]!;
      rule.advance(scalars, step, () => requireWithin(name, scalars[index]!, range, ` at step ${step}`));
    }
  };
}
