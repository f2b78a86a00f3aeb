import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";

/** What a question about steps wants to know. */
export type Target =
  | "weight"
  | "length"
  | "velocity"
  | "mean"
  | "square"
  | "corrected mean"
  | "corrected square";

/** How people write Adam's m̂ and v̂. */
const hat = String.raw`\s?(?:\u0302|[\s_-]?hat(?![a-z])|햇)`;
const corrected = String.raw`(?:편향\s?)?보정(?:된|한)\s?|(?:bias[\s-]?)?(?:corrected|debiased|unbiased)\s(?:the\s)?`;

/** The moments with their bias corrected, by name. */
export const hats: readonly (readonly [Target, RegExp])[] = [
  [
    "corrected mean",
    new RegExp(
      String.raw`(?<![a-z])m${hat}|(?:${corrected})(?:m(?![a-z])|(?:1차\s?)?모멘트|first\smoment|mean)`,
      "u",
    ),
  ],
  [
    "corrected square",
    new RegExp(
      String.raw`(?<![a-z])v${hat}|(?:${corrected})(?:v(?![a-z])|(?:2차|제곱)\s?모멘트|second\smoment)`,
      "u",
    ),
  ],
];

const targetPatterns: readonly (readonly [Target, RegExp])[] = [
  [
    "length",
    /이동\s?(?:거리|량)|(?:이동|움직)\S{1,3}\s?거리|what\sdistance|얼마나\s?(?:되|돼|크|커|변[하해한화]|바뀌|달라)|걸음은?\s?(?:얼마|\?|$)|얼마나\s?(?:크게\s?)?(?:움직|이동|가(?:요|나|지|니|$|\?)|옮)|얼마만큼|보폭(?!(?:이|은|을|는|가|도)?\s?(?:=\s?)?#)|(?:걸음|스텝|업데이트|이동)(?:의|은|는)?\s?(?:크기|길이|폭)(?!(?:가|는|를|이)?\s?(?:=\s?)?#)|how\s(?:far|long|large|big|much)|step\s(?:size|length)(?!\s?(?:of\s|=\s?)?#)|(?:length|size)\sof\s(?:the|its|that|an?\s(?:update|step)|updates?(?![a-z]))|magnitude/u,
  ],
  [
    "velocity",
    /(?<!corrected\s|debiased\s|보정(?:된|한)\s)(?:second\smoment|(?:2차|제곱)\s?모멘트)|(?:new|새|새로운|updated|다음)\s?(?:velocity|속도|v(?![a-z]))|속도(?:는|은|가)?\s?(?:얼마|몇|값|\?|뭐|\(|$)|buffer\s(?:after|now|\?)|(?<![a-z])v'?\s?=\s?\?|(?<![a-z])v'\s?(?:=|\?|$)|(?<![a-z])v\s(?:after|becomes?)|(?<![a-z가-힣_#;+*·])v\d?(?:는|은|값은?|의\s?값은?)\s?(?:얼마|뭐|몇|\?|$)?|velocity\s(?:after|at|becomes?|now)(?![a-z])|속도(?:를|는|은)?\s?v?\s?(?:구해|알려|계산)|(?:is|what's)\s(?:the\s)?(?:new\s)?velocity|velocity\?|[:,.]\s?v\d?\s?\?|(?:w|x)(?:랑|와|과|하고|\sand|,)\s?v(?![a-z])/u,
  ],
  [
    "square",
    /(?:새|new)\s?s(?![a-z])|(?<![a-z])s\s(?:after|becomes?)|(?<![a-z])s\d?(?:는|은|의?\s?값|\?)|제곱\s?평균(?:은|이|의)?\s?(?:얼마|값|\?)|누적\s?(?:제곱\s?)?(?:합|값)(?:은|이)\s?(?:얼마|몇|뭐|\?|$)|e\[g\^#\d+;\](?:는|은)|(?:mean\ssquare|average\sof\s(?:the\s)?squared?(?:\sgradients)?)\s?(?:after|is|be|now|\?|$)|new\s(?:mean\ssquare|accumulator|cache)|(?<![a-z])s\s(?:새|다음)\s?값|cache\s(?:after|be|become)|(?:new|updated)\s(?:running\s)?average\sof\s(?:the\s)?squares|(?:running\s|squared\s)?(?:sum|total)(?:\sof\ssquares)?\s(?:is|after|now|be|at)|accumulator(?:\s(?:after|value)|\?)/u,
  ],
  [
    "mean",
    /(?:새|new)\s?m(?![a-z])|(?<![a-z])m\s(?:after|becomes?)|(?<![a-z])m\d?(?:는|은|의?\s?값|\?)|1차\s?모멘트(?:는|은)?\s?(?:얼마|값|\?)|first\smoment/u,
  ],
];

interface Found {
  readonly target: Target;
  readonly at: number;
}

function targetsIn(text: string): readonly Found[] {
  const found = foundIn(hats, text);
  return found.length > 0 ? found : foundIn(targetPatterns, text);
}

function foundIn(patterns: typeof targetPatterns, text: string): readonly Found[] {
  return patterns.flatMap(([target, wording]) => {
    const match = wording.exec(text);
    return match === null ? [] : [{ target, at: match.index }];
  });
}

const letterOf: Readonly<Record<string, Target>> = {
  w: "weight",
  x: "weight",
  v: "velocity",
  s: "square",
  m: "mean",
};
const hatted: Readonly<Record<string, Target>> = { m: "corrected mean", v: "corrected square" };
const name = String.raw`(?<![a-z])([wxmvs])(\s?(?:\u0302|[_-]?hat(?![a-z])|햇))?_?([1-9])?`;
/** "m과 v는?", "w1 and w2": two things that are asked for, not said to start somewhere. */
const pair = new RegExp(
  String.raw`${name}\s?(?:,|와|과|랑|이랑|하고|및|\sand|&|\/|\+)\s?${name}(?![a-z])(?!\s?(?:는|은|가|이|are|is|both|all|=)*\s?(?:#|모두|둘|다\s|시작|처음|초기|start|begin))`,
  "u",
);
/** What the letters are called in words; that it is the new one goes without saying. */
const called: readonly (readonly [RegExp, string])[] = [
  [/속도|(?<![a-z])(?:velocity|buffer)(?![a-z])/gu, "v"],
  [/가중치(?!\s?감쇠)|파라미터|(?<![a-z])(?:weight|parameter)(?![a-z]|\sdecay)/gu, "w"],
  [/캐시|제곱\s?평균|(?<![a-z])(?:cache|mean\ssquare|accumulator)(?![a-z])/gu, "s"],
  [/(?<!\p{L})(?:새로운|새|다음|갱신된|new|updated|next|resulting|the|its)\s(?=[wxmvs](?![a-z]))/gu, ""],
  [/(?<!\p{L})(?:새로운|새|다음|new|updated|the)\s(?=[wxmvs](?![a-z]))/gu, ""],
];
const moments = /(?:first\sand\ssecond|both)\smoments?|모멘트(?:와|과|랑|하고)\s?제곱\s?모멘트|두\s모멘트/u;
const apiece =
  /각각|respectively|둘\s?다(?!\s?(?:하|끝|마치|적용|지나|거))|(?:after|at|for)\seach|each\sof|(?:매|각)\s?(?:스텝|걸음)|(?<!after\s)both(?!\s(?:steps|updates|times|of\sthem)|[a-z])/u;

/** The two things that a question asks for at once; none where they are one thing at two times. */
function targetsInPair(said: string): readonly Target[] | undefined {
  if (moments.test(said)) return ["mean", "velocity"];
  const text = called.reduce((rest, [words, letter]) => rest.replace(words, letter), said);
  const match = pair.exec(text);
  if (match === null) return undefined;
  const [, first = "", mark, step, second = "", otherMark, otherStep] = match;
  const targets = [
    (mark && hatted[first]) || letterOf[first]!,
    (otherMark && hatted[second]) || letterOf[second]!,
  ];
  return targets[0] === targets[1] || step !== otherStep ? [] : targets;
}

const howMuch = /^how\s(?:much|far)(?!\sof)[^?]*(?:change|move|shift|travel)(?!s?\sto)/u;

/** What is asked for, in the order of the question; the new weight unless something else is; none where it is unclear. */
export function targetsOf(asked: Asked): readonly Target[] {
  const { pattern } = asked.reading;
  if (howMuch.test(askedPart(pattern))) return ["length"];
  // what is asked mostly stands behind the last number
  const tail = pattern.slice(pattern.lastIndexOf(";") + 1);
  const paired = targetsInPair(tail) ?? targetsInPair(pattern);
  if (paired !== undefined) return paired;
  const late = targetsIn(tail);
  const asksWeight = /(?<![a-z])[wxθ]\d?(?![a-z])|가중치|weight|매개\s?변수|파라미터|param|theta/u.test(tail);
  const found = late.length > 0 || asksWeight ? late : targetsIn(pattern);
  const both = /(?:w|x|가중치)(?:랑|와|과|하고|\sand|,)\s?(?:v(?![a-z])|속도|velocity)/u.test(pattern);
  if (both) return ["weight", "velocity"];
  const targets =
    found.length === 0
      ? (["weight"] as const)
      : found.toSorted((a, b) => a.at - b.at).map(({ target }) => target);
  return targets.length === 1 && apiece.test(tail) ? [] : targets;
}
