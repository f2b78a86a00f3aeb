import type { BackEndName } from "../kernel/back-ends.ts";
import { MatrixFunctions } from "../kernel/matrix-functions.ts";
import { fillNormal } from "../kernel/normal-draws.ts";
import { solveTriangle } from "../kernel/triangle.ts";
import type { Dtype } from "../kernel/unit.ts";
import { formulasOf, matricesOf, matrixOperations, type MatrixOperation } from "./matrix-operation.ts";
import { needsOf, requireNeeds, type NeededLeaf } from "./needs.ts";
import type { SlotShape } from "./phase.ts";
import type { Numbers } from "../typed-array.ts";

/** An array in the memory, and what of a leaf it has a number for. */
export interface MatrixArray {
  readonly data: Numbers;
  readonly of: SlotShape;
}

/** The leaf that an operation is run for. */
export interface MatrixPlace {
  readonly leaf: NeededLeaf;
  readonly array: (name: string) => MatrixArray;
}

/** Runs an operation for a leaf, with what its formulas give. */
export type MatrixRun = (operation: MatrixOperation, place: MatrixPlace, numbers: readonly number[]) => void;

/** What stages bring along that work on whole matrices; pages without one do not carry it. */
export interface MatrixKit {
  /** Checks operations and freezes copies of them. */
  readonly check: (owner: string, operations: readonly MatrixOperation[]) => readonly MatrixOperation[];
  /** The names of the matrices that an operation reads and writes, and its formulas. */
  readonly matricesOf: (operation: MatrixOperation) => string[];
  readonly formulasOf: (operation: MatrixOperation) => string[];
  readonly make: (dtype: Dtype, backend: BackEndName) => MatrixRun;
  /** Checks what a stage needs, and whether leaves are so. */
  readonly needs?: { readonly check: typeof needsOf; readonly require: typeof requireNeeds };
}

export const matrixKit: MatrixKit = {
  check: matrixOperations,
  matricesOf,
  formulasOf,
  needs: { check: needsOf, require: requireNeeds },
  make: (dtype, backend) => {
    const functions = new MatrixFunctions(dtype, backend);
    return (operation, place, numbers) => {
      if (operation.operation === "normal")
        fillNormal(place.array(operation.into).data, place.leaf.path, numbers[0]!, numbers[1]!, backend);
      else runOperation(functions, operation, place, numbers);
    };
  },
};

const muon = [3.4445, -4.775, 2.0315] as const;

function runOperation(
  functions: MatrixFunctions,
  operation: Exclude<MatrixOperation, { readonly operation: "normal" }>,
  place: MatrixPlace,
  numbers: readonly number[],
): void {
  const matrix = (name: string): Matrix => matrixOf(place.array(name), place.leaf);
  const into = matrix(operation.into);
  const require = (holds: boolean): void => requireFit(holds, operation.operation, place);
  if (operation.operation === "product") {
    const { left, right, transposeLeft = false, transposeRight = false } = operation;
    const [a, b] = [sides(matrix(left), transposeLeft), sides(matrix(right), transposeRight)];
    require(a.columns === b.rows && a.rows === into.rows && b.columns === into.columns);
    functions.multiply(
      { data: a.data, transposed: transposeLeft },
      { data: b.data, transposed: transposeRight },
      into.data,
      [a.rows, a.columns, b.columns],
      numbers[0]!,
      numbers[1]!,
    );
    return;
  }
  if (operation.operation === "refreshTriangle") {
    const [raised, lowered] = [matrix(operation.raised), matrix(operation.lowered)];
    require(raised.rows === lowered.rows && raised.columns === lowered.columns);
    require(isSquareOf(into, raised, operation.along));
    const sizes = [raised.rows, raised.columns] as const;
    functions.refreshTriangle(raised.data, lowered.data, into.data, sizes, operation.along, numbers[0]!);
    return;
  }
  const of = matrix(operation.of);
  if (operation.operation === "solveTriangle") {
    require(isSquareOf(of, into, operation.along));
    solveTriangle(of.data, into.data, into.rows, into.columns, operation.along);
    return;
  }
  require(of.rows === into.rows && of.columns === into.columns);
  if (of.data.length === 0) return;
  if (operation.operation === "newtonSchulz") {
    const { steps = 5, coefficients = muon, epsilon = 1e-7 } = operation;
    functions.newtonSchulz(of.data, into.data, of.rows, of.columns, steps, coefficients, epsilon);
    return;
  }
  if (operation.operation === "orthonormalize") {
    functions.orthonormalize(of.data, into.data, of.rows, of.columns);
    return;
  }
  require(of.rows === of.columns);
  if (operation.operation === "refreshBasis") {
    const moved = matrix(operation.moved);
    require(isSquareOf(of, moved, operation.along));
    functions.refreshBasis(of.data, into.data, of.rows, moved.data, operation.along);
  } else if (operation.operation === "inverseRoot")
    functions.inverseRoot(of.data, into.data, of.rows, operation.root, numbers[0]!);
  else functions.eigenvectors(of.data, into.data, of.rows);
}

/** A matrix with its sides. */
interface Matrix {
  readonly data: Numbers;
  readonly rows: number;
  readonly columns: number;
}

function matrixOf({ data, of }: MatrixArray, { rows, columns }: NeededLeaf): Matrix {
  if (of === "rowSquare") return { data, rows, columns: rows };
  if (of === "columnSquare") return { data, rows: columns, columns };
  if (of === "row") return { data, rows, columns: 1 };
  if (of === "column") return { data, rows: 1, columns };
  return of === "leaf" ? { data, rows: 1, columns: 1 } : { data, rows, columns };
}

/** Whether a matrix is square, of the side of another one that its rows, or columns, are counted along. */
function isSquareOf(square: Matrix, { rows, columns }: Matrix, along: "rows" | "columns"): boolean {
  return square.rows === square.columns && square.rows === (along === "rows" ? rows : columns);
}

function sides({ data, rows, columns }: Matrix, isTransposed: boolean): Matrix {
  return isTransposed ? { data, rows: columns, columns: rows } : { data, rows, columns };
}

function requireFit(holds: boolean, what: string, { leaf: { path, shape } }: MatrixPlace): void {
  if (!holds)
    throw new RangeError(
      `${what} must be given matrices that fit together, which those of ${path} [${shape.join(", ")}] do not`,
    );
}
