import type { Computation } from "./computation.ts";
import { rowBehind } from "./loss-recipes.ts";
import { both, byRecipe, say, type Told, workOut } from "./recipe.ts";

/** The loss of a guess that gives every class the same probability. */
const guessing = byRecipe({
  name: "loss-of-guessing",
  gives: ["loss"],
  card: "loss-function",
  title: say(
    "모든 클래스에 같은 확률을 줄 때의 크로스 엔트로피, log C",
    "cross-entropy where all classes are as likely, log C",
  ),
  about:
    /(?=.*(?:크로스\s?엔트로피|교차\s?엔트로피|cross[\s-]?entropy|로그\s?손실|log[\s-]?loss|nats))(?=.*(?:random|guess|uniform|찍|균등|고르게|무작위|untrained|(?:로짓|logits?)[^.?]*(?:같|equal|same|zero|0)|확률(?:이|을)?\s?(?:모두|전부|다)\s?(?:같|똑같)))/u,
  asks: /손실|얼마|몇|값|loss|what|cross|엔트로피|\?/u,
  except: /bits|비트|로그\s?2|log_?2|퍼센트|perplexity/u,
  told: [
    {
      name: "C",
      label: say("클래스 수", "classes"),
      sources: [
        String.raw`#\s?(?:개의?\s?)?(?:classes|클래스|categories|labels)`,
        String.raw`(?:클래스|classes)(?:가|는|이|\s|=)*#\s?(?:개)?`,
        String.raw`#-?\s?(?:way|class)(?![a-z])`,
      ],
      count: true,
      allows: (value) => value >= 2,
    },
  ],
  formulas: [["loss", "log(C)"]],
  answers: [["loss", say("손실 #", "loss #")]],
});

/** The mean of errors that are told themselves. */
const residuals: Computation = {
  name: "mean-of-residuals",
  card: "loss-function",
  title: say("잔차의 평균 오차", "mean error of residuals"),
  needs: [],
  gives: ["loss"],
  answer: (asked) => {
    const squared = asked.says(/(?<![a-z])mse(?![a-z])|평균\s?제곱\s?오차|mean\ssquared?\serror/u);
    const absolute = asked.says(/(?<![a-z])mae(?![a-z])|평균\s?절대\s?오차|mean\sabsolute\serror/u);
    if (squared === absolute || asked.says(/rmse|root|제곱근|정답|target|예측|predict/u)) return undefined;
    const list = rowBehind(asked, String.raw`잔차|오차|residuals?|errors?`);
    asked.ignore(String.raw`#\s?(?:개의?\s?)?(?:잔차|오차|residuals|errors)`);
    if (list === undefined || asked.left.length > 0 || list.length > 12) return undefined;
    const terms = list.map((_, i) => (squared ? `e${i + 1}^2` : `abs(e${i + 1})`));
    return {
      sheet: workOut(
        {
          title: squared
            ? say("평균 제곱 오차", "mean squared error")
            : say("평균 절대 오차", "mean absolute error"),
          formulas: [["error", `(${terms.join(" + ")}) / ${list.length}`]],
          answers: [["error", both("#")]],
        },
        list.map((one, i) => [{ name: `e${i + 1}`, label: both(`e${i + 1}`) }, one] as const),
      ),
    };
  },
};

/** How often a guess of the larger class is right. */
const majority = byRecipe({
  name: "accuracy-of-the-larger-class",
  card: "loss-function",
  title: say("많은 쪽으로만 찍을 때의 정확도", "accuracy of always guessing the larger class"),
  gives: ["share"],
  about:
    /(?:다|모두|전부|항상|무조건)\s?(?:정상|음성|햄|많은\s?쪽|다수)|always\s(?:predict|guess|say)\w*\s(?:the\s)?(?:negative|normal|majority|healthy|larger)|(?:everything|all)\s(?:is\s|as\s)?(?:negative|normal|healthy)/u,
  asks: /정확도|accuracy/u,
  except: /재현|recall|정밀|precision/u,
  told: [
    {
      name: "a",
      label: say("많은 쪽", "of the larger class"),
      sources: [
        String.raw`(?:정상|음성|normal|negatives?|healthy)(?:\s|은|는|이|가|:|=)*#`,
        String.raw`#\s?(?:개의?\s?)?(?:정상|음성|normal|negatives?|healthy)`,
      ],
      count: true,
    },
    {
      name: "b",
      label: say("적은 쪽", "of the smaller class"),
      sources: [
        String.raw`(?:불량|양성|이상|defect\w*|faulty|positives?|sick)(?:\s|은|는|이|가|:|=)*#`,
        String.raw`#\s?(?:개의?\s?)?(?:불량|양성|이상|defect\w*|faulty|positives?|sick)`,
      ],
      count: true,
    },
  ],
  formulas: [["share", "100 * a / (a + b)"]],
  answers: [["share", say("#퍼센트", "# percent")]],
});

const rate = (name: string, ko: string, en: string, words: string): Told => ({
  name,
  label: say(ko, en),
  sources: [String.raw`(?:${words})(?:\s|=|:|은|는|이|가|of|is)*#`],
  allows: (value) => value > 0 && value <= 1,
});

/** F1 from the two that it lies between. */
const ofRates = byRecipe({
  name: "f1-of-rates",
  card: "loss-function",
  title: say("F1 점수, 정밀도와 재현율의 조화 평균", "F1 score, the harmonic mean of precision and recall"),
  about: /(?=.*(?:정밀도|precision))(?=.*(?:재현율|recall))/u,
  asks: /(?<![a-z])f_?-?1/u,
  told: [
    rate("P", "정밀도", "precision", "정밀도|precision"),
    rate("R", "재현율", "recall", "재현율|recall"),
  ],
  formulas: [["f1", "2 * P * R / (P + R)"]],
  answers: [["f1", both("#")]],
});

/** Precision and recall of what was found, what there was, and what was found by mistake. */
const ofFinds = (["precision", "recall"] as const).map((name) =>
  byRecipe({
    name: `${name}-of-finds`,
    card: "loss-function",
    title: name === "precision" ? say("정밀도", "precision") : say("재현율", "recall"),
    about: /(?=.*(?:양성|positives|spam|fraud|사기|스팸))(?=.*(?:찾|잡|found|caught|detect))/u,
    asks: name === "precision" ? /정밀도|precision/u : /재현율|recall/u,
    except: new RegExp(name === "precision" ? "재현율|recall" : "정밀도|precision", "u"),
    told: [
      {
        name: "found",
        label: say("찾은 것", "found"),
        sources: [
          String.raw`#(?=\sof\s(?:the\s)?\x23\d+;\s(?:actual\s|true\s|real\s)?(?:positives|spam|fraud))`,
          String.raw`(?<=중에?서?\s?)#\s?(?:개|명|건)(?:를|을)?\s?(?:찾|잡|맞)`,
        ],
        count: true,
      },
      {
        name: "all",
        label: say("실제 양성", "positives there are"),
        sources: [
          String.raw`(?<=of\s(?:the\s)?)#\s(?:actual\s|true\s|real\s)?(?:positives|spam|fraud)`,
          String.raw`(?:양성|스팸|사기)(?:이|은|는|가)?\s?#\s?(?:개|명|건)?(?=\s?중)`,
        ],
        count: true,
      },
      {
        name: "alarms",
        label: say("잘못 찾은 것", "found by mistake"),
        sources: [
          String.raw`#\s(?:false\s(?:alarms|positives)|wrongly)`,
          String.raw`(?:오탐|헛경보|거짓\s?경보)(?:이|은|는|가)?\s?#`,
        ],
        ...(name === "recall" && { standard: 0 }),
      },
    ],
    formulas: [["rate", name === "precision" ? "found / (found + alarms)" : "found / all"]],
    answers: [["rate", both("#")]],
  }),
);

/** An accuracy that a question tells. */
export const accuracyTold: Told = {
  name: "p",
  label: say("정확도", "accuracy"),
  sources: [
    String.raw`(?:정확도|accuracy)(?:가|는|\s|of|is|=)*#`,
    String.raw`#\s?(?:의\s?)?(?:정확도|accura(?:cy|te))`,
  ],
  allows: (value) => value > 0 && value < 1,
};

/** The share of answers that are wrong, and how many a share of right ones leaves. */
const wrongOnes = [
  byRecipe({
    name: "error-rate",
    card: "loss-function",
    title: say("오답률", "error rate"),
    gives: ["share"],
    about: /틀[렸린]|오답|wrong|mistakes|misclassif|incorrect|errors/u,
    asks: /(?:오답률|오류율|에러율|error\srate)[^?]*(?:percent|%|퍼센트|몇|\?)/u,
    except: /폴드|fold|배치|batch|정확도|accura/u,
    told: [
      {
        name: "wrong",
        label: say("틀린 것", "wrong"),
        sources: [
          String.raw`#\s?(?:개|건|명)?(?:를|을|가)?\s?(?:틀|오답|wrong|mistakes|misclassified|incorrect|errors|were\swrong)`,
        ],
        count: true,
      },
      {
        name: "n",
        label: say("전체", "all"),
        sources: [
          String.raw`#\s?(?:test\s|validation\s)?(?:samples|images|examples|rows|개|장|건)`,
          String.raw`(?:of|중)\s#`,
        ],
        count: true,
      },
    ],
    formulas: [["rate", "100 * wrong / n"]],
    answers: [["rate", say("#퍼센트", "# percent")]],
  }),
  byRecipe({
    name: "mistakes",
    card: "loss-function",
    title: say("틀린 개수", "mistakes"),
    about: /정확도|accura(?:cy|te)/u,
    asks: /how\smany\s(?:mistakes|errors|wrong(?![a-z])|(?:of\sthem\s)?(?:are|were|did\sit\sget)\s(?:wrong|misclassified))|(?:틀린|오답)(?:[^?]*몇|\s?(?:개수|수)(?:는|은))|몇\s?(?:개|장|건)[^?]*틀/u,
    except: /폴드|fold|배치|batch|에폭|epoch|클래스|class/u,
    told: [
      accuracyTold,
      {
        name: "n",
        label: say("전체", "all"),
        sources: [
          String.raw`#\s?(?:test\s|validation\s)?(?:samples|images|examples|rows|개|장|건)`,
          String.raw`(?:샘플|데이터|on|of)\s#`,
        ],
        count: true,
      },
    ],
    formulas: [["wrong", "n * (1 - p)"]],
    answers: [["wrong", say("#개", "#")]],
    whole: true,
  }),
];

export const metricRecipes: readonly Computation[] = [
  ofRates,
  ...ofFinds,
  ...wrongOnes,
  guessing,
  residuals,
  majority,
];
