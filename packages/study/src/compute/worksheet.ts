import type { Certificate } from "../certificate/certificate.ts";
import { exact, type Figure, Ledger, unmarked } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import type { Taken } from "./contradictions.ts";
import type { Quantity } from "./reading.ts";

const greek: Readonly<Record<string, string>> = {
  beta: "β",
  beta1: "β₁",
  beta2: "β₂",
  rho: "ρ",
  mu: "β",
  epsilon: "ε",
  lambda: "λ",
  gamma: "γ",
  psi: "ψ",
};
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** A name as mathematics writes it: "mhat2" is m̂₂. */
export function written(name: string): string {
  const known = greek[name];
  if (known !== undefined) return known;
  return name
    .replace(/hat/u, "\u0302")
    .replace(/\d+$/u, (digits) => Array.from(digits, (digit) => lowered[Number(digit)]).join(""));
}

/** What was understood, the steps with the numbers put in, and the result. */
export class Worksheet {
  readonly ledger: Ledger = new Ledger();
  readonly parsed: Record<string, number> = {};
  readonly taken: Taken[] = [];
  readonly #answers: Figure[] = [];
  #title: Bilingual = { ko: "", en: "" };
  readonly #understood: Bilingual[] = [];
  readonly #lines: Bilingual[] = [];
  readonly #results: Bilingual[] = [];

  /** What is computed; its numbers are marked. */
  title(ko: string, en: string): this {
    this.#title = { ko, en };
    return this;
  }

  /** The numbers asked for, in the order asked. */
  get values(): readonly number[] {
    return this.#answers.map(({ value }) => value);
  }

  /** A number of the question, or one that is assumed when the question does not say it. */
  given(name: string, label: Bilingual, from: Quantity | number): Figure {
    const figure = this.hidden(name, from);
    if (typeof from !== "number") this.taken.push({ as: label.en, from });
    const note = typeof from === "number" ? { ko: " (기본값)", en: " (default)" } : { ko: "", en: "" };
    this.understood({ ko: `${label.ko} ${figure}${note.ko}`, en: `${label.en} ${figure}${note.en}` });
    return figure;
  }

  /** A number that is known but needs no mention. */
  hidden(name: string, from: Quantity | number): Figure {
    const quantity = typeof from === "number" ? undefined : from;
    const value = typeof from === "number" ? from : from.value;
    this.parsed[name] = value;
    return this.ledger.given(
      name,
      value,
      quantity?.text === undefined ? undefined : { at: quantity.at, text: quantity.text },
    );
  }

  understood(text: Bilingual): void {
    this.#understood.push(text);
  }

  /** A step that core, data or plain arithmetic computed, and the formula that it must equal. */
  step(
    name: string,
    formula: string,
    value: number,
    { shown = true, as = written(name) }: { readonly shown?: boolean; readonly as?: string } = {},
  ): Figure {
    const figure = this.ledger.state(name, formula, value);
    if (shown) this.line(`${as} = ${this.#put(formula)} = ${this.print(figure)}`);
    return figure;
  }

  /** A step on the way that core works out from its formula; what follows from it is checked against the real thing. */
  reckon(name: string, formula: string): Figure {
    return this.step(name, formula, this.ledger.reckon(formula));
  }

  line(text: string | Bilingual): void {
    this.#lines.push(typeof text === "string" ? { ko: text, en: text } : text);
  }

  /** Says a result; its figures are the values, in this order. */
  result(text: Bilingual | string, ...figures: readonly Figure[]): void {
    this.#results.push(typeof text === "string" ? { ko: text, en: text } : text);
    this.#answers.push(...figures);
  }

  /** A figure in full where it is whole, else six significant digits. */
  print(figure: Figure): string {
    return this.ledger.write(figure, exact(figure.value));
  }

  /** A formula with its numbers put in. */
  #put(formula: string): string {
    return (
      formula
        .replace(/\^2/gu, "²")
        .replace(/\bsqrt\(/gu, "√(")
        .replace(/(?<![A-Za-z_\d.])(?:[A-Za-z_]\w*|\d+(?:\.\d+)?)/gu, (word) => this.#word(word))
        .replaceAll(" * ", " × ")
        .replaceAll(" / ", " ÷ ")
        .replaceAll(" - ", " − ")
        // the square of 2×10⁻⁵ would read as another power of ten
        .replace(/((?:[\d.]+×)?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+[\uE000-\uF8FF])(?=[²^])/gu, "($1)")
        .replace(/ × (10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+[\uE000-\uF8FF])/gu, " × ($1)")
        // 10² would read as a power of ten
        .replace(/(?<![\d.,])10([\uE000-\uF8FF])(?=[²^])/gu, "(10$1)")
    );
  }

  #word(word: string): string {
    if (/^(?:sqrt|floor|ceil|min|max|cos|abs|sign|round|log|pi|e)$/u.test(word))
      return word === "pi" ? "π" : word;
    if (/^\d/u.test(word)) return this.constant(Number(word));
    const figure = this.ledger.find(word);
    const text = this.print(figure);
    return figure.value < 0 ? `(${text})` : text;
  }

  /** A number of a formula itself. */
  constant(value: number): string {
    const name = `constant${value}`;
    const figure = this.ledger.has(name) ? this.ledger.find(name) : this.ledger.given(name, value);
    return this.print(figure);
  }

  /** The answer in words. */
  text(locale: Locale): string {
    return unmarked(this.#marked(locale));
  }

  certificate(question: string): Certificate {
    const answers = this.#answers.map(({ name }) => name);
    return this.ledger.certificate([this.#marked("ko"), this.#marked("en")], question, answers);
  }

  #marked(locale: Locale): string {
    const understood = this.#understood.map((one) => one[locale]).join(", ");
    const head =
      locale === "ko"
        ? `이렇게 읽었어요: ${[this.#title.ko, understood].filter(Boolean).join(" · ")}`
        : `I read this as: ${[this.#title.en, understood].filter(Boolean).join(" · ")}`;
    const results = this.#results.map((one) => one[locale]).join(", ");
    return [
      head,
      ...this.#lines.map((line) => line[locale]),
      `${locale === "ko" ? "답" : "Answer"}: ${results}`,
    ].join("\n");
  }
}
