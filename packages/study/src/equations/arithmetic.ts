import { decimal, grouped, isNumber, nameOf, plainCalls } from "./formula-text.ts";
import type { Token } from "./token.ts";

/** A call of the function that a question writes: its value or its slope somewhere. */
export interface Call {
  readonly of: string;
  readonly isSlope: boolean;
  /** A formula; the function's own variables when left out. */
  readonly argument?: string;
  /** Along which variable, of several. */
  readonly along?: string;
}

/** A formula in core's language; names carry their time ("v__m1" is v of the step before), calls are `call__0`. */
export interface Formula {
  readonly text: string;
  readonly names: readonly string[];
  readonly calls: readonly Call[];
  /** How many operations there are; none in a number or a name alone. */
  readonly size: number;
  /** The token behind it. */
  readonly next: number;
}

const least = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4, "**": 4 } as const;

type Operator = keyof typeof least;

const isOperator = (text: string): text is Operator => Object.hasOwn(least, text);

const assigns = /^(?:=|<-|:=|[-+*/]=)$/u;

const deepest = 24;

/** Thrown and caught in here alone; made once, for to note where it is thrown takes longer than to read the formula. */
const unreadable = new Error("unreadable");

/** Reads formulas as people type them: "2w", "lr·f'(w + μv)", "(1 − β₁)g". */
export class Arithmetic {
  readonly #tokens: readonly Token[];
  readonly #isName: (token: Token) => boolean;
  #at = 0;
  #depth = 0;
  #size = 0;
  #names = new Set<string>();
  #calls: Call[] = [];

  constructor(tokens: readonly Token[], isName: (token: Token) => boolean) {
    this.#tokens = tokens;
    this.#isName = isName;
  }

  /** The longest formula that begins at a token; undefined where none does. */
  readAt(start: number): Formula | undefined {
    [this.#at, this.#depth, this.#size, this.#names, this.#calls] = [start, 0, 0, new Set(), []];
    try {
      const text = this.#sum(1);
      return {
        text,
        names: [...this.#names],
        calls: this.#calls,
        size: this.#size,
        next: this.#at,
      };
    } catch (error) {
      if (error === unreadable) return undefined;
      throw error;
    }
  }

  #text(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? "";
  }

  #sum(weakest: number): string {
    if (++this.#depth > deepest) throw unreadable;
    let left = this.#signed();
    let isOpen = false;
    for (;;) {
      const operator = this.#operator();
      if (operator === undefined || least[operator] < weakest) break;
      const from = this.#at;
      // "a/bc" can be taken in two ways, "1/2 x" cannot
      if (isOpen && this.#isImplied()) throw unreadable;
      isOpen = operator === "/" && !(isNumber(left) && this.#tokens[from + 1]?.kind === "number");
      if (!this.#isImplied()) this.#at++;
      // a dash between words is no minus
      if (!this.#startsValue()) {
        if (operator !== "-") throw unreadable;
        this.#at = from;
        break;
      }
      const right = operator === "^" || operator === "**" ? this.#exponent() : this.#sum(least[operator] + 1);
      this.#size++;
      left = operator === "^" || operator === "**" ? `${left}^${right}` : `${left} ${operator} ${right}`;
    }
    this.#depth--;
    return left;
  }

  #exponent(): string {
    const inner = this.#text() === "-" ? this.#signed() : this.#power();
    return /^[\w.]+$|^\(.*\)$/u.test(inner) ? inner : `(${inner})`;
  }

  #power(): string {
    const base = this.#value();
    if (this.#text() !== "^" && this.#text() !== "**") return base;
    this.#at++;
    return `${base}^${this.#exponent()}`;
  }

  #signed(): string {
    if (this.#text() === "+") this.#at++;
    if (this.#text() !== "-") return this.#value();
    this.#at++;
    if (!this.#startsValue()) throw unreadable;
    const inner = this.#sum(3);
    // a sign right before a number would read as its own
    return inner.startsWith("(") ? `-${inner}` : `-(${inner})`;
  }

  /** The operator that comes next; a product may have none. */
  #operator(): Operator | undefined {
    const text = this.#text();
    if (isOperator(text)) return text;
    return this.#isImplied() ? "*" : undefined;
  }

  #isImplied(): boolean {
    const [token, before] = [this.#tokens[this.#at], this.#tokens[this.#at - 1]];
    if (token === undefined || before === undefined) return false;
    if (token.text === "(") return token.isTight && this.#isWhole();
    if (token.text === "∇" || token.text === "√") return true;
    if (token.kind !== "name" || !this.#isName(token) || this.#isAssigned(1)) return false;
    if (token.isTight || this.#size > 0) return true;
    // "0.9 v + g" goes on, "lr = 0.1 w = 1" does not
    return isOperator(this.#text(1)) && this.#text(2) !== "";
  }

  /** Whether a bracket is closed again. */
  #isWhole(): boolean {
    let depth = 0;
    for (let at = this.#at; at < Math.min(this.#tokens.length, this.#at + 80); at++) {
      const { text } = this.#tokens[at]!;
      if (text === "(") depth++;
      if (text === ")" && --depth === 0) return true;
      if (text === "\n") return false;
    }
    return false;
  }

  #isAssigned(ahead: number): boolean {
    return assigns.test(this.#text(ahead));
  }

  #startsValue(): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined) return false;
    if (token.kind === "number") return true;
    if (token.kind === "name") return this.#isName(token) && !(this.#isAssigned(1) && this.#text(1) === "=");
    return /^[-+(|∇√]$/u.test(token.text) && !(token.text === "-" && this.#text(1) === "-");
  }

  #value(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw unreadable;
    if (token.kind === "number" && !token.text.endsWith("%")) return decimal(token.value!);
    if (token.text === "(") return `(${this.#until(")")})`;
    if (token.text === "|") return `abs(${this.#until("|")})`;
    if (token.text === "√") return this.#root();
    if (token.text === "∇") return this.#slope();
    if (token.kind === "name" && this.#isName(token)) return this.#named(token);
    throw unreadable;
  }

  #until(end: string): string {
    const inner = this.#sum(1);
    if (this.#text() !== end) throw unreadable;
    this.#at++;
    return inner;
  }

  #root(): string {
    this.#size++;
    if (this.#text() !== "(") return `sqrt(${this.#value()})`;
    this.#at++;
    return `sqrt(${this.#until(")")})`;
  }

  /** "∇f(w)", "∇L". */
  #slope(): string {
    const token = this.#tokens[this.#at++];
    if (token?.kind !== "name") throw unreadable;
    if (this.#text() !== "(") return this.#use("g");
    this.#at++;
    return this.#call(token.text, true);
  }

  #named(token: Token): string {
    const { text } = token;
    const own = text.toLowerCase();
    if (this.#text() === "'" && this.#text(1) === "(") {
      this.#at += 2;
      return this.#call(text, true);
    }
    if (this.#text() === "(" && (Object.hasOwn(plainCalls, own) || own === "min" || own === "max")) {
      this.#at++;
      this.#size++;
      return own === "min" || own === "max" ? this.#ofTwo(own) : grouped(plainCalls[own]!(this.#until(")")));
    }
    if (this.#text() === "(" && /^(?:f|L|J|loss|grad|gradient|df)$/u.test(text)) {
      this.#at++;
      return this.#call(text, /^(?:grad|gradient|df)$/u.test(text));
    }
    return this.#use(nameOf(token));
  }

  #ofTwo(own: string): string {
    const first = this.#sum(1);
    if (this.#text() !== ",") throw unreadable;
    this.#at++;
    return `${own}(${first}, ${this.#until(")")})`;
  }

  #call(of: string, isSlope: boolean): string {
    this.#size++;
    const argument = this.#until(")");
    this.#calls.push({ of, isSlope, argument });
    return `call__${this.#calls.length - 1}`;
  }

  #use(name: string): string {
    this.#names.add(name);
    return name;
  }
}
