import { evaluate } from "../expression/evaluate.ts";
import type { MatrixFunctions } from "../kernel/matrix-functions.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import { scratch, type MatrixWork } from "./sweep.ts";
import type { Group } from "./group.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { MatrixMaker } from "../transform/transform.ts";
import type { PlacedOperation } from "./stage.ts";

/** A matrix in the memory with its sides. */
interface Matrix {
  readonly data: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
}

const muon = [3.4445, -4.775, 2.0315] as const;

/** Runs the matrix operations of a stage, leaf by leaf. */
export class MatrixRunner {
  private readonly made = new Map<MatrixMaker, Partial<MatrixFunctions>>();
  private readonly backend: BackEndName;
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;

  constructor(plan: Plan, layout: MemoryLayout, backend: BackEndName) {
    this.plan = plan;
    this.layout = layout;
    this.backend = backend;
  }

  run({ group, operations, maker }: MatrixWork, from: number, to: number): void {
    const functions = this.made.get(maker) ?? maker(this.plan.dtype, this.backend);
    this.made.set(maker, functions);
    for (let index = from; index < to; index++)
      for (const operation of operations) this.apply(operation, functions, group, index);
  }

  private apply(
    { operation, arrayOf, formulas }: PlacedOperation,
    functions: Partial<MatrixFunctions>,
    group: Group,
    index: number,
  ): void {
    const matrix = (name: string): Matrix => this.matrix(group, index, arrayOf(name));
    const numbers = formulas.map((formula) => evaluate(formula, (name) => this.scalar(name)));
    const into = matrix(operation.into);
    if (operation.operation === "normal") {
      const { path } = this.plan.leaves[group.leaves[index]!.leaf]!;
      functions.normal!(into.data, path, numbers[0]!, numbers[1]!);
      return;
    }
    if (operation.operation === "product") {
      const { left, right, transposeLeft = false, transposeRight = false } = operation;
      const [a, b] = [sides(matrix(left), transposeLeft), sides(matrix(right), transposeRight)];
      this.require(
        a.columns === b.rows && a.rows === into.rows && b.columns === into.columns,
        operation.operation,
        index,
        group,
      );
      const size = [a.rows, a.columns, b.columns] as const;
      functions.multiply!(
        { data: a.data, transposed: transposeLeft },
        { data: b.data, transposed: transposeRight },
        into.data,
        size,
        numbers[0]!,
        numbers[1]!,
      );
      return;
    }
    const of = matrix(operation.of);
    this.require(of.rows === into.rows && of.columns === into.columns, operation.operation, index, group);
    if (of.data.length === 0) return;
    if (operation.operation === "newtonSchulz") {
      const { steps = 5, coefficients = muon } = operation;
      functions.newtonSchulz!(of.data, into.data, of.rows, of.columns, steps, coefficients);
    } else if (operation.operation === "orthonormalize")
      functions.orthonormalize!(of.data, into.data, of.rows, of.columns);
    else {
      this.require(of.rows === of.columns, operation.operation, index, group);
      if ("root" in operation)
        functions.inverseRoot!(of.data, into.data, of.rows, operation.root, numbers[0]!);
      else functions.eigenvectors!(of.data, into.data, of.rows);
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

  private require(holds: boolean, what: string, index: number, group: Group): void {
    if (holds) return;
    const { path, shape } = this.plan.leaves[group.leaves[index]!.leaf]!;
    throw new RangeError(
      `${what} must be given matrices that fit together, which those of ${path} [${shape.join(", ")}] do not`,
    );
  }
}

function sides({ data, rows, columns }: Matrix, isTransposed: boolean): Matrix {
  return isTransposed ? { data, rows: columns, columns: rows } : { data, rows, columns };
}
