import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation } from "./computation.ts";
import type { Quantity } from "./reading.ts";
import { both, say, type Told, workOut } from "./recipe.ts";

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

const askedIn = (part: string): readonly (typeof metrics)[number][] =>
  metrics
    .map((metric) => ({ metric, at: part.search(metric.asks) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ metric }) => metric);

const inPercent = /몇\s?(?:퍼센트|%|프로)|percent/u;
const told: readonly Told[] = [hits, alarms, misses, passes];

/** The counts of a table that a question gives, and that some formulas need; undefined where it gives others. */
function countsIn(
  asked: Asked,
  formulas: readonly string[],
): readonly (readonly [Told, Quantity])[] | undefined {
  const found = told.map((one) => [one, asked.one(...one.sources)] as const);
  const numbers = found.flatMap(([one, quantity]) =>
    quantity !== undefined &&
    one.allows!(quantity.value) &&
    formulas.some((formula) => formula.includes(one.name))
      ? [[one, quantity] as const]
      : [],
  );
  const needed = told.filter((one) => formulas.some((formula) => formula.includes(one.name)));
  return asked.left.length > 0 || numbers.length < needed.length ? undefined : numbers;
}

/** What a confusion table says; counts that a metric does not take change nothing. */
const ofTable: readonly Computation[] = metrics.flatMap(({ name, title, asks, formula }) => {
  return [false, true].map((percent) => ({
    name: percent ? `${name}-percent` : name,
    card: "loss-function",
    title,
    needs: [],
    gives: ["share" as const],
    answer: (asked: Asked) => {
      const part = askedPart(asked.reading.pattern);
      if (!counted.test(asked.reading.pattern) || !asks.test(part)) return undefined;
      if (askedIn(part).length !== 1) return undefined;
      if (inPercent.test(part) !== percent) return undefined;
      const numbers = countsIn(asked, [formula]);
      if (numbers === undefined) return undefined;
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

/** Several of them at once, in the order asked. */
const several: Computation = {
  name: "several-of-table",
  card: "loss-function",
  title: say("혼동 행렬의 지표들", "metrics of a confusion table"),
  needs: [],
  gives: ["share"],
  answer: (asked) => {
    const part = askedPart(asked.reading.pattern);
    const wanted = askedIn(part);
    if (wanted.length < 2 || !counted.test(asked.reading.pattern) || inPercent.test(part)) return undefined;
    const numbers = countsIn(
      asked,
      wanted.map(({ formula }) => formula),
    );
    if (numbers === undefined) return undefined;
    return {
      sheet: workOut(
        {
          title: several.title,
          formulas: wanted.map(({ formula }, index) => [`share${index + 1}`, formula]),
          answers: wanted.map(({ title }, index) => [
            `share${index + 1}`,
            { ko: `${title.ko} #`, en: `${title.en} #` },
          ]),
        },
        numbers,
      ),
    };
  },
};

/** What a confusion table says. */
export const tableMetrics: readonly Computation[] = [...ofTable, several];
