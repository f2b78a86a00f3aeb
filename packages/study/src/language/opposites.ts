import { lately } from "../lately.ts";
import { matchesOf } from "./matches.ts";

const latin = /[a-z]/u;
const hangul = /[가-힣]/u;

/** Words at the two ends of one measure: one in place of the other turns a statement round. */
const ends = (
  [
    [
      "크(?!기)|커|큰|클|키우|키워|키운|키울|늘(?=[어리린릴려렸었])|길어|길게|증가|올리|올려|올린|올라|오르|높|많|심해|심하",
      "작|줄|짧|감소|내리|내려|낮|적(?=[어은게다])|드물|드문",
    ],
    ["더(?![하해한])", "덜"],
    ["항상|언제나|모든|모두", "어떤 \\S+는|가끔|때로|일부"],
    ["(?<!반)비례", "반비례"],
    ["넘|초과|이상", "미만|이하|못 미"],
    ["빠르|빨라|빨리|빠른|일찍", "느리|느려|느린|늦|천천히|오래"],
    ["가파|급한", "완만|평평"],
    ["가볍|가벼", "무겁|무거"],
    ["밝", "어둡|어두"],
    ["넓", "좁"],
    ["깊", "얕"],
    ["더하|더해|더한", "빼|뺀"],
    ["곱하|곱해|곱한", "나누|나눠|나눈"],
    ["양수", "음수"],
    ["최소|극소|최솟", "최대|극대|최댓"],
    [
      "같(?!이)|똑같|동일|그대로",
      "다르|달라|(?:마다|서로|각기|제각각) ?다른|마다 ?(?:서로 ?)?따로|다른 ?(?:것|거|값|뜻)|바뀐|바뀌",
    ],
    ["기억", "잊"],
    ["먼저|앞|전에|처음", "나중|뒤|후에|마지막|끝"],
    ["안(?:에|쪽|에서)", "밖(?:에|으로)"],
    ["쉽|쉬운|쉬워", "어렵|어려"],
    ["좋|괜찮|안전|믿을", "나쁘|나빠|나쁜|위험|엉망"],
    ["통한다|통해요|맞는|성립", "깨지|깨진|깨져|무너"],
    ["남기|지키|지켜|지킨|유지", "없애|없앤|버리|사라|지우|지워|지운|잃"],
    ["수렴", "발산"],
    ["움직이|움직인|빠져나", "멈추|멈춘|갇히|갇힌"],
    ["(?<!부)정확", "부정확"],
    ["낙관|부풀", "비관"],
    ["분산", "흔들림|표준편차|잡음|노이즈"],
    ["선명|또렷", "흐리|흐려|흐릿|뿌옇|뿌옇"],
    [
      "larger|large|longer|bigger|big|grow(?:s|ing)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lengthens?|high(?:er)?|doubl(?:e|es|ed|ing)|more|rises?|rising|up|uphill|noisier|often|common|at least|exceeds?",
      "smaller|small|tiny|shorter|short|shrinks?|shrinking|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|low|shortens?|fewer|less|halv(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|falls?|falling|down|downhill|seldom|rare|at most",
    ],
    ["(?<!inversely )proportional", "inversely"],
    ["above|over|beyond", "below|under"],
    ["always|every|all", "sometimes|some"],
    ["faster|fast|fastest|sooner|quick(?:er|ly)?|accelerates?", "slower|slow|slowly|slowest|later|forever"],
    ["steep(?:er|est)?", "gentle|flat(?:ter)?|shallow"],
    ["bright(?:er)?", "dark(?:er)?"],
    ["wid(?:e|er)", "narrow(?:er)?"],
    ["variance", "noise|standard deviation|wobble"],
    ["sharp(?:er)?", "blurr(?:y|ed|ier)|soft(?:er)?"],
    ["cheap(?:er)?|light(?:er)?", "expensive|costly|heav(?:y|ier)"],
    ["adds?|added|adding", "subtracts?|subtracted|subtracting"],
    ["multipl(?:y|ies|ied|ying)", "divid(?:e|es|ed|ing)"],
    ["positive", "negative"],
    ["unbiased", "biased"],
    ["optimistic|inflated|flattering", "pessimistic"],
    ["minimum|minima", "maximum|maxima"],
    [
      "same|equal|equally|identical|unchanged|intact|as (?:it|they) (?:is|are|was|were)",
      "different|differs?|differently|chang(?:es?|ed|ing)|alters?",
    ],
    ["straight", "zig-?zags?|zigzagging|bounces?|sideways"],
    ["keeps?|preserves?|preserved", "throws? away|drops?|removes?|loses?|lost"],
    ["works?|working|holds?", "breaks?|fails?|collapses?"],
    ["matters?|important", "irrelevant|unimportant"],
    ["remembers?", "forgets?"],
    ["before|first|start", "after|last|end"],
    ["inside", "outside"],
    ["easy|easier", "hard(?:er)?|difficult"],
    ["better|best|good|fine|safe|safely|okay", "worse|worst|bad|unsafe|dangerous|ruins?"],
    ["towards?|along", "away"],
    ["converges?", "diverges?|blows? up|explodes?"],
    ["moves?|leaves?|escapes?", "stays?|stuck"],
    ["exact|accurate", "inexact|inaccurate|rough"],
  ] as const
).map((words, measure) => ({ words, measure, script: /[a-z]/u.test(words[0]) ? latin : hangul }));

/** The measures of a script, and whether any of their words stands in a text at all, which few words do. */
const scripts = [latin, hangul].map((script) => {
  const own = ends.filter((end) => end.script === script);
  const anywhere = (words: string): string => (script === latin ? `\\b(?:${words})\\b` : `(?:${words})`);
  return {
    script,
    any: new RegExp(own.flatMap(({ words }) => words.map(anywhere)).join("|"), "u"),
    ends: own.flatMap(({ words, measure }) =>
      words.map((one, at) => ({ words: new RegExp(anywhere(one), "gu"), measure, isFirst: at === 0 })),
    ),
  };
});

/** A word at one end of a measure. */
export interface End {
  /** Which measure. */
  readonly measure: number;
  readonly isFirst: boolean;
}

/** The words at an end of a measure, in the order of a text in its form for searching. */
export function endsOf(text: string): readonly End[] {
  const found: (End & { readonly index: number })[] = [];
  for (const { script, any, ends: own } of scripts) {
    if (!script.test(text) || !any.test(text)) continue;
    for (const { words, measure, isFirst } of own)
      for (const { index } of matchesOf(text, words)) found.push({ measure, isFirst, index });
  }
  return found
    .toSorted((a, b) => a.index - b.index || a.measure - b.measure || Number(b.isFirst) - Number(a.isFirst))
    .map(({ measure, isFirst }) => ({ measure, isFirst }));
}

const isAtEnd = lately(20_000, (word) => endsOf(word).length > 0);

/** Whether a word is at an end of a measure. */
export function isMeasured(word: string): boolean {
  return isAtEnd(word);
}

/** What a text says of measures, and the end of each measure that it names at one end only. */
export interface Measured {
  readonly ends: readonly End[];
  readonly plain: ReadonlyMap<number, boolean>;
}

/** Reads what a text says of measures. */
export function measuredIn(text: string): Measured {
  const found = endsOf(text);
  return { ends: found, plain: plainEnds(found) };
}

/**
 * How many words of one text are at the other end in another. Texts that name the same measures in the same order are
 * compared word by word; else only measures at one end throughout.
 */
export function turnsBetween(a: Measured, b: Measured): number {
  if (a.ends.length === 0 || b.ends.length === 0) return 0;
  if (a.ends.length === b.ends.length && a.ends.every(({ measure }, at) => measure === b.ends[at]!.measure))
    return a.ends.filter(({ isFirst }, at) => isFirst !== b.ends[at]!.isFirst).length;
  let turns = 0;
  for (const [measure, isFirst] of a.plain) turns += Number(b.plain.get(measure) === !isFirst);
  return turns;
}

/** The end of each measure that is named at one end only. */
function plainEnds(all: readonly End[]): ReadonlyMap<number, boolean> {
  const isBoth = (measure: number): boolean =>
    new Set(all.filter((one) => one.measure === measure).map(({ isFirst }) => isFirst)).size > 1;
  return new Map(
    all.filter(({ measure }) => !isBoth(measure)).map(({ measure, isFirst }) => [measure, isFirst] as const),
  );
}
