import { formatNumber, formatPercent } from "@opt/words";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { unnamed } from "../text/locale.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { readScored } from "./ranked-scores.ts";
import type { RocChart, RocChartOptions } from "./roc-data.ts";
import { type Judged, judgedOf, scoresOf } from "./roc-judged.ts";
import { curveOf, drawRoc } from "./roc-picture.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

/**
 * ROC curves (true positive rate over false positive rate) with the area under them, or precision over recall with
 * the average precision, both computed as in scikit-learn. The dashed line is random guessing.
 *
 * @throws `RangeError` for labels other than 0 and 1, scores that are not finite, or lengths that differ.
 *
 * @example
 * ```ts
 * const chart = rocChart({ series: [{ name: "model", scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1] }] });
 * console.log(chartFinding(chart, "en")); // → model ranks a positive above a negative 75% of the time (AUC 0.75)
 * ```
 */
export function rocChart(options: RocChartOptions): RocChart {
  const { curve = "roc" } = readObject("options", options);
  readChoice("curve", curve, ["roc", "precision-recall"]);
  const series = readEntries("series", options.series, ({ name, scores, labels }, i) => {
    const read = readScored(`series[${i}]`, readNumbers(`series[${i}].scores`, scores), labels);
    return {
      name: readText(
        `series[${i}].name`,
        name ??
          unnamed({ ko: "모델", en: options.series.length > 1 ? "model" : "the model" }, i, options.series),
      ),
      scores: read.scores,
      labels: read.labels,
    };
  });
  return freezeChart<RocChart>(rocKind, { series, curve }, options);
}

function findings(chart: RocChart): Message[] {
  const judged = judgedOf(chart);
  const scores = judged.map(({ score }) => score);
  const best = bestPlaces(scores, "higher", tieRule(scores));
  const texts = scoresOf(judged);
  const left = chart.series.length - judged.length;
  const part = chart.curve === "roc" ? "" : "-pr";
  const names = best.map((i) => judged[i]!.name);
  const [only] = judged;
  const first =
    judged.length === 1 && only !== undefined
      ? singleFinding(chart, only, texts[0]!)
      : best.length === judged.length
        ? message(`tied${part}`, { count: judged.length, score: texts[0]! })
        : message(part === "" && scores[best[0]!]! < 0.5 ? "best-reversed" : `best${part}`, {
            names,
            score: texts[best[0]!]!,
          });
  const base = only !== undefined && judged.length === 1 && part === "-pr" ? [guessing(only)] : [];
  return [
    first,
    ...base,
    ...(left > 0 ? [message("one-class", { count: left })] : []),
    ...outsideFinding(chart.axes, () =>
      judged.map((each) => curveOf(each, part === "")).map(({ xs: x, ys: y }) => ({ x, y })),
    ),
  ];
}

function guessing({ positives, negatives }: Judged): Message {
  return message("guessing", { base: formatNumber(positives / (positives + negatives)) });
}

function singleFinding({ curve }: RocChart, { name, score }: Judged, text: string): Message {
  if (curve === "precision-recall") {
    return message("single-pr", { name, score: text });
  }
  const code = Math.abs(score - 0.5) < 0.005 ? "guess" : score < 0.5 ? "reversed" : "single";
  return message(code, {
    name,
    score: text,
    share: formatPercent(score, 0),
  });
}

function details(chart: RocChart): Message[] {
  const judged = judgedOf(chart);
  const texts = scoresOf(judged);
  const list = judged.map(({ name, positives, negatives }, i) =>
    message(chart.curve === "roc" ? "each" : "each-pr", { name, score: texts[i]!, positives, negatives }),
  );
  return [message("list", { list }), message("chance"), ...namedAxes(chart)];
}

const words = {
  title: { ko: "ROC 곡선", en: "ROC curve" },
  "title-pr": { ko: "정밀도-재현율 곡선", en: "Precision-recall curve" },
  single: {
    ko: "{name:은/는} 양성을 음성보다 {share}의 확률로 더 높게 매겨요(AUC {score})",
    en: "{name} ranks a positive above a negative {share} of the time (AUC {score})",
  },
  guess: {
    ko: "{name:은/는} 찍는 것과 다름없어요(AUC {score})",
    en: "{name} is no better than guessing (AUC {score})",
  },
  reversed: {
    ko: "{name:은/는} 찍는 것보다 나빠요(AUC {score})",
    en: "{name} is worse than guessing (AUC {score})",
  },
  "single-pr": {
    ko: "{name}의 평균 정밀도는 {score:이에요/예요}",
    en: "{name} has an average precision of {score}",
  },
  guessing: { ko: "찍으면 {base}", en: "guessing has {base}" },
  level: { ko: "찍으면 {base}", en: "guessing: {base}" },
  diagonal: { ko: "찍으면", en: "guessing" },
  best: {
    ko: "{names:이/가} 가장 잘 가려내요(AUC {score})",
    en: "{names|separates|separate} best (AUC {score})",
  },
  "best-reversed": {
    ko: "{names:이/가} 가장 낫지만 찍는 것보다 나빠요(AUC {score})",
    en: "{names|is|are} best, but worse than guessing (AUC {score})",
  },
  "best-pr": {
    ko: "{names}의 평균 정밀도가 {score:으로/로} 가장 높아요",
    en: "{names|has|have} the highest average precision, {score}",
  },
  tied: { ko: "{count!} AUC {score:이에요/예요}", en: "{count!} have an AUC of {score}" },
  "tied-pr": {
    ko: "{count!} 평균 정밀도가 {score:이에요/예요}",
    en: "{count!} have an average precision of {score}",
  },
  "one-class": {
    ko: "한 클래스뿐이라 뺀 것 {count}개",
    en: "{count} left out with rows of one class only",
  },
  "needs-both": {
    ko: "양성과 음성이 모두 있어야 그릴 수 있어요",
    en: "It takes positive and negative rows",
  },
  "needs-positive": { ko: "양성이 있어야 그릴 수 있어요", en: "It takes positive rows" },
  list: { ko: "{list;}", en: "{list;}" },
  each: {
    ko: "{name}: AUC {score}, 양성 {positives}개, 음성 {negatives}개",
    en: "{name}: AUC {score}, {positives} positive and {negatives|negative row|negative rows}",
  },
  "each-pr": {
    ko: "{name}: 평균 정밀도 {score}, 양성 {positives}개, 음성 {negatives}개",
    en: "{name}: average precision {score}, {positives} positive and {negatives|negative row|negative rows}",
  },
  chance: { ko: "점선은 찍었을 때예요", en: "dashed: guessing" },
  "false-positives": { ko: "거짓 양성 비율", en: "false positive rate" },
  "true-positives": { ko: "참 양성 비율", en: "true positive rate" },
  recall: { ko: "재현율", en: "recall" },
  precision: { ko: "정밀도", en: "precision" },
} as const;

export const rocKind: ChartKind<RocChart> = {
  kind: "roc",
  words,
  title: ({ curve }) => message(curve === "roc" ? "title" : "title-pr"),
  findings,
  details,
  isEmpty: (chart) => judgedOf(chart).length === 0,
  lacking: ({ series, curve }) =>
    series.some(({ labels }) => labels.length > 0)
      ? message(curve === "roc" ? "needs-both" : "needs-positive")
      : undefined,
  draw: drawRoc,
};
