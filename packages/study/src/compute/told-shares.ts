import type { Computation } from "./computation.ts";
import { samples } from "./count-told.ts";
import { names, units } from "./names.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const isShare = (value: number): boolean => value > 0 && value < 1;
const held = String.raw`(?:test(?:ing)?|테스트|시험|final\stest)`;
const checked = String.raw`(?:val(?:idation|id)?|dev|검증)`;
const all: Told = {
  ...samples,
  sources: [...samples.sources, String.raw`(?:전체|총|모두|total(?:\sof)?|out\sof|of)\s#\s?(?:개|장|건|명)?`],
};
const rest = String.raw`(?:what\s(?:remains|is\sleft)|the\s(?:rest|remainder|remaining\s[a-z]+)|나머지|남은\s?(?:것|데이터|거|걸)?)`;

/** What is left to train on where a share goes to the test, and a share of what remains to validation. */
const trainingOfRest = byRecipe({
  name: "training-of-rest",
  card: "train-val-test",
  title: say("두 번 떼어 내고 남는 훈련 데이터", "what is left for training"),
  about: new RegExp(`(?=.*${rest})(?=.*${held})(?=.*${checked})`, "u"),
  asks: /train|훈련|학습/u,
  except: /배치|batch|에폭|epoch|겹|폴드|fold|층화|stratif/u,
  gives: ["rows", "rest"],
  told: [
    {
      name: "q",
      label: say("나머지에서 검증으로", "share of the rest for validation"),
      sources: [String.raw`#\s?of\s${rest}`, String.raw`${rest}(?:에서|의|중)?\s?#`],
      allows: isShare,
    },
    {
      name: "p",
      label: say("테스트로", "share for the test"),
      sources: [
        String.raw`#\s?(?:of\s(?:them|it|the\s(?:data|samples|rows))\s)?(?:is\s|goes\s|as\s|for\s|to\s|the\s|a\s|of\s)*${held}`,
        String.raw`#(?:를|을|은|는)?\s?${held}`,
        String.raw`${held}(?:\s?(?:set|data|데이터|셋|용))?(?:\s|=|:|으로|로|에|은|는|이|gets|is)*#`,
      ],
      allows: isShare,
    },
    all,
  ],
  formulas: [
    ["left", "n - n * p"],
    ["train", "left - left * q"],
  ],
  answers: [["train", say("훈련 #개", "# for training")]],
  whole: true,
});

/** What percentage is left to train on where test and validation are told in rows. */
const percentOfRest = byRecipe({
  name: "percent-of-rest",
  card: "train-val-test",
  title: say("훈련 데이터가 차지하는 비율", "the share that is left for training"),
  about: new RegExp(`(?=.*${held})(?=.*${checked})(?=.*(?:rest|remain|left|나머지|남))`, "u"),
  asks: /(?:what|how\smany)\s(?:percent|percentage|%)|몇\s?(?:퍼센트|%|프로)/u,
  except: /배치|batch|에폭|epoch|겹|폴드|fold|정확도|accura/u,
  gives: ["share", "rest"],
  told: [
    {
      name: "a",
      label: say("테스트", "test"),
      sources: [
        String.raw`#\s?(?:개|장|건)?(?:를|을|는|은)?\s?(?:for\s|to\s|as\s|go\sto\s)?(?:the\s)?${held}`,
        String.raw`${held}(?:\s?(?:set|data|데이터|셋|용|of|으로|로|에|은|는|=))*\s?#\s?(?:개|장|건)?`,
      ],
      count: true,
    },
    {
      name: "b",
      label: say("검증", "validation"),
      sources: [
        String.raw`${checked}(?:\s?(?:set|data|데이터|셋|용|of|으로|로|에|은|는|=))*\s?#\s?(?:개|장|건)?`,
        String.raw`#\s?(?:개|장|건)?(?:를|을|는|은)?\s?(?:for\s|to\s|as\s)?${checked}`,
      ],
      count: true,
    },
    {
      ...all,
      sources: [
        String.raw`(?:전체|총|모두|total(?:\sof)?|out\sof|of|have)\s#\s?(?:개|장|건|명|samples|rows)?`,
        ...samples.sources,
      ],
    },
  ],
  formulas: [["share", "100 * (n - a - b) / n"]],
  answers: [["share", say("#퍼센트", "# percent")]],
});

const classWords = String.raw`(?:양성|음성|불량|스팸|이탈|사기|positives?|negatives?|fraud(?:ulent)?|spam|defect\w*|churn\w*|minority|sick)`;

/** How many of a class, told as a share, a stratified part holds. */
const shareOfPart = byRecipe({
  name: "class-share-of-part",
  card: "stratified",
  title: say("층화해서 떼어 낸 데이터의 클래스", "a class in a stratified part"),
  about: new RegExp(`(?=.*(?:층화|stratif))(?=.*${classWords})`, "u"),
  asks: new RegExp(String.raw`${classWords}[^?]*(?:몇|how)|(?:몇|how\smany)[^?]*${classWords}`, "u"),
  except: /배치|batch|에폭|epoch|겹|폴드|fold|훈련|train(?!ing\sset\sis\snot)|나머지|rest|remain/u,
  gives: ["rows"],
  told: [
    {
      name: "c",
      label: say("클래스의 비율", "share of the class"),
      sources: [
        String.raw`${classWords}(?:\s?(?:비율|클래스|class|cases|samples))?(?:이|가|은|는|\s|=|:|are|is|make\sup|only|just)*#`,
        String.raw`#(?=\sof\s(?:the\s|my\s)?\x23\d+;\s(?:[a-z]+\s)?(?:are|is)\s${classWords})`,
        String.raw`#(?:가|이)?\s?(?:만\s?)?(?:are\s|is\s|of\s(?:them|the\s[a-z]+)\s(?:are\s|is\s)?)?(?:the\s)?${classWords}`,
      ],
      allows: isShare,
    },
    {
      name: "p",
      label: say("떼는 몫", "share held out"),
      sources: [
        String.raw`(?:${held}|${checked})(?:\s?(?:세트|셋|set|data|데이터|size|split))?(?:로|으로|용으로|에|를|을|은|는|\s|=|:|of|size|with)*#`,
        String.raw`#\s?(?:를|을|만)?\s?(?:stratified\s|층화\s?)?(?:${held}|${checked})`,
        String.raw`(?:hold(?:ing)?\sout|set\saside)\s#`,
        String.raw`#\s?(?:를|을|만)?\s?(?:떼|빼|held|hold)`,
      ],
      allows: isShare,
    },
    all,
  ],
  formulas: [["count", "n * p * c"]],
  answers: [["count", say("#개", "# of them")]],
  whole: true,
});

/** What one device takes at a time of a batch that is gathered over devices and passes. */
export const perPass: Computation = byRecipe({
  name: "rows-per-pass",
  card: "batch-size",
  title: say("장치가 한 번에 보는 샘플", "samples on one device at a time"),
  about: /(?=.*(?:누적|accum))(?=.*(?:gpu|지피유|device))(?=.*(?:effective|global|total|유효|실효|전체))/u,
  asks: /(?:how\smany|what)[^?]*(?:samples|images|examples|rows|batch)[^?]*(?:gpu|device|pass|each|per)|per[\s-](?:gpu|device)\sbatch|(?:batch|samples|images)(?:\ssize)?\sper\s(?:gpu|device|card)|(?:gpu|장치)[^?]*(?:몇|얼마)|(?:장당|gpu당|대당)[^?]*(?:몇|얼마|배치)/u,
  except: /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|에폭|epoch/u,
  gives: ["rows", "each", "passes"],
  ones: [
    String.raw`#(?=\s?(?:gpu(?!s)|device(?!s)|forward|장에|대에))`,
    String.raw`gpu\s#(?=\s?(?:장|대)(?:이|가|당|에))`,
  ],
  told: [
    {
      name: "G",
      label: say("실효 배치", "effective batch"),
      sources: [
        String.raw`(?:effective|global|total|실효|유효|전체)\s?(?:batch|배치)(?:\s?(?:size|크기))?~#`,
        String.raw`#\s?(?:effective|global|total)\sbatch`,
      ],
      count: true,
    },
    {
      name: "A",
      label: say("누적", "accumulation"),
      sources: [
        String.raw`(?:gradient\s|그래디언트\s?)?(?:accumulat\w+|accum|누적)(?:\s(?:steps|over|of))?~#(?:\s?(?:번|회|스텝|steps))?`,
        String.raw`#\s?(?:번|회|스텝|steps?)?\s?(?:of\s)?(?:gradient\s)?(?:누적|accumulat\w+|accum)`,
      ],
      count: true,
    },
    {
      name: "D",
      label: say("장치", "devices"),
      sources: [
        String.raw`#\s?(?:gpus?|devices)`,
        String.raw`(?:gpu|지피유)(?:가|는|를|수)?\s?#\s?(?:장|개|대)?`,
      ],
      count: true,
    },
  ],
  formulas: [["rows", "G / A / D"]],
  answers: [["rows", say("#개", "# samples")]],
  whole: true,
});

/** Samples that a model has seen, repeats counted, where the last batch is dropped. */
const seenWithoutLast = byRecipe({
  name: "seen-without-last",
  card: "drop-last",
  title: say("마지막 배치를 버리며 본 샘플", "samples seen, the last batch dropped"),
  about:
    /drop[\s_-]?last|마지막\s?(?:미니\s?)?배치(?:는|를)?\s?(?:버리|빼|제외)|자투리(?:는|를)?\s?(?:버리|빼)/u,
  asks: /(?:how\smany|number\sof)\s(?:training\s)?(?:samples|images|rows|examples)[^?]*(?:processed|seen|see|repeats?|in\stotal|altogether|went)|(?:샘플|데이터|이미지|사진)(?:을|를|은|는|이)?\s?(?:총|모두|전부|중복\s?포함(?:해서)?)\s?몇|중복/u,
  except:
    /gpu|누적|accum|겹|폴드|fold|학습\s?[률율]|(?<![a-z])lr(?![a-z])|버려[지진]|skipped|dropped|unused/u,
  gives: ["rows"],
  told: [
    {
      name: "E",
      label: say("에폭 수", "number of epochs"),
      sources: [String.raw`#\s?${units.epochs}`, `${names.epochs}~#`],
      count: true,
    },
    {
      name: "B",
      label: say("배치 크기", "batch size"),
      sources: [`${names.batch}~#`, String.raw`#\s?(?:개|장)?씩`, String.raw`batches\sof\s#`],
      count: true,
    },
    samples,
  ],
  formulas: [["seen", "E * floor(n / B) * B"]],
  answers: [["seen", say("#개", "# samples")]],
});

export const toldShares: readonly Computation[] = [
  trainingOfRest,
  percentOfRest,
  shareOfPart,
  seenWithoutLast,
];
