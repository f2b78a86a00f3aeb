import { type Expression, ExpressionError, parse } from "@opt/core";
import { InputError } from "../input-error.ts";
import { withoutEnding, withoutLead } from "./answer-text.ts";

/** A longer answer is not a formula that a person typed. */
const longest = 200;
const limits = { length: 1000, size: 250, depth: 40 };
const functions = new Set(["abs", "sqrt", "exp", "log", "sin", "cos", "tan", "floor", "ceil", "min", "max"]);
const constants = ["pi", "e"];
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Greek letters by the names that a question may have for them, the first that it has. */
const greek: Readonly<Record<string, readonly string[]>> = {
  α: ["alpha", "lr"],
  β: ["beta"],
  γ: ["gamma"],
  ε: ["eps", "epsilon"],
  η: ["eta", "lr"],
  λ: ["lambda", "decay"],
  μ: ["mu", "mean"],
  π: ["pi"],
  ρ: ["rho"],
  σ: ["sigma"],
};

interface Token {
  readonly kind: "number" | "name" | "function" | "open" | "close" | "operator";
  readonly text: string;
}

/**
 * Reads a formula as people type it, over the names that the question has: "w − lr·g", "w-lr*g", "w = w - lr g",
 * "2x²", "β₁m", "√(v)", "iπ". A product needs no sign; names may stand together where they can be told apart in one way. What could mean
 * two things, such as "a/2b", is refused.
 *
 * @throws {InputError} for what is not a formula, a name that the question does not have, and what could mean two things.
 */
export function typedFormula(answer: string, names: readonly string[]): Expression {
  const known = [...names, ...constants.filter((name) => !names.includes(name))];
  const refuse = (): InputError =>
    new InputError(
      "answer-not-a-formula",
      `answer must be a formula over ${names.join(", ")}, got ${answer}`,
      {
        got: answer,
        known: names.join(", "),
      },
    );
  if (answer.length > longest) throw refuse();
  const tokens = tokensOf(writtenOut(answer, names), known);
  if (tokens === undefined) throw refuse();
  const text = withProducts(tokens);
  if (text === undefined)
    throw new InputError("answer-formula-unclear", `answer must be clear about division, got ${answer}`, {
      got: answer,
    });
  try {
    return parse(text, limits);
  } catch (error) {
    if (error instanceof ExpressionError) throw refuse();
    throw error;
  }
}

/** The formula alone, in the signs of a keyboard. */
function writtenOut(answer: string, names: readonly string[]): string {
  const plain = answer
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (run) => `^${Array.from(run, (one) => raised.indexOf(one)).join("")}`)
    .replace(/[¼½¾⅐-⅞]/gu, "($&)")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
    .replace(/[×·∙⋅•]/gu, "*")
    .replace(/[÷⁄]/gu, "/")
    .replace(/\*\*/gu, "^")
    .replace(/\[/gu, "(")
    .replace(/\]/gu, ")")
    .replace(/\|([^|]*)\|/gu, "abs($1)")
    .replace(/√\s*(?=\()/gu, " sqrt")
    .replace(/√\s*([\p{L}\d.]+)/gu, " sqrt($1)")
    .replace(/[α-ω]/gu, (letter) => greek[letter]?.find((name) => startsAny(names, name)) ?? letter)
    .trim();
  const alone = withoutEnding(withoutLead(plain).replace(/^[a-z]\w*\s*(?:=|<-|←)\s*/iu, ""));
  return /\b(?:min|max)\b/u.test(alone) ? alone : alone.replace(/(?<=\d),(?=\d)/gu, ".");
}

function startsAny(names: readonly string[], start: string): boolean {
  return constants.includes(start) || names.some((name) => name.startsWith(start));
}

function tokensOf(text: string, known: readonly string[]): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (const { 0: piece, groups } of text.matchAll(
    /(?<number>\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|(?<word>[A-Za-z_]\w*)|\S/gu,
  )) {
    if (groups?.["number"] !== undefined) tokens.push({ kind: "number", text: piece });
    else if (groups?.["word"] === undefined) {
      if (!"()+-*/^,".includes(piece)) return undefined;
      tokens.push({ kind: piece === "(" ? "open" : piece === ")" ? "close" : "operator", text: piece });
    } else if (functions.has(piece) && !known.includes(piece)) tokens.push({ kind: "function", text: piece });
    else {
      const [parts, ...others] = splitName(piece, known);
      if (parts === undefined || others.length > 0) return undefined;
      tokens.push(...parts.map((part): Token => ({ kind: "name", text: part })));
    }
  }
  return tokens;
}

/** Longer runs of names are not a product that a person typed, and take long to tell apart. */
const mostSplit = 12;

/** The ways in which a word is a row of known names; one way where it is a name itself, whatever its case. */
function splitName(word: string, known: readonly string[]): readonly (readonly string[])[] {
  if (known.includes(word)) return [[word]];
  const alike = known.filter((name) => name.toLowerCase() === word.toLowerCase());
  if (alike.length > 0) return alike.map((name) => [name]);
  if (word.length > mostSplit) return [];
  return known
    .filter((name) => word.startsWith(name))
    .flatMap((name) => splitName(word.slice(name.length), known).map((rest) => [name].concat(rest)));
}

/** The text with every product written out; undefined where a product without a sign follows a division. */
function withProducts(tokens: readonly Token[]): string | undefined {
  const divides = [false];
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index - 1];
    const isProduct =
      last !== undefined &&
      ["number", "name", "close"].includes(last.kind) &&
      ["number", "name", "function", "open"].includes(token.kind) &&
      !(last.kind !== "close" && token.kind === "number");
    if (isProduct && divides.at(-1) === true) return undefined;
    text += `${isProduct ? " * " : " "}${token.text}`;
    if (token.kind === "open") divides.push(false);
    else if (token.kind === "close") divides.pop();
    else if (token.kind === "operator" && token.text !== "^")
      divides[divides.length - 1] = token.text === "/";
  }
  return text;
}
