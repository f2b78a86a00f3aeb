import { ExpressionError } from "./expression-error.ts";
import {
  functionNames,
  functions,
  isMultipliedPower,
  namedConstants,
  requireTaught,
  type FunctionName,
} from "./functions.ts";
import { deepestTree, ownLimits, type ParseLimits } from "./parse-limits.ts";
import { tokenize, type Token } from "./token.ts";
import { call, children, conditional, constant, variable, type Comparison, type Expression } from "./tree.ts";

const comparisons = new Map<string, Comparison>(
  (["<", "<=", ">", ">=", "==", "!="] as const).map((symbol) => [symbol, symbol]),
);
const callable = new Map<string, FunctionName>(functionNames.map((name) => [name, name]));

interface Operator {
  readonly name: FunctionName;
  readonly strength: number;
}
const operators: ReadonlyMap<string, Operator> = new Map([
  ["+", { name: "add", strength: 1 }],
  ["-", { name: "subtract", strength: 1 }],
  ["*", { name: "multiply", strength: 2 }],
  ["/", { name: "divide", strength: 2 }],
  ["^", { name: "power", strength: 4 }],
  ["**", { name: "power", strength: 4 }],
]);
const negationStrength = 3;

/** The tree of a formula, which may call functions of angles only where these have been loaded. */
export function parse(text: string, limits: ParseLimits = ownLimits): Expression {
  if (typeof text !== "string") throw new TypeError(`formula must be a string, got ${typeof text}`);
  if (text.length > limits.length)
    throw new ExpressionError(
      "too-long",
      limits.length,
      `formula is longer than ${limits.length} characters`,
      {
        limit: limits.length,
      },
    );
  const reader = new Reader(tokenize(text), limits);
  if (reader.peek().kind === "end") throw new ExpressionError("empty", 0, "formula is empty");
  const expression = reader.expression();
  const rest = reader.peek();
  if (rest.kind !== "end")
    throw new ExpressionError(
      "expected-operator",
      rest.position,
      `expected an operator before "${rest.text}"`,
      {
        token: rest.text,
      },
    );
  return expression;
}

class Reader {
  private at = 0;
  private size = 0;
  private depth = 0;
  /** Of each tree, how many operations lie within each other. */
  private readonly depths = new Map<Expression, number>();
  private readonly tokens: readonly Token[];
  private readonly limits: ParseLimits;

  constructor(tokens: readonly Token[], limits: ParseLimits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  peek(): Token {
    return this.tokens[this.at]!;
  }

  expression(): Expression {
    const left = this.#binary(1);
    const token = this.peek();
    const comparison = comparisons.get(token.text);
    if (comparison === undefined) {
      if (token.text === "?")
        throw new ExpressionError("expected-comparison", token.position, "expected a comparison before ?");
      return left;
    }
    this.at++;
    const right = this.#binary(1);
    this.#expect("?");
    const whenTrue = this.#deeper(() => this.expression());
    this.#expect(":");
    const whenFalse = this.#deeper(() => this.expression());
    return this.#count(conditional(comparison, left, right, whenTrue, whenFalse), token);
  }

  #binary(weakest: number): Expression {
    let left = this.#unary();
    for (;;) {
      const token = this.peek();
      const operator = operators.get(token.text);
      if (operator === undefined || operator.strength < weakest) return left;
      this.at++;
      // a power binds to the right, and its exponent may carry a sign
      const right = this.#deeper(() =>
        operator.name === "power" ? this.#exponent() : this.#binary(operator.strength + 1),
      );
      if (operator.name === "power" && !(right.kind === "constant" && isMultipliedPower(right.value)))
        requireTaught("power");
      left = this.#count(call(operator.name, left, right), token);
    }
  }

  #exponent(): Expression {
    return this.peek().text === "-" ? this.#unary() : this.#binary(4);
  }

  #unary(): Expression {
    const token = this.peek();
    if (token.text !== "-" && token.text !== "+") return this.#primary();
    this.at++;
    const operand = this.#deeper(() => this.#binary(negationStrength));
    if (token.text === "+") return operand;
    return operand.kind === "constant"
      ? constant(-operand.value)
      : this.#count(call("negate", operand), token);
  }

  #primary(): Expression {
    const token = this.peek();
    this.at++;
    if (token.kind === "number") return this.#number(token);
    if (token.kind === "name") return this.peek().text === "(" ? this.#named(token) : this.#name(token);
    if (token.text === "(") {
      const inner = this.#deeper(() => this.expression());
      this.#expect(")");
      return inner;
    }
    if (token.kind === "end")
      throw new ExpressionError("unexpected-end", token.position, "formula ends too early");
    throw new ExpressionError("expected-value", token.position, `expected a value before "${token.text}"`, {
      token: token.text,
    });
  }

  #number(token: Token): Expression {
    const value = Number(token.text);
    if (!Number.isFinite(value))
      throw new ExpressionError("number-too-large", token.position, `number ${token.text} is too large`, {
        token: token.text,
      });
    return this.#count(constant(value), token);
  }

  #name(token: Token): Expression {
    const value = namedConstants.get(token.text);
    return this.#count(value === undefined ? variable(token.text) : constant(value), token);
  }

  #named(token: Token): Expression {
    const name = callable.get(token.text);
    if (name === undefined)
      throw new ExpressionError("unknown-function", token.position, `there is no function ${token.text}`, {
        name: token.text,
        known: functionNames.join(", "),
      });
    requireTaught(name);
    const operands = this.#operands();
    const arity = functions[name].arity;
    if (operands.length < arity || (operands.length > arity && arity === 1))
      throw new ExpressionError(
        "wrong-arity",
        token.position,
        `${name} takes ${arity} values, got ${operands.length}`,
        {
          name,
          arity,
          got: operands.length,
        },
      );
    if (arity === 1) return this.#count(call(name, operands[0]!), token);
    return operands.reduce((left, right) => this.#count(call(name, left, right), token));
  }

  #operands(): Expression[] {
    this.#expect("(");
    const operands = [this.#deeper(() => this.expression())];
    while (this.peek().text === ",") {
      this.at++;
      operands.push(this.#deeper(() => this.expression()));
    }
    this.#expect(")");
    return operands;
  }

  #expect(text: string): void {
    const token = this.peek();
    if (token.text !== text) {
      const found = token.kind === "end" ? "the end" : `"${token.text}"`;
      throw new ExpressionError("expected-token", token.position, `expected "${text}" before ${found}`, {
        expected: text,
        token: token.text,
      });
    }
    this.at++;
  }

  #deeper<T>(read: () => T): T {
    if (++this.depth > this.limits.depth)
      throw new ExpressionError(
        "too-deep",
        this.peek().position,
        `formula is nested deeper than ${this.limits.depth}`,
        {
          limit: this.limits.depth,
        },
      );
    const result = read();
    this.depth--;
    return result;
  }

  #count(expression: Expression, token: Token): Expression {
    if (++this.size > this.limits.size)
      throw new ExpressionError(
        "too-large",
        token.position,
        `formula has more than ${this.limits.size} parts`,
        {
          limit: this.limits.size,
        },
      );
    let depth = 0;
    for (const child of children(expression)) depth = Math.max(depth, this.depths.get(child) ?? 0);
    this.depths.set(expression, depth + 1);
    if (depth >= deepestTree)
      throw new ExpressionError("too-deep", token.position, `formula is nested deeper than ${deepestTree}`, {
        limit: deepestTree,
      });
    return expression;
  }
}
