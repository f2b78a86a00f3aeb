import type { Computation } from "./computation.ts";
import { samples, share } from "./count-told.ts";
import { leaveOneOut, names, units, samplesNamed } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say } from "./recipe.ts";

/** Rows of a class that makes up a share of them; of those that are drawn by strata where some are. */
const classWords =
  /양성|음성|불량|클래스|스팸|이탈|사기|positives?|negatives?|(?<![a-z])class|spam|fraud|defect|minority|소수/u;

const asksRows = /how\smany|number\sof|몇\s?(?:개|장|건|명|마리)?/u;

export const rowsOfClass: Computation = byRecipe({
  name: "rows-of-class",
  card: "stratified",
  title: say("한 클래스의 개수", "rows of a class"),
  about: classWords,
  asks: new RegExp(`(?=.*(?:${asksRows.source}))(?=.*(?:${classWords.source}|that(?![a-z])))`, "u"),
  except: /겹|폴드|fold|정렬|sorted|배치|batch|정확도|accura|정밀|precision|재현|recall|층화|stratif/u,
  told: [share, { ...samples, sources: [...samplesNamed, String.raw`(?:set|중|of)\s(?:of\s)?#`] }],
  formulas: [["rows", "n * p"]],
  answers: [["rows", say("#개", "# rows")]],
  whole: true,
});

export const drawnOfClass: Computation = byRecipe({
  name: "drawn-of-class",
  card: "stratified",
  title: say("층화로 뽑은 데이터 가운데 한 클래스의 개수", "rows of a class in a stratified part"),
  about: new RegExp(`(?=.*(?:${classWords.source}))(?=.*(?:층화|stratif))`, "u"),
  asks: new RegExp(`(?=.*(?:${asksRows.source}))(?=.*(?:${classWords.source}|that(?![a-z])))`, "u"),
  except: /겹|폴드|fold|정렬|sorted|배치|batch/u,
  told: [
    {
      name: "m",
      label: { ko: "뽑은 개수", en: "rows drawn" },
      sources: [
        String.raw`#\s?(?:개|장|건|명)?(?:를|을)\s?(?:시험|테스트|검증|test|골라|뽑|떼)`,
        String.raw`(?:sample|draw|take|set\saside|hold\sout|pick|test\sset\sof)\s#`,
        String.raw`#\s?(?:${units.samples})?\s?(?:are|is|for|as)\s(?:the\s|a\s)?(?:test|drawn|held)`,
      ],
      count: true,
    },
    share,
    samples,
  ],
  formulas: [["rows", "m * p * n / n"]],
  answers: [["rows", say("#개", "# rows")]],
  whole: true,
});

/** All rows, from a part of them and its share. */
export const wholeOfShare: Computation = byRecipe({
  name: "whole-of-share",
  gives: ["rows", "share", "portion"],
  card: "train-val-test",
  title: say("몫에서 전체로", "from a share to the whole"),
  about: /훈련|학습|검증|시험|테스트|train|valid|test|hold/u,
  asks: /(?:how\smany|what)[^?#]{0,40}(?:in\s(?:total|all)|altogether|overall|(?:whole|entire|full|total)\s(?:data|set|number))|how\smany\s(?:total|all|altogether)|(?:전체|총|모두|원래)\s?(?:데이터|샘플|표본|이미지|사진|개수|수)?(?:는|은|가|이|의\s?수는)?\s?(?:모두\s?|총\s?)?(?:몇|얼마)/u,
  except:
    /겹|폴드|fold|배치|batch|정확도|accura|precision|recall|(?=.*(?:train|훈련|학습))(?=.*(?:valid|test|검증|시험|테스트))/u,
  told: [
    {
      ...share,
      sources: [
        String.raw`#(?=\s?of\s(?:everything|the|all|it|our|my)(?![a-z]))`,
        String.raw`전체의\s?#`,
        ...share.sources,
      ],
    },
    {
      ...samples,
      sources: [
        ...samplesNamed,
        String.raw`(?:train|training|validation|test)(?:\sset|\sdata)?\s(?:is|has|was|of|=)\s#`,
        String.raw`(?:훈련|학습|검증|시험|테스트)(?:셋|용|\s?데이터|\s?세트)?(?:이|가|은|는)?\s?#\s?(?:개|장|건)?`,
      ],
    },
  ],
  formulas: [["all", "n / p"]],
  answers: [["all", say("모두 #개", "# in all")]],
  whole: true,
});

/** What leave-one-out trains, and on how much. */
export const leftOneOut: Computation = byRecipe({
  name: "leave-one-out-both",
  card: "leave-one-out",
  title: say("하나씩 남기기: 모델의 수와 훈련 데이터", "leave-one-out: models, and rows each is trained on"),
  about: leaveOneOut,
  asks: /(?=.*(?:models?|fits?|trainings?|모델|몇\s?번|횟수))(?=.*(?:,|(?<![a-z])and(?![a-z])|과|와|고|랑))(?=.*(?:training\s(?:size|rows|samples|set)|(?:samples|rows)\s(?:per|each|for)|train(?:s|ed)?\son|훈련\s?(?:데이터|개수|크기)|각각\s?몇\s?개로))/u,
  told: [{ ...samples, sources: [...samplesNamed, String.raw`(?:on|of|for)\s#`] }],
  formulas: [
    ["models", "n"],
    ["trained", "n - 1"],
  ],
  answers: [
    ["models", say("모델 #개", "# models")],
    ["trained", say("훈련 데이터 #개씩", "# rows to train each on")],
  ],
});

/** What part of the data a fold is. */
export const shareOfFold: Computation = byRecipe({
  name: "share-of-fold",
  gives: ["share"],
  card: "k-fold",
  title: say("폴드 하나의 비율", "the share of a fold"),
  about: /겹|폴드|fold|교차\s?검증/u,
  asks: /(?:검증|valid|held\sout|test)[^?#]*(?:퍼센트|몇\s?%|what\s(?:share|percent\w*|fraction)|how\s(?:much|many\spercent))|(?:몇\s?(?:퍼센트|%|프로)|what\s(?:share|percent))[^?#]*(?:검증|valid|held|test)/u,
  except: /배치|batch|정확도|accura|훈련에|학습에|점수|score/u,
  told: [
    {
      name: "k",
      label: needs.nSplits.label,
      sources: [String.raw`#\s?(?:개의?\s?)?${units.folds}`, `${names.folds}~#`],
      count: true,
      allows: (value) => value >= 2,
    },
  ],
  formulas: [["share", "100 / k"]],
  answers: [["share", say("#퍼센트", "# percent")]],
});

/** How many rows a round of cross-validation validates on, and how many it trains on. */
export const bothSides: Computation = byRecipe({
  name: "fold-sides",
  card: "k-fold",
  title: say("한 번의 검증과 훈련", "rows to validate and to train on in a round"),
  about: /겹|폴드|fold|교차\s?검증/u,
  asks: /(?:검증|valid)(?:(?!검증|valid)[^?#])*(?:,|고|과|와|and)(?:(?!,|고|과|와|and)[^?#])*(?:훈련|학습|train)/u,
  except:
    /층화|stratif|배치|batch|에폭|epoch|격자|grid|후보|candidate|반복|repeat|시계열|time\sseries|비율|percent/u,
  told: [
    {
      name: "k",
      label: needs.nSplits.label,
      sources: [String.raw`#\s?-?\s?(?:개의?\s?)?${units.folds}`, `${names.folds}~#`],
      count: true,
      allows: (value) => value >= 2,
    },
    samples,
  ],
  formulas: [
    ["held", "n / k"],
    ["trained", "n - held"],
  ],
  answers: [
    ["held", say("검증 #개", "# to validate on")],
    ["trained", say("훈련 #개", "# to train on")],
  ],
  whole: true,
});

/** What leave-one-out trains each model on. */
export const leftOneOutSize: Computation = byRecipe({
  name: "leave-one-out-size",
  card: "leave-one-out",
  title: say("하나씩 남기기: 모델마다 훈련 데이터", "leave-one-out: rows each model is trained on"),
  about: leaveOneOut,
  asks: /(?:size|how\s(?:many|large|big))[^?]*train(?:ing\s(?:set|rows|samples)|s\son|ed\son)|(?:훈련|학습)(?:\s?(?:데이터|세트|셋))?(?:은|는|의)?\s?(?:몇\s?(?:개|장|건)|크기)/u,
  except: /how\smany\s(?:[a-z]+\s)?(?:models|fits|times)|몇\s?번|몇\s?개의?\s?모델|횟수/u,
  ones: [String.raw`leave[\s-]?#(?=[\s-]?out)`],
  told: [{ ...samples, sources: [...samplesNamed, String.raw`(?:on|of|for)\s#`] }],
  formulas: [["trained", "n - 1"]],
  answers: [["trained", say("훈련 데이터 #개", "# rows to train on")]],
});
