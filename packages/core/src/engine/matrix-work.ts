import { evaluate } from "../expression/evaluate.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import type { MatrixArray, MatrixKit, MatrixRun } from "../transform/matrix-kit.ts";
import { scratch, type MatrixWork } from "./sweep.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";

/** What runs the matrix operations of stages, for the leaves of a group from one up to another. */
export function matrixRunner(
  plan: Plan,
  layout: MemoryLayout,
  backend: BackEndName,
): (work: MatrixWork, from: number, to: number) => void {
  const made = new Map<MatrixKit, MatrixRun>();
  const scalar = (name: string): number => layout.memory.scalars[plan.scalars.index.get(name)!]!;
  return ({ group, operations, kit }, from, to) => {
    const run = made.get(kit) ?? kit.make(plan.dtype, backend);
    made.set(kit, run);
    for (let index = from; index < to; index++)
      for (const { operation, arrayOf, formulas } of operations) {
        const leaf = plan.leaves[group.leaves[index]!.leaf]!;
        const array = (name: string): MatrixArray => {
          const own = name === "update" ? scratch : arrayOf(name);
          const data = viewOfLeaf(plan, layout, group, index, own)!;
          return { data, of: group.arrays.get(own)!.shape };
        };
        run(
          operation,
          { leaf, array },
          formulas.map((formula) => evaluate(formula, scalar)),
        );
      }
  };
}
