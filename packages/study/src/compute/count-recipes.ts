import { trainingTime } from "./time-recipes.ts";
import {
  samplesSeen,
  fullBatchUpdates,
  fewerSteps,
  shareOfSteps,
  batchesAndLast,
  fullEpochs,
  usedRows,
  gatheredSteps,
} from "./batch-recipes.ts";
import type { Computation } from "./computation.ts";
import { needs } from "./needs.ts";
import { byRecipe, say } from "./recipe.ts";
import {
  rowsOfClass,
  drawnOfClass,
  wholeOfShare,
  leftOneOut,
  shareOfFold,
  bothSides,
  leftOneOutSize,
} from "./row-recipes.ts";

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

/** How long a gradient is after its norm was cut back. */
const normAfterCut = byRecipe({
  name: "norm-after-clipping",
  card: "gradient-clipping",
  title: say("노름으로 클리핑", "clipping by norm"),
  about: /(?=.*(?:노름|norm))(?=.*(?:클리핑|clip|자르|잘라))/u,
  asks: /(?:클리핑|자른|잘라낸)(?:(?!클리핑|자른|잘라낸)[^?#])*(?:후|뒤|다음)(?:(?!후|뒤|다음)[^?#])*(?:노름|길이)(?:은|는|이)?\s?(?:얼마|몇|\?|$)|(?:norm|length)\s(?:after|be)|(?:new|resulting|clipped)\snorm/u,
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
