import { ExpressionError } from "./expression-error.ts";
import { functionNames, functions, requireTaught, type FunctionName } from "./functions.ts";
import { deepestTree, ownLimits, type ParseLimits } from "./parse-limits.ts";
import { FormulaReader } from "./read-formula.ts";
import { tokenize, type Token } from "./token.ts";
import { children, type Expression } from "./tree.ts";

const callable = new Map<string, FunctionName>(functionNames.map((name) => [name, name]));

/** The tree of a formula, which may call functions of angles only where these have been loaded. */
export function parse(text: string, limits: ParseLimits = ownLimits): Expression {
  if (typeof text !== "string") throw new TypeError(`formula must be a string, got ${typeof text}`);
  if (text.length > limits.length)
    throw new ExpressionError(
      "too-long",
      limits.length,
      `formula is longer than ${limits.length} characters`,
      { limit: limits.length },
    );
  const tokens = tokenize(text);
  requireTokens(text, tokens);
  return new Parser(tokens, limits).parse();
}

/** Refuses a formula that goes on after its tokens. */
function requireTokens(text: string, tokens: readonly Token[]): void {
  const last = tokens.at(-2);
  const end = last === undefined ? 0 : last.position + last.text.length;
  const rest = text.slice(end).trimStart();
  if (rest === "") return;
  const character = String.fromCodePoint(rest.codePointAt(0)!);
  throw new ExpressionError(
    "unexpected-character",
    text.length - rest.length,
    `unexpected character ${JSON.stringify(character)}`,
    { character },
  );
}

/** Reads a formula and says what is wrong with it. */
class Parser extends FormulaReader {
  #size = 0;
  #depth = 0;
  /** Of each tree, how many operations lie within each other. */
  readonly #depths = new Map<Expression, number>();
  readonly #limits: ParseLimits;

  constructor(tokens: readonly Token[], limits: ParseLimits) {
    super(tokens);
    this.#limits = limits;
  }

  parse(): Expression {
    if (this.peek().kind === "end") throw new ExpressionError("empty", 0, "formula is empty");
    const expression = this.expression();
    const { kind, text, position } = this.peek();
    if (kind === "end") return expression;
    throw new ExpressionError("expected-operator", position, `expected an operator before "${text}"`, {
      token: text,
    });
  }

  override expression(): Expression {
    const expression = super.expression();
    const { text, position } = this.peek();
    if (text === "?")
      throw new ExpressionError("expected-comparison", position, "expected a comparison before ?");
    return expression;
  }

  protected override primary(): Expression {
    const { kind, text, position } = this.peek();
    if (kind === "end") throw new ExpressionError("unexpected-end", position, "formula ends too early");
    if (kind === "symbol" && text !== "(")
      throw new ExpressionError("expected-value", position, `expected a value before "${text}"`, {
        token: text,
      });
    if (kind === "number" && !Number.isFinite(Number(text)))
      throw new ExpressionError("number-too-large", position, `number ${text} is too large`, { token: text });
    if (kind === "name" && this.tokens[this.at + 1]!.text === "(") this.#requireFunction(text, position);
    return super.primary();
  }

  #requireFunction(text: string, position: number): void {
    const name = callable.get(text);
    if (name === undefined) {
      const known = functionNames.join(", ");
      const message = `there is no function ${text}; known are ${known}`;
      throw new ExpressionError("unknown-function", position, message, { name: text, known });
    }
    requireTaught(name);
  }

  protected override called(name: FunctionName, operands: readonly Expression[], token: Token): Expression {
    const { arity } = functions[name];
    const got = operands.length;
    if (got < arity || (got > arity && arity === 1))
      throw new ExpressionError("wrong-arity", token.position, `${name} takes ${arity} values, got ${got}`, {
        name,
        arity,
        got,
      });
    return super.called(name, operands, token);
  }

  protected override expect(text: string): void {
    const token = this.peek();
    if (token.text !== text) {
      const found = token.kind === "end" ? "the end" : `"${token.text}"`;
      throw new ExpressionError("expected-token", token.position, `expected "${text}" before ${found}`, {
        expected: text,
        token: token.text,
      });
    }
    super.expect(text);
  }

  protected override deeper<T>(read: () => T): T {
    if (++this.#depth > this.#limits.depth) throw tooDeep(this.peek(), this.#limits.depth);
    const result = read();
    this.#depth--;
    return result;
  }

  protected override count(expression: Expression, token: Token): Expression {
    if (++this.#size > this.#limits.size)
      throw new ExpressionError(
        "too-large",
        token.position,
        `formula has more than ${this.#limits.size} parts`,
        { limit: this.#limits.size },
      );
    let depth = 0;
    for (const child of children(expression)) depth = Math.max(depth, this.#depths.get(child) ?? 0);
    this.#depths.set(expression, depth + 1);
    if (depth >= deepestTree) throw tooDeep(token, deepestTree);
    return expression;
  }
}

function tooDeep({ position }: Token, limit: number): ExpressionError {
  return new ExpressionError("too-deep", position, `formula is nested deeper than ${limit}`, { limit });
}
