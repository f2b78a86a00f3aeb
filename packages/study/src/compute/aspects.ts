import { askedPart } from "./asked-part.ts";

/** Ways to ask for another number of a situation than the one that it is mostly asked for. */
export type Aspect =
  | "difference"
  | "share"
  | "ratio"
  | "rest"
  | "others"
  | "time"
  | "memory"
  | "place"
  | "turns"
  | "each"
  | "rows"
  | "sum"
  | "full"
  | "folds"
  | "loss"
  | "slope"
  | "passes"
  | "layer"
  | "otherwise"
  | "ascent"
  | "portion"
  | "augmented"
  | "dropped"
  | "component";

const any = String.raw`(?:[^?#]|#\d+;)*`;

/** Said in the part of a question that asks. */
const asked: readonly (readonly [Aspect, RegExp])[] = [
  // "how many more", "by how much", "몇 개 더"
  [
    "difference",
    new RegExp(
      String.raw`how\s(?:many|much)\s(?:(?:steps|updates|iterations|fits|trainings|models|rows|samples|images|parameters|epochs|batches)\s)?(?:more|fewer|less|further|longer|shorter|larger|smaller|bigger|higher|lower|closer|extra|additional)|(?<![a-z])difference|short\sof|how\s(?:much|many)\s(?:[a-z]+\s)?(?:has|have|did|does|do|will|would)\s${any}(?:fall|fell|drop|ris|rose|gr[eo]w|shr[iau]nk|(?:de|in)creas|lose|lost|gain|save)|보다\s?(?:얼마나|몇(?!\s?배)|얼마)|몇\s?(?:개|장|건|명|번|회|스텝|에폭)?(?:나|가|이)?\s?(?:더|덜|많|적[은어을]|모자|부족|줄[어었인]|늘[어었])|얼마나\s?(?:더\s|덜\s|줄|늘|커[졌지]|작아|짧아|감소|증가|떨어|올[라랐]|내[려렸])|차이(?:가|는|를)?\s?(?:나|얼마|몇|\?|$)`,
      "u",
    ),
  ],
  [
    "component",
    /(?:첫|두|둘|세|셋|네)\s?(?:번\s?)?째\s?(?:성분|원소|요소)|(?<![a-z])(?:first|second|third|fourth)\s(?:component|entry|element|coordinate)(?![a-z])/u,
  ],
  [
    "share",
    /(?:what|which)\s(?:%|percent|share|fraction|proportion|portion|percentage)|how\smany\spercent|몇\s?(?:퍼센트|프로|%|분의)|비율[은이]\s?(?:얼마|몇|\?)/u,
  ],
  [
    "ratio",
    /what\s(?:[a-z]+\s)?(?:factor|multiple)|how\smany\stimes\s(?:as|more|larger|smaller|bigger|faster|slower|longer)|몇\s?배|relative\sto|compared\s(?:to|with)/u,
  ],
  [
    "rest",
    /^(?!.*(?:마지막|맨\s?끝|last|final|훈련|학습용|train)).*(?:(?:are|is)\s(?:still\s)?(?:left|remaining)(?!\s(?:for|in|out))|how\smany\s[^?#]*(?:are\sleft|left\?|remain(?:ing)?\?)|남[는은아]\s?(?:건|것은|게|데이터는|업데이트는|스텝은|에폭은)\s?(?:모두\s?|총\s?)?(?:몇|얼마)|몇\s?\S{1,3}(?:이|가)?\s?남)/u,
  ],
  [
    "others",
    /(?:are|is|were)\s(?:not\s|n't\s)[a-z]+\?|(?:아닌|정상인?)\s?(?:것|건|데이터|샘플)?(?:은|는|이)?\s?몇/u,
  ],
  [
    "time",
    /how\s(?:many|much)\s(?:seconds|minutes|hours|days|weeks|time(?!s))|how\slong\s(?:does|will|would|do)\s[^?#]*(?:take|run|last)|(?:in|total)\s(?:seconds|minutes|hours|days)|^(?:seconds|minutes|hours)\?|몇\s?(?:초|분(?!의)|시간|일(?!까))|얼마나\s?(?:오래\s?)?걸/u,
  ],
  [
    "memory",
    /(?<![a-z])(?:bytes|[kmg]i?b|kilobytes|megabytes|gigabytes|bits)(?![a-z])|how\smuch\s(?:[a-z]+\s)?memory|바이트|몇\s?(?:메가|기가|킬로)|메모리(?:는|를|가|은)?\s?(?:얼마|몇)/u,
  ],
  [
    "turns",
    new RegExp(
      String.raw`how\s(?:often|many\stimes)\s(?:is|does|has|was|will|did|do|are)\s(?:each|every|a|an|one|any|it\sbeen|the\s(?:lr|rate|learning\srate))\s|(?:하나|한\s?개|각각|각)(?:는|은|가|의|를|을)?\s?(?:[가-힣]+에\s?)?몇\s?(?:번|회)|몇\s?번\s?(?:줄|절반|감소|떨어)`,
      "u",
    ),
  ],
  [
    "each",
    /(?:per|for\s(?:each|one|a\ssingle|every))\s(?:[a-z]+\s)?(?:setting|configuration|combination|candidate)(?![a-z])|(?:does|do|will)\s(?:a|one|each|every)\s(?:single\s)?(?:worker|device|gpu|machine|card|process|node|setting|combination|candidate)|(?:조합|후보|설정)\s?(?:하나|한\s?개|#\d+;\s?개)?(?:당|마다|별)/u,
  ],
  [
    "rows",
    new RegExp(
      String.raw`^(?!.*(?:last|final|마지막)\s?(?:[a-z]+\s)?(?:one|batch|배치)).*(?:how\smany\s(?:training\s)?(?:images|samples|rows|examples|records|pictures)${any}(?:seen|look|process|shown|used|use[sd]?|skipp|dropp|missed|unused|there|(?<![a-z])in\sall)|(?:샘플|데이터|이미지|사진|예제)(?:은|는|이|가|을|를)?\s?(?:모두\s?|전부\s?|총\s?|최대\s?)?몇\s?(?:개|장|건))`,
      "u",
    ),
  ],
  [
    "dropped",
    /(?:버려지|버려진|버리)(?:는|게\s?되는)?\s?(?:데이터|샘플|이미지|사진|행|게|것|건|수|양)|(?:samples|images|rows|examples)\s(?:[a-z]+\s){0,2}(?:dropped|discarded|thrown|unused|left\sout|wasted)/u,
  ],
  ["sum", /(?<!put\s|[a-z])(?:together|combined)|(?:와|과|랑|하고)\s\S{1,8}\s?(?:합치|합쳐|합하|합은)/u],
  ["full", /how\smany\s(?:full|complete)\s(?:mini-?)?batches|꽉\s?찬\s?배치(?:는|가)?\s?(?:모두\s?)?몇/u],
  ["folds", /몇\s?(?:겹|폴드|등분)|how\smany\sfolds/u],
  [
    "loss",
    /(?<![a-z])(?:what|how\s(?:big|large|much))(?:'s|\sis|\swill|\swould)?\s(?:the\s)?(?:new\s|final\s)?(?:loss|cost|value\sof\sf|f\([a-z]\))(?!\s?(?:is|=))|(?:손실|비용|함숫값|함수\s?값)(?:값)?(?:은|는|이|가)?\s?(?:얼마|몇|\?|$)/u,
  ],
  [
    "slope",
    new RegExp(
      String.raw`(?:gradient|slope)[^?#]*after\s(?:the\s|one\s|a\s|#\d+;\s)(?:[a-z]+\s)?(?:steps?|updates?)|(?:스텝|걸음|업데이트|번)\s?(?:뒤|후|다음)(?:의|에)?\s?기울기`,
      "u",
    ),
  ],
  ["passes", /(?:forward|backward)\s(?:pass|prop)|순전파|역전파/u],
  [
    "layer",
    /(?:the|each)\s(?:first|second|third|last|output|final|#\d+;(?:st|nd|rd|th))\s(?:hidden\s|dense\s)?layer(?!s?\s?(?:of\s|with\s|has\s|=\s)?#)|(?:#\d+;\s?번째|첫|마지막|출력)\s?층(?:의|에는|에|만|은|는)/u,
  ],
];

/** Said in the sentence that asks, also before the asking word. */
const sentence: readonly (readonly [Aspect, RegExp])[] = [
  ["difference", /(?<!multiplied\s|scaled\s|divided\s)by\show\s(?:much|many)(?!\s[^?]*(?:chang|mov|shift))/u],
  [
    "place",
    /(?<![a-z])(?:which|what)\s(?:step|epoch|update|iteration)(?!s|\s?size)|(?<![a-z])when\s(?:does|do|will)|after\show\smany|몇\s?번째\s?(?:스텝|에폭|업데이트)?(?:이|일|인|에|야|부터|는)|몇\s?(?:스텝|에폭)(?:째|부터|\s?만에)|몇\s?(?:스텝|에폭)\s?(?:뒤|후)|언제/u,
  ],
];

/** Said anywhere. */
const anywhere: readonly (readonly [Aspect, RegExp])[] = [
  ["augmented", /augment|증강/u],
  ["ascent", /ascent|상승법|오르막|maximi[sz]ing|최대화/u],
  [
    "otherwise",
    /(?<![a-z])(?:otherwise(?!\s(?:default|standard|usual|plain))|had\s(?:i\s)?(?:used|chosen))(?![a-z])|instead(?!\sof)|대신/u,
  ],
  [
    "portion",
    /(?<![a-z])(?:only\s)?half\s(?:of\s)?(?:the|my|our|all)\s(?:data|rows|samples|images|training)|(?:데이터|샘플)(?:의|를)?\s?(?:절반|반)(?:만|을|까지)?/u,
  ],
];

/** All of them. */
export const aspectNames: readonly Aspect[] = [
  ...new Set([...asked, ...sentence, ...anywhere].map(([aspect]) => aspect)),
];

const quoted = /"[^"]*"|'[^']{2,}'/gu;

/** What else than the usual number a question asks for. */
export function aspectsAsked(pattern: string): readonly Aspect[] {
  const plain = pattern.replace(quoted, " ");
  const part = askedPart(plain);
  const whole = plain.split(/(?<=[.?!])\s+(?=\S)/u).find((one) => one.includes(part)) ?? plain;
  const places = [
    [asked, part],
    [sentence, whole],
    [anywhere, plain],
  ] as const;
  return places.flatMap(([words, text]) =>
    words.filter(([, said]) => said.test(text)).map(([aspect]) => aspect),
  );
}
