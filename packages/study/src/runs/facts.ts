import type { Figure } from "../derivation/ledger.ts";
import type { Quantity } from "../compute/reading.ts";
import { type Worksheet, written } from "../compute/worksheet.ts";
import type { Plan } from "./plan.ts";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Steps that are written out one by one; of longer runs only the first and the last few. */
const shownAtFirst = 6;
const shownAtLast = 2;

/** The numbers of a run under their names: of each quantity, component and step. */
export class Facts {
  readonly #plan: Plan;
  readonly #sheet: Worksheet;
  readonly #settings: ReadonlySet<string>;
  readonly #needed: ReadonlySet<string>;

  constructor(plan: Plan, sheet: Worksheet) {
    this.#plan = plan;
    this.#sheet = sheet;
    this.#settings = new Set(plan.settings.map(({ name }) => name));
    this.#needed = plan.needed;
  }

  all(each: (component: number) => void): void {
    for (let c = 0; c < this.#plan.dims; c++) each(c);
  }

  name(base: string, c: number, t: number): string {
    return this.#plan.dims === 1 ? `${base}${t}` : `${base}_${c + 1}_${t}`;
  }

  /** A name as it is shown: "w₂", with its component "w₂⁽¹⁾", or "x₂" of a function of x and y. */
  label(base: string, c: number, t: number): string {
    const { dims, loss } = this.#plan;
    if (base === "w" && loss !== undefined && loss.variables.length > 0)
      return written(`${this.variable(c)}${t}`);
    const name = written(`${base}${t}`);
    return dims === 1
      ? name
      : `${name}⁽${Array.from(String(c + 1), (digit) => raised[Number(digit)]).join("")}⁾`;
  }

  variable(c: number): string {
    const name = this.#plan.loss?.variables[c] ?? "w";
    return name === "theta" ? "θ" : name;
  }

  find(base: string, c: number, t: number): Figure {
    return this.#sheet.ledger.find(this.name(base, c, t));
  }

  has(base: string, c: number, t: number): boolean {
    return this.#sheet.ledger.has(this.name(base, c, t));
  }

  given(base: string, c: number, t: number, from: Quantity): void {
    const label = this.label(base, c, t);
    this.#sheet.given(this.name(base, c, t), { ko: label, en: label }, from);
  }

  /** The same as a step before, without telling it once more. */
  repeat(base: string, t: number): void {
    this.all((c) =>
      this.#sheet.step(this.name(base, c, t), this.name(base, c, t - 1), this.find(base, c, t - 1).value, {
        shown: false,
      }),
    );
  }

  /** What a name of the row's formulas comes to at a step. */
  valueOf(name: string, c: number, t: number): number {
    if (this.#settings.has(name)) return this.#sheet.ledger.find(name).value;
    const [base, at] = name.endsWith("'") ? [name.slice(0, -1), t] : [name, t - 1];
    return this.has(base, c, at) ? this.find(base, c, at).value : 0;
  }

  /** Works out one line of a row, where it is needed. */
  step(name: string, formula: string, c: number, t: number): void {
    const base = name.slice(0, -1);
    if (this.has(base, c, t)) return;
    if (!this.#needed.has(name) && base !== "h" && base !== "ahead") return;
    this.state(base, c, t, this.#atStep(formula, c, t));
  }

  /** A number by its formula over facts. */
  state(base: string, c: number, t: number, formula: string): void {
    const sheet = this.#sheet;
    const own = this.#plan.settings.some(({ name, value }) => name === "epsilon" && value === 0)
      ? formula.replace(/ \+ epsilon/gu, "")
      : formula;
    const { before, steps } = this.#plan;
    const isShown =
      steps <= shownAtFirst + shownAtLast || t <= before + shownAtFirst || t > before + steps - shownAtLast;
    if (t === before + shownAtFirst + 1 && steps > shownAtFirst + shownAtLast && base === "w" && c === 0)
      sheet.line("…");
    sheet.step(this.name(base, c, t), own, sheet.ledger.reckon(own), {
      shown: isShown,
      as: this.label(base, c, t),
    });
  }

  #atStep(formula: string, c: number, t: number): string {
    return formula.replace(/(?<![\d.])[a-z]+[12]?'?(?![a-z(])/gu, (name) => {
      if (name === "t") return String(t);
      if (this.#settings.has(name) || name === "epsilon") return name;
      return name.endsWith("'") ? this.name(name.slice(0, -1), c, t) : this.name(name, c, t - 1);
    });
  }

  /** A formula of the question as people write it, its numbers marked. */
  shown(text: string): string {
    return text
      .replace(/\(0 - /gu, "(−")
      .replace(/theta/gu, "θ")
      .replace(/\^2(?![\d.])/gu, "²")
      .replace(/(?<![\d.])\d+(?:\.\d+)?(?:e-?\d+)?/gu, (number) => this.#sheet.constant(Number(number)))
      .replace(/\s?\*\s?/gu, "·")
      .replace(/ - /gu, " − ")
      .replace(/\(-/gu, "(−");
  }
}
