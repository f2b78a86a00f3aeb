import { searchable } from "./normalise.ts";

const negations: readonly RegExp[] = [
  /(?:^|[\s(])안(?=\s)|않|못(?=\s?[가-힣])|(?<!뿐만 )아니(?!라|고|면)|없|말아|말라|금지/gu,
  /\b(?:not|never|no|cannot|cant|nothing|none|neither|nor|stops? being|fails? to)\b|n't\b|\bwithout any\b/gu,
];

/** Words that turn a statement round when one stands in place of the other. */
const opposites: readonly (readonly [RegExp, RegExp])[] = (
  [
    ["크(?!기)|커|키우|키워|늘|길어|길게|증가|올리|높", "작|줄|준다|줄어|짧|감소|내리|낮"],
    ["빠르|빨라|빨리|일찍", "느리|느려|늦|천천히|오래"],
    ["가파르|가파른", "완만"],
    ["올라", "내려"],
    ["많", "적어|적은|적게|적다"],
    ["더하|더해", "빼"],
    ["곱하|곱해", "나누|나눠"],
    ["양수", "음수"],
    ["최소|극소", "최대|극대"],
    ["같", "다르|달라|다른"],
    ["기억", "잊"],
    ["먼저|앞|전에|처음", "나중|뒤|후에|마지막"],
    ["안(?:에|쪽|에서)", "밖(?:에|으로)"],
    ["쉽", "어렵"],
    ["좋", "나쁘|나빠|나쁜"],
    ["반대", "그대로|같은 방향"],
    ["겹치|겹쳐", "겹치지"],
    [
      "larger|longer|bigger|grows?|growing|increases?|increasing|raises?|raising|lengthens?|higher|doubles?|more",
      "smaller|shorter|shrinks?|shrinking|decreases?|decreasing|lowers?|lowering|shortens?|fewer|less|halves?|halving|reduces?",
    ],
    ["faster|sooner|quick(?:er|ly)?|speeds?", "slower|later|slow(?:ly)?"],
    ["steep(?:er)?", "gentle|flat(?:ter)?"],
    ["up|rises?", "down|falls?"],
    ["adds?|added|adding", "subtracts?|subtracted|subtracting"],
    ["multipl(?:y|ies|ied)", "divides?|divided"],
    ["positive", "negative"],
    ["same|equal", "different|differs?"],
    ["remembers?", "forgets?"],
    ["before|first", "after|last"],
    ["inside", "outside"],
    ["easy|easier", "hard(?:er)?|difficult"],
    ["better|best", "worse|worst"],
    ["opposite|against", "along|with the gradient"],
    ["always|every", "sometimes|some"],
    ["towards?", "away"],
  ] as const
).map(([a, b]) => [word(a), word(b)] as const);

function word(words: string): RegExp {
  return /[a-z]/u.test(words) ? new RegExp(`\\b(?:${words})\\b`, "u") : new RegExp(words, "u");
}

const universals =
  /항상|언제나|반드시|무조건|절대|모든|무엇이든|어떤 \S+(?:든|에서든)|\b(?:always|never|every|all|any|must|only|necessarily|guarantee[sd]?)\b/u;

/** What may turn a statement round. */
export interface Polarity {
  readonly isNegated: boolean;
  readonly isUniversal: boolean;
  /** For each pair of opposites: the first, the second, both or neither. */
  readonly sides: readonly number[];
  readonly numbers: readonly number[];
  /** Whether a letter stands for a number: "k-fold". */
  readonly hasVariable: boolean;
}

const numberWords: readonly (readonly [RegExp, number])[] = [
  [/절반|반으로|\bhal(?:f|ves|ve|ving)\b/gu, 0.5],
  [/두 ?배|2배|\b(?:twice|doubles?|doubling|doubled)\b/gu, 2],
  [/세 ?배|\b(?:three times|triples?)\b/gu, 3],
  [/네 ?배|\bfour times\b/gu, 4],
  [/열 ?배|\bten times\b/gu, 10],
  [/하나(?!도)|한 ?번|한 개|\bonce\b|\bone\b/gu, 1],
  [/두 ?번|두 개|둘|\btwo\b/gu, 2],
  [/세 ?번|세 개|셋|\bthree\b/gu, 3],
  [/네 ?번|네 개|넷|\bfour\b/gu, 4],
  [/다섯|\bfive\b/gu, 5],
  [/\bten\b/gu, 10],
];

/** Reads what may turn a statement round. */
export function polarityOf(statement: string): Polarity {
  const text = searchable(statement).replaceAll("−", "-");
  const count = negations.reduce((sum, negation) => sum + (text.match(negation)?.length ?? 0), 0);
  return {
    isNegated: count % 2 === 1,
    isUniversal: universals.test(text),
    sides: opposites.map(([a, b]) => (a.test(text) ? 1 : 0) + (b.test(text) ? 2 : 0)),
    numbers: numbersOf(text),
    hasVariable: /(?<![a-z])[knbm](?![a-z])/u.test(text),
  };
}

/** The numbers of a text, also those in words, sorted. */
export function numbersOf(text: string): readonly number[] {
  let rest = text.replace(/(\d),(\d{3})\b/gu, "$1$2");
  const found: number[] = [];
  for (const [pattern, value] of numberWords) {
    found.push(...(rest.match(pattern) ?? []).map(() => value));
    rest = rest.replace(pattern, " ");
  }
  for (const match of rest.matchAll(/(?<![\p{L}\d.])\d+(?:\.\d+)?(?:\/\d+)?/gu)) {
    const [top = "0", bottom] = match[0].split("/");
    found.push(Number(top) / Number(bottom ?? 1));
  }
  return found.toSorted((a, b) => a - b);
}

/** How one statement stands to another about the same thing. */
export type Relation = "same" | "same-twice-turned" | "opposite" | "other-number" | "unclear";

const [first, second] = [1, 2];

/** How a statement stands to a known one about the same thing, as far as these signs tell. */
export function relationOf(a: Polarity, b: Polarity): Relation {
  const isTurned = (side: number, index: number): boolean =>
    (side === first && b.sides[index] === second) || (side === second && b.sides[index] === first);
  const turned = a.sides.filter(isTurned).length;
  const extraA = without(a.numbers, b.numbers);
  const extraB = without(b.numbers, a.numbers);
  const flips = turned + (a.isNegated === b.isNegated ? 0 : 1);
  const isFilledIn = extraA.length === 1 && extraB.length === 0 && b.hasVariable;
  if (extraA.length > 0 && !isFilledIn) return flips === 0 && extraB.length > 0 ? "other-number" : "unclear";
  if (flips > 2) return "unclear";
  return flips === 1 ? "opposite" : flips === 2 ? "same-twice-turned" : "same";
}

function without(numbers: readonly number[], others: readonly number[]): readonly number[] {
  const left = [...others];
  return numbers.filter((number) => {
    const at = left.findIndex((other) => Math.abs(other - number) < 1e-9);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
