import { knownOptions, show } from "../check.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { parse } from "../kernel/any-formula.ts";
import type { ParseLimits } from "../expression/parse-limits.ts";
import { variablesOf } from "../expression/tree.ts";
import { requireNames, requireOwnName } from "../objective/check-objective.ts";
import type { ResidualFunction } from "./residual-function.ts";

/** How long a formula of a fit may be. */
const limits: ParseLimits = { length: 5000, size: 2000, depth: 100 };
const mostParameters = 100;

/** A formula to be fitted to columns of data, as plain data. */
export interface LeastSquares {
  readonly kind: "leastSquares";
  readonly version: 1;
  /** The formula, in parameters and columns. */
  readonly formula: string;
  /** The parameters, in the order of a point's coordinates. */
  readonly parameters: readonly string[];
  /** The column that the formula is fitted to. */
  readonly target: string;
  /** The column of weights, if any. */
  readonly weights: string | null;
  /** The columns of data, each with one number per point. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  toJSON(): object;
  toString(): string;
}

export interface LeastSquaresOptions {
  /**
   * The parameters, in the order of the start and of the result. Default: the names in the formula that are not
   * columns, in alphabetical order; every column must be used then.
   */
  readonly parameters?: readonly string[];
  /** The column that the formula is fitted to. Default `"y"`. */
  readonly target?: string;
  /** The column of numbers (0 or more) that multiply the squared residuals, such as 1 / variance. */
  readonly weights?: string;
}

class LeastSquaresDescription implements LeastSquares {
  readonly kind = "leastSquares";
  readonly version = 1;
  readonly formula: string;
  readonly parameters: readonly string[];
  readonly target: string;
  readonly weights: string | null;
  readonly columns: Readonly<Record<string, Float64Array>>;

  constructor(parts: Omit<LeastSquares, "kind" | "version" | "toJSON" | "toString">) {
    this.formula = parts.formula;
    this.parameters = Object.freeze([...parts.parameters]);
    this.target = parts.target;
    this.weights = parts.weights;
    this.columns = Object.freeze({ ...parts.columns });
    Object.freeze(this);
  }

  toJSON(): object {
    const columns = Object.fromEntries(Object.entries(this.columns).map(([name, of]) => [name, [...of]]));
    const { kind, version, formula, parameters, target, weights } = this;
    return { kind, version, formula, parameters, target, weights, columns };
  }

  toString(): string {
    const count = this.columns[this.target]!.length;
    return `leastSquares(${this.target} = ${this.formula}; ${this.parameters.join(", ")}; ${count} points)`;
  }
}

/**
 * Describes a least-squares fit for `minimize`: a formula over columns of data, or your own function that returns
 * residuals. The residuals of a formula are `sqrt(weights) * (target - formula)`; the formula is differentiated
 * symbolically and compiled once, however long the columns are.
 *
 * @param formula a formula in parameters and columns, in the language of `parse`; or a function from the parameters
 * to the residuals. `jacobian` returns its derivatives, one row per residual; without it, finite differences are used.
 * @param columns arrays of numbers by name, all of the same length. They are copied.
 * @throws {ExpressionError} if the formula cannot be parsed; the error has the position of the wrong character.
 * @throws {RangeError} if columns differ in length or hold non-finite numbers, if a name is missing, if a
 * column is used by nothing and `parameters` are not given, or if there are fewer points than parameters.
 * @example
 * ```ts
 * import { leastSquares, levenbergMarquardt, minimize } from "@opt/core";
 *
 * const data = { x: [0, 1, 2, 3, 4], y: [10.1, 6.1, 3.6, 2.3, 1.3] };
 * const fit = minimize(leastSquares("a * exp(-b * x)", data), [1, 1], levenbergMarquardt());
 * console.log([...fit.x].map((value) => value.toFixed(3)), fit.reason); // → [ '10.099', '0.506' ] converged
 * console.log([...fit.standardErrors!].map((value) => value.toFixed(3))); // → [ '0.064', '0.006' ]
 * ```
 */
export function leastSquares(
  formula: string,
  columns: Readonly<Record<string, ArrayLike<number>>>,
  options?: LeastSquaresOptions,
): LeastSquares;
export function leastSquares(
  residuals: ResidualFunction["residuals"],
  options?: Pick<ResidualFunction, "jacobian">,
): ResidualFunction;
export function leastSquares(
  formula: string | ResidualFunction["residuals"],
  columns: Readonly<Record<string, ArrayLike<number>>> | Pick<ResidualFunction, "jacobian"> = {},
  options: LeastSquaresOptions = {},
): LeastSquares | ResidualFunction {
  if (typeof formula === "function") {
    knownOptions("leastSquares of a function", columns, ["jacobian"]);
    return Object.freeze({ ...columns, residuals: formula });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readColumns looks at each
  return describeFit(formula, columns as Readonly<Record<string, ArrayLike<number>>>, options);
}

function describeFit(
  formula: string,
  given: Readonly<Record<string, ArrayLike<number>>>,
  options: LeastSquaresOptions,
): LeastSquares {
  knownOptions("leastSquares", options, ["parameters", "target", "weights"]);
  const names = variablesOf(parse(formula, limits));
  const columns = readColumns(given);
  const { target = "y", weights = null } = options;
  const free = names.filter((name) => !Object.hasOwn(columns, name)).toSorted();
  const parameters = options.parameters ?? free;
  requireParameters(parameters, columns);
  for (const name of free)
    if (!parameters.includes(name)) throw unknownName(formula, name, parameters, columns);
  requireColumn("target", target, columns);
  const used = new Set([target, weights, ...names]);
  const unused = Object.keys(columns).find((name) => !used.has(name));
  if (unused !== undefined && options.parameters === undefined) throw unusedColumn(unused, free);
  if (weights !== null) requireWeights(weights, columns);
  const count = columns[target]!.length;
  if (count < parameters.length)
    throw new RangeError(
      `columns must have at least as many points as there are parameters, got ${count} for ${parameters.join(", ")}`,
    );
  return new LeastSquaresDescription({ formula, parameters, target, weights, columns });
}

/** A fit from its data. */
export function reviveLeastSquares(parts: LeastSquares): LeastSquares {
  const { formula, parameters, target, weights, columns } = parts;
  return describeFit(formula, columns, { parameters, target, ...(weights === null ? {} : { weights }) });
}

function readColumns(given: unknown): Record<string, Float64Array> {
  if (typeof given !== "object" || given === null || Array.isArray(given) || ArrayBuffer.isView(given))
    throw new TypeError(`columns must be a record of arrays of numbers, got ${show(given)}`);
  const columns = Object.entries(given).map(([name, values]) => [name, readColumn(name, values)] as const);
  const lengths = columns.map(([name, { length }]) => `${name} ${length}`);
  if (new Set(columns.map(([, { length }]) => length)).size > 1)
    throw new RangeError(`columns must have equal lengths, got ${lengths.join(", ")}`);
  return Object.fromEntries(columns);
}

function readColumn(name: string, values: unknown): Float64Array {
  if (!/^[A-Za-z_]\w*$/u.test(name))
    throw new RangeError(`columns must have names that a formula can use, got ${JSON.stringify(name)}`);
  requireOwnName("columns", name);
  if (!Array.isArray(values) && !ArrayBuffer.isView(values))
    throw new TypeError(`column ${name} must be an array of numbers, got ${show(values)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each is looked at below
  const given = values as unknown as ArrayLike<unknown>;
  const column = new Float64Array(given.length);
  for (let i = 0; i < column.length; i++) {
    const value = given[i];
    if (typeof value !== "number" || !Number.isFinite(value))
      throw new RangeError(`column ${name} must hold finite numbers, got ${show(value)} at index ${i}`);
    column[i] = value;
  }
  return column;
}

function requireParameters(parameters: unknown, columns: object): asserts parameters is readonly string[] {
  requireNames("parameters", parameters);
  if (parameters.length === 0)
    throw new RangeError("formula must contain a parameter: a name that is not a column");
  if (parameters.length > mostParameters)
    throw new RangeError(`parameters must be at most ${mostParameters}, got ${parameters.length}`);
  for (const name of parameters)
    if (Object.hasOwn(columns, name))
      throw new RangeError(`parameters must not be columns, got ${name}, which is both`);
}

function unknownName(
  formula: string,
  name: string,
  parameters: readonly string[],
  columns: Readonly<Record<string, unknown>>,
): ExpressionError {
  const known = [...parameters, ...Object.keys(columns)].join(", ");
  return new ExpressionError(
    "unknown-variable",
    formula.search(new RegExp(String.raw`\b${name}\b`, "u")),
    `there is no variable ${name}; known are ${known}`,
    { name, known },
  );
}

/** A name in the formula that was meant for a column would be fitted. */
function unusedColumn(name: string, free: readonly string[]): RangeError {
  return new RangeError(
    `formula must contain the column ${name}, or \`parameters\` must say what is to be found; ${free.join(", ")} would be`,
  );
}

function requireColumn(what: string, name: unknown, columns: Readonly<Record<string, unknown>>): void {
  if (typeof name !== "string" || !Object.hasOwn(columns, name))
    throw new RangeError(
      `${what} must be one of the columns ${Object.keys(columns).join(", ")}, got ${show(name)}`,
    );
}

function requireWeights(name: string, columns: Readonly<Record<string, Float64Array>>): void {
  requireColumn("weights", name, columns);
  const fault = columns[name]!.findIndex((value) => value < 0);
  if (fault >= 0)
    throw new RangeError(
      `column ${name} must hold weights of at least 0, got ${columns[name]![fault]} at index ${fault}`,
    );
}
