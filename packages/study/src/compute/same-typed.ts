import { type Same, word } from "./same.ts";

/** How they are typed in a chat. */
export const typed: readonly Same[] = [
  [/\s?->\s*([a-z])_?\d?\s*\??\s*$/gu, ", new $1?"],
  [/\s?->\s*$/gu, "?"],
  [/(?<=(?:(?<![a-z])ema(?![a-z])|평균|average).*)(?<![a-z])b\s?(?==\s?#)/gu, "beta"],
  [/(?<![a-z])cos(?![a-z(])/gu, "cosine"],
  [/(?<![a-z])eff(?=\s(?:batch|bs)(?![a-z]))/gu, "effective"],
  [/(#\d+;)\s?ep(?![a-z])/gu, "$1 epochs"],
  [/(?<![a-z])ep(?=\s#)/gu, "epoch"],
  [/(?<![a-z])gs(?=\s)/gu, "grid search"],
  [/(?<![a-z])loo(?![a-z])/gu, "loocv"],
  [/(?<![a-z])fits?\s*\??\s*$/gu, "how many fits?"],
  [/핏(?:을|이)?\s?(?=횟수|몇)/gu, "학습 "],
  [/(#\d+;)\s?-\s?b_?[12]?\s?\^\s?t(?![a-z])/gu, "$1 - beta^t"],
  [/(?<![a-z])x\s?(#\d+;)\s?\/\s?(epoch|step)/gu, "times $1 every $2"],
  [/(#\d+;)\s?\/\s?epoch(?=.*epochs)/gu, "$1 steps per epoch"],
  [/(?<=에폭마다\s)(?:x|×)\s?(?=#)/gu, "곱하기 "],
  [/곱하기\s(#\d+;)/gu, "$1배"],
  [/마다\s반(?![가-힣])/gu, "마다 반으로"],
  [/train\son\s?\?/gu, "how many to train on?"],
  [/\(?(?:counting|counted|numbered|indexed)\sfrom\s(?:zero|0)\)?/gu, " "],
  [/업뎃|업댓|업데이드/gu, "업데이트"],
  [/스케쥴|스케줄러/gu, "스케줄"],
  [/(?<=#\d+;\s?(?:스텝|에폭|에포크|번))\s?때(?=[는은엔도의\s]|lr|학습|$|\?)/gu, "일 때"],
  [/(?<=(?:스텝|에폭|에포크)일\s때)(?=[가-힣a-z])/gu, " "],
  [
    /(?:값|거)?(?:이|은|는)?\s?(?:몇이(?:죠|야|에요|예요|지|냐)|뭐(?:야|죠|임|에요|예요)|얼마(?:임|야|죠|냐|지))/gu,
    "는 얼마",
  ],
  [/\s?(?:나왔어|나왔고|나왔는데|나왔음|나옴|나와서|떴어|떴고|이라고\s?나와)(?=[\s,.]|$)/gu, ","],
  [
    /에서\s?(?:시작했(?:고|어|는데|음)|출발했(?:고|어|는데|음)|시작해서?|출발해서?|시작하고|출발하고)/gu,
    "에서 시작,",
  ],
  [
    word(
      "(?:do\\s|would\\s|will\\s)?(?:i|we|you|it|w|the\\sweight)\\s(?:end\\sup|land|arrive|be)(?:\\s(?:at|on|in))?",
    ),
    "new w",
  ],
];
