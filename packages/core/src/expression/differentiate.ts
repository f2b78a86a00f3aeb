import type { FunctionName } from "./functions.ts";
import { simplified, simplifiedConditional } from "./simplify.ts";
import { constant, type Expression } from "./tree.ts";

const zero = constant(0);
const one = constant(1);
const two = constant(2);

const negate = (a: Expression): Expression => simplified("negate", a);
const add = (a: Expression, b: Expression): Expression => simplified("add", a, b);
const subtract = (a: Expression, b: Expression): Expression => simplified("subtract", a, b);
const multiply = (a: Expression, b: Expression): Expression => simplified("multiply", a, b);
const divide = (a: Expression, b: Expression): Expression => simplified("divide", a, b);
const power = (a: Expression, b: Expression): Expression => simplified("power", a, b);
const apply = (name: FunctionName, a: Expression): Expression => simplified(name, a);

/** The derivative of `name(a)` by `a`; `whole` is the call itself. */
const outer: Partial<Record<FunctionName, (a: Expression, whole: Expression) => Expression>> = {
  negate: () => constant(-1),
  abs: (a) => apply("sign", a),
  sign: () => zero,
  floor: () => zero,
  ceil: () => zero,
  sqrt: (_, whole) => divide(one, multiply(two, whole)),
  cbrt: (_, whole) => divide(one, multiply(constant(3), power(whole, two))),
  exp: (_, whole) => whole,
  log: (a) => divide(one, a),
  sin: (a) => apply("cos", a),
  cos: (a) => negate(apply("sin", a)),
  tan: (_, whole) => add(one, power(whole, two)),
  atan: (a) => divide(one, add(one, power(a, two))),
  sinh: (a) => apply("cosh", a),
  cosh: (a) => apply("sinh", a),
  tanh: (_, whole) => subtract(one, power(whole, two)),
};

/**
 * The partial derivative of an expression by one variable, symbolically and lightly simplified. Where a
 * function has a kink (`abs`, `min`, `max`, a comparison) it is the derivative of the branch taken;
 * `floor`, `ceil` and `sign` count as flat. At the edge of a domain it is the limit from inside where there is one:
 * `x^y` by `y` is 0 at `x = 0` for `y >= 0`, and `sqrt(a * t)` by `a` is 0 at `t = 0`. Subtrees are shared, so its size
 * stays in proportion.
 *
 * @example
 * ```ts
 * import { differentiate, parse, print } from "@opt/core";
 *
 * console.log(print(differentiate(parse("x^3 + y"), "x"))); // → 3 * x^2
 * ```
 */
export function differentiate(expression: Expression, name: string): Expression {
  const done = new Map<Expression, Expression>();
  const visit = (node: Expression): Expression => {
    let derivative = done.get(node);
    if (derivative === undefined) {
      derivative = derive(node, name, visit);
      done.set(node, derivative);
    }
    return derivative;
  };
  return visit(expression);
}

function derive(node: Expression, by: string, visit: (node: Expression) => Expression): Expression {
  if (node.kind === "constant") return zero;
  if (node.kind === "variable") return node.name === by ? one : zero;
  if (node.kind === "conditional") {
    const [whenTrue, whenFalse] = [visit(node.whenTrue), visit(node.whenFalse)];
    return simplifiedConditional(node.operator, node.left, node.right, whenTrue, whenFalse);
  }
  const [a, b] = node.operands;
  if (b === undefined) {
    const slope = outer[node.name]?.(a, node) ?? zero;
    return node.name === "sqrt" ? timesMoving(slope, visit(a)) : multiply(slope, visit(a));
  }
  return binary[node.name]?.(a, b, visit(a), visit(b), node) ?? zero;
}

type BinaryRule = (
  a: Expression,
  b: Expression,
  da: Expression,
  db: Expression,
  whole: Expression,
) => Expression;

const binary: Partial<Record<FunctionName, BinaryRule>> = {
  add: (_a, _b, da, db) => add(da, db),
  subtract: (_a, _b, da, db) => subtract(da, db),
  multiply: (a, b, da, db) => add(multiply(da, b), multiply(a, db)),
  divide: (_a, b, da, db, whole) => subtract(divide(da, b), divide(multiply(whole, db), b)),
  power: derivePower,
  min: (a, b, da, db) => simplifiedConditional("<=", a, b, da, db),
  max: (a, b, da, db) => simplifiedConditional(">=", a, b, da, db),
};

function derivePower(
  a: Expression,
  b: Expression,
  da: Expression,
  db: Expression,
  whole: Expression,
): Expression {
  // the logarithm of the base enters only where the exponent moves: x^2 has a derivative at x < 0
  return add(powerByBase(a, b, da), isZero(db) ? zero : multiply(powerByExponent(a, b, whole), db));
}

function powerByBase(a: Expression, b: Expression, da: Expression): Expression {
  if (isZero(da)) return zero;
  const slope = multiply(b, power(a, subtract(b, one)));
  if (b.kind === "constant") return b.value >= 1 ? multiply(slope, da) : timesMoving(slope, da);
  // an exponent of zero makes a constant, of a base of zero too
  return timesMoving(simplifiedConditional("==", b, zero, zero, slope), da);
}

/** `a^b log(a)`, which at a base of zero tends to 0 with every exponent above zero; PyTorch takes 0 for one of zero too. */
function powerByExponent(a: Expression, b: Expression, whole: Expression): Expression {
  const slope = multiply(whole, apply("log", a));
  if (a.kind === "constant" && a.value !== 0) return slope;
  return simplifiedConditional("==", a, zero, simplifiedConditional("<", b, zero, slope, zero), slope);
}

function isZero(expression: Expression): boolean {
  return expression.kind === "constant" && expression.value === 0;
}

/** A slope that may be infinite times what moves: nothing where nothing moves. */
function timesMoving(slope: Expression, moving: Expression): Expression {
  const product = multiply(slope, moving);
  return moving.kind === "constant" ? product : simplifiedConditional("==", moving, zero, zero, product);
}
