import { evaluate } from "../expression/evaluate.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import type { MatrixArray, MatrixKit, MatrixRun } from "../transform/matrix-kit.ts";
import { scratch, type MatrixWork } from "./sweep.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";

/** Runs the matrix operations of a stage, leaf by leaf. */
export class MatrixRunner {
  private readonly made = new Map<MatrixKit, MatrixRun>();
  private readonly backend: BackEndName;
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;

  constructor(plan: Plan, layout: MemoryLayout, backend: BackEndName) {
    this.plan = plan;
    this.layout = layout;
    this.backend = backend;
  }

  run({ group, operations, kit }: MatrixWork, from: number, to: number): void {
    const run = this.made.get(kit) ?? kit.make(this.plan.dtype, this.backend);
    this.made.set(kit, run);
    for (let index = from; index < to; index++)
      for (const { operation, arrayOf, formulas } of operations) {
        const leaf = this.plan.leaves[group.leaves[index]!.leaf]!;
        const array = (name: string): MatrixArray => {
          const own = name === "update" ? scratch : arrayOf(name);
          const data = viewOfLeaf(this.plan, this.layout, group, index, own)!;
          return { data, of: group.arrays.get(own)!.shape };
        };
        const numbers = formulas.map((formula) => evaluate(formula, (name) => this.scalar(name)));
        run(operation, { leaf, array }, numbers);
      }
  }

  private scalar(name: string): number {
    return this.layout.memory.scalars[this.plan.scalars.index.get(name)!]!;
  }
}
