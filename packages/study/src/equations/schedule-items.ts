import { type Item, itemsIn } from "./cue-items.ts";
import { folded } from "./fold.ts";
import { type Cue, englishCues, koreanCues, koreanEndings } from "./schedule-lexicon.ts";
import type { Token } from "./token.ts";

/** A part of a question about learning rates. */
export type ScheduleItem = Item<Cue>;

const counting = [
  /(?:(?:if|when|where|with)\s)?(?:the\s)?first\sepoch\s?(?:is|being|=)\s?(?:called\s|epoch\s|number\s|index\s)?(?:0|zero)(?![\d.])/giu,
  /(?:epochs\s)?(?:are\s)?(?:counting|counted|numbered|indexed|count|start)\s(?:epochs\s)?(?:from|at)\s(?:0|zero)(?![\d.])/giu,
  /(?:0|zero)[\s-](?:based|indexed)/giu,
  /(?:(?:에폭|에포크|스텝)(?:\s?번호)?(?:은|는|을|를)?\s)?0부터\s?(?:세면|세서|세요|셈|셀\s?때|센다면|센|세는|시작(?:하면|해서|합니다|해요|하고|함)?)/gu,
];

/** The text in which the numbers of a question stand, and its items. */
export function itemsOf(question: string): {
  readonly text: string;
  readonly items: readonly ScheduleItem[];
} {
  const text = counting
    .reduce((whole, pattern) => whole.replace(pattern, " zeroindexed "), folded(question))
    .replace(/(?<=[A-Za-z])-(?=[A-Za-z])/gu, " ")
    .replace(
      /(\d+)\s?분의\s?(\d+|일)/gu,
      (_, below: string, above: string) => `${above === "일" ? 1 : above}/${below}`,
    );
  const items = itemsIn(text, {
    english: englishCues,
    korean: koreanCues,
    endings: koreanEndings,
    symbols: { "->": "toward", "*": "factor" },
    say: saidBy,
    named: namedAt,
  });
  return { text, items };
}

/** Words that are numbers: "zero", "halves". */
function saidBy(cue: Cue): readonly ScheduleItem[] {
  if (cue === "zero") return [{ kind: "number", told: { value: 0 } }];
  const factor = cue === "half" ? 0.5 : cue === "tenth" ? 0.1 : undefined;
  if (factor === undefined) return [{ kind: "cue", cue }];
  return [
    { kind: "cue", cue: "factor" },
    { kind: "number", told: { value: factor } },
  ];
}

/** "lr0" is the first rate. */
function namedAt({ text, index }: Token): readonly ScheduleItem[] {
  const cue = englishCues.get(text.toLowerCase().replaceAll("_", " "));
  if (cue === undefined || (index !== undefined && cue !== "rate")) return [{ kind: "unknown" }];
  return [{ kind: "cue", cue: index === 0 ? "top" : cue }];
}
