import { drawLegend } from "../mark/legend.ts";
import type { Sheet } from "../mark/sheet.ts";
import { drawStripTable } from "../mark/strip-table.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { classMix, sum } from "./class-mix.ts";
import {
  type Classes,
  classLegend,
  type ClassNames,
  classStyles,
  countAll,
  countPlaces,
  everyClass,
  type Label,
  type Labels,
  listCounts,
  placeClasses,
  readClassNames,
  readIndices,
  readLabels,
} from "./classes.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { type FoldScheme, schemeOf } from "./fold-scheme.ts";
import { remembered } from "./remembered.ts";

/** Row numbers of one fold. A fold of `@opt/data` fits. */
export interface FoldIndices {
  readonly train: ArrayLike<number>;
  readonly test: ArrayLike<number>;
}

export interface KFoldChartOptions extends ChartTexts {
  readonly folds: Iterable<FoldIndices>;
  /** The class of every row. */
  readonly labels: ArrayLike<Label>;
  /** Names for the classes: by label, or in the ascending order of the labels. */
  readonly classNames?: ClassNames | readonly LocalizedText[];
}

/** Which rows each fold trains on and validates on, with the classes of the validation rows. */
export interface KFoldChart extends ChartDescription<"kFold"> {
  readonly folds: readonly { readonly train: Uint32Array; readonly test: Uint32Array }[];
  readonly labels: Labels;
  readonly classNames: ClassNames;
}

/**
 * The folds of a cross-validation: one row a fold, validation cells in the colour of their class, counts at the right.
 *
 * @throws `RangeError` for an index outside the labels.
 *
 * @example
 * ```ts
 * const chart = kFoldChart({
 *   labels: ["cat", "cat", "dog", "dog"],
 *   folds: [{ train: [2, 3], test: [0, 1] }, { train: [0, 1], test: [2, 3] }],
 * });
 * console.log(chartFinding(chart, "en")); // → Fold 1 validates on a class it never trained on: cat
 * ```
 */
export function kFoldChart(options: KFoldChartOptions): KFoldChart {
  const labels = readLabels(options.labels);
  const folds = Array.from(options.folds, ({ train, test }, i) => ({
    train: readIndices(`folds[${i}].train`, train, labels.length),
    test: readIndices(`folds[${i}].test`, test, labels.length),
  }));
  const classNames = readClassNames(labels, options.classNames);
  return freezeChart<KFoldChart>(kFoldKind, { folds, labels, classNames }, options);
}

interface Counts {
  /** Every class by itself. */
  readonly classes: Classes;
  readonly all: number[];
  /** Per fold: validation and training rows by class. */
  readonly test: number[][];
  readonly train: number[][];
  readonly scheme: FoldScheme;
}

const countsOf = remembered((chart: KFoldChart) => countBy(chart, everyClass(chart)));

function countBy(chart: KFoldChart, classes: Classes): Counts {
  return {
    classes,
    all: countAll(classes),
    test: chart.folds.map(({ test }) => countPlaces(classes, test)),
    train: chart.folds.map(({ train }) => countPlaces(classes, train)),
    scheme: schemeOf(chart.folds, chart.labels.length),
  };
}

function title(chart: KFoldChart): Message {
  const { folds, labels } = chart;
  if (folds.length === 0 || labels.length === 0) return message("untitled");
  const { scheme } = countsOf(chart);
  const times = scheme.kind === "repeated" ? scheme.times : 1;
  return message(`title-${scheme.kind}`, { k: folds.length / times, times });
}

function findings(chart: KFoldChart): Message[] {
  return [finding(chart), message("samples", { count: chart.labels.length }), sizes(chart)];
}

function finding(chart: KFoldChart): Message {
  const counts = countsOf(chart);
  return leak(chart) ?? unseen(counts) ?? alone(counts) ?? missing(counts) ?? mix(counts);
}

function leak({ folds, labels }: KFoldChart): Message | undefined {
  for (const [i, { train, test }] of folds.entries()) {
    const trained = new Uint8Array(labels.length);
    for (const row of train) trained[row] = 1;
    const count = test.reduce((shared, row) => shared + trained[row]!, 0);
    if (count > 0) return message("leak", { fold: i + 1, count });
  }
  return undefined;
}

/** A class that a fold validates on and never trained on. */
function unseen({ classes, test, train }: Counts): Message | undefined {
  for (const [fold, counts] of test.entries()) {
    const place = counts.findIndex((count, i) => count > 0 && train[fold]![i] === 0);
    if (place >= 0) return message("unseen", { fold: fold + 1, name: classes.names[place]! });
  }
  return undefined;
}

/** Folds of one row have no class mix. */
function alone({ test, classes }: Counts): Message | undefined {
  const isAlone = classes.names.length > 1 && test.every((counts) => sum(counts) === 1);
  return isAlone ? message("alone", { folds: test.length }) : undefined;
}

function missing({ test, all }: Counts): Message | undefined {
  const avoidable = test.some((counts) => counts.some((count, i) => count === 0 && all[i]! >= test.length));
  const lacking = avoidable ? test.filter((counts) => counts.includes(0)) : [];
  return lacking.length === 0
    ? undefined
    : message(lacking.length === 1 ? "missing-one" : "missing", {
        lacking: lacking.length,
        folds: test.length,
        fold: test.indexOf(lacking[0]!) + 1,
      });
}

function mix({ classes, all, test }: Counts): Message {
  if (classes.names.length < 2) return message("one-class");
  const { kept, part, place, points } = classMix(test, all, true);
  if (kept) return message(points === 0 ? "kept" : "kept-nearly");
  return message("drift", { fold: part + 1, name: classes.names[place]!, points: formatNumber(points) });
}

function sizes({ folds }: KFoldChart): Message {
  const lengths = folds.map(({ test }) => test.length);
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  return low === high ? message("even-sizes", { low }) : message("sizes", { low, high });
}

function details(chart: KFoldChart): Message[] {
  const { classes, all, test } = countsOf(chart);
  const folds = test.map((counts, i) =>
    message("fold-counts", { fold: i + 1, counts: listCounts(classes, counts) }),
  );
  return [message("classes", { counts: listCounts(classes, all) }), message("per-fold", { folds })];
}

function underway({ folds }: KFoldChart, progress: number): Message {
  return message("at", { fold: Math.max(1, Math.ceil(progress * folds.length)), folds: folds.length });
}

function draw(chart: KFoldChart, sheet: Sheet, room: Box): void {
  const { classes, all, test } = countBy(chart, placeClasses(chart));
  const rest = drawLegend(sheet, room, [
    ...classLegend(sheet, classes),
    { name: sheet.say(sheet.width < 420 ? "training-short" : "training"), color: sheet.theme.cell },
  ]);
  const { fold: told } = finding(chart).values;
  drawStripTable(sheet, rest, {
    all: { label: sheet.say("all"), cells: classes.place, counts: all },
    rows: test.map((counts, fold) => ({
      label: sheet.say("fold", { fold: fold + 1 }),
      get cells() {
        return cellsOf(chart, classes, fold, revealed(sheet, chart, fold));
      },
      counts,
      isPending: revealed(sheet, chart, fold) < 1,
    })),
    styles: classStyles(sheet, classes),
    heads: [sheet.say("all-counts"), sheet.say("validation-counts")],
    more: (count) => sheet.say("more", { count }),
    ...(typeof told === "number" && { strong: told - 1 }),
  });
}

/** How much of a fold an animation has shown, 0 to 1; folds take turns. */
function revealed({ progress }: Sheet, { folds }: KFoldChart, fold: number): number {
  return Math.min(1, Math.max(0, progress * folds.length - fold));
}

/** Class of the validation rows, -1 for training, -2 for rows the fold leaves out. */
function cellsOf(chart: KFoldChart, classes: Classes, fold: number, share: number): Int32Array {
  const cells = new Int32Array(chart.labels.length).fill(-2);
  const { train, test } = chart.folds[fold]!;
  for (const row of train) cells[row] = -1;
  const shown = Math.round(share * test.length);
  for (let i = 0; i < test.length; i++) cells[test[i]!] = i < shown ? classes.place[test[i]!]! : -1;
  return cells;
}

const words = {
  untitled: { ko: "교차 검증", en: "Cross-validation" },
  "title-k-fold": { ko: "{k}-겹 교차 검증", en: "{k}-fold cross-validation" },
  "title-repeated": {
    ko: "{k}-겹 교차 검증 {times}번 반복",
    en: "{k}-fold cross-validation repeated {times|time|times}",
  },
  "title-leave-one-out": { ko: "리브-원-아웃 교차 검증", en: "Leave-one-out cross-validation" },
  "title-time": { ko: "시계열 분할 {k}개", en: "{k} time-series splits" },
  "title-bootstrap": { ko: "부트스트랩 표본 {k}개", en: "{k} bootstrap samples" },
  "title-random": { ko: "무작위 분할 {k}개", en: "{k} random splits" },
  "title-holdout": { ko: "훈련과 검증 나누기", en: "One split for validation" },
  "title-splits": { ko: "교차 검증 분할 {k}개", en: "Cross-validation with {k} splits" },
  leak: {
    ko: "{fold}번 폴드는 표본 {count}개가 훈련과 검증에 함께 들어 있어요",
    en: "Fold {fold} has {count|sample|samples} in both training and validation",
  },
  unseen: {
    ko: "{fold}번 폴드는 훈련에서 한 번도 못 본 클래스({name})로 검증해요",
    en: "Fold {fold} validates on a class it never trained on: {name}",
  },
  "unseen-short": {
    ko: "{fold}번 폴드는 훈련에서 못 본 {name:으로/로} 검증해요",
    en: "Fold {fold} never trained on {name}",
  },
  alone: {
    ko: "폴드마다 표본 하나로 검증해요: 클래스 비율이란 것이 없어요",
    en: "Each fold validates on a single sample, so it has no class mix",
  },
  "alone-short": { ko: "폴드마다 표본 하나로 검증해요", en: "Each fold validates on one sample" },
  "missing-one": {
    ko: "{fold}번 폴드의 검증 데이터에 빠진 클래스가 있어요",
    en: "Fold {fold} lacks a class in validation",
  },
  missing: {
    ko: "폴드 {folds}개 중 {lacking}개는 검증 데이터에 빠진 클래스가 있어요",
    en: "{lacking} of {folds} folds lack a class in validation",
  },
  "one-class": { ko: "모든 표본이 한 클래스예요", en: "All samples belong to one class" },
  kept: { ko: "모든 폴드의 클래스 비율이 전체와 같아요", en: "Every fold keeps the class mix of the whole" },
  "kept-short": { ko: "모든 폴드가 클래스 비율을 지켜요", en: "Every fold keeps the class mix" },
  "kept-nearly": {
    ko: "모든 폴드가 표본 1개 차이 안에서 클래스 비율을 지켜요",
    en: "Every fold keeps the class mix to within one sample",
  },
  "kept-nearly-short": {
    ko: "모든 폴드가 클래스 비율을 거의 지켜요",
    en: "Every fold nearly keeps the class mix",
  },
  drift: {
    ko: "클래스 비율이 전체와 최대 {points}%p 달라요({fold}번 폴드, {name})",
    en: "Class shares drift by up to {points} percentage points (fold {fold}, {name})",
  },
  "drift-short": {
    ko: "클래스 비율 차이 최대 {points}%p({fold}번, {name})",
    en: "Shares drift by {points} points (fold {fold}, {name})",
  },
  at: { ko: "{folds}개 중 {fold}번 폴드", en: "fold {fold} of {folds}" },
  samples: { ko: "표본 {count}개", en: "{count|sample|samples}" },
  "even-sizes": { ko: "폴드마다 {low}개", en: "{low} per fold" },
  sizes: { ko: "폴드마다 {low}~{high}개", en: "{low} to {high} per fold" },
  training: { ko: "훈련에 사용", en: "used for training" },
  "training-short": { ko: "훈련", en: "training" },
  all: { ko: "전체", en: "All data" },
  fold: { ko: "폴드 {fold}", en: "Fold {fold}" },
  "all-counts": { ko: "전체 표본 수", en: "samples" },
  "validation-counts": { ko: "검증 표본 수", en: "validation samples" },
  more: { ko: "… 그리고 폴드 {count}개 더", en: "… and {count|more fold|more folds}" },
  classes: { ko: "전체 클래스: {counts}", en: "classes in all: {counts}" },
  "per-fold": { ko: "검증 표본: {folds;}", en: "validation samples: {folds;}" },
  "fold-counts": { ko: "폴드 {fold}에 {counts}", en: "fold {fold} with {counts}" },
} as const;

export const kFoldKind: ChartKind<KFoldChart> = {
  kind: "kFold",
  words,
  title,
  findings,
  details,
  underway,
  isEmpty: ({ folds, labels }) => folds.length === 0 || labels.length === 0,
  draw,
};
