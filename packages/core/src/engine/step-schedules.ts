import type { Assignment } from "../expression/tree.ts";
import type { Kernel } from "../kernel/unit.ts";
import { isWithin, requireWithin } from "../transform/hyperparameter.ts";
import type { ScalarTable } from "./scalar-table.ts";

/**
 * What computes the hyperparameters that change from step to step; throws before anything has changed.
 *
 * @param compile makes a kernel of statements on the scalars.
 */
export function stepSchedules(
  { scheduled, stateful }: ScalarTable,
  scalars: Float64Array,
  compile: (statements: readonly Assignment[]) => Kernel,
): (step: number) => void {
  const kernels = scheduled.map(({ statement }) => compile([statement]));
  return (step) => {
    // the first scalar belongs to the history that was worked on last
    const own = scalars[0]!;
    for (let i = 0; i < kernels.length; i++) {
      const { index, next, name, range } = scheduled[i]!;
      scalars[0] = step;
      kernels[i]!(0);
      scalars[0] = own;
      const value = scalars[next]!;
      if (!isWithin(value, range)) requireWithin(name, value, range, ` at step ${step}`);
      scalars[index] = value;
    }
    for (let i = 0; i < stateful.length; i++) {
      const { rule, name, index, range } = stateful[i]!;
      rule.advance(scalars, step, () => requireWithin(name, scalars[index]!, range, ` at step ${step}`));
    }
  };
}
