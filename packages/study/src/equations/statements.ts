import { Arithmetic, type Formula } from "./arithmetic.ts";
import { decimal, nameOf } from "./formula-text.ts";
import { type Objective, type Rule, type Told, toldBy } from "./problem.ts";
import { timeless } from "./names.ts";
import type { Token } from "./token.ts";

/** What stands in the mathematics of a question, and from which token to which. */
export type Statement = { readonly from: number; readonly to: number } & (
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "objective"; readonly objective: Objective }
  | { readonly kind: "told"; readonly names: readonly string[]; readonly values: readonly Told[] }
  | { readonly kind: "tuple"; readonly names: readonly string[]; readonly values: readonly Told[] }
  | { readonly kind: "asked"; readonly name: string }
  | { readonly kind: "bare"; readonly formula: Formula }
);

const assigns = /^(?:=|<-|:=|[-+*/]=)$/u;
const functionName = /^(?:f|L|J|loss|Loss|objective)$/u;

/** The statements of a question, in order; undefined where one that begins cannot be read. */
export function statementsIn(tokens: readonly Token[]): readonly Statement[] | undefined {
  const reader = new StatementReader(tokens);
  const found: Statement[] = [];
  for (let at = 0; at < tokens.length;) {
    const one = reader.at(at);
    if (one === "unreadable") return undefined;
    // what goes on behind a formula is no other one
    if (one?.kind === "bare" && found.at(-1)?.to === at) return undefined;
    if (one !== undefined) found.push(one);
    at = one?.to ?? at + 1;
  }
  return found;
}

/** Names that are letters or words of mathematics, and those that the question gives something. */
function namesIn(tokens: readonly Token[]): (token: Token) => boolean {
  const assigned = new Set(
    tokens
      .filter((_, at) => assigns.test(tokens[at + 1]?.text ?? "") || isListed(tokens, at))
      .map(({ text }) => text.toLowerCase()),
  );
  const places = new Map(tokens.map((token, index) => [token, index]));
  return (token) => {
    const { kind, text } = token;
    if (kind !== "name") return false;
    if (assigned.has(text.toLowerCase()) || mathWords.test(text) || /^[b-hj-zB-HJ-Z]$/u.test(text))
      return true;
    const at = places.get(token)!;
    // a word between signs of mathematics
    const [before, behind] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
    if (/^(?:step|epoch|iter)$/u.test(text))
      return /^(?:[*/^(]|\*\*|\/\/)$/u.test(before) || /^(?:[*/^]|\*\*)$/u.test(behind);
    return text.length > 2 && /^(?:[*/^(=]|<-|:=)$/u.test(before) && /^[*/^)]$/u.test(behind);
  };
}

/** "(a, b)": letters in brackets are names, whatever else they may be. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return (
    /^[(,]$/u.test(before) &&
    /^[),]$/u.test(behind) &&
    /^[a-z]$/iu.test(tokens[at]!.text) &&
    before + behind !== ",,"
  );
}

const mathWords =
  /^(?:lr|lrate|eta|mu|beta|rho|theta|alpha|gamma|lambda|epsilon|eps|psi|delta|sigma|tau|phi|nu|kappa|omega|grad|wd|buf|vel|ema|[mvwgus]hat|exp|log|ln|sqrt|sign|sgn|abs|min|max|floor|ceil|cos|tanh|sigmoid|loss|pi|dw|dx|df|[tT](?:max|total))$/iu;

class StatementReader {
  readonly #tokens: readonly Token[];
  readonly #isName: (token: Token) => boolean;
  readonly #arithmetic: Arithmetic;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#isName = namesIn(tokens);
    this.#arithmetic = new Arithmetic(tokens, this.#isName);
  }

  /** The statement that begins at a token, if one does. */
  at(from: number): Statement | "unreadable" | undefined {
    const token = this.#tokens[from]!;
    if (token.kind === "name") {
      const own = this.#functionAt(from) ?? this.#assignmentAt(from);
      if (own !== undefined) return own;
    }
    return (token.text === "(" ? this.#tupleAt(from) : undefined) ?? this.#bareAt(from);
  }

  #text(at: number): string {
    return this.#tokens[at]?.text ?? "";
  }

  /** "f(w) = w^2", "L(x, y) = ..." */
  #functionAt(from: number): Statement | "unreadable" | undefined {
    const name = this.#text(from);
    if (!functionName.test(name) || this.#text(from + 1) !== "(") return undefined;
    const list = this.#namesAt(from + 2);
    if (list === undefined || !/^=|:=$/u.test(this.#text(list.next))) return undefined;
    const formula = this.#arithmetic.readAt(list.next + 1);
    if (formula === undefined) return this.#text(list.next + 1) === "?" ? undefined : "unreadable";
    const { text, names, next } = formula;
    const objective = { name, formula: text, names, variables: list.names };
    return formula.calls.length > 0 ? "unreadable" : { kind: "objective", objective, from, to: next };
  }

  /** Names with commas between them, up to a closing bracket. */
  #namesAt(from: number): { readonly names: readonly string[]; readonly next: number } | undefined {
    const names: string[] = [];
    for (let at = from; names.length < 4; at += 2) {
      const token = this.#tokens[at];
      if (token?.kind !== "name") return undefined;
      names.push(nameOf(token));
      if (this.#text(at + 1) === ")") return { names, next: at + 2 };
      if (this.#text(at + 1) !== ",") return undefined;
    }
    return undefined;
  }

  /** "(a, b) = (3, 1)" */
  #tupleAt(from: number): Statement | undefined {
    const list = this.#namesAt(from + 1);
    if (list === undefined || list.names.length < 2 || this.#text(list.next) !== "=") return undefined;
    if (!/^[([]$/u.test(this.#text(list.next + 1))) return undefined;
    const row = this.#listAt(list.next + 2);
    if (row?.values.length !== list.names.length) return undefined;
    return { kind: "tuple", names: list.names, values: row.values, from, to: row.next };
  }

  #assignmentAt(from: number): Statement | "unreadable" | undefined {
    const names: string[] = [];
    let at = from;
    // "v = w = 0" gives both
    while (this.#tokens[at]?.kind === "name" && assigns.test(this.#text(at + 1))) {
      names.push(nameOf(this.#tokens[at]!));
      at += 2;
    }
    const told = names.map(timeless);
    if (names.length === 0) return this.#momentRule(from);
    const sign = this.#text(at - 1);
    if (this.#text(at) === "?" || this.#text(at) === "")
      return names.length === 1 ? { kind: "asked", name: names[0]!, from, to: at } : "unreadable";
    const values = sign.length === 2 && sign !== ":=" && sign !== "<-" ? undefined : this.#valuesAt(at);
    if (values !== undefined)
      return { kind: "told", names: told, values: values.values, from, to: values.next };
    return names.length === 1 ? this.#ruleAt(names[0]!, sign, at, from) : "unreadable";
  }

  /** "lr(t) = lr0 / (1 + t)". */
  #momentRule(from: number): Statement | "unreadable" | undefined {
    const isMoment =
      this.#text(from + 1) === "(" &&
      /^(?:t|step|epoch|k|n)$/u.test(this.#text(from + 2)) &&
      this.#text(from + 3) === ")" &&
      assigns.test(this.#text(from + 4));
    return isMoment ? this.#ruleAt(nameOf(this.#tokens[from]!), "=", from + 5, from) : undefined;
  }

  #ruleAt(target: string, sign: string, at: number, from: number): Statement | "unreadable" {
    const read = this.#arithmetic.readAt(at);
    if (read === undefined) return "unreadable";
    const held = this.#heldAt(read.next);
    const changed = /^[-+*/]=$/u.test(sign);
    const formula = changed ? `${target} ${sign[0]} ${grouped(read)}` : heldText(read.text, held);
    const names = changed ? [target, ...read.names] : read.names;
    if (functionName.test(target) && !read.names.includes(target) && read.calls.length === 0)
      return { kind: "objective", objective: { name: target, formula, names }, from, to: read.next };
    const isThen = changed || this.#isBehindThen(from);
    return {
      kind: "rule",
      rule: { target, formula, names, calls: read.calls, isThen },
      from,
      to: held?.next ?? read.next,
    };
  }

  /** "for t <= 800, then constant": the moment from which a formula stays what it is. */
  #heldAt(at: number): { readonly name: string; readonly until: string; readonly next: number } | undefined {
    let from = at;
    while (/^(?:for|while|until|if|when|as|long|,|\()$/iu.test(this.#text(from)) && from < at + 4) from++;
    const [name, sign, number] = [this.#tokens[from], this.#text(from + 1), this.#tokens[from + 2]];
    if (name?.kind !== "name" || !/^<=?$/u.test(sign) || number?.kind !== "number") return undefined;
    let next = from + 3;
    const until = next + 8;
    while (
      next < until &&
      /^(?:then|and|after|that|it|is|stays|stay|steps?|,|;|\)|afterwards|까지|이면|일때|그|뒤|뒤엔|뒤에는|이후|이후엔|이후에는|후에는|이고|면)$/iu.test(
        this.#text(next),
      )
    )
      next++;
    if (!/^(?:constant|flat|fixed|const|일정|고정|그대로|유지|상수)/iu.test(this.#text(next)))
      return undefined;
    return { name: nameOf(name), until: decimal(number.value!), next: next + 1 };
  }

  #isBehindThen(from: number): boolean {
    return /^(?:then|next|after|afterwards|다음|다음에|그다음|이후|\n|;)$/u.test(this.#text(from - 1));
  }

  /** Numbers behind "=", and nothing else there. */
  #valuesAt(at: number): { readonly values: readonly Told[]; readonly next: number } | undefined {
    const opens = this.#text(at);
    if (opens === "[" || opens === "{") return this.#listAt(at + 1);
    const one = this.numberAt(at);
    if (one === undefined) return undefined;
    const formula = this.#arithmetic.readAt(at);
    const isAlone = formula === undefined || formula.next <= one.next;
    return isAlone ? { values: [one.value], next: one.next } : undefined;
  }

  #listAt(at: number): { readonly values: readonly Told[]; readonly next: number } | undefined {
    const values: Told[] = [];
    for (let next = at; values.length < 40;) {
      const one = this.numberAt(next);
      if (one === undefined) return undefined;
      values.push(one.value);
      if (/^[\])}]$/u.test(this.#text(one.next))) return { values, next: one.next + 1 };
      next = this.#text(one.next) === "," ? one.next + 1 : one.next;
    }
    return undefined;
  }

  /** A number with its sign. */
  numberAt(at: number): { readonly value: Told; readonly next: number } | undefined {
    const token = this.#tokens[at];
    if (token?.kind === "number") return { value: toldBy(token), next: at + 1 };
    const behind = this.#tokens[at + 1];
    if (token?.text !== "-" || behind?.kind !== "number" || !behind.isTight) return undefined;
    return { value: toldBy(behind, -1, token.at), next: at + 2 };
  }

  /** A formula that is given no name. */
  #bareAt(from: number): Statement | undefined {
    const formula = this.#arithmetic.readAt(from);
    if (formula === undefined || formula.size === 0 || formula.names.length === 0) return undefined;
    return { kind: "bare", formula, from, to: formula.next };
  }
}

function heldText(text: string, held: { readonly name: string; readonly until: string } | undefined): string {
  if (held === undefined) return text;
  return text.replace(new RegExp(`(?<![\\w.])${held.name}(?!\\w)`, "gu"), `min(${held.name}, ${held.until})`);
}

function grouped({ text, size }: Formula): string {
  return size === 0 ? text : `(${text})`;
}
