import { show } from "../check.ts";
import type { ShapeTree, TensorTree } from "../engine/allocate.ts";
import { madeMethod, type Method } from "../transform/method.ts";
import { covarianceOf } from "./covariance.ts";
import { descent } from "./descent.ts";
import { drive, type Ending, type StopReason } from "./drive.ts";
import {
  checkOptions,
  readBounds,
  readStart,
  type MinimizeAsyncOptions,
  type MinimizeOptions,
} from "./minimize-options.ts";
import type { Minimizable, ModelWithData } from "./minimizable.ts";
import type { Minimizer } from "./minimizer.ts";
import { isModelWithData, modelFunction } from "./model-function.ts";
import { freeGradient, type Evaluations, type Problem } from "./problem.ts";
import { readProblem, namesOf } from "./read-problem.ts";
import { finish, finishAsync, type Steps } from "./steps.ts";
import { norm } from "./vector.ts";

/** Where a minimization ended and why. */
export interface Minimized {
  readonly x: Float64Array;
  readonly value: number;
  /** The norm of the gradient, without components that push against a bound; NaN for a method without gradients. */
  readonly gradientNorm: number;
  /** Steps taken. */
  readonly steps: number;
  /** How often the function was called, by purpose. Finite differences count as the values they use. */
  readonly evaluations: Readonly<Evaluations>;
  /**
   * `"converged"`: a tolerance was reached, or any further decrease would be smaller than rounding error. `"steps"`,
   * `"evaluations"`: the limit was used up. `"stalled"`: no lower point was found where there should be one, as at a
   * kink. `"unbounded"`: the values fall without limit. `"non-finite"`: a value or derivative is not finite.
   * `"stopped"`: `onStep` returned `"stop"`.
   */
  readonly reason: StopReason;
  /** The reason in a sentence, with its numbers. */
  readonly message: string;
  /** For a sum of squares: `s^2 (J' J)^-1`, row by row; null if the Jacobian is singular there. */
  readonly covariance?: Float64Array | null;
  /** For a sum of squares: the standard error of each parameter; null if the Jacobian is singular there. */
  readonly standardErrors?: Float64Array | null;
}

/** Where a model ended, with its parameters as the model takes them. */
export interface MinimizedModel<S extends ShapeTree> extends Minimized {
  readonly params: TensorTree<S>;
}

/**
 * Searches for a minimum in float64, with any optimizer or with `lbfgs()`, `conjugateGradient()`, `newtonCg()`,
 * `nelderMead()`, `levenbergMarquardt()` or `torchLbfgs()`.
 *
 * @param objective an `Objective`; a function of a point that returns its value, or `{ value, gradient }`; an object
 * of such functions; a `leastSquares`; or `{ model, data }`. Without a gradient, central differences are used.
 * @param start one coordinate per variable; the parameters for a model.
 * @throws {RangeError} if the start or an option is out of range, {TypeError} if something has the wrong type. Errors
 * of your function are passed on.
 * @example
 * ```ts
 * import { lbfgs, minimize, rosenbrock } from "@opt/core";
 *
 * const { x, reason, evaluations } = minimize(rosenbrock(), [-1.5, 2], lbfgs());
 * console.log([...x].map((value) => value.toFixed(6)), reason); // → [ '1.000000', '1.000000' ] converged
 * console.log(evaluations.gradient < 60); // → true
 *
 * const bowl = (p: Float64Array) => (p[0]! - 3) ** 2 + (p[1]! + 1) ** 4; // differences stand in for its gradient
 * console.log(minimize(bowl, [0, 1], lbfgs(), { bounds: [[0, 2], [-5, 5]] }).x[0]); // → 2
 * ```
 */
export function minimize(
  objective: Minimizable,
  start: ArrayLike<number>,
  method: Method | Minimizer,
  options?: MinimizeOptions,
): Minimized;
export function minimize<S extends ShapeTree>(
  objective: ModelWithData<S>,
  start: TensorTree<S>,
  method: Method | Minimizer,
  options?: MinimizeOptions,
): MinimizedModel<S>;
export function minimize(
  objective: Minimizable | ModelWithData,
  start: unknown,
  method: Method | Minimizer,
  options: MinimizeOptions = {},
): Minimized | MinimizedModel<ShapeTree> {
  return finish(run("minimize", objective, start, method, options));
}

/**
 * `minimize` for a function that returns promises; values are awaited one at a time. Everything else is the same.
 *
 * @returns a promise that rejects with the signal's reason when it is aborted.
 * @example
 * ```ts
 * import { minimizeAsync, nelderMead } from "@opt/core";
 *
 * const measure = async ([x]: Float64Array) => Math.abs(x! - 2); // asks another machine, say
 * const { x, reason } = await minimizeAsync(measure, [0.5], nelderMead(), { signal: AbortSignal.timeout(60_000) });
 * console.log(x[0]!.toFixed(6), reason); // → 2.000000 converged
 * ```
 */
export function minimizeAsync(
  objective: Minimizable,
  start: ArrayLike<number>,
  method: Method | Minimizer,
  options?: MinimizeAsyncOptions,
): Promise<Minimized>;
export function minimizeAsync<S extends ShapeTree>(
  objective: ModelWithData<S>,
  start: TensorTree<S>,
  method: Method | Minimizer,
  options?: MinimizeAsyncOptions,
): Promise<MinimizedModel<S>>;
export async function minimizeAsync(
  objective: Minimizable | ModelWithData,
  start: unknown,
  method: Method | Minimizer,
  options: MinimizeAsyncOptions = {},
): Promise<Minimized | MinimizedModel<ShapeTree>> {
  return finishAsync(run("minimizeAsync", objective, start, method, options), options.signal);
}

function* run(
  owner: string,
  given: Minimizable | ModelWithData,
  start: unknown,
  method: Method | Minimizer,
  options: MinimizeAsyncOptions,
): Steps<Minimized | MinimizedModel<ShapeTree>> {
  const minimizer = asMinimizer(method);
  const checked = checkOptions(owner, options, minimizer);
  const model = isModelWithData(given) ? modelFunction(given, start) : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not a model is looked at by readProblem
  const of = model?.of ?? (given as Minimizable);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readStart looks at it
  const x = readStart(model?.start ?? (start as ArrayLike<number>), namesOf(of));
  const bounds = readBounds(options.bounds, x.length);
  const { signal } = options;
  const problem = readProblem(of, x.length, bounds, () => signal?.throwIfAborted());
  const ending = yield* drive(problem, x, minimizer, checked);
  const certain = yield* certainty(problem, ending);
  const result = { ...minimizedOf(problem, ending), ...certain };
  return model === undefined ? result : { ...result, params: model.tree(ending.point.x) };
}

/** A method that `minimize` runs. */
export function asMinimizer(method: unknown): Pick<Minimizer, "title" | "tolerances" | "begin"> {
  if (typeof method !== "object" || method === null)
    throw new TypeError(
      `method must be an optimizer, a stage, or a minimizer such as lbfgs(), got ${typeof method === "function" ? "a function that was not called" : show(method)}`,
    );
  if (Reflect.get(method, "kind") !== "minimizer") return descent(madeMethod(method));
  if (typeof Reflect.get(method, "begin") !== "function")
    throw new TypeError(`method must be revived before it is run: revive(${show(method)})`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the kind, and it begins
  return method as Minimizer;
}

function minimizedOf(problem: Problem, { point, steps, reason, message }: Ending): Minimized {
  const { x, value, gradient } = point;
  return {
    x: x.slice(),
    value,
    gradientNorm: gradient === undefined ? Number.NaN : norm(freeGradient(x, gradient, problem.bounds)),
    steps,
    evaluations: { ...problem.evaluations },
    reason,
    message,
  };
}

/** What a sum of squares says of its parameters at the end. */
function* certainty(
  problem: Problem,
  { point, reason, message }: Ending,
): Steps<Pick<Minimized, "covariance" | "standardErrors"> & { message?: string }> {
  const { squares } = problem;
  if (squares === undefined || reason === "non-finite") return {};
  const residuals = yield* squares.residuals(point.x);
  const partials = yield* squares.jacobian(point.x, residuals);
  const { undetermined, ...found } = covarianceOf(partials, residuals.length, point.value);
  if (undetermined.length === 0) return found;
  const names = undetermined.map((i) => problem.variables[i]).join(", ");
  const fault =
    undetermined.length === 1
      ? `the Jacobian is singular: the data do not depend on ${names} there`
      : `the Jacobian is singular: the data do not tell ${names} apart`;
  return { ...found, message: `${message}; ${fault}` };
}
