import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation } from "./computation.ts";
import { isCount, type Quantity } from "./reading.ts";
import { both, byRecipe, say, type Told, workOut } from "./recipe.ts";

const probability: Told = {
  name: "p",
  label: { ko: "정답의 확률", en: "probability of the truth" },
  sources: ["#"],
  allows: (value) => value > 0 && value <= 1,
};

const crossEntropy = byRecipe({
  name: "cross-entropy",
  ignores: ["classes", "rate"],
  gives: ["loss"],
  card: "loss-function",
  title: say("크로스 엔트로피 −log p", "cross-entropy, −log p"),
  about: /크로스\s?엔트로피|교차\s?엔트로피|cross[\s-]?entropy|로그\s?손실|log[\s-]?loss|negative\slog/u,
  asks: /손실|얼마|값|loss|what|cross|\?/u,
  except: /학습|배치|batch|에폭|epoch|클래스가|classes|로짓|logit|평균|mean|average|왜/u,
  told: [probability],
  formulas: [["loss", "0 - log(p)"]],
  answers: [["loss", say("손실 #", "loss #")]],
});

const sigmoid = byRecipe({
  name: "sigmoid",
  card: "loss-function",
  title: say("시그모이드", "sigmoid"),
  about: /시그모이드|sigmoid/u,
  asks: /얼마|값|몇|what|is|sigmoid|시그모이드|=|\?/u,
  except: /미분|기울기|derivative|gradient|slope|학습|learning|층|layer|왜/u,
  told: [{ name: "x", label: both("x"), sources: ["#"] }],
  formulas: [["y", "1 / (1 + e^(0 - x))"]],
  answers: [["y", both("#")]],
});

const standardised = byRecipe({
  name: "standardised",
  card: "scaling-after-split",
  title: say("표준화 (x − 평균) ÷ 표준편차", "standardised, (x − mean) ÷ deviation"),
  about: /표준화|정규화|standardi[sz]|z-?\s?score|z\s?점수|scaler/u,
  asks: /./u,
  except: /배치|batch|기울기|gradient|min|최소|최대/u,
  told: [
    {
      name: "s",
      label: { ko: "표준편차", en: "deviation" },
      sources: [String.raw`(?:표준\s?편차|standard\sdeviation|std|sd|sigma|σ)~#`],
      allows: (value) => value > 0,
    },
    { name: "m", label: { ko: "평균", en: "mean" }, sources: [String.raw`(?:평균|mean|average|mu|μ)~#`] },
    { name: "x", label: { ko: "값", en: "value" }, sources: [String.raw`(?:값|value|x|of|point)~#`, "#"] },
  ],
  formulas: [["z", "(x - m) / s"]],
  answers: [["z", both("#")]],
});

const inPercent = /%|퍼센트|프로|percent/u;

/** Right answers over all. */
const accuracy: Computation = {
  name: "accuracy",
  gives: ["share"],
  card: "loss-function",
  title: say("정확도", "accuracy"),
  needs: [],
  answer: (asked) => {
    if (!asked.says(/정확도|accuracy/u) || !asked.says(/맞|정답|옳|right|correct/u)) return undefined;
    if (
      asked.says(
        /평균|mean|average|폴드|fold|틀|wrong|incorrect|error|검증.*시험|test.*valid|올[라랐]|떨어|rise|drop/u,
      )
    )
      return undefined;
    const pair = asked.take(
      String.raw`#\s?(?:개|장|건|문제|명)?\s?(?:의\s?[가-힣]+\s?)?(?:중|가운데)(?:에서?)?\s?#`,
    );
    const english = asked.take(
      String.raw`#\s(?:are\s|were\s)?(?:correct|right)\s(?:out\s)?of\s(?:the\s)?#`,
      String.raw`#\s(?:out\s)?of\s(?:the\s|its\s)?#`,
      String.raw`#\s?\/\s?#`,
    );
    const [all, right] = pair ?? english?.toReversed() ?? [];
    if (all === undefined || right === undefined || asked.left.length > 0) return undefined;
    if (!isCount(all) || !Number.isInteger(right.value) || right.value < 0 || right.value > all.value)
      return undefined;
    const percent = inPercent.test(askedPart(asked.reading.text));
    return {
      sheet: workOut(
        {
          title: say("정확도(맞힌 수 ÷ 전체)", "accuracy, right answers over all"),
          formulas: [["accuracy", percent ? "100 * right / n" : "right / n"]],
          answers: [["accuracy", percent ? say("#퍼센트", "# percent") : both("#")]],
        },
        [
          [{ name: "n", label: say("전체", "all") }, all],
          [{ name: "right", label: say("맞힌 수", "right") }, right],
        ],
      ),
    };
  },
};

/** The numbers in a row behind some words, in brackets or not, taken up. */
export function rowBehind(asked: Asked, words: string): readonly Quantity[] | undefined {
  const row = new RegExp(
    String.raw`(?:${words})(?:\s|=|:|은|는|이|가|의|값|are|is|of|were|at)*[[({]?\s?(#\d+;(?:\s?(?:,\sand|,|과|와|랑|이랑|and|\s)\s?#\d+;)+)`,
    "u",
  ).exec(asked.reading.pattern);
  if (row === null) return undefined;
  const indices = Array.from(row[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  if (
    indices.some(
      (index) =>
        !asked.left.includes(asked.reading.quantities[index]!) &&
        asked.reading.quantities[index]!.text !== undefined,
    )
  )
    return undefined;
  asked.claim(indices);
  return indices.map((index) => asked.reading.quantities[index]!);
}

const most = 12;

/** The mean of squared, or of absolute, errors. */
const meanError: Computation = {
  name: "mean-error",
  gives: ["loss"],
  card: "loss-function",
  title: say("평균 오차", "mean error"),
  needs: [],
  answer: (asked) => {
    const squared = asked.says(/(?<![a-z])mse(?![a-z])|평균\s?제곱\s?오차|mean\ssquared?\serror/u);
    const absolute = asked.says(/(?<![a-z])mae(?![a-z])|평균\s?절대\s?오차|mean\sabsolute\serror/u);
    if (squared === absolute || asked.says(/rmse|root|제곱근|학습\s?[률율]|learning/u)) return undefined;
    const truth = rowBehind(
      asked,
      String.raw`정답|실제(?:\s?값)?|목표(?:\s?값)?|targets?|labels?|true(?:\svalues)?|truth|actual(?:\svalues)?|(?<![a-z])y`,
    );
    const guess = rowBehind(
      asked,
      String.raw`예측(?:\s?값)?|추정(?:\s?값)?|predict(?:ions?|ed)(?:\svalues)?|outputs?|ŷ|y_?hat|y\u0302`,
    );
    if (truth === undefined || guess === undefined || asked.left.length > 0) return undefined;
    if (truth.length !== guess.length || truth.length > most) return undefined;
    const terms = truth.map((_, i) => (squared ? `(y${i + 1} - p${i + 1})^2` : `abs(y${i + 1} - p${i + 1})`));
    return {
      sheet: workOut(
        {
          title: squared
            ? say("평균 제곱 오차", "mean squared error")
            : say("평균 절대 오차", "mean absolute error"),
          formulas: [["error", `(${terms.join(" + ")}) / ${truth.length}`]],
          answers: [["error", both("#")]],
        },
        [
          ...truth.map((one, i) => [{ name: `y${i + 1}`, label: both(`y${i + 1}`) }, one] as const),
          ...guess.map((one, i) => [{ name: `p${i + 1}`, label: both(`p${i + 1}`) }, one] as const),
        ],
      ),
    };
  },
};

/** Scores of folds, or gradients of examples, on average. */
const mean: Computation = {
  name: "mean",
  card: "k-fold",
  title: say("평균", "mean"),
  needs: [],
  answer: (asked) => {
    const isScore =
      asked.says(/정확도|점수|손실|오차|accurac|scores?|loss|errors?|aucs?|f1/u) &&
      asked.says(/폴드|겹|fold|교차|(?<![a-z])cv(?![a-z])/u);
    const isGradient =
      asked.says(/기울기|그[래레]디언트|gradients?|grads?/u) &&
      asked.says(/샘플|예제|미니\s?배치|배치|sample|example|batch/u);
    if (!isScore && !isGradient) return undefined;
    if (
      !/평균|교차\s?검증\s?(?:점수|정확도|결과)|(?<![a-z])(?:mean|averaged?)(?![a-z])|cv\s?(?:score|점수)|cross-validation\s(?:score|accuracy|estimate)|(?:미니\s?)?배치\s?기울기|(?:mini-?)?batch\sgradient/u.test(
        askedPart(asked.reading.pattern),
      )
    )
      return undefined;
    if (
      asked.says(
        /표준\s?(?:편차|오차)|std|deviation|standard\serror|이동\s?평균|moving|(?<![a-z])ema|가중\s?평균|weighted|학습\s?[률율]|learning|(?<![a-z])lr|모멘텀|momentum|adam|제곱|squar|최[고대]|best|분산|varian/u,
      )
    )
      return undefined;
    const list =
      asked.list() ??
      rowBehind(
        asked,
        String.raw`정확도|점수|손실|오차|accurac(?:y|ies)|scores?|loss(?:es)?|errors?|기울기|gradients?|grads?`,
      );
    if (list === undefined || list.length < 2 || list.length > most) return undefined;
    // how many there are is told as well
    const counts = asked.rest();
    if (!counts.every(({ value }) => value === list.length) || asked.left.length > 0) return undefined;
    return {
      card: isScore ? "k-fold" : "mini-batch-sgd",
      sheet: workOut(
        {
          title: say("평균", "mean"),
          formulas: [["mean", `(${list.map((_, i) => `x${i + 1}`).join(" + ")}) / ${list.length}`]],
          answers: [["mean", both("#")]],
        },
        list.map((one, i) => [{ name: `x${i + 1}`, label: both(`x${i + 1}`) }, one] as const),
      ),
    };
  },
};

/** How long a vector is. */
const norm: Computation = {
  name: "norm",
  card: "gradient-clipping",
  title: say("노름", "norm"),
  needs: [],
  answer: (asked) => {
    const asks =
      /노름(?:은|는|이|을|값)?\s?(?:얼마|몇|구|계산|\?|$)|(?:what|find|compute|calculate)[^?]*(?:norm|length)|norm\s?\?|how\slong|길이(?:는|은)?\s?(?:얼마|\?)|(?:l2\s)?norm\sof\s\(/u;
    if (
      !asks.test(askedPart(asked.reading.pattern)) ||
      !asked.says(/기울기|그[래레]디언트|gradient|벡터|vector|norm\sof\s\(|노름/u)
    )
      return undefined;
    if (
      asked.says(
        /클리핑|clip|자르|잘라|max|최대|한계|limit|scaled?|학습\s?[률율]|learning|(?<![a-z])lr|l1|무한|infinity|max\snorm/u,
      )
    )
      return undefined;
    const list = asked.list();
    if (list === undefined || asked.left.length > 0 || list.length > most) return undefined;
    return {
      sheet: workOut(
        {
          title: say("노름(제곱합의 제곱근)", "norm, the root of the sum of squares"),
          formulas: [["norm", `sqrt(${list.map((_, i) => `g${i + 1}^2`).join(" + ")})`]],
          answers: [["norm", say("노름 #", "norm #")]],
        },
        list.map((one, i) => [{ name: `g${i + 1}`, label: both(`g${i + 1}`) }, one] as const),
      ),
    };
  },
};

export const lossRecipes: readonly Computation[] = [
  crossEntropy,
  sigmoid,
  standardised,
  accuracy,
  meanError,
  mean,
  norm,
];
