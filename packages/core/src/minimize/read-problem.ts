import { show } from "../check.ts";
import { requireObjective } from "../objective/check-objective.ts";
import { compile } from "../objective/compile.ts";
import { compileCurvature, type Curvature } from "../objective/compile-curvature.ts";
import type { Objective } from "../objective/objective.ts";
import { compileSquares } from "./compile-squares.ts";
import type { LeastSquares } from "./least-squares.ts";
import type { FunctionWithGradient, Minimizable } from "./minimizable.ts";
import type { Bounds, Evaluated, Problem } from "./problem.ts";
import { fromFunction, fromRecord } from "./read-functions.ts";
import { asColumns, fromResiduals } from "./read-residuals.ts";
import type { ResidualFunction } from "./residual-function.ts";
import { isKind } from "./returned.ts";

/** What `minimize` was given, as a method sees it. `check` is called before each evaluation. */
export function readProblem(
  given: Minimizable,
  size: number,
  bounds: Bounds | undefined,
  check: () => void = () => {},
): Problem {
  const variables = variablesOf(given, size);
  return { variables, bounds, ...readFunctions(given, size, bounds, check) };
}

/** The names of the variables; `x1`, `x2`, … where the function has none. */
export function variablesOf(given: Minimizable, size: number): readonly string[] {
  if (isObjective(given)) return given.variables;
  if (isLeastSquares(given)) return given.parameters;
  return Array.from({ length: size }, (_, i) => `x${i + 1}`);
}

/** What a start must have coordinates for, where what is minimized says so. */
export function namesOf(given: Minimizable): readonly string[] | undefined {
  return isObjective(given) || isLeastSquares(given) ? variablesOf(given, 0) : undefined;
}

function readFunctions(
  given: Minimizable,
  size: number,
  bounds: Bounds | undefined,
  check: () => void,
): Evaluated {
  if (typeof given === "function") return fromFunction(given, size, bounds, check);
  if (isObjective(given)) {
    requireObjective(given);
    return fromRecord(withCurvature(given), size, bounds, check);
  }
  if (isLeastSquares(given)) {
    const { residuals, jacobian } = compileSquares(given);
    return fromResiduals(residuals, (x) => jacobian(x), size, bounds, check);
  }
  if (has(given, "residuals")) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has residuals that are a function
    const { residuals, jacobian } = given as ResidualFunction;
    const columns = jacobian && ((x: Float64Array) => asColumns(jacobian(x), size));
    return fromResiduals(residuals, columns, size, bounds, check);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has a value that is a function
  if (has(given, "value")) return fromRecord(given as FunctionWithGradient, size, bounds, check);
  throw new TypeError(
    `objective must be one such as rosenbrock() or parseObjective("x^2"), got ${show(given)}; a function, { value, gradient }, leastSquares(…) and { model, data } will do too`,
  );
}

/** The functions of an objective; its second derivatives are compiled where a method asks for them. */
function withCurvature(objective: Objective): FunctionWithGradient {
  let compiled: Curvature | undefined;
  return {
    ...compile(objective),
    curvature: (x, direction) => {
      compiled ??= compileCurvature(objective);
      return compiled(x, direction);
    },
  };
}

function has(given: unknown, name: string): boolean {
  return typeof given === "object" && given !== null && typeof Reflect.get(given, name) === "function";
}

function isObjective(given: Minimizable): given is Objective {
  return isKind(given, "objective");
}

function isLeastSquares(given: Minimizable): given is LeastSquares {
  return isKind(given, "leastSquares");
}
