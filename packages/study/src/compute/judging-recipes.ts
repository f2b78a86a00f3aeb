import type { Computation } from "./computation.ts";
import { accuracyTold } from "./metric-recipes.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";

const isChance = (value: number): boolean => value > 0 && value < 1;
const crossEntropy =
  /크로스\s?엔트로피|교차\s?엔트로피|cross[\s-]?entropy|(?<![a-z])bce(?![a-z])|로그\s?손실|log[\s-]?loss/u;
const label = String.raw`(?:(?<![a-z])(?:label|target|truth|true\s(?:class|label|y)|y)(?:_?true)?(?![a-z])|정답(?:\s?(?:레이블|라벨))?|레이블|라벨|실제(?:\s?값|\s?정답)?)`;

/** The loss of one prediction of a class against another. */
const binary = ([1, 0] as const).map((truth) =>
  byRecipe({
    name: `binary-cross-entropy-of-${truth}`,
    gives: ["loss"],
    card: "loss-function",
    title:
      truth === 1
        ? say("정답이 양성일 때의 이진 크로스 엔트로피", "binary cross-entropy of a positive")
        : say("정답이 음성일 때의 이진 크로스 엔트로피", "binary cross-entropy of a negative"),
    about: crossEntropy,
    asks: /손실|얼마|값|몇|loss|what|cross|엔트로피|\?/u,
    except:
      /학습|배치|batch|에폭|epoch|클래스가|classes|로짓|logit|평균|mean|average|(?<!\p{L})왜|소프트맥스|softmax/u,
    told: [
      {
        name: "y",
        label: say("정답", "label"),
        sources: [`${label}~#`],
        allows: (value) => value === truth,
      },
      {
        name: "p",
        label: say("예측 확률", "predicted probability"),
        sources: [
          String.raw`(?:확률|예측(?:\s?값)?|probability|prediction|predict(?:s|ed)?|output|(?<![a-z])p(?![a-z]))~#`,
          "#",
        ],
        allows: isChance,
      },
    ],
    formulas: [["loss", truth === 1 ? "0 - log(p)" : "0 - log(1 - p)"]],
    answers: [["loss", say("손실 #", "loss #")]],
  }),
);

const all: Told = {
  name: "n",
  label: say("전체", "all"),
  sources: [
    String.raw`#\s?(?:test\s|validation\s)?(?:samples|images|examples|rows|questions|photos|개|장|건|문제|명)(?=\s?(?:중|가운데|의\s|,|으?로))`,
    String.raw`(?:(?:out\s)?of|on|전체|모두|총)\s(?:the\s|its\s)?#`,
  ],
  count: true,
};
const wrong: Told = {
  name: "wrong",
  label: say("틀린 것", "wrong"),
  sources: [
    String.raw`#\s?(?:개|장|건|문제|명)?(?:를|을|가|만)?\s?(?:틀[렸린리려]|오답|잘못|(?:of\sthem\s)?(?:are\s|were\s)?(?:wrong|mistakes|misclassified|incorrect|errors))`,
    String.raw`#(?=\s(?:out\s)?of\s(?:the\s)?\x23\d+;[^.?#]*(?:wrong|misclassified|incorrect|mistakes))`,
    String.raw`(?:misclassif(?:ies|ied)|틀린\s?(?:것|게|건|문제)(?:이|은|는|가)?|gets?|got)\s#`,
  ],
  count: true,
};

/** What is right where it is told what is wrong. */
const accuracyOfMistakes = [false, true].map((percent) => {
  const inPercent = /몇\s?(?:퍼센트|%|프로)|percent|%/u;
  return byRecipe({
    name: percent ? "accuracy-of-mistakes-percent" : "accuracy-of-mistakes",
    gives: ["share"],
    card: "loss-function",
    title: say("정확도, 맞힌 수 ÷ 전체", "accuracy, right answers over all"),
    about: /(?=.*(?:정확도|accuracy))(?=.*(?:틀|오답|잘못|wrong|mistakes|misclassif|incorrect|errors))/u,
    asks: percent
      ? new RegExp(`(?=.*(?:정확도|accuracy))(?=.*(?:${inPercent.source}))`, "u")
      : new RegExp(`^(?!.*(?:${inPercent.source})).*(?:정확도|accuracy)`, "u"),
    except: /폴드|fold|배치|batch|에폭|epoch|오답률|error\srate/u,
    told: [wrong, all],
    formulas: [["accuracy", percent ? "100 * (n - wrong) / n" : "(n - wrong) / n"]],
    answers: [["accuracy", percent ? say("#퍼센트", "# percent") : both("#")]],
  });
});

/** How many are right at an accuracy. */
const rightOnes = byRecipe({
  name: "right-ones",
  card: "loss-function",
  title: say("맞힌 수", "right answers"),
  about: /정확도|accura(?:cy|te)/u,
  asks: /(?:맞[힌히춘추]|정답)[^?]*(?:몇|개수|수는)|몇\s?(?:개|장|건|문제|명)[^?]*맞|how\smany[^?]*(?:right|correct)/u,
  except: /틀|wrong|incorrect|mistake|error|폴드|fold|배치|batch|에폭|epoch|클래스|class/u,
  told: [
    accuracyTold,
    {
      ...all,
      sources: [
        ...all.sources,
        String.raw`#\s?(?:test\s|validation\s)?(?:samples|images|examples|rows|questions|photos|개|장|건|문제|명)`,
        String.raw`(?:데이터|샘플|이미지|사진)\s?#`,
      ],
    },
  ],
  formulas: [["right", "n * p"]],
  answers: [["right", say("#개", "#")]],
  whole: true,
});

/** What part of the variance a model explains. */
const determination = byRecipe({
  name: "r-squared",
  card: "loss-function",
  title: say("결정 계수 R²", "coefficient of determination R²"),
  about: /(?<![a-z])r\s?(?:\^\s?#\d+;|²|2|squared|-squared|제곱)|결정\s?계수|determination/u,
  asks: /./u,
  aside: [String.raw`(?<![a-z])r\s?\^\s?#`],
  told: [
    {
      name: "sse",
      label: say("잔차 제곱합", "sum of squared residuals"),
      sources: [String.raw`(?:ss_?e|ss_?res|rss|residual\ssum\sof\ssquares|잔차\s?제곱합)~#`],
      allows: (value) => value >= 0,
    },
    {
      name: "sst",
      label: say("전체 제곱합", "total sum of squares"),
      sources: [String.raw`(?:ss_?t(?:ot)?|tss|total\ssum\sof\ssquares|(?:전체|총)\s?제곱합)~#`],
      allows: (value) => value > 0,
    },
  ],
  formulas: [["r2", "1 - sse / sst"]],
  answers: [["r2", both("R² = #")]],
});

const prediction: Told = {
  name: "p",
  label: say("예측", "prediction"),
  sources: [
    String.raw`(?:예측(?:\s?값)?|prediction|predict(?:s|ed)?|(?<![a-z])(?:ŷ|y_?hat|pred)(?![a-z]))~#`,
  ],
};
const target: Told = { name: "y", label: say("정답", "target"), sources: [`${label}~#`] };

/** The error of one prediction, squared. */
const squaredError = byRecipe({
  name: "squared-error",
  gives: ["loss"],
  card: "loss-function",
  title: say("제곱 오차 (예측 − 정답)²", "squared error, (prediction − target)²"),
  about: /제곱\s?오차|오차(?:의)?\s?제곱|squared?\s(?:error|loss)/u,
  asks: /제곱\s?오차|오차|squared?\s(?:error|loss)|손실|loss|얼마|\?/u,
  except: /평균|mean|mse|미분|기울기|gradient|slope|derivative|학습|learning|(?:1\/2|½|절반|half)/u,
  told: [prediction, target],
  formulas: [["error", "(p - y)^2"]],
  answers: [["error", both("#")]],
});

/** How models are judged, by numbers that a question tells in words. */
export const judgingRecipes: readonly Computation[] = [
  ...binary,
  ...accuracyOfMistakes,
  rightOnes,
  determination,
  squaredError,
];
