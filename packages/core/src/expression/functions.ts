/** The functions of the language: arithmetic written with operators, then those called by name. */
export type FunctionName =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "power"
  | "negate"
  | "abs"
  | "sign"
  | "sqrt"
  | "cbrt"
  | "exp"
  | "log"
  | "sin"
  | "cos"
  | "tan"
  | "atan"
  | "sinh"
  | "cosh"
  | "tanh"
  | "floor"
  | "ceil"
  | "min"
  | "max";

/** What a function does with numbers. */
interface Row {
  readonly arity: 1 | 2;
  /**
   * In float64, unless it has an own way for float32 and is told so. Of one that has to be taught, only where it has been:
   * no formula is read that calls it before.
   */
  evaluate: (a: number, b: number, isSingle?: boolean) => number;
}

const does = (evaluate: Row["evaluate"], arity: Row["arity"] = 1): Row => ({ arity, evaluate });

/** In `kernel/power-functions.ts`, `angle-functions.ts` and `cube-root-function.ts`. */
const taught = (): Row => does(refuse);

/** One row a function. */
export const functions: Readonly<Record<FunctionName, Row>> = {
  add: does((a, b) => a + b, 2),
  subtract: does((a, b) => a - b, 2),
  multiply: does((a, b) => a * b, 2),
  divide: does((a, b) => a / b, 2),
  power: does(refuse, 2),
  negate: does((a) => -a),
  abs: does(Math.abs),
  sign: does(Math.sign),
  sqrt: does(Math.sqrt),
  cbrt: taught(),
  exp: taught(),
  log: taught(),
  sin: taught(),
  cos: taught(),
  tan: taught(),
  atan: taught(),
  sinh: taught(),
  cosh: taught(),
  tanh: taught(),
  floor: does(Math.floor),
  ceil: does(Math.ceil),
  min: does((a, b) => Math.min(a, b), 2),
  max: does((a, b) => Math.max(a, b), 2),
};

/** Written with an operator; the others are called by name. */
const operators: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "add",
  "subtract",
  "multiply",
  "divide",
  "power",
  "negate",
]);

function refuse(): never {
  throw new TypeError("a function must be there before it is called");
}

/** Gives functions what they do with numbers. */
export function teach(evaluations: Partial<Record<FunctionName, Row["evaluate"]>>): void {
  for (const [name, evaluate] of Object.entries(evaluations))
    if (isFunctionName(name)) functions[name].evaluate = evaluate;
}

/** Refuses a formula that calls a function which is not there. */
export function requireTaught(name: FunctionName): void {
  if (functions[name].evaluate === refuse)
    throw new TypeError(
      `a description that calls ${name} must go through \`revive\` of @opt/core where it comes from JSON or from another copy of the package`,
    );
}

/** The functions that a formula may call by name. */
export const functionNames: readonly FunctionName[] = /* @__PURE__ */ namedFunctions();

function namedFunctions(): FunctionName[] {
  return Object.keys(functions).filter(
    (name): name is FunctionName => isFunctionName(name) && !operators.has(name),
  );
}

/** Whether a text is the name of a function. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

/** Constants that a formula may name. */
export const namedConstants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);

/** The largest whole exponent that is carried out by multiplications instead of `pow`. */
export const largestMultipliedPower = 16;

/** Whether `x ^ exponent` is carried out by multiplications. */
export function isMultipliedPower(exponent: number): boolean {
  return Number.isInteger(exponent) && Math.abs(exponent) <= largestMultipliedPower;
}

/**
 * `base ^ exponent` by multiplications in a fixed order (halves squared, an odd one by the base), over
 * any kind of value. `exponent` is a whole number.
 */
export function powerByMultiplying<T>(
  base: T,
  exponent: number,
  arithmetic: { one: () => T; multiply: (a: T, b: T) => T; divide: (a: T, b: T) => T },
): T {
  if (exponent < 0)
    return arithmetic.divide(arithmetic.one(), powerByMultiplying(base, -exponent, arithmetic));
  if (exponent === 0) return arithmetic.one();
  if (exponent === 1) return base;
  if (exponent % 2 === 1)
    return arithmetic.multiply(powerByMultiplying(base, exponent - 1, arithmetic), base);
  const half = powerByMultiplying(base, exponent / 2, arithmetic);
  return arithmetic.multiply(half, half);
}
