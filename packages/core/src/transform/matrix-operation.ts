import { flag, knownOptions, oneOf, positive, show, wholeNumber } from "../check.ts";

/**
 * An operation on whole matrices: the update of a leaf as rows and columns (an index along the first axis is a
 * row), and slots. `into` is written; it may be one of the matrices that are read.
 */
export type MatrixOperation =
  | ProductOperation
  | RootOperation
  | OrthogonalOperation
  | BasisOperation
  | SolveOperation
  | TriangleOperation
  | NormalOperation;

/** `into = keep * into + scale * left * right`. */
export interface ProductOperation {
  readonly operation: "product";
  readonly left: string;
  readonly right: string;
  readonly into: string;
  readonly transposeLeft?: boolean;
  readonly transposeRight?: boolean;
  /** A formula of the scalars of the stage. Default `"1"`. */
  readonly scale?: string;
  /** A formula of the scalars of the stage. Default `"0"`. */
  readonly keep?: string;
}

/** `into` is the inverse root of a symmetric matrix: its power of -1 / `root`, eigenvalues at least `smallest`. */
export interface RootOperation {
  readonly operation: "inverseRoot";
  readonly of: string;
  readonly into: string;
  readonly root: number;
  /** A formula of the scalars of the stage. Default `"1e-12"`. */
  readonly smallest?: string;
}

export interface OrthogonalOperation {
  /**
   * `"newtonSchulz"`: moves the singular values towards 1 by `steps` steps of the quintic iteration.
   * `"eigenvectors"`: those of a symmetric matrix, in columns, the largest eigenvalue first.
   * `"orthonormalize"`: the Q of a QR decomposition, the diagonal of R positive.
   */
  readonly operation: "newtonSchulz" | "eigenvectors" | "orthonormalize";
  readonly of: string;
  readonly into: string;
  /** Of `"newtonSchulz"`. Default 5. */
  readonly steps?: number;
  /** Of `"newtonSchulz"`: a, b and c of `a x + b x^3 + c x^5`. Default 3.4445, -4.775, 2.0315 (Muon's). */
  readonly coefficients?: readonly [number, number, number];
  /** Of `"newtonSchulz"`: added to the norm that the matrix is first divided by. Default 1e-7. */
  readonly epsilon?: number;
}

/**
 * Brings eigenvectors of a symmetric matrix nearer: its product with `into`, whose columns are first put in the order of
 * their estimated eigenvalues, the largest first, then made orthonormal.
 */
export interface BasisOperation {
  readonly operation: "refreshBasis";
  readonly of: string;
  readonly into: string;
  /** A matrix in that basis, which is put in the same order. */
  readonly moved: string;
  /** Whether the rows or the columns of `moved` belong to the basis. */
  readonly along: "rows" | "columns";
}

/** Every row, or column, x of `into` becomes the y with `y * of = x`; `of` is an upper triangle. */
export interface SolveOperation {
  readonly operation: "solveTriangle";
  readonly of: string;
  readonly into: string;
  readonly along: "rows" | "columns";
}

/**
 * Moves an upper triangle towards the one that whitens what it is multiplied with (Li's preconditioned stochastic gradient
 * descent): `into` less `rate * upper(S - P) * into` over a bound of the spectral norm of `S + P`, where S are the products
 * of the rows, or columns, of `raised` and P those of `lowered`.
 */
export interface TriangleOperation {
  readonly operation: "refreshTriangle";
  readonly raised: string;
  readonly lowered: string;
  readonly into: string;
  readonly along: "rows" | "columns";
  /** A formula of the scalars of the stage. */
  readonly rate: string;
}

/**
 * `into` is filled with standard normal numbers, which follow from the seed, the step, the path of the leaf and the
 * place in it, and so are the same after a checkpoint.
 */
export interface NormalOperation {
  readonly operation: "normal";
  readonly into: string;
  /** A formula of the scalars of the stage. */
  readonly seed: string;
}

const fields: Readonly<Record<MatrixOperation["operation"], readonly string[]>> = {
  product: ["left", "right", "into", "transposeLeft", "transposeRight", "scale", "keep"],
  inverseRoot: ["of", "into", "root", "smallest"],
  newtonSchulz: ["of", "into", "steps", "coefficients", "epsilon"],
  eigenvectors: ["of", "into"],
  orthonormalize: ["of", "into"],
  refreshBasis: ["of", "into", "moved", "along"],
  solveTriangle: ["of", "into", "along"],
  refreshTriangle: ["raised", "lowered", "into", "along", "rate"],
  normal: ["into", "seed"],
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of this record
const operationNames = Object.keys(fields) as readonly MatrixOperation["operation"][];

/** Checks operations and freezes copies of them. */
export function matrixOperations(
  owner: string,
  operations: readonly MatrixOperation[],
): readonly MatrixOperation[] {
  return Object.freeze(operations.map((operation) => checked(owner, operation)));
}

function checked(owner: string, operation: MatrixOperation): MatrixOperation {
  const kind = oneOf(`${owner}: operation`, operation?.operation, operationNames);
  knownOptions(`${owner}: ${kind}`, operation, ["operation", ...fields[kind]]);
  for (const name of matricesOf(operation))
    if (typeof name !== "string")
      throw new TypeError(`${owner}: ${kind} must name its matrices, got ${show(name)}`);
  if (operation.operation === "product") {
    flag("transposeLeft", operation.transposeLeft ?? false);
    flag("transposeRight", operation.transposeRight ?? false);
  }
  if ("along" in operation) oneOf("along", operation.along, ["rows", "columns"]);
  if (operation.operation === "inverseRoot") wholeNumber("root", operation.root, 1);
  if (operation.operation === "newtonSchulz") {
    wholeNumber("steps", operation.steps ?? 5, 1);
    positive("epsilon", operation.epsilon ?? 1e-7);
    const { coefficients } = operation;
    if (coefficients !== undefined && !isThreeNumbers(coefficients))
      throw new RangeError(`coefficients must be three numbers, got ${show(coefficients)}`);
  }
  return Object.freeze({ ...operation });
}

function isThreeNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length === 3 && value.every((part) => Number.isFinite(part));
}

/** The names of the matrices that an operation reads and writes; the last is written. */
export function matricesOf(operation: MatrixOperation): string[] {
  if (operation.operation === "normal") return [operation.into];
  if (operation.operation === "product") return [operation.left, operation.right, operation.into];
  if (operation.operation === "refreshTriangle") return [operation.raised, operation.lowered, operation.into];
  return operation.operation === "refreshBasis"
    ? [operation.of, operation.moved, operation.into]
    : [operation.of, operation.into];
}

/** The formulas of scalars in an operation. */
export function formulasOf(operation: MatrixOperation): string[] {
  if (operation.operation === "product") return [operation.scale ?? "1", operation.keep ?? "0"];
  if (operation.operation === "normal") return [operation.seed, "step"];
  if (operation.operation === "refreshTriangle") return [operation.rate];
  return operation.operation === "inverseRoot" ? [operation.smallest ?? "1e-12"] : [];
}
