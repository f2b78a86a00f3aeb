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
  /** Can be called by name in a formula; the others are written with an operator. */
  readonly named: boolean;
}

/** In `kernel/power-functions.ts`, `angle-functions.ts` and `cube-root-function.ts`. */
const taught = { arity: 1, evaluate: refuse, named: true } as const;

/** One row a function. */
export const functions: Readonly<Record<FunctionName, Row>> = {
  add: { arity: 2, evaluate: (a, b) => a + b, named: false },
  subtract: { arity: 2, evaluate: (a, b) => a - b, named: false },
  multiply: { arity: 2, evaluate: (a, b) => a * b, named: false },
  divide: { arity: 2, evaluate: (a, b) => a / b, named: false },
  power: { ...taught, arity: 2, named: false },
  negate: { arity: 1, evaluate: (a) => -a, named: false },
  abs: { arity: 1, evaluate: Math.abs, named: true },
  sign: { arity: 1, evaluate: Math.sign, named: true },
  sqrt: { arity: 1, evaluate: Math.sqrt, named: true },
  cbrt: { ...taught },
  exp: { ...taught },
  log: { ...taught },
  sin: { ...taught },
  cos: { ...taught },
  tan: { ...taught },
  atan: { ...taught },
  sinh: { ...taught },
  cosh: { ...taught },
  tanh: { ...taught },
  floor: { arity: 1, evaluate: Math.floor, named: true },
  ceil: { arity: 1, evaluate: Math.ceil, named: true },
  min: { arity: 2, evaluate: (a, b) => Math.min(a, b), named: true },
  max: { arity: 2, evaluate: (a, b) => Math.max(a, b), named: true },
};

function refuse(): never {
  throw new TypeError("a function must be there before it is called");
}

/** Gives functions what they do with numbers. */
export function teach(evaluations: Partial<Record<FunctionName, Row["evaluate"]>>): void {
  for (const [name, row] of Object.entries(functions))
    row.evaluate = Reflect.get(evaluations, name) ?? row.evaluate;
}

/** Refuses a formula that calls a function which is not there. */
export function requireTaught(name: FunctionName): void {
  if (functions[name].evaluate === refuse)
    throw new TypeError(
      `a description that calls ${name} must go through \`revive\` of @opt/core where it comes from JSON or from another copy of the package`,
    );
}

/** The functions that a formula may call by name. */
export const functionNames: readonly FunctionName[] = Object.keys(functions)
  .filter((name) => isFunctionName(name))
  .filter((name) => functions[name].named);

function isFunctionName(name: string): name is FunctionName {
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
