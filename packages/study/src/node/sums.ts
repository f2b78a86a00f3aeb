import { workOut } from "../certificate/formula.ts";
import { type Interval, intervals } from "../certificate/interval.ts";

type Kind = "number" | "sign" | "open" | "close" | "equals" | "about" | "call" | "other";

interface Token {
  readonly kind: Kind;
  readonly text: string;
  /** In the language of formulas. */
  readonly formula: string;
  readonly from: number;
  readonly to: number;
}

const tokens = new RegExp(
  [
    String.raw`(?<power>[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)`,
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?<percent>\s?%)?`,
    String.raw`(?<root>√)`,
    String.raw`(?<open>\()`,
    String.raw`(?<close>\))`,
    String.raw`(?<about>≈|=\s?(?:약|about|roughly)(?=\s))`,
    "(?<equals>=)",
    String.raw`(?<sign>[×·÷*/+−]|-(?=\s)|(?<=[\s(])-)`,
    String.raw`(?<call>(?:ln|log|exp|sin|cos|tanh?|max|min|mod)(?![a-z]))`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);
/** What is counted, between a number and what is done to it: "100 cats + 50 dogs", "3개 × 2번". */
const counted = /(?<=[\d)%⁰¹²³⁴⁵⁶⁷⁸⁹])\s?(?:[가-힣]+|[a-z]{3,})(?=\s?[×·÷*/+−=≈])/gu;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const signs: Readonly<Record<string, string>> = { "×": "*", "·": "*", "÷": "/", "−": "-" };

/** The sums that a text states of numbers alone ("1/(1 − 0.9) = 10", "0.1/√0.001 ≈ 3.16") and that are not so. */
export function falseSums(text: string): readonly string[] {
  const all = tokensOf(text.replace(counted, (word) => " ".repeat(word.length)));
  return all.flatMap((token, at) => {
    if (token.kind !== "equals" && token.kind !== "about") return [];
    const [left, right] = [runBefore(all, at), runAfter(all, at)];
    if (left === undefined || right === undefined) return [];
    const [a, b] = [worth(left), worth(right)];
    if (a === undefined || b === undefined) return [];
    const isAbout = token.kind === "about" || all[at + 1 + right.length]?.text === "…";
    const room = isAbout ? Math.max(halfUnit(left), halfUnit(right), roughly(left, right, b)) : 0;
    const slack = room + 1e-9 * Math.max(Math.abs(a[0]), Math.abs(b[0]));
    if (a[0] - slack <= b[1] && b[0] - slack <= a[1]) return [];
    const said = text.slice(left[0]!.from, right.at(-1)!.to);
    return [`"${said}" must hold, got ${shown(a)} on the left and ${shown(b)} on the right`];
  });
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(tokens), ({ index, 0: word, groups = {} }): Token => {
    const { power, digits, percent, root, open, close, about, equals, sign, call } = groups;
    const token = (kind: Kind, formula: string): Token => ({
      kind,
      text: word,
      formula,
      from: index,
      to: index + word.length,
    });
    if (power !== undefined) return token("close", `^(${lowered(power)})`);
    if (digits !== undefined) {
      const plain = digits.replaceAll(",", "");
      return token("number", percent === undefined ? plain : `(${plain}/100)`);
    }
    if (root !== undefined) return token("open", "sqrt");
    if (open !== undefined) return token("open", "(");
    if (close !== undefined) return token("close", ")");
    if (about !== undefined) return token("about", "");
    if (equals !== undefined) return token("equals", "");
    if (call !== undefined) return token("call", "");
    if (sign !== undefined) return token("sign", signs[sign] ?? sign);
    return token("other", "");
  });
}

function lowered(power: string): string {
  return power
    .replace("⁻", "-")
    .replace("⁺", "")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(raised.indexOf(digit)));
}

const isPart = ({ kind }: Token): boolean => !["equals", "about", "call", "other"].includes(kind);

/** The numbers and signs before an equals sign; undefined where a letter is among them. */
function runBefore(all: readonly Token[], end: number): readonly Token[] | undefined {
  let start = end;
  while (start > 0 && isPart(all[start - 1]!)) start--;
  while (start < end && balance(all.slice(start, end)) > 0 && all[start]!.kind === "open") start++;
  const [first, before] = [all[start], all[start - 1]];
  if (start === end || first === undefined || before?.kind === "call") return undefined;
  const isTouching = before !== undefined && before.to === first.from;
  if (isTouching && before.kind === "other" && !/[,:;"'“‘[{*_]/u.test(before.text)) return undefined;
  if (first.kind !== "sign") return all.slice(start, end);
  // a sign at the start takes something away from what stands before it, unless nothing does
  const isOwn = first.formula === "-" && (before === undefined || before.kind !== "other");
  return isOwn ? all.slice(start, end) : undefined;
}

function runAfter(all: readonly Token[], at: number): readonly Token[] | undefined {
  let end = at + 1;
  while (end < all.length && isPart(all[end]!)) end++;
  while (end > at + 1 && balance(all.slice(at + 1, end)) < 0 && all[end - 1]!.text === ")") end--;
  const [last, next] = [all[end - 1]!, all[end]];
  if (end === at + 1 || last.kind === "sign") return undefined;
  const isTouching = next !== undefined && next.from === last.to;
  return isTouching && /[a-zα-ω_^]/iu.test(next.text) ? undefined : all.slice(at + 1, end);
}

function balance(run: readonly Token[]): number {
  const count = (text: string): number => run.filter((token) => token.text === text).length;
  return count("(") - count(")");
}

function worth(run: readonly Token[]): Interval | undefined {
  const formula = run
    .map((token, at) =>
      token.kind === "number" && run[at - 1]?.formula === "sqrt" ? `(${token.formula})` : token.formula,
    )
    .join(" ");
  try {
    const value: Interval = workOut(formula, intervals, () => [Number.NaN, Number.NaN]);
    return value.every(Number.isFinite) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

const mostRough = 0.05;

/** Half of the last digit shown, where a number stands alone; zeros at the end of a whole one may be rounded. */
function halfUnit(run: readonly Token[]): number {
  const [token, ...others] = run;
  if (token?.kind !== "number" || others.length > 0) return 0;
  const scale = token.text.endsWith("%") ? 0.01 : 1;
  const digits = token.text.replace(/[,%\s]/gu, "");
  const places = digits.split(".")[1]?.length;
  if (places !== undefined) return 0.5 * scale * 10 ** -places;
  const zeros = /0*$/u.exec(digits)![0].length;
  return scale * Math.min(0.5 * 10 ** zeros, Math.max(0.5, mostRough * Number(digits)));
}

/** How far two expressions may be apart that are said to be about the same. */
function roughly(left: readonly Token[], right: readonly Token[], [value]: Interval): number {
  return halfUnit(left) + halfUnit(right) > 0 ? 0 : mostRough * Math.abs(value);
}

function shown([low, high]: Interval): string {
  return String(Number(((low + high) / 2).toPrecision(8)));
}
