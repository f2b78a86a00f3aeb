import { evaluate } from "../expression/evaluate.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import type { Matrix, MatrixKit, MatrixRun } from "../transform/matrix-kit.ts";
import { scratch, type MatrixWork } from "./sweep.ts";
import type { Group } from "./group.ts";
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
        const { path, shape } = this.plan.leaves[group.leaves[index]!.leaf]!;
        const matrix = (name: string): Matrix => this.matrix(group, index, arrayOf(name));
        const numbers = formulas.map((formula) => evaluate(formula, (name) => this.scalar(name)));
        run(operation, { path, shape, matrix }, numbers);
      }
  }

  private matrix(group: Group, index: number, name: string): Matrix {
    const array = name === "update" ? scratch : name;
    const { rows, columns } = this.plan.leaves[group.leaves[index]!.leaf]!;
    const data = viewOfLeaf(this.plan, this.layout, group, index, array)!;
    const shape = group.arrays.get(array)!.shape;
    if (shape === "rowSquare") return { data, rows, columns: rows };
    if (shape === "columnSquare") return { data, rows: columns, columns };
    if (shape === "row") return { data, rows, columns: 1 };
    if (shape === "column") return { data, rows: 1, columns };
    return shape === "leaf" ? { data, rows: 1, columns: 1 } : { data, rows, columns };
  }

  private scalar(name: string): number {
    return this.layout.memory.scalars[this.plan.scalars.index.get(name)!]!;
  }
}
