import { english } from "./english.ts";
import { korean, particles } from "./korean.ts";
import type { Meaning, Sense } from "./lexicon.ts";
import { type Told, toldBy } from "./problem.ts";
import type { Statement } from "./statements.ts";
import type { Token } from "./token.ts";

/** A question as a row of what its parts say. */
export type Piece =
  | { readonly kind: "word"; readonly sense: Sense }
  | { readonly kind: "name"; readonly name: string; readonly index?: number }
  | { readonly kind: "number"; readonly told: Told }
  | { readonly kind: "ordinal"; readonly value: number }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "comma" }
  | { readonly kind: "end"; readonly asks: boolean }
  | { readonly kind: "unknown"; readonly text: string };

const longestPhrase = 4;

/** The pieces of a question, its statements as one piece each. `isOwn` says which names its formulas have. */
export function piecesOf(
  tokens: readonly Token[],
  statements: readonly Statement[],
  isOwn: (name: string) => boolean,
): readonly Piece[] {
  const byStart = new Map(statements.map((one) => [one.from, one]));
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const statement = byStart.get(at);
    const [found, next] =
      statement === undefined
        ? pieceAt(tokens, at, isOwn, byStart)
        : ([[{ kind: "statement", statement }], statement.to] as const);
    pieces.push(...found);
    at = next;
  }
  return pieces;
}

type Found = readonly [pieces: readonly Piece[], next: number];

function pieceAt(
  tokens: readonly Token[],
  at: number,
  isOwn: (name: string) => boolean,
  statements: ReadonlyMap<number, Statement>,
): Found {
  const token = tokens[at]!;
  if (token.kind === "number") return [[{ kind: "number", told: toldBy(token) }], at + 1];
  if (token.kind === "symbol") return symbolAt(tokens, at);
  const phrase = phraseAt(tokens, at, statements);
  if (token.kind === "name") {
    const { text, index } = token;
    const own = text.length > 1 ? text.toLowerCase() : text;
    if (isOwn(own) || isOwn(own + (index ?? "")) || (index !== undefined && phrase === undefined))
      return [[nameOf(own, index, isOwn)], at + 1];
    if (phrase === undefined) return [[{ kind: "unknown", text }], at + 1];
    const [meaning, next] = phrase;
    return [[pieceOf(meaning, next === at + 1 ? index : undefined)], next];
  }
  // a particle may stand apart from the formula before it
  const isBehind = at > 0 && tokens[at - 1]!.kind !== "hangul" && tokens[at - 1]!.text !== "\n";
  const parts =
    (isBehind && token.isTight ? inParts(token.text, "particle first") : undefined) ??
    (phrase ? undefined : inParts(token.text, isBehind ? "stem first" : "stem"));
  if (phrase !== undefined && (parts === undefined || phrase[1] > at + 1))
    return [[pieceOf(phrase[0]), ...phrase[2]], phrase[1]];
  return [parts ?? [{ kind: "unknown", text: token.text }], at + 1];
}

function nameOf(name: string, index: number | undefined, isOwn: (name: string) => boolean): Piece {
  if (index === undefined) return { kind: "name", name };
  return isOwn(name + index) ? { kind: "name", name: name + index } : { kind: "name", name, index };
}

function symbolAt(tokens: readonly Token[], at: number): Found {
  const { text } = tokens[at]!;
  const behind = tokens[at + 1];
  if (text === "-" && behind?.kind === "number" && behind.isTight)
    return [[{ kind: "number", told: toldBy(behind, -1, tokens[at]!.at) }], at + 2];
  if (/^[.!?\n]$/u.test(text)) return [[{ kind: "end", asks: text === "?" }], at + 1];
  if (/^[,;:/&|~()[\]{}+"*^-]$|^->$|^=$/u.test(text))
    return [[text === "=" ? { kind: "word", sense: "is" } : { kind: "comma" }], at + 1];
  return [/^[\p{P}\p{S}]+$/u.test(text) ? [{ kind: "comma" }] : [{ kind: "unknown", text }], at + 1];
}

/** The longest phrase of the lexicons that begins here; the last Korean word may have endings, which say something too. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  statements: ReadonlyMap<number, Statement>,
): readonly [Meaning, number, readonly Piece[]] | undefined {
  const isKorean = tokens[at]!.kind === "hangul";
  const table = isKorean ? korean : english;
  for (let length = longestPhrase; length >= 1; length--) {
    const part = tokens.slice(at, at + length);
    if (part.length < length || part.some((_, index) => index > 0 && statements.has(at + index))) continue;
    const text = part.map((token) => token.text.toLowerCase()).join(" ");
    const meaning = table.get(text);
    if (meaning !== undefined) return [meaning, at + length, []];
    const ended = isKorean && length > 1 ? endedPhrase(text, part.at(-1)!.text.length) : undefined;
    if (ended !== undefined) return [ended[0], at + length, ended[1]];
  }
  return undefined;
}

/** A phrase whose last word has endings: "둘 다는", "학습 률을". */
function endedPhrase(text: string, last: number): readonly [Meaning, readonly Piece[]] | undefined {
  for (let cut = 1; cut < last; cut++) {
    const stem = korean.get(text.slice(0, -cut));
    const rest = stem && inParts(text.slice(-cut), "particle first");
    if (stem !== undefined && rest !== undefined) return [stem, rest];
  }
  return undefined;
}

function pieceOf(meaning: Meaning, index?: number): Piece {
  if ("sense" in meaning) return { kind: "word", sense: meaning.sense };
  if ("number" in meaning) return { kind: "number", told: { value: meaning.number } };
  if ("ordinal" in meaning) return { kind: "ordinal", value: meaning.ordinal };
  return { kind: "name", name: meaning.name, ...(index !== undefined && { index }) };
}

const particleSense = { topic: "is", joint: "joint", from: "from", to: "is", is: "is", when: "is" } as const;
const longestRun = 24;
const longestStem = 8;

/** A run of Korean letters as stems with their particles and endings; undefined where some of it is unknown. */
function inParts(
  run: string,
  begins: "particle first" | "stem first" | "stem",
): readonly Piece[] | undefined {
  if (run.length > longestRun) return undefined;
  const memo = new Map<string, readonly Piece[] | undefined>();
  const from = (at: number, mayEnd: boolean): readonly Piece[] | undefined => {
    if (at === run.length) return [];
    const key = `${at}${mayEnd}`;
    if (memo.has(key)) return memo.get(key);
    memo.set(key, undefined);
    const found =
      begins === "particle first" && at === 0
        ? (ending(at) ?? stem(at))
        : (stem(at) ?? (mayEnd ? ending(at) : undefined));
    memo.set(key, found);
    return found;
  };
  const stem = (at: number): readonly Piece[] | undefined => {
    for (let length = Math.min(longestStem, run.length - at); length >= 1; length--) {
      const meaning = korean.get(run.slice(at, at + length));
      const rest = meaning === undefined ? undefined : from(at + length, true);
      if (rest !== undefined) return [pieceOf(meaning!), ...rest];
    }
    return undefined;
  };
  const ending = (at: number): readonly Piece[] | undefined => {
    for (let length = Math.min(longestStem, run.length - at); length >= 1; length--) {
      const kind = particles.get(run.slice(at, at + length));
      const rest = kind === undefined ? undefined : from(at + length, true);
      if (rest !== undefined)
        return kind === "none" ? rest : [{ kind: "word", sense: particleSense[kind!] }, ...rest];
    }
    return undefined;
  };
  return from(0, begins !== "stem");
}
