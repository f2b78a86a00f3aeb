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
  /\(?counting\sso\sthat\sepoch\s0\shas\s[\d.e-]+\)?/giu,
  /(?<![\d.])0\s?(?:에폭|에포크|스텝)(?:이|가|에서|은|는)\s?[\d.]+(?:입니다|이에요|예요|이야|임|이다|이고)/gu,
  /첫\s?(?:스텝|에폭|에포크)(?:을|를|이|가)\s?0(?:번|번째)?(?:\s?(?:스텝|에폭|에포크))?(?:으로|로|이라고|이라|라고|이)?\s?(?:하면|치면|할\s?때|세면|셀\s?때|하고|잡으면|라면|면)/gu,
  /(?:(?:에폭|에포크|스텝)(?:\s?번호)?(?:은|는|을|를)?\s)?0부터\s?(?:세면|세서|세요|셈|셀\s?때|센다면|센|세는|시작(?:하면|해서|합니다|해요|하고|함)?)/gu,
];

/** What a scheduler is told to do, in the words of a moment, and its names in words of their own. */
const calls: readonly (readonly [pattern: RegExp, said: string])[] = [
  // once an epoch, which goes without saying
  [
    /(?:매\s?(?:에폭|에포크)|(?:에폭|에포크)(?:\s?하나)?(?:마다|당))(?:\s?(?:끝에|끝날\s?때마다|끝나고))?\s?(?:한|1)\s?번씩?\s?(?:scheduler\.)?step(?:\(\))?(?:을|를)?\s?(?:부[르를른]|호출하?|하|한|돌리)?(?:다면|면서|면|고|며|는데|해서|해요)?/giu,
    " ",
  ],
  [
    /(?:에폭|에포크)마다\s?(?:scheduler\.)?step\(\)(?:을|를)?\s?(?:한|1)\s?번씩\s?(?:해서|하고|부르고|호출하고|하면|부르면|호출하면)/giu,
    " ",
  ],
  [
    /(?:,\s?)?(?:(?:with\s)?(?:one|a|a\ssingle)\s|stepping\s(?:once\s)?)?(?:scheduler\.step\(\)\s?)?(?:is\scalled\s)?(?:once\s)?(?:per|each|every|after\s(?:each|every)|at\sthe\send\sof\s(?:each|every))\sepoch(?=[.,;]|$)(?<=(?:step\(\)|stepping)[^.,;]{0,40})/giu,
    " ",
  ],
  [
    /(?:(?:스케줄러를|(?:scheduler\.)?step(?:\(\))?(?:을|를)?)\s?)?(?:총\s?)?(\d+)\s?(?:번|회)\s?(?:다\s?)?(?:부르고\s?나면|부른\s?(?:뒤|후|다음)|호출하고\s?나면|호출한\s?(?:상태면|상태|뒤|후|다음)|호출하면|부르면|진행한\s?(?:뒤|후|다음)|진행하면|돌린\s?(?:뒤|후|다음))/giu,
    " t $1 뒤 ",
  ],
  [/(?:called\s)?(?:scheduler\.)?step\(\)\s(?:has\sbeen\s)?(?:called\s)?(\d+)\stimes/giu, " at t $1 "],
  [/cosineannealingwarmrestarts|sgdr(?![a-z])/giu, "cosine warm restarts"],
  [/(?<![A-Za-z])T_?0(?=\s?[=\d])/gu, "cyclelength"],
  // where it begins and ends, each with its step
  [
    /from\s([\d.e-]+)\sat\s(step|epoch)\s0\s(?:up\s|down\s)?to\s([\d.e-]+)\sat\s(?:step|epoch)\s([\d,]+)/giu,
    "from $1 to $3 over $4 $2s",
  ],
  [
    /(스텝|에폭|에포크)\s?0(?:에서|에)\s?([\d.e-]+)(?:이고|에서)?,?\s?(?:스텝|에폭|에포크)\s?(\d+)(?:에서|에)\s?([\d.e-]+)(?:이|가)?\s?(?:되도록|되게|이\s?되|까지)/gu,
    "$2에서 $4까지 $3 $1 동안 ",
  ],
];

/** The text in which the numbers of a question stand, and its items. */
export function itemsOf(question: string): {
  readonly text: string;
  readonly items: readonly ScheduleItem[];
} {
  const counted = counting.reduce(
    (whole, pattern) => whole.replace(pattern, " zeroindexed "),
    folded(question),
  );
  const text = calls
    .reduce((whole, [pattern, said]) => whole.replace(pattern, said), counted)
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
