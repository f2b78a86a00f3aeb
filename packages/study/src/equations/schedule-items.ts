import { folded } from "./fold.ts";
import { type Told, toldBy } from "./problem.ts";
import { type Cue, englishCues, koreanCues, koreanEndings } from "./schedule-lexicon.ts";
import { type Token, tokensOf } from "./token.ts";

/** A question about learning rates as a row of cues, numbers and pauses. */
export type Item =
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "number"; readonly told: Told }
  | { readonly kind: "pause" }
  | { readonly kind: "end"; readonly asks: boolean }
  | { readonly kind: "unknown" };

const counting = [
  /(?:(?:if|when|where|with)\s)?(?:the\s)?first\sepoch\s?(?:is|being|=)\s?(?:called\s|epoch\s|number\s|index\s)?(?:0|zero)(?![\d.])/giu,
  /(?:epochs\s)?(?:are\s)?(?:counting|counted|numbered|indexed|count|start)\s(?:epochs\s)?(?:from|at)\s(?:0|zero)(?![\d.])/giu,
  /(?:0|zero)[\s-](?:based|indexed)/giu,
  /(?:(?:에폭|에포크|스텝)(?:\s?번호)?(?:은|는|을|를)?\s)?0부터\s?(?:세면|세서|세요|셈|셀\s?때|센다면|센|세는|시작(?:하면|해서|합니다|해요|하고|함)?)/gu,
];

/** The text in which the numbers of a question stand, and its items. */
export function itemsOf(question: string): { readonly text: string; readonly items: readonly Item[] } {
  const text = counting
    .reduce((whole, pattern) => whole.replace(pattern, " zeroindexed "), folded(question))
    .replace(/(?<=[A-Za-z])-(?=[A-Za-z])/gu, " ")
    .replace(
      /(\d+)\s?분의\s?(\d+|일)/gu,
      (_, below: string, above: string) => `${above === "일" ? 1 : above}/${below}`,
    );
  const tokens = tokensOf(text);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    const [found, next] = itemsAt(tokens, at);
    items.push(...found);
    at = next;
  }
  return { text, items };
}

type Found = readonly [items: readonly Item[], next: number];

function itemsAt(tokens: readonly Token[], at: number): Found {
  const token = tokens[at]!;
  if (token.kind === "number") return numberAt(tokens, at);
  if (token.kind === "symbol") return [symbolAt(token.text), at + 1];
  const phrase = phraseAt(tokens, at);
  if (phrase !== undefined) return [saidBy(phrase[0]), phrase[1]];
  if (token.kind === "name") return [namedAt(token), at + 1];
  const isBehind = at > 0 && tokens[at - 1]!.kind !== "hangul";
  return [cuesIn(token.text, isBehind) ?? [{ kind: "unknown" }], at + 1];
}

/** Words that are numbers: "zero", "halves". */
function saidBy(cue: Cue): readonly Item[] {
  if (cue === "zero") return [{ kind: "number", told: { value: 0 } }];
  const factor = cue === "half" ? 0.5 : cue === "tenth" ? 0.1 : undefined;
  if (factor === undefined) return [{ kind: "cue", cue }];
  return [
    { kind: "cue", cue: "factor" },
    { kind: "number", told: { value: factor } },
  ];
}

/** "1/10" is one number; "4k" thousands. */
function numberAt(tokens: readonly Token[], at: number): Found {
  const [token, stroke, below] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (stroke?.text === "/" && stroke.isTight && below?.kind === "number" && below.isTight) {
    const text = `${token.text}/${below.text}`;
    return [
      [
        {
          kind: "number",
          told: { value: token.value! / below.value!, at: token.at, text },
        },
      ],
      at + 3,
    ];
  }
  const isThousands = stroke?.text === "k" && stroke.isTight;
  if (!isThousands) return [[{ kind: "number", told: toldBy(token) }], at + 1];
  return [[{ kind: "number", told: { value: token.value! * 1000 } }], at + 2];
}

function symbolAt(text: string): readonly Item[] {
  if (text === "->") return [{ kind: "cue", cue: "toward" }];
  if (text === "*") return [{ kind: "cue", cue: "factor" }];
  if (/^[.!?\n]$/u.test(text)) return [{ kind: "end", asks: text === "?" }];
  if (text === "=" || text === ":=") return [];
  return /^[-,;:/&|~()[\]{}+"@]$/u.test(text) ? [{ kind: "pause" }] : [{ kind: "unknown" }];
}

/** "lr0", "t": names with an index or without. */
function namedAt({ text, index }: Token): readonly Item[] {
  const cue = englishCues.get(text.toLowerCase().replaceAll("_", " "));
  if (cue === undefined || (index !== undefined && cue !== "rate")) return [{ kind: "unknown" }];
  return [{ kind: "cue", cue: index === 0 ? "top" : cue }];
}

function phraseAt(tokens: readonly Token[], at: number): readonly [Cue, number] | undefined {
  const table = tokens[at]!.kind === "hangul" ? koreanCues : englishCues;
  for (let length = 6; length >= 1; length--) {
    const part = tokens.slice(at, at + length);
    if (part.length < length || part.some(({ index }) => index !== undefined)) continue;
    const cue = table.get(part.map(({ text }) => text.toLowerCase().replaceAll("_", " ")).join(" "));
    if (cue !== undefined) return [cue, at + length];
  }
  return undefined;
}

/** A run of Korean letters as stems, with endings that say nothing; undefined where some of it is unknown. */
function cuesIn(run: string, isBehind: boolean): readonly Item[] | undefined {
  if (run.length > 24) return undefined;
  const failed = new Set<number>();
  const from = (at: number): readonly Item[] | undefined => {
    if (at === run.length) return [];
    if (failed.has(at)) return undefined;
    for (let length = Math.min(8, run.length - at); length >= 1; length--) {
      const part = run.slice(at, at + length);
      const cue = koreanCues.get(part);
      const isEnding = (at > 0 || isBehind) && koreanEndings.has(part);
      const rest = cue === undefined && !isEnding ? undefined : from(at + length);
      if (rest !== undefined) return cue === undefined ? rest : [...saidBy(cue), ...rest];
    }
    failed.add(at);
    return undefined;
  };
  return from(0);
}
