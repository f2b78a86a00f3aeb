import { mayChangeNumbers } from "../compute/operators.ts";
import { type Told, toldBy } from "./problem.ts";
import { type Token, tokensOf } from "./token.ts";

/** A part of a question: what a word says, a number, a pause or an end of a sentence. */
export type Item<Cue extends string> =
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "number"; readonly told: Told }
  | { readonly kind: "pause" }
  | { readonly kind: "end"; readonly asks: boolean }
  | { readonly kind: "unknown"; /** Left out of signs. */ readonly text?: string };

/** The words of a subject, by what they say. */
export interface Vocabulary<Cue extends string> {
  /** A phrase is its words with single spaces. */
  readonly english: ReadonlyMap<string, Cue>;
  /** Stems. */
  readonly korean: ReadonlyMap<string, Cue>;
  /** Korean endings that say nothing. */
  readonly endings: ReadonlySet<string>;
  readonly symbols: Readonly<Record<string, Cue>>;
  /** What a cue comes to where it is a number as well: "zero", "halves". */
  readonly say: (cue: Cue) => readonly Item<Cue>[];
  /** A name with an index. */
  readonly named: (token: Token) => readonly Item<Cue>[];
}

type Found<Cue extends string> = readonly [items: readonly Item<Cue>[], next: number];

const longestPhrase = 6;
const longestRun = 24;
const longestStem = 8;

/** The items of a folded question. */
export function itemsIn<Cue extends string>(text: string, words: Vocabulary<Cue>): readonly Item<Cue>[] {
  const tokens = tokensOf(text);
  const items: Item<Cue>[] = [];
  for (let at = 0; at < tokens.length;) {
    const [found, next] = itemsAt(tokens, at, words);
    items.push(...found);
    at = next;
  }
  return items;
}

function itemsAt<Cue extends string>(
  tokens: readonly Token[],
  at: number,
  words: Vocabulary<Cue>,
): Found<Cue> {
  const token = tokens[at]!;
  if (token.kind === "number") return numberAt(tokens, at);
  const phrase = phraseAt(tokens, at, words);
  if (phrase !== undefined) return phrase;
  if (token.kind === "symbol") return signedAt(tokens, at) ?? [symbolAt(token.text, words), at + 1];
  if (token.kind === "name") return [words.named(token), at + 1];
  const isBehind = at > 0 && tokens[at - 1]!.kind !== "hangul";
  return [cuesIn(token.text, isBehind, words) ?? [{ kind: "unknown", text: token.text }], at + 1];
}

/** "1/10" is one number; "4k" thousands. */
function numberAt(tokens: readonly Token[], at: number): Found<never> {
  const [token, stroke, below] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (stroke?.text === "/" && stroke.isTight && below?.kind === "number" && below.isTight) {
    const text = `${token.text}/${below.text}`;
    return [[{ kind: "number", told: { value: token.value! / below.value!, at: token.at, text } }], at + 3];
  }
  if (stroke?.text !== "k" || !stroke.isTight) return [[{ kind: "number", told: toldBy(token) }], at + 1];
  return [[{ kind: "number", told: { value: token.value! * 1000 } }], at + 2];
}

/** "-0.5", where nothing stands right before the sign. */
function signedAt(tokens: readonly Token[], at: number): Found<never> | undefined {
  const [token, behind, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]];
  if (token.text !== "-" || behind?.kind !== "number" || !behind.isTight) return undefined;
  if (token.isTight && before !== undefined && /[\p{L}\p{N})\]]$/u.test(before.text)) return undefined;
  return [[{ kind: "number", told: toldBy(behind, -1, token.at) }], at + 2];
}

function symbolAt<Cue extends string>(text: string, { symbols }: Vocabulary<Cue>): readonly Item<Cue>[] {
  if (Object.hasOwn(symbols, text)) return [{ kind: "cue", cue: symbols[text]! }];
  if (/^[.!?\n]$/u.test(text)) return [{ kind: "end", asks: text === "?" }];
  if (text === "=" || text === ":=") return [];
  return /^[-,;:/&|~()[\]{}+"@]$|^->$/u.test(text) ? [{ kind: "pause" }] : [{ kind: "unknown" }];
}

function phraseAt<Cue extends string>(
  tokens: readonly Token[],
  at: number,
  words: Vocabulary<Cue>,
): readonly [items: readonly Item<Cue>[], next: number] | undefined {
  const isKorean = tokens[at]!.kind === "hangul";
  const table = isKorean ? words.korean : words.english;
  for (let length = longestPhrase; length >= 1; length--) {
    const part = tokens.slice(at, at + length);
    if (part.length < length || part.some(({ index }) => index !== undefined)) continue;
    const text = part.map((token) => token.text.toLowerCase().replaceAll("_", " ")).join(" ");
    const cue = table.get(text);
    if (cue !== undefined) return [words.say(cue), at + length];
    const ended = isKorean && length > 1 ? endedPhrase(text, part.at(-1)!.text.length, words) : undefined;
    if (ended !== undefined) return [ended, at + length];
  }
  return undefined;
}

/** A phrase whose last word has endings: "교차 엔트로피는". */
function endedPhrase<Cue extends string>(
  text: string,
  last: number,
  words: Vocabulary<Cue>,
): readonly Item<Cue>[] | undefined {
  for (let cut = 1; cut < last; cut++) {
    const cue = words.korean.get(text.slice(0, -cut));
    const rest = cue === undefined ? undefined : cuesIn(text.slice(-cut), true, words);
    if (rest !== undefined) return [...words.say(cue!), ...rest];
  }
  return undefined;
}

/** A run of Korean letters as stems, with endings that say nothing; undefined where some of it is unknown. */
function cuesIn<Cue extends string>(
  run: string,
  isBehind: boolean,
  { korean, endings, say }: Vocabulary<Cue>,
): readonly Item<Cue>[] | undefined {
  if (run.length > longestRun) return undefined;
  const failed = new Set<number>();
  const from = (at: number): readonly Item<Cue>[] | undefined => {
    if (at === run.length) return [];
    if (failed.has(at)) return undefined;
    for (let length = Math.min(longestStem, run.length - at); length >= 1; length--) {
      const part = run.slice(at, at + length);
      const cue = korean.get(part);
      const isEnding = (at > 0 || isBehind) && endings.has(part);
      const rest = cue === undefined && !isEnding ? undefined : from(at + length);
      if (rest !== undefined) return cue === undefined ? rest : [...say(cue), ...rest];
    }
    failed.add(at);
    return undefined;
  };
  return from(0);
}

/** Whether an item is a word or a sign that is not known and may change a number. */
export function mayChange(item: Item<string>): boolean {
  return item.kind === "unknown" && (item.text === undefined || mayChangeNumbers(item.text));
}

/** A table of words from rows by what they say; "_" joins the words of a phrase, and the first row that has one counts. */
export function cueTable<Cue extends string>(
  rows: Readonly<Partial<Record<Cue, string>>>,
): ReadonlyMap<string, Cue> {
  const table = new Map<string, Cue>();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its keys are cues
  for (const [cue, words] of Object.entries(rows) as [Cue, string][])
    for (const word of words.split(/\s+/u)) {
      const plain = word.replaceAll("_", " ");
      if (!table.has(plain)) table.set(plain, cue);
    }
  return table;
}
