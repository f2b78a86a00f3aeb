import { matchesOf } from "../language/matches.ts";
/** A piece of a question. */
export interface Token {
  readonly kind: "number" | "name" | "hangul" | "symbol";
  readonly text: string;
  /** Where it stands in the folded question. */
  readonly at: number;
  /** Whether nothing stands between it and the one before. */
  readonly isTight: boolean;
  /** Of a number. */
  readonly value?: number;
  /** Of a name: what stands below it, as a number ("w2", "β_1") or as steps from t ("v_{t-1}" is -1). */
  readonly index?: number;
  readonly offset?: number;
}

const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ϵ: "epsilon",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  ψ: "psi",
  ω: "omega",
};
const greekLetter = Object.keys(greek).join("");
const number = String.raw`\d{1,4}k(?=\s[a-z가-힣])|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][-+]?\d+(?![A-Za-z\d]))?%?|\.\d+(?:[eE][-+]?\d+)?%?`;
/** Letters and words that are called, and have no time in their brackets. */
const notFunction = String.raw`(?<!(?<![A-Za-z])(?:[fFLJ]|loss|cost|exp|log|ln|sqrt|sign|sgn|abs|cos|sin|tanh|sigmoid|grad|min|max|floor|ceil))`;
const below = String.raw`(?:_?\{\s?(?:[tkn]\s?(?<step>[-+]\s?1)?|(?<low>\d{1,2}))\s?\}|_(?<bare>\d{1,2}|[tkn])(?![A-Za-z])(?<behind>[-+]1(?!\d|\.|\s?\*))?|\[\s?[tkn]\s?(?<place>[-+]\s?1)?\s?\]|${notFunction}\(\s?[tkn]\s?(?<moment>[-+]\s?1)?\s?\)|(?<digit>\d{1,2}(?!\d|\.\d)))`;
const name = String.raw`(?<word>[${greekLetter}]|[A-Za-z]+(?:_(?![tkn](?![A-Za-z]))[A-Za-z]+)*)${below}?`;
const sign = String.raw`<-|:=|[-+*/]=|->|\*\*|<=|>=|==|\n|[^\s\p{L}\p{N}]`;
const pattern = new RegExp(
  String.raw`(?<number>${number})|${name}|(?<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)|(?<sign>${sign})|(?<other>[\p{L}\p{N}]+)`,
  "gu",
);

/** The tokens of a folded question. */
export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return matchesOf(text, pattern).map((match): Token => {
    const { index: at, 0: whole, groups = {} } = match;
    const isTight = at === end;
    end = at + whole.length;
    if (groups["number"] !== undefined) return numberAt(whole, at, isTight);
    if (groups["word"] !== undefined) return nameOf(groups["word"], at, isTight, whole, groups);
    const kind = groups["hangul"] === undefined ? "symbol" : "hangul";
    return { kind, text: whole, at, isTight };
  });
}

function numberAt(text: string, at: number, isTight: boolean): Token {
  const plain = Number(text.replace(/[,%k]/gu, "")) * (text.endsWith("k") ? 1000 : 1);
  return { kind: "number", text, at, isTight, value: text.endsWith("%") ? plain / 100 : plain };
}

function nameOf(
  word: string,
  at: number,
  isTight: boolean,
  whole: string,
  { step, low, bare, behind, place, moment, digit }: Readonly<Record<string, string | undefined>>,
): Token {
  const timed = /^(.*)_(new|next|old|prev|previous)$/u.exec(word);
  const text = greek[word] ?? timed?.[1] ?? word;
  const index = low ?? digit ?? (/^\d/u.test(bare ?? "") ? bare : undefined);
  if (index !== undefined) return { kind: "name", text, at, isTight, index: Number(index) };
  const shift = step ?? behind ?? place ?? moment;
  if (shift !== undefined)
    return { kind: "name", text, at, isTight, offset: Number(shift.replace(/\s/gu, "")) };
  if (timed !== null) return { kind: "name", text, at, isTight, offset: timed[2]!.startsWith("n") ? 0 : -1 };
  return { kind: "name", text, at, isTight, ...(whole.length > word.length && { offset: 0 }) };
}
