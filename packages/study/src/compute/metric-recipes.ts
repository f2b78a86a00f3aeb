import type { Computation } from "./computation.ts";
import { askedPart } from "./asked-part.ts";
import { rowBehind } from "./loss-recipes.ts";
import { both, byRecipe, say, type Told, workOut } from "./recipe.ts";

const outcome = (name: string, ko: string, en: string, words: string): Told => ({
  name,
  label: say(ko, en),
  sources: [
    String.raw`(?<![a-z])(?:${words})(?:s)?(?:\s|=|:|은|는|이|가|을|를)*#`,
    String.raw`#\s?(?:개의?\s?)?(?:${words})(?:s)?(?![a-z])`,
  ],
  allows: (value) => Number.isInteger(value) && value >= 0,
});

const hits = outcome("TP", "참 양성", "true positives", String.raw`tp|true\spositive|참\s?양성|진양성`);
const alarms = outcome(
  "FP",
  "거짓 양성",
  "false positives",
  String.raw`fp|false\spositive|거짓\s?양성|위양성`,
);
const misses = outcome(
  "FN",
  "거짓 음성",
  "false negatives",
  String.raw`fn|false\snegative|거짓\s?음성|위음성`,
);
const passes = outcome("TN", "참 음성", "true negatives", String.raw`tn|true\snegative|참\s?음성|진음성`);

const metrics = [
  {
    name: "precision",
    title: say("정밀도", "precision"),
    asks: /정밀도|precision/u,
    formula: "TP / (TP + FP)",
  },
  {
    name: "recall",
    title: say("재현율", "recall"),
    asks: /재현율|민감도|recall|sensitivity|(?<![a-z])tpr(?![a-z])/u,
    formula: "TP / (TP + FN)",
  },
  {
    name: "f1",
    title: say("F1 점수", "F1 score"),
    asks: /(?<![a-z])f_?-?1|에프\s?원/u,
    formula: "2 * TP / (2 * TP + FP + FN)",
  },
  {
    name: "specificity",
    title: say("특이도", "specificity"),
    asks: /특이도|specificity/u,
    formula: "TN / (TN + FP)",
  },
  {
    name: "rate-of-right",
    title: say("정확도", "accuracy"),
    asks: /정확도|accuracy/u,
    formula: "(TP + TN) / (TP + TN + FP + FN)",
  },
] as const;

const counted =
  /(?<![a-z])(?:tp|true\spositives?)(?![a-z])|참\s?양성|진양성|(?<![a-z])(?:tn|true\snegatives?)(?![a-z])|특이도/u;

/** What a confusion table says; counts that a metric does not take change nothing. */
const ofTable: readonly Computation[] = metrics.flatMap(({ name, title, asks, formula }) => {
  const told = [hits, alarms, misses, passes];
  const needed = told.filter((one) => formula.includes(one.name));
  return [false, true].map((percent) => ({
    name: percent ? `${name}-percent` : name,
    card: "loss-function",
    title,
    needs: [],
    gives: ["share" as const],
    answer: (asked: Parameters<Computation["answer"]>[0]) => {
      const part = askedPart(asked.reading.pattern);
      if (!counted.test(asked.reading.pattern) || !asks.test(part)) return undefined;
      if (metrics.some((other) => other.name !== name && other.asks.test(part))) return undefined;
      if (/몇\s?(?:퍼센트|%|프로)|percent/u.test(part) !== percent) return undefined;
      const found = new Map(told.map((one) => [one, asked.one(...one.sources)] as const));
      if (asked.left.length > 0) return undefined;
      const numbers = needed.flatMap((one) => {
        const quantity = found.get(one);
        return quantity !== undefined && one.allows!(quantity.value) ? [[one, quantity] as const] : [];
      });
      if (numbers.length < needed.length) return undefined;
      return {
        sheet: workOut(
          {
            title,
            formulas: [["share", percent ? `100 * (${formula})` : formula]],
            answers: [["share", percent ? say("#퍼센트", "# percent") : both("#")]],
          },
          numbers,
        ),
      };
    },
  }));
});

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

export const metricRecipes: readonly Computation[] = [...ofTable, guessing, residuals, majority];
