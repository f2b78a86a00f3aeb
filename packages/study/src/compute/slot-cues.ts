/** What a number of a question may stand for. */
export const slotNames = [
  "samples",
  "batch",
  "epochs",
  "folds",
  "devices",
  "accumulated",
  "target",
  "learningRate",
  "gradient",
  "weight",
  "momentum",
  "weightDecay",
  "steps",
  "decay",
  "average",
  "value",
  "mean",
  "updates",
  "perEpoch",
  "factor",
  "velocity",
  "square",
  "deviation",
] as const;
export type SlotName = (typeof slotNames)[number];

/** How a slot is spoken of: the names that stand before its number, and the units behind it. */
export interface Cue {
  readonly name: RegExp;
  readonly unit: RegExp;
  readonly allows?: (value: number) => boolean;
}

const things = String.raw`(?:training\s|labell?ed\s|sorted\s)?(?:samples?|images?|pics?|pictures?|photos?|rows?|examples?|points?|records?|items?|observations?|sentences?|documents?|patients?|files?|people|users?|texts?|reviews?|entries|cases|things)(?![a-z])`;
const korean = String.raw`(?:개|장|건|명|행|마리|편|줄|곡|문장|그루|권|대)(?!\s?(?:짜리\s?)?(?:씩|배치|묶음|폴드|겹|gpu))`;
const time = String.raw`(?:번|회|차례)`;
const word = (names: string): string => String.raw`(?<![a-z])(?:${names})(?![a-z])`;
const cue = (name: string, unit: string, allows?: Cue["allows"]): Cue => ({
  name: new RegExp(name, "gu"),
  unit: new RegExp(unit, "u"),
  ...(allows && { allows }),
});
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
const isShare = (value: number): boolean => value >= 0 && value < 1;
const isRate = (value: number): boolean => value > 0 && value <= 10;

export const slotCues: Readonly<Record<SlotName, Cue>> = {
  samples: cue(
    String.raw`데이터|샘플|표본|이미지|사진|자료|전체|총|모두|행|예제|문장|리뷰|${word("data|dataset|samples?|examples?|images?|rows?|set|n|have|got|of|over|from|there are|total")}`,
    String.raw`^\s?(?:${korean}|(?:[a-z]+\s)?${things})`,
    isCount,
  ),
  batch: cue(
    String.raw`per[\s_-]device(?:[\s_]train)?(?:[\s_]batch(?:[\s_]size)?)?|gpu당|gpu마다|배치|묶음|장당|대당|하나에|한\s?장에|(?:미니|mini)-?\s?배치|${word("batch(?:es)?(?: size)?|bs|b|mini-?batch(?:es)?|fit|fits|chunks? of|group(?:s|ed)? (?:of|by)|per gpu|hold(?:s|ing)?|each")}`,
    String.raw`^\s?(?:개|장)?\s?배치(?:로|씩|에)|^s(?=[,\s])|^\s?(?:개|장|건|명|줄|편)?\s?(?:씩|단위|짜리\s?(?:(?:미니|마이크로)\s?-?)?배치|(?:의|인)\s?(?:미니\s?)?배치)|^\s?(?:of\s(?:them|these|those)\s)?(?:[a-z]+\s)?(?:per|in\s(?:a|each|every|one)|a)\s(?:mini-?)?(?:batch|step|update|gpu|device)|^\s?(?:[a-z]+\s)?at\s(?:a\stime|once|one(?![a-z])|the\ssame\stime)|^\s?(?:each|apiece)|^-sized?\sbatch|^\s?(?:개|장)?(?:까지)?(?:만|밖에)?\s?(?:안\s?|못\s?)?(?:들어가|들어간|올라가|올리|올려|올릴|담|fits?(?![a-z]))|^\s?(?:[a-z]+\s)?(?:on|in|into|onto)\s(?:the|a|one|each|my|every|our)\s(?:single\s)?(?:gpu|card|device|memory)`,
    isCount,
  ),
  epochs: cue(
    String.raw`에폭|에포크|${word("epochs?|passes|(?:(?:through|over|seen?) )?(?:everything|it all|all of (?:it|them)|the (?:whole|entire|full) (?:data|set|dataset|data set))|(?:through|over) (?:it|them|the data(?:set)?)")}`,
    String.raw`^\s?(?:에폭|에포크|바퀴|epochs?|(?:full\s|complete\s)?passes|rounds|times(?!\s(?:larger|bigger|as|more))|${time}\s?(?:씩\s?)?(?:전부|전체|다\s|훑|돌|반복|학습|훈련|보면))`,
    isCount,
  ),
  folds: cue(
    String.raw`폴드|겹|교차\s?검증|${word("folds?|k|cv|n_splits|splits?|into")}`,
    String.raw`^\s?-?\s?(?:(?:개의?\s?)?(?:겹|폴드|묶음|조각|등분|그룹|덩어리)|(?:equal\s|unshuffled\s)?(?:folds?|parts|pieces|groups)|(?:개|등분|조각|묶음)?(?:으로|로)\s?(?:나|쪼))`,
    isCount,
  ),
  devices: cue(
    String.raw`(?<!per[\s_-])gpu(?!당|마다)|지피유|장치|그래픽\s?카드|${word("(?<!per[\\s_-])(?:gpus?|devices?|cards?|machines?|workers?|world_?size)")}`,
    String.raw`^\s?(?:개|장|대)?(?:의|짜리)?\s?(?:gpus?|지피유|장치|그래픽\s?카드|devices?|cards?|machines?|workers|graphics cards|대(?=에서|에|로|를|,|\s))`,
    isCount,
  ),
  accumulated: cue(
    String.raw`누적|모아서|모으|grad[\s_]?accum[a-z_]*|accum[a-z_]*|${word("(?:summed|added|averaged|gathered|collected)(?: up)? (?:over|across|for)")}`,
    String.raw`^\s?(?:${time}|스텝|배치)?\s?(?:마다|씩|동안)?\s?(?:그[래레]디언트(?:를)?\s?|기울기(?:를)?\s?)?(?:누적|모아|모으|모은|모았|모을|쌓)|^\s?(?:such\s|of\s(?:these|those|them)\s)?(?:rounds|micro-?batches|mini-?batches|backward\spasses|forward\spasses|passes(?=\sbefore))|^\s?(?:gradient\s)?accumulat`,
    isCount,
  ),
  target: cue(
    String.raw`(?:실효|유효|실질|전체|목표)\s?(?:배치)?|(?:effective|global|total|overall|target)\s(?:batch)?|(?:effect|equivalent) of a batch(?: of)?|(?:behave|act|look|feel|work|train)s? (?:like|as if)(?: an?)?(?: batch(?: size)?)?(?: of)?|simulate|mimic|emulate|논문|paper|want(?:ed|s)?|원하는|필요한|목표`,
    String.raw`^(?:\s?개)?(?:\s?짜리)?\s?(?:배치\s?)?(?:효과|처럼|만큼|effective)`,
    isCount,
  ),
  learningRate: cue(
    String.raw`학습\s?[률율]|러닝\s?레이트|(?:스텝|걸음)\s?크기|보폭|${word("learning[\\s_-]?rate|lr|eta|step[\\s_]size|rate")}|η`,
    String.raw`^(?:의|짜리|인|이라는|이던|였던)?\s?(?:학습\s?[률율]|learning rate|lr(?![a-z])|step size)`,
    isRate,
  ),
  gradient: cue(
    String.raw`기울기|그[래레라]디언트|경사(?!\s?하강)|미분값|[d∂][ly]?\s?/\s?[d∂][wx]|${word("gradients?(?! descent| step| update)|grads?|g\\d?|slope|derivative")}`,
    String.raw`^(?:의|라는|인)?\s?(?:기울기|그[래레]디언트|gradient(?!\sdescent)|grad(?![a-z]))`,
  ),
  weight: cue(
    String.raw`가중치(?!\s?감쇠)|파라미터|웨이트(?!\s?디케이)|시작|출발|처음|${word("weights?(?![\\s_-]?decay)|param(?:eter)?s?|start(?:s|ing)?(?: from| at)?|theta|begin(?:s|ning)?(?: from| at)?|from|[wxθ]_?0?")}`,
    String.raw`^\s?(?:에서|부터)(?:\s?(?:시작|출발)|,|\s)|^(?:이던|이었던|였던|인)\s?(?:가중치|w(?![a-z])|파라미터)`,
  ),
  momentum: cue(
    String.raw`모멘텀|관성|계수|베타|뮤|${word("momentum|mu|beta|coefficient")}|[βμ]`,
    String.raw`^\s?(?:의\s?)?(?:momentum|모멘텀|관성)`,
    isShare,
  ),
  weightDecay: cue(
    String.raw`(?:가중치|웨이트)\s?(?:감쇠|디케이)|${word("weight[\\s_-]?decay|wd|l2|lambda")}|λ`,
    String.raw`^\s?(?:의\s?)?(?:가중치\s?감쇠|weight decay)`,
  ),
  steps: cue(
    word("t|step"),
    String.raw`^(?:st|nd|rd|th)?\s?(?:번째\s?)?(?:스텝|걸음|단계|업데이트|(?:(?:gradient|descent|sgd|gd|plain|optimizer)\s){0,2}(?:steps?|updates?|iterations?)|${time}(?:\s?(?:뒤|후|하면|가면|업데이트|연속|움직)))`,
    isCount,
  ),
  decay: cue(
    String.raw`베타|감쇠(?:율|\s?계수)?|계수|알파|로우|유지|평활(?:\s?(?:계수|상수))?|${word("keep(?:s|ing)?|retain(?:s|ing)?|beta|(?<!weight )decay(?: rate| factor)?|smoothing(?: factor| constant| coefficient)?|alpha|rho|factor|coefficient|smoothing")}|[βαργ]`,
    String.raw`^\s?(?:의\s?)?(?:감쇠|decay)|^\s?(?:of\s(?:the|its)\s(?:old|previous|past))|^(?:만큼|배)?(?:을|를)?\s?(?:씩\s?)?남[기긴겨]`,
    isShare,
  ),
  average: cue(
    String.raw`이동\s?평균(?:\s?(?:손실|값|점수))?|평균|지금까지|처음|시작(?:\s?w)?|이전|기존|원래|초기|초깃값|${word("init(?:iali[sz]ed)?(?: (?:at|to|with))?|(?:is|stands|currently|now|starts?|begins?) at|starts? from|average|ema|mean|running [a-z]+|current|previous|old|before|so far|m")}`,
    String.raw`^\s?so far|^(?:에서|부터)\s?(?:시작|출발)`,
  ),
  value: cue(
    String.raw`평균에|새\s?(?:값|로운\s?값|손실|점수)|최신\s?(?:값|손실|점수)?|이번\s?(?:값|손실|점수)|새로|들어온|다음\s?값|관측|${word("(?:new|newest|latest|most recent|today's|this)(?: value| observation| number| loss| score| reading| measurement)?|next(?: value)?|incoming|value|arrives?|comes? in|sees?|gets?|seeing|fed|feed|observed?")}`,
    String.raw`^\s?(?:이|가|을|를)?\s?(?:새로|들어|나오|나왔|관측|추가|arrives?|comes?\sin|shows?\sup|is\s(?:added|observed))`,
  ),
  updates: cue(
    String.raw`(?:총|전체|모두)\s?(?:스텝|업데이트)|${word("(?:steps|updates|iterations)(?: done| so far| in total)?|for")}`,
    String.raw`^\s?(?:스텝|걸음|업데이트|번\s?(?:업데이트|갱신)|(?:optimizer\s|training\s|total\s)?(?:steps?|updates?|iterations?|iters))(?!\s?(?:per|each|an|a|every|/)|씩|\s?마다)`,
    isCount,
  ),
  perEpoch: cue(
    String.raw`(?:한\s?)?에폭(?:당|마다|에)|${word("(?:steps|updates|iterations|iters|batches)\\s?(?:per|/|in (?:one|an|each))\\s?epoch|epoch (?:is|has|takes|of)")}`,
    String.raw`^\s?(?:스텝|번|업데이트|steps?|updates?|iterations?|batches)\s?(?:씩|(?:per|each|an|every|/|in\s(?:an|each|one|every))\s?epoch)`,
    isCount,
  ),
  factor: cue(
    String.raw`배수|${word("(?:by )?(?:a )?factor(?: of)?|multiplied by|multiply by|grows? by|times")}|(?<![a-z])x\s?`,
    String.raw`^\s?(?:배(?![치우])|x(?![a-z])|times(?:\s(?:larger|bigger|as|smaller))?(?!\s(?:in|each|every|through))|-?\s?fold(?!s|\scross|\scv))`,
    (value) => value > 0,
  ),
  velocity: cue(
    String.raw`속도|버퍼|${word("velocity|buffer|v(?:_?[0t])?|speed|it (?:was|is)(?: at)?")}`,
    String.raw`^(?:의|인|짜리|이던|였던)\s?(?:속도|velocity)`,
  ),
  square: cue(
    String.raw`(?:기울기\s?)?제곱\s?(?:이동\s?)?평균|누적(?:값|합)?(?:의\s?초기\s?값)?|캐시|${word("cache|accumulator|(?:running )?(?:average|avg|mean|sum)(?: of (?:the )?(?:squares|squared gradients))?|mean square|s(?:_?[0t])?")}`,
    String.raw`^\s?so far`,
    (value) => value >= 0,
  ),
  deviation: cue(
    String.raw`표준\s?편차|σ|${word("std|standard deviation|sigma|deviation")}`,
    String.raw`^(?:의|인|짜리)\s?표준\s?편차`,
    (value) => value > 0,
  ),
  mean: cue(
    String.raw`모멘트|평균|${word("m|v|moment|mean|average")}|m\u0302`,
    String.raw`^\s?(?:을|를)\s?보정`,
  ),
};
