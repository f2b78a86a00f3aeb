import { eachDifference } from "./differences.ts";
import { noEvaluations, type Bounds, type Evaluated, type Slope } from "./problem.ts";
import { requireLength } from "./returned.ts";
import { settled, type Steps } from "./steps.ts";
import { dot } from "./vector.ts";

type ReadResiduals = (x: Float64Array) => ArrayLike<number> | PromiseLike<ArrayLike<number>>;
type ReadColumns = (x: Float64Array) => Float64Array | PromiseLike<Float64Array>;

/** Residuals, whose squares are summed; `columns` are those of their Jacobian. */
export function fromResiduals(
  of: ReadResiduals,
  columns: ReadColumns | undefined,
  size: number,
  bounds: Bounds | undefined,
  check: () => void,
): Evaluated {
  const evaluations = noEvaluations();
  let count: number | undefined;
  function* residuals(x: Float64Array): Steps<Float64Array> {
    check();
    evaluations.residuals++;
    const found = yield* settled(of(x.slice()));
    count ??= residualCount(found, size);
    return requireLength("residuals", found, count);
  }
  function* jacobian(x: Float64Array, here: Float64Array): Steps<Float64Array> {
    check();
    if (columns !== undefined) {
      evaluations.jacobian++;
      return requireLength("jacobian", yield* settled(columns(x.slice())), here.length * size);
    }
    const result = new Float64Array(here.length * size);
    yield* eachDifference(x, bounds, here, residuals, (j, combine) => {
      for (let i = 0; i < here.length; i++) result[j * here.length + i] = combine((values) => values[i]!);
    });
    return result;
  }
  function* value(x: Float64Array): Steps<number> {
    const found = yield* residuals(x);
    return dot(found, found);
  }
  function* slope(x: Float64Array): Steps<Slope> {
    const found = yield* residuals(x);
    const partials = yield* jacobian(x, found);
    return { value: dot(found, found), gradient: gradientOfSquares(found, partials, size) };
  }
  return { evaluations, value, slope, curvature: undefined, squares: { residuals, jacobian } };
}

function residualCount(residuals: ArrayLike<number>, size: number): number {
  if (!(residuals?.length >= size))
    throw new RangeError(
      `residuals must be at least as many as the variables, got ${residuals?.length} for ${size}`,
    );
  return residuals.length;
}

/** Twice the Jacobian's transpose times the residuals. */
export function gradientOfSquares(
  residuals: Float64Array,
  partials: Float64Array,
  size: number,
): Float64Array {
  const count = residuals.length;
  return Float64Array.from(
    { length: size },
    (_, j) => 2 * dot(residuals, partials.subarray(j * count, (j + 1) * count)),
  );
}

type Rows = readonly ArrayLike<number>[];

/** Rows as columns, now or later. */
export function asColumns(
  rows: Rows | PromiseLike<Rows>,
  size: number,
): Float64Array | PromiseLike<Float64Array> {
  if ("then" in rows) return rows.then((found) => transposed(found, size));
  return transposed(rows, size);
}

function transposed(rows: Rows, size: number): Float64Array {
  const result = new Float64Array(rows.length * size);
  for (const [i, row] of rows.entries()) {
    if (row.length !== size)
      throw new RangeError(`jacobian must have ${size} numbers in each row, got ${row.length} in row ${i}`);
    for (let j = 0; j < size; j++) result[j * rows.length + i] = row[j]!;
  }
  return result;
}
