import type { Computation } from "./computation.ts";
import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const samples: Told = {
  name: "n",
  label: needs.samples.label,
  sources: samplesNamed,
  count: true,
};
const batch: Told = {
  name: "B",
  label: needs.batchSize.label,
  sources: [
    `${names.batch}~#`,
    String.raw`(?:batches)\sof\s#`,
    String.raw`#\s?(?:개|장)?\s?(?:씩|짜리\s?배치)`,
    String.raw`(?<![a-z])bs~#`,
    String.raw`(?:batches)\s(?:contain|hold|have)\s#`,
  ],
  count: true,
  need: needs.batchSize,
};
const epochs: Told = {
  name: "E",
  label: needs.epochs.label,
  sources: [String.raw`#\s?${units.epochs}(?!\s?당|\s?마다)`, `${names.epochs}(?:\\s?수)?~#`],
  count: true,
};
const updates: Told = {
  name: "U",
  label: { ko: "스텝", en: "steps" },
  sources: [
    String.raw`#\s?(?:번의?\s?)?(?:training\s|optimizer\s)?(?:스텝|업데이트|이터레이션|steps?|updates?|iterations?|iters)(?:을|를)?`,
    String.raw`(?:배치|batch)(?:를|를\s?가지고)?\s?#\s?번`,
  ],
  count: true,
};
const perEpoch: Told = {
  name: "s",
  label: { ko: "에폭마다 스텝", en: "steps per epoch" },
  sources: [
    String.raw`#\s?(?:steps?|updates?|iterations?|iters|batches)\s?(?:per|each|an|every|in\s(?:each|every|one|an)|\/)\s?(?:epoch)?`,
    String.raw`(?:에폭\s?당|에폭마다|한\s?에폭(?:에|이|은|는)?|매\s?에폭)\s?#\s?(?:스텝|번|업데이트|이터)(?:씩)?`,
    String.raw`epoch\s(?:is|has|takes|of|consists\sof)\s#\s?(?:steps?|updates?|iterations?)`,
  ],
  count: true,
};
const elsewhere =
  /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|gpu|지피유|누적|accumul|겹|폴드|fold|기울기|gradient|모멘텀|momentum|코사인|cosine/u;

/** Rows that so many steps look at. */
const samplesSeen = byRecipe({
  name: "samples-seen",
  card: "epoch-step",
  title: say("스텝마다 배치 하나씩 본 데이터", "rows seen, a batch at every step"),
  about: /배치|batch|(?<![a-z])bs(?![a-z])|씩/u,
  asks: /how\smany\s(?:training\s)?(?:samples?|examples|images|rows|data\spoints|pictures|records)(?:[^?#]|#\d+;)*(?:seen|see|sees|process|look|shown|used|consumed|gone\sthrough)|(?:샘플|데이터|이미지|예제|사진|표본)(?:을|를|은|는)?\s?(?:총\s?|모두\s?|전부\s?)?(?:몇|얼마)[^?]*(?:본|봤|보[는게았]|처리|쓴|쓰|썼|사용|학습)|몇\s?(?:개|장|건)의?\s?(?:샘플|데이터|이미지|예제)?(?:를|을)?\s?(?:본|봤|보게|처리)/u,
  except: new RegExp(`${elsewhere.source}|에폭|epoch|남|left|버리|drop`, "u"),
  told: [updates, batch],
  formulas: [["seen", "U * B"]],
  answers: [["seen", say("#개", "# rows")]],
});

/** One update an epoch, where all rows are looked at for each. */
const fullBatchUpdates = byRecipe({
  name: "full-batch-updates",
  card: "batch-gradient-descent",
  title: say("데이터 전체로 한 번씩: 에폭마다 업데이트 한 번", "all rows at once: an update an epoch"),
  about:
    /full[\s-]?batch|whole\s(?:data\s?set|training\sset)|풀\s?배치|전체\s?배치|전체\s?데이터로|배치\s?경사|batch\sgradient\sdescent/u,
  asks: /(?:how\smany|number\sof|몇)[^?]*(?:updates?|steps?|업데이트|번|스텝|회)|(?:updates?|업데이트)[^?]*(?:how\smany|몇|횟수|수)/u,
  except:
    /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|gpu|누적|accumul|겹|폴드|fold|mini|미니|batch\ssize|배치\s?크기/u,
  told: [samples, epochs],
  formulas: [
    ["steps", "n / n"],
    ["updates", "E * steps"],
  ],
  answers: [["updates", say("업데이트 #번", "# updates")]],
});

/** How many fewer steps an epoch has with a larger batch. */
const fewerSteps = byRecipe({
  name: "fewer-steps",
  card: "batch-size",
  title: say("두 배치 크기의 에폭당 스텝 차이", "steps per epoch with one batch size and the other"),
  about: /배치|batch/u,
  asks: /how\smany\s(?:fewer|less|more)\s(?:steps|updates|iterations)|(?:스텝|업데이트)(?:\s?수|\s?횟수)?(?:의|가|은|는)?\s?(?:몇\s?(?:번|개|스텝)?\s?(?:줄|늘|적|많|차이)|차이(?:는|가)?\s?(?:몇|얼마|\?|$))|차이(?:는|가)?\s?(?:몇|얼마|\?)/u,
  except: new RegExp(`${elsewhere.source}|epochs|배로`, "u"),
  told: [
    samples,
    {
      name: "B0",
      label: needs.batchSize.label,
      sources: [
        String.raw`from\s#(?=\sto\s)`,
        String.raw`(?:배치|batch)(?:\s?크기|\s?size)?(?:가|를|는|이)?\s?#(?=\s?(?:개)?\s?(?:일\s?때|에서|와|과|랑|이랑|and|vs|to))`,
      ],
      count: true,
    },
    {
      name: "B1",
      label: needs.newBatchSize.label,
      sources: [
        String.raw`(?<=from\s\x23\d+;\s)to\s#`,
        String.raw`(?<=\x23\d+;\s?(?:일\s?때|에서|일\s?때와|와|과|랑|이랑|일\s?때랑)\s?(?:배치\s?)?)#(?=\s?(?:개)?\s?(?:일\s?때|으로|로))`,
        String.raw`(?:and|vs)\s(?:batch(?:\ssize)?\s)?#`,
      ],
      count: true,
    },
  ],
  formulas: [
    ["steps0", "ceil(n / B0)"],
    ["steps1", "ceil(n / B1)"],
    ["fewer", "abs(steps0 - steps1)"],
  ],
  answers: [["fewer", say("#스텝", "# steps")]],
});

const spoken = (unit: "s" | "min" | "h"): string =>
  ({
    s: String.raw`(?:초|s|secs?|seconds?)(?![a-z])`,
    min: String.raw`(?:분|mins?|minutes?)(?![a-z])`,
    h: String.raw`(?:시간|h|hrs?|hours?)(?![a-z])`,
  })[unit];
const asksTime = {
  s: /몇\s?초|how\smany\sseconds|in\sseconds/u,
  min: /몇\s?분|how\smany\sminutes|in\sminutes/u,
  h: /몇\s?시간|how\smany\shours|in\shours/u,
};
const seconds = { s: 1, min: 60, h: 3600 };
const timeLabels = { s: say("초", "seconds"), min: say("분", "minutes"), h: say("시간", "hours") };
const said = { s: say("#초", "# seconds"), min: say("#분", "# minutes"), h: say("#시간", "# hours") };
type Unit = keyof typeof seconds;
const pairs: readonly (readonly [told: Unit, asked: Unit])[] = [
  ["s", "s"],
  ["s", "min"],
  ["min", "min"],
  ["min", "h"],
  ["s", "h"],
  ["h", "h"],
];

/** How long training takes, by what a step or an epoch takes. */
const trainingTime = pairs.flatMap(([told, asked]) => {
  const time: Told = {
    name: "c",
    label: timeLabels[told],
    sources: [String.raw`#\s?${spoken(told)}`],
    allows: (value) => value > 0,
  };
  const parts = seconds[asked] / seconds[told];
  const inUnit = (formula: string): string => (parts === 1 ? formula : `${formula} / ${parts}`);
  const recipe = {
    card: "epoch-step",
    title: say("훈련에 걸리는 시간", "how long training takes"),
    ones: [
      String.raw`#(?=\s(?:epoch|step)\s(?:takes|is|has))`,
      String.raw`#(?=\s?(?:에폭|스텝)(?:에|이|은|당)\s)`,
    ],
    asks: asksTime[asked],
    except: /배치|batch|학습\s?[률율]|learning\srate|겹|폴드|fold|gpu|후보|candidate|grid|격자/u,
    answers: [["time", said[asked]]],
  } as const;
  const stepTime =
    /(?:스텝|이터)(?:당|마다|\s?하나|\s?한\s?번)|한\s?스텝|(?:per|each|a|one|every)\s(?:training\s)?(?:step|iteration|update)/u;
  const epochTime =
    /(?:에폭|에포크)(?:당|마다|\s?하나)|한\s?(?:에폭|에포크)|(?:per|each|an|one|every)\sepoch/u;
  return [
    byRecipe({
      ...recipe,
      name: `time-of-epochs-${told}-${asked}`,
      about: stepTime,
      told: [time, perEpoch, epochs],
      formulas: [["time", inUnit("c * s * E")]],
    }),
    byRecipe({
      ...recipe,
      name: `time-of-steps-${told}-${asked}`,
      about: stepTime,
      told: [time, { ...updates, name: "U" }],
      formulas: [["time", inUnit("c * U")]],
    }),
    byRecipe({
      ...recipe,
      name: `time-by-epoch-${told}-${asked}`,
      about: epochTime,
      except: new RegExp(`${recipe.except.source}|${stepTime.source}`, "u"),
      told: [time, epochs],
      formulas: [["time", inUnit("c * E")]],
    }),
  ];
});

const share: Told = {
  name: "p",
  label: { ko: "몫", en: "share" },
  sources: [
    String.raw`#(?=\s?(?:of|를|을|가|이|은|는|인|의|만|다|라|짜리|is|are|test|training|validation|positive|negative|class)(?![a-z]))`,
    String.raw`(?:has|have|is|are|비율(?:은|이|가)?|중)\s?#`,
  ],
  allows: (value) => value > 0 && value < 1,
};

/** Steps that a share of all steps makes up. */
const shareOfSteps = byRecipe({
  name: "share-of-steps",
  card: "warmup",
  title: say("전체 스텝의 몫", "a share of all steps"),
  about: /워밍|웜\s?업|warm/u,
  asks: /몇\s?(?:번|스텝|에폭)|how\s(?:many|long)|number\sof|steps\?|스텝\s?수/u,
  except: /(?<![a-z])lr(?![a-z])|학습\s?[률율]|learning\srate|코사인|cosine/u,
  told: [
    {
      name: "N",
      label: needs.steps.label,
      sources: [
        String.raw`(?:전체|총|of|total)\s?(?:the\s)?#\s?(?:total\s)?${units.steps}?`,
        String.raw`#\s?(?:total\s)?(?:${units.steps}|${units.epochs})`,
      ],
      count: true,
    },
    share,
  ],
  formulas: [["part", "N * p"]],
  answers: [["part", say("#스텝", "# steps")]],
  whole: true,
});

/** Rows of a class that makes up a share of them; of those that are drawn by strata where some are. */
const classWords =
  /양성|음성|불량|클래스|스팸|이탈|사기|positives?|negatives?|(?<![a-z])class|spam|fraud|defect|minority|소수/u;
const asksRows = /how\smany|number\sof|몇\s?(?:개|장|건|명|마리)?/u;
const rowsOfClass = byRecipe({
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
const drawnOfClass = byRecipe({
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
const wholeOfShare = byRecipe({
  name: "whole-of-share",
  card: "train-val-test",
  title: say("몫에서 전체로", "from a share to the whole"),
  about: /훈련|학습|검증|시험|테스트|train|valid|test|hold/u,
  asks: /(?:how\smany|what)[^?#]{0,40}(?:in\s(?:total|all)|altogether|overall|(?:whole|entire|full|total)\s(?:data|set|number))|(?:전체|총|모두|원래)\s?(?:데이터|샘플|표본|이미지|사진|개수|수)?(?:는|은|가|이|의\s?수는)?\s?(?:모두\s?|총\s?)?(?:몇|얼마)/u,
  except: /겹|폴드|fold|배치|batch|정확도|accura/u,
  told: [
    { ...samples, sources: [String.raw`#\s?${units.samples}`] },
    { ...share, sources: [...share.sources, String.raw`(?:the|is|are)\s#`, "#"] },
  ],
  formulas: [["all", "n / p"]],
  answers: [["all", say("#개", "# rows")]],
  whole: true,
});

/** What leave-one-out trains, and on how much. */
const leftOneOut = byRecipe({
  name: "leave-one-out-both",
  card: "leave-one-out",
  title: say("하나씩 남기기: 모델의 수와 훈련 데이터", "leave-one-out: models, and rows each is trained on"),
  about: /(?<![a-z])loo(?:cv)?(?![a-z])|leave[\s-]?(?:one|#\d+;)[\s-]?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u,
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
const shareOfFold = byRecipe({
  name: "share-of-fold",
  card: "k-fold",
  title: say("폴드 하나의 비율", "the share of a fold"),
  about: /겹|폴드|fold|교차\s?검증/u,
  asks: /(?:검증|valid\w*|held\sout|test)(?:[^?#])*(?:퍼센트|몇\s?%|what\s(?:share|percent\w*|fraction)|how\s(?:much|many\spercent))|(?:몇\s?(?:퍼센트|%|프로)|what\s(?:share|percent\w*))[^?#]*(?:검증|valid|held|test)/u,
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

/** Weights and intercept of a linear or logistic regression with one output. */
const regressionParameters = byRecipe({
  name: "regression-parameters",
  card: "parameter",
  title: say(
    "회귀의 파라미터: 특성마다 하나와 절편",
    "parameters of a regression: one a feature, and the intercept",
  ),
  about: /(?:선형|로지스틱)\s?회귀|(?:linear|logistic)\sregression/u,
  asks: /파라미터|매개변수|param|weights|가중치|계수|coefficients/u,
  except:
    /절편\s?(?:없|제외|빼)|편향\s?(?:없|제외|빼)|without|no\s(?:bias|intercept)|excluding|클래스|class|softmax|소프트맥스|출력|outputs?|다항|polynomial|배치|batch|학습\s?[률율]/u,
  told: [
    {
      name: "d",
      label: { ko: "특성", en: "features" },
      sources: [
        String.raw`#\s?(?:개의?\s?)?(?:input\s)?(?:features?|inputs?|variables?|predictors?|특[성징]|입력|변수|차원)`,
        String.raw`(?:특[성징]|입력|변수|features?|inputs?)(?:이|가|은|는|\s|=|:)*#\s?개?`,
      ],
      count: true,
    },
  ],
  formulas: [["total", "d + 1"]],
  answers: [["total", say("#개", "# parameters")]],
});

/** Batches of an epoch, and how many rows the last one has. */
const batchesAndLast = byRecipe({
  name: "batches-and-last",
  card: "mini-batch-sgd",
  title: say("배치의 수와 마지막 배치", "batches, and the size of the last one"),
  about: /배치|batch|묶음|씩/u,
  asks: /(?:배치|묶음|스텝)(?:는|은|가|이|의)?\s?(?:모두\s?|총\s?)?(?:몇|수)[^?]*(?:마지막|끝|맨\s?뒤)[^?]*(?:몇|크기|얼마)|(?:how\smany|number\sof)\s(?:mini-?)?(?:batches|steps|iterations)[^?]*(?:,|and)\s(?:and\s)?(?:how\s(?:many|big|large)|what|the\ssize|size\sof)[^?]*(?:last|final)/u,
  except: new RegExp(`${elsewhere.source}|버리|버림|drop|에폭\\s?동안|epochs`, "u"),
  told: [batch, samples],
  formulas: [
    ["steps", "ceil(n / B)"],
    ["last", "n - (steps - 1) * B"],
  ],
  answers: [
    ["steps", say("배치 #개", "# batches")],
    ["last", say("마지막 배치 #개", "# in the last batch")],
  ],
});

/** Epochs that have gone by in full. */
const fullEpochs = byRecipe({
  name: "full-epochs",
  card: "epoch-step",
  title: say("다 지난 에폭", "epochs gone by in full"),
  about: /에폭|epoch/u,
  asks: /how\smany\s(?:full|complete|whole)\sepochs|(?:꽉\s?찬|온전한|완전히\s?끝난|다\s?끝난)\s?에폭|에폭을\s?몇\s?(?:번|개)?\s?(?:다|완전히)/u,
  except: new RegExp(`${elsewhere.source}|배치|batch`, "u"),
  ones: [String.raw`#(?=\s(?:epoch)\s(?:takes|is|has))`, String.raw`#(?=\s?(?:에폭)(?:에|이|은|당)\s)`],
  told: [perEpoch, updates],
  formulas: [["epochs", "floor(U / s)"]],
  answers: [["epochs", say("#에폭", "# epochs")]],
});

/** Rows that an epoch uses when the last batch is dropped. */
const usedRows = byRecipe({
  name: "used-rows",
  card: "drop-last",
  title: say("마지막 배치를 버릴 때 쓰이는 데이터", "rows used when the last batch is dropped"),
  about:
    /drop_?\s?last|(?:마지막|남는|자투리)\s?(?:배치|묶음)?[^#]{0,4}버리|drop\w*\s(?:the\s)?(?:last|incomplete)/u,
  asks: /how\smany\s(?:samples?|rows|images|examples)\s(?:are\s|get\s)?(?:used|seen|shown|trained)|몇\s?(?:개|장|건)(?:를|을|의)?\s?(?:데이터를?\s?|샘플을?\s?)?(?:쓰|사용|학습|보)/u,
  except: new RegExp(`${elsewhere.source}|못\\s?쓰|안\\s?쓰|epochs|false`, "u"),
  told: [batch, samples],
  formulas: [["used", "floor(n / B) * B"]],
  answers: [["used", say("#개", "# rows")]],
});

/** Optimizer steps of an epoch, with batches on several devices that are gathered. */
const gatheredSteps = byRecipe({
  name: "gathered-steps",
  card: "batch-size",
  title: say("누적과 여러 장치로 센 스텝", "steps with accumulation on several devices"),
  about: /(?=.*(?:누적|accumul))(?=.*(?:gpu|지피유))/u,
  asks: /(?:스텝|업데이트|steps?|updates?)/u,
  except: /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|epochs|몇\s?번\s?누적|accumulation\ssteps/u,
  told: [
    {
      name: "A",
      label: { ko: "누적", en: "accumulated" },
      sources: [
        String.raw`(?:누적|accumul\w*(?:\sover|\sof)?)(?:을|를)?\s?#\s?(?:번|회|스텝|steps)?`,
        String.raw`#\s?(?:번|회)?\s?(?:누적|accumul)`,
      ],
      count: true,
    },
    {
      name: "D",
      label: { ko: "GPU", en: "GPUs" },
      sources: [
        String.raw`#\s?(?:개|장|대)?의?\s?(?:gpus?|지피유)`,
        String.raw`(?:gpus?|지피유)(?:를|가|는)?\s?#\s?(?:개|장|대)?`,
      ],
      count: true,
    },
    {
      ...batch,
      sources: [
        String.raw`(?:마이크로|micro)[\s-]?(?:배치|batch)(?:\s?크기|\ssize)?(?:는|은|가|\s|=|of)*#`,
        ...batch.sources,
      ],
    },
    samples,
  ],
  formulas: [["steps", "n / (A * D * B)"]],
  answers: [["steps", say("#스텝", "# steps")]],
  whole: true,
});

/** How many rows a round of cross-validation validates on, and how many it trains on. */
const bothSides = byRecipe({
  name: "fold-sides",
  card: "k-fold",
  title: say("한 번의 검증과 훈련", "rows to validate and to train on in a round"),
  about: /겹|폴드|fold|교차\s?검증/u,
  asks: /(?:검증|valid\w*)[^?#]*(?:,|고|과|와|and)[^?#]*(?:훈련|학습|train)/u,
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
const leftOneOutSize = byRecipe({
  name: "leave-one-out-size",
  card: "leave-one-out",
  title: say("하나씩 남기기: 모델마다 훈련 데이터", "leave-one-out: rows each model is trained on"),
  about: /(?<![a-z])loo(?:cv)?(?![a-z])|leave[\s-]?(?:one|#\d+;)[\s-]?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u,
  asks: /(?:size|how\s(?:many|large|big))[^?]*train(?:ing\s(?:set|rows|samples)|s\son|ed\son)|(?:훈련|학습)(?:\s?(?:데이터|세트|셋))?(?:은|는|의)?\s?(?:몇\s?(?:개|장|건)|크기)/u,
  except: /how\smany\s(?:[a-z]+\s)?(?:models|fits|times)|몇\s?번|몇\s?개의?\s?모델|횟수/u,
  ones: [String.raw`leave[\s-]?#(?=[\s-]?out)`],
  told: [{ ...samples, sources: [...samplesNamed, String.raw`(?:on|of|for)\s#`] }],
  formulas: [["trained", "n - 1"]],
  answers: [["trained", say("훈련 데이터 #개", "# rows to train on")]],
});

/** How long a gradient is after its norm was cut back. */
const normAfterCut = byRecipe({
  name: "norm-after-clipping",
  card: "gradient-clipping",
  title: say("노름으로 클리핑", "clipping by norm"),
  about: /(?=.*(?:노름|norm))(?=.*(?:클리핑|clip|자르|잘라))/u,
  asks: /(?:클리핑|자른|잘라낸)[^?#]*(?:후|뒤|다음)[^?#]*(?:노름|길이)(?:은|는|이)?\s?(?:얼마|몇|\?|$)|(?:norm|length)\s(?:after|be)|(?:new|resulting|clipped)\snorm/u,
  except: /[[(]\s?#|by\svalue|값\s?클리핑|몇\s?배|factor/u,
  told: [
    {
      name: "limit",
      label: needs.maxNorm.label,
      sources: [
        String.raw`(?:한계(?:값)?|임계\s?값?|max(?:imum)?[\s_-]?norm|최대(?:\s?노름)?|threshold|limit|clip(?:ped)?\s(?:to|at))~#`,
      ],
      allows: (value) => value > 0,
    },
    {
      name: "norm",
      label: { ko: "노름", en: "norm" },
      sources: [String.raw`(?:노름|norm)~#`],
      allows: (value) => value > 0,
    },
  ],
  formulas: [["cut", "min(norm, limit)"]],
  answers: [["cut", say("노름 #", "norm #")]],
});

export const countRecipes: readonly Computation[] = [
  samplesSeen,
  fullBatchUpdates,
  fewerSteps,
  ...trainingTime,
  shareOfSteps,
  rowsOfClass,
  drawnOfClass,
  wholeOfShare,
  leftOneOut,
  leftOneOutSize,
  fullEpochs,
  usedRows,
  gatheredSteps,
  bothSides,
  normAfterCut,
  regressionParameters,
  batchesAndLast,
  shareOfFold,
];
