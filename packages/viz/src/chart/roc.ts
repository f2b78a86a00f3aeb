import { within } from "../mark/clip.ts";
import { formatPercent } from "@opt/words";
import { drawXyLines } from "../mark/xy-lines.ts";
import { seriesStyle } from "../mark/series.ts";
import type { Plot } from "../mark/axes.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { bestPlaces, readApart, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";
import { averagePrecision, rank, type Ranked, readScored, rocArea } from "./ranked-scores.ts";
import type { AxesWords } from "./own-axes.ts";
import { remembered } from "./remembered.ts";

export interface RocChartOptions extends ChartTexts, AxesWords {
  readonly series: readonly {
    readonly name?: LocalizedText;
    /** How sure the classifier is that a row is positive: probabilities or any other scores. */
    readonly scores: ArrayLike<number>;
    /** 1 or true for a positive row, 0 or false otherwise. */
    readonly labels: ArrayLike<number | boolean>;
  }[];
  /** Default `"roc"`. */
  readonly curve?: "roc" | "precision-recall";
}

/** How well classifiers rank positive rows above negative ones, over all thresholds. */
export interface RocChart extends ChartDescription<"roc"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly scores: Float64Array;
    readonly labels: Uint8Array;
  }[];
  readonly curve: "roc" | "precision-recall";
}

/**
 * ROC curves (the share of positive rows found over the share of negative ones taken for positive) with the area under
 * them, or precision over recall with the average precision, both as scikit-learn counts them; dashed: guessing.
 *
 * @throws `RangeError` for labels other than 0 and 1, scores that are not finite, lengths that differ.
 *
 * @example
 * ```ts
 * const chart = rocChart({ series: [{ name: "model", scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1] }] });
 * console.log(chartFinding(chart, "en")); // → model ranks a positive above a negative 75% of the time (AUC 0.75)
 * ```
 */
export function rocChart(options: RocChartOptions): RocChart {
  const { curve = "roc" } = options;
  if (curve !== "roc" && curve !== "precision-recall")
    throw new RangeError(`curve must be "roc" or "precision-recall", got ${String(curve)}`);
  const series = options.series.map(({ name, scores, labels }, i) => {
    const read = readScored(`series[${i}]`, readNumbers(`series[${i}].scores`, scores), labels);
    return {
      name: readText(`series[${i}].name`, name ?? { ko: "모델", en: "the model" }),
      scores: read.scores,
      labels: read.labels,
    };
  });
  return freezeChart<RocChart>(rocKind, { series, curve }, options);
}

interface Judged extends Ranked {
  readonly name: LocalizedText;
  /** Area under the curve, or average precision. */
  readonly score: number;
}

/** Those that have rows of both classes (for precision and recall, positive ones), judged. */
const judgedOf = remembered((chart: RocChart): Judged[] => {
  const isRoc = chart.curve === "roc";
  return chart.series.flatMap((series) => {
    const ranked = rank(series);
    if (ranked.positives === 0 || (isRoc && ranked.negatives === 0)) return [];
    const score = isRoc ? rocArea(ranked) : averagePrecision(ranked);
    return [Object.assign({ name: series.name, score }, ranked)];
  });
});

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
        : message(`best${part}`, { names, score: texts[best[0]!]! });
  const base = only !== undefined && judged.length === 1 && part === "-pr" ? [guessing(only)] : [];
  return [first, ...base, ...(left > 0 ? [message("one-class", { count: left })] : [])];
}

/** The scores as they are read. */
function scoresOf(judged: readonly Judged[]): string[] {
  const scores = judged.map(({ score }) => score);
  return readApart(scores, tieRule(scores));
}

function guessing({ positives, negatives }: Judged): Message {
  return message("guessing", { base: formatPercent(positives / (positives + negatives)) });
}

function singleFinding({ curve }: RocChart, { name, score }: Judged, text: string): Message {
  if (curve === "precision-recall") {
    return message("single-pr", { name, score: text });
  }
  const code = Math.abs(score - 0.5) < 0.005 ? "guess" : score < 0.5 ? "reversed" : "single";
  return message(code, { name, score: text, share: formatPercent(score, 0) });
}

function details(chart: RocChart): Message[] {
  const judged = judgedOf(chart);
  const texts = scoresOf(judged);
  const list = judged.map(({ name, positives, negatives }, i) =>
    message(chart.curve === "roc" ? "each" : "each-pr", { name, score: texts[i]!, positives, negatives }),
  );
  return [message("list", { list }), message("chance")];
}

function draw(chart: RocChart, sheet: Sheet, room: Box): void {
  const judged = judgedOf(chart);
  const texts = scoresOf(judged);
  const isRoc = chart.curve === "roc";
  drawXyLines(sheet, room, {
    isNamed: judged.length > 1,
    lines: judged.map((each, i) => ({ name: each.name, value: texts[i]!, ...curveOf(each, isRoc) })),
    x: () => ({
      scale: linearScale([0, 1]),
      format: "percent",
      name: sheet.say(isRoc ? "false-positives" : "recall"),
    }),
    y: {
      scale: linearScale([0, 1]),
      format: "percent",
      name: sheet.say(isRoc ? "true-positives" : "precision"),
    },
    under: (target, plot) => within(target, plot, () => drawGuessing(target, plot, judged, isRoc)),
  });
}

/** Precision begins at the first threshold, where it is first known. */
function curveOf(
  { truePositives, falsePositives, positives, negatives }: Judged,
  isRoc: boolean,
): { xs: Float64Array; ys: Float64Array } {
  const recall = truePositives.map((found) => found / positives);
  if (isRoc) return { xs: falsePositives.map((found) => found / negatives), ys: recall };
  const precision = truePositives.map((found, i) => found / (found + falsePositives[i]!));
  return { xs: recall.subarray(1), ys: precision.subarray(1) };
}

/** What guessing gives: the diagonal, or the share of positive rows. */
function drawGuessing(sheet: Sheet, plot: Plot, judged: readonly Judged[], isRoc: boolean): void {
  const shares = [...new Set(judged.map(({ positives, negatives }) => positives / (positives + negatives)))];
  const level = (share: number) => [plot.atX(0), plot.atY(share), plot.atX(1), plot.atY(share)];
  const lines = isRoc
    ? [[plot.atX(0), plot.atY(0), plot.atX(1), plot.atY(1)]]
    : shares.length === 1
      ? shares.map(level)
      : [];
  const stroke = sheet.theme.muted;
  sheet.items.push({ type: "path", role: "mark", lines, stroke, lineWidth: 1.5, dash: [4, 4] });
  const single = judged.length === 1 && isRoc ? judged[0] : undefined;
  if (single !== undefined) fillArea(sheet, plot, single);
}

function fillArea(sheet: Sheet, plot: Plot, judged: Judged): void {
  const { xs, ys } = curveOf(judged, true);
  const step = Math.max(1, Math.floor(xs.length / 1000));
  const line = [plot.atX(0), plot.atY(0)];
  for (let i = 0; i < xs.length; i += step) line.push(plot.atX(xs[i]!), plot.atY(ys[i]!));
  line.push(plot.atX(1), plot.atY(1), plot.atX(1), plot.atY(0));
  if (sheet.progress < 1) return;
  const fill = seriesStyle(sheet, 0).color;
  sheet.items.push({ type: "path", role: "mark", lines: [line], closed: true, fill, opacity: 0.14 });
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
  best: { ko: "{names:이/가} 가장 잘 가려내요(AUC {score})", en: "{names} separates best (AUC {score})" },
  "best-pr": {
    ko: "{names}의 평균 정밀도가 {score:으로/로} 가장 높아요",
    en: "{names} has the highest average precision, {score}",
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
  list: { ko: "{list;}", en: "{list;}" },
  each: {
    ko: "{name}: AUC {score}, 양성 {positives}개, 음성 {negatives}개",
    en: "{name}: AUC {score}, {positives} positive and {negatives} negative rows",
  },
  "each-pr": {
    ko: "{name}: 평균 정밀도 {score}, 양성 {positives}개, 음성 {negatives}개",
    en: "{name}: average precision {score}, {positives} positive and {negatives} negative rows",
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
  draw,
};
