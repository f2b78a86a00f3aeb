import {
  functions,
  isMultipliedPower,
  namedConstants,
  requireTaught,
  type FunctionName,
} from "./functions.ts";
import { tokenize, type Token } from "./token.ts";
import { call, conditional, constant, variable, type Comparison, type Expression } from "./tree.ts";

const comparisons: readonly string[] = ["<", "<=", ">", ">=", "==", "!="] satisfies Comparison[];

const operators: Readonly<Record<string, readonly [name: FunctionName, strength: number]>> = {
  "+": ["add", 1],
  "-": ["subtract", 1],
  "*": ["multiply", 2],
  "/": ["divide", 2],
  "^": ["power", 4],
  "**": ["power", 4],
};
const negationStrength = 3;

/** The tree of a formula that is known to be one: this package's own, or one that was parsed before. */
export function readFormula(text: string): Expression {
  return new FormulaReader(tokenize(text)).expression();
}

/** Reads the tokens of a formula; what parses a stranger's looks at more of them. */
export class FormulaReader {
  protected at = 0;
  protected readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected peek(): Token {
    return this.tokens[this.at]!;
  }

  expression(): Expression {
    const left = this.#binary(1);
    const token = this.peek();
    if (!comparisons.includes(token.text)) return left;
    this.at++;
    const right = this.#binary(1);
    this.expect("?");
    const whenTrue = this.deeper(() => this.expression());
    this.expect(":");
    const whenFalse = this.deeper(() => this.expression());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is in the list
    return this.count(conditional(token.text as Comparison, left, right, whenTrue, whenFalse), token);
  }

  #binary(weakest: number): Expression {
    let left = this.#unary();
    for (;;) {
      const token = this.peek();
      const [name, strength] = operators[token.text] ?? ["add", 0];
      if (strength < weakest) return left;
      this.at++;
      // a power binds to the right, and its exponent may carry a sign
      const right = this.deeper(() => (name === "power" ? this.#exponent() : this.#binary(strength + 1)));
      if (name === "power" && !(right.kind === "constant" && isMultipliedPower(right.value)))
        requireTaught(name);
      left = this.count(call(name, left, right), token);
    }
  }

  #exponent(): Expression {
    return this.peek().text === "-" ? this.#unary() : this.#binary(4);
  }

  #unary(): Expression {
    const token = this.peek();
    if (token.text !== "-" && token.text !== "+") return this.primary();
    this.at++;
    const operand = this.deeper(() => this.#binary(negationStrength));
    if (token.text === "+") return operand;
    return operand.kind === "constant"
      ? constant(-operand.value)
      : this.count(call("negate", operand), token);
  }

  /** Reads a number, a name, a call, or what stands in brackets. */
  protected primary(): Expression {
    const token = this.peek();
    const { kind, text } = token;
    this.at++;
    if (text === "(") {
      const inner = this.deeper(() => this.expression());
      this.expect(")");
      return inner;
    }
    if (kind === "name" && this.peek().text === "(") {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a formula calls nothing else
      const name = text as FunctionName;
      requireTaught(name);
      return this.called(name, this.#operands(), token);
    }
    const value = kind === "number" ? Number(text) : namedConstants.get(text);
    return this.count(value === undefined ? variable(text) : constant(value), token);
  }

  #operands(): Expression[] {
    const operands: Expression[] = [];
    do {
      this.at++;
      operands.push(this.deeper(() => this.expression()));
    } while (this.peek().text === ",");
    this.expect(")");
    return operands;
  }

  /** A call with its operands; of more than two, calls within each other. */
  protected called(name: FunctionName, operands: readonly Expression[], token: Token): Expression {
    if (functions[name].arity === 1) return this.count(call(name, operands[0]!), token);
    return operands.reduce((left, right) => this.count(call(name, left, right), token));
  }

  protected expect(_text: string): void {
    this.at++;
  }

  /** Reads what lies within something else. */
  protected deeper<T>(read: () => T): T {
    return read();
  }

  protected count(expression: Expression, _token: Token): Expression {
    return expression;
  }
}
