import { freeze } from "@opt/description";
import { evaluate, type Expression, parse } from "@opt/core";
import { formatNumber } from "@opt/words";
import type {
  CertifiedText,
  Certificate,
  Counted,
  Fact,
  Given,
  Observed,
  Printed,
  Run,
  Split,
} from "../certificate/certificate.ts";
import { numbersIn } from "../certificate/printed.ts";
import type { Bilingual } from "../locale.ts";
import { ruleOf } from "./rules.ts";

/** A number with its derivation. In a template string it prints four significant digits and says which it is. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  toString(): string;
}

/** Marks stand behind the numbers of a text until it is certified: one character of the private use area a fact. */
const firstMark = 0xe000;
const marks = /[\uE000-\uF8FF]/gu;

/** The text as shown, without the marks of its facts. */
export function unmarked(text: string): string {
  return text.replace(marks, "");
}

/** A number as questions and answers show it: without the noise of binary fractions. */
export function significant(value: number, digits = 4): string {
  return formatNumber(Number(value.toPrecision(digits)), digits);
}

/** Whole numbers in full, others with as many digits as they have, six at most. */
export function exact(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value).replace("-", "−")
    : formatNumber(Number(value.toPrecision(6)), 6);
}

/** A number to four decimal places, a half away from zero as by hand: 2.59225 is 2.5923, though its double is less. */
export function fourDecimals(value: number): number {
  const tenThousands = Number((Math.abs(value) * 1e4).toPrecision(14));
  return (Math.sign(value) * Math.round(tenThousands)) / 1e4;
}

/** Collects the facts behind the numbers of some texts. */
export class Ledger {
  readonly #facts: Fact[] = [];
  readonly #splits: (() => Split)[] = [];
  readonly #runs: (() => Run)[] = [];
  readonly #quotes = new Map<string, string>();

  /** A number that is known beforehand. */
  given(name: string, value: number, read?: Given["read"]): Figure {
    return this.#add({ kind: "given", name, value, ...(read && { read }) }, exact);
  }

  /** A number that core or data computed, and the formula over earlier figures that it must equal. */
  state(name: string, formula: string, value: number): Figure {
    return this.#add({ kind: "formula", name, formula, value: settled(value, this.#scale(formula)) });
  }

  /** What a formula over the figures so far comes to, in core's language of expressions. */
  reckon(formula: string): number {
    return evaluate(treeOf(formula), (other) => this.#valueOf(other));
  }

  count(fact: Omit<Counted, "value">, value: number): Figure {
    return this.#add({ ...fact, value }, exact);
  }

  observe(fact: Omit<Observed, "value" | "kind">, value: number): Figure {
    return this.#add({ kind: "observed", ...fact, value });
  }

  /** A split that facts refer to; written down once a certificate is wanted. */
  split(split: () => Split): void {
    this.#splits.push(split);
  }

  /** A run that facts refer to; recorded once a certificate is wanted. */
  run(run: () => Run): void {
    this.#runs.push(run);
  }

  /** Says that a text is an author's, word for word. */
  quote(text: string, source: string): void {
    this.#quotes.set(text, source);
  }

  /** A text that somebody typed, its numbers taken as given. */
  asGiven(text: string): string {
    return this.mark(text, ({ at, low, high }) => {
      const name = `typed${at}`;
      if (!this.has(name)) this.given(name, (low + high) / 2);
      return name;
    });
  }

  /** A text with each of its numbers as the fact that is named for it. */
  mark(text: string, nameOf: (number: Printed) => string): string {
    return numbersIn(text)
      .toReversed()
      .reduce((marked, one) => {
        const end = one.at + one.text.length;
        return marked.slice(0, one.at) + this.write({ name: nameOf(one) }, one.text) + marked.slice(end);
      }, text);
  }

  /** The texts with "≈" for "=" before every number that its digits do not tell in full. */
  approximate({ ko, en }: Bilingual): Bilingual {
    return { ko: this.#approximated(ko), en: this.#approximated(en) };
  }

  #approximated(text: string): string {
    return text.replace(/= (?=(\(?[−\d.,]+)([\uE000-\uF8FF]))/gu, (equals, shown: string, mark: string) => {
      const [printed] = numbersIn(shown);
      const value = this.#facts[mark.charCodeAt(0) - firstMark]?.value ?? Number.NaN;
      const told = ((printed?.low ?? Number.NaN) + (printed?.high ?? Number.NaN)) / 2;
      return Math.abs(value - told) > 1e-9 * Math.abs(value) ? "≈ " : equals;
    });
  }

  has(name: string): boolean {
    return this.#facts.some((fact) => fact.name === name);
  }

  /** The figure of that name. */
  find(name: string): Figure {
    const value = this.#valueOf(name);
    return { name, value, toString: () => this.write({ name }, significant(value)) };
  }

  /** The figure in other digits. */
  write({ name }: Pick<Figure, "name">, text: string): string {
    return text + String.fromCharCode(firstMark + this.#facts.findIndex((fact) => fact.name === name));
  }

  /** All facts, with the texts they stand in; the marks of the texts say where. */
  certificate(texts: readonly string[], question?: string, answers?: readonly string[]): Certificate {
    return freeze({
      kind: "certificate",
      version: 1,
      ...(question === undefined ? {} : { question }),
      facts: this.#facts,
      splits: this.#splits.map((split) => split()),
      runs: this.#runs.map((run) => ruled(run())),
      texts: [...new Set(texts)].map((text) => this.#certified(text)),
      ...(answers === undefined ? {} : { answers: [...answers] }),
    });
  }

  #certified(marked: string): CertifiedText {
    const text = unmarked(marked);
    const quoted = this.#quotes.get(text);
    if (quoted !== undefined) return { text, quoted, numbers: [] };
    const ends = new Map<number, string>();
    for (const [count, { index, 0: mark }] of Array.from(marked.matchAll(marks)).entries())
      ends.set(index - count, this.#facts[mark.charCodeAt(0) - firstMark]?.name ?? "");
    const numbers = numbersIn(text).flatMap(({ at, text: shown }) => {
      const fact = ends.get(at + shown.length);
      return fact === undefined ? [] : [{ at, text: shown, fact }];
    });
    return { text, numbers };
  }

  #add(fact: Fact, print: (value: number) => string = significant): Figure {
    if (!Number.isFinite(fact.value)) throw new RangeError(`${fact.name} must be finite, got ${fact.value}`);
    // a formula that called it would get the constant
    if (constants.has(fact.name)) throw new RangeError(`${fact.name} is the name of a constant`);
    if (this.has(fact.name)) throw new RangeError(`${fact.name} must be stated once`);
    this.#facts.push(fact);
    const { name, value } = fact;
    return { name, value, toString: () => this.write({ name }, print(value)) };
  }

  #valueOf(name: string): number {
    const fact = this.#facts.find((one) => one.name === name);
    if (fact === undefined) throw new RangeError(`${name} must be a fact`);
    return fact.value;
  }

  /** The size of the numbers that a formula adds or subtracts; 0 where it does neither. */
  #scale(formula: string): number {
    if (!/\S [+-] /u.test(formula)) return 0;
    const names = new Set(formula.match(/[A-Za-z_]\w*/gu));
    return this.#facts.reduce(
      (most, { name, value }) => Math.max(most, names.has(name) ? Math.abs(value) : 0),
      0,
    );
  }
}

/** A run with the rule of its method, where that has one and none is told. */
function ruled(run: Run): Run {
  const rule = run.rule ?? ruleOf(run.method);
  return rule === undefined ? run : { ...run, rule };
}

/** Rounding noise beside the numbers it came from is zero; a whole number is not noise. */
export function settled(value: number, scale: number): number {
  return !Number.isInteger(value) && Math.abs(value) <= scale * 2 ** -50 ? 0 : value;
}

const constants: ReadonlySet<string> = new Set(["e", "pi"]);
const trees = new Map<string, Expression>();

/** A formula as a tree; the first few hundred are kept. */
export function treeOf(formula: string): Expression {
  const tree = trees.get(formula) ?? parsed(formula);
  if (trees.size < 500) trees.set(formula, tree);
  return tree;
}

/** One that cannot be read is a mistake of ours, and no question without an answer. */
function parsed(formula: string): Expression {
  try {
    return parse(formula);
  } catch (cause) {
    throw new TypeError(`not a formula: ${formula}`, { cause });
  }
}
