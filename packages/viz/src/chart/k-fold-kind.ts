import { extent } from "../scale/scale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { listCounts } from "./classes.ts";
import { countsOf } from "./k-fold-counts.ts";
import type { KFoldChart } from "./k-fold-data.ts";
import { finding } from "./k-fold-finding.ts";
import { drawKFold } from "./k-fold-picture.ts";

function title(chart: KFoldChart): Message {
  const { folds, labels } = chart;
  if (folds.length === 0 || labels.length === 0) return message("untitled");
  const { scheme } = countsOf(chart);
  const times = scheme.kind === "repeated" ? scheme.times : 1;
  const p = scheme.kind === "leave-p-out" ? scheme.p : 1;
  return message(`title-${scheme.kind}`, { k: folds.length / times, times, p });
}

function findings(chart: KFoldChart): Message[] {
  return [finding(chart), message("samples", { count: chart.labels.length }), sizes(chart)];
}

function sizes({ folds }: KFoldChart): Message {
  const lengths = folds.map(({ test }) => test.length);
  const [low, high] = extent(lengths) ?? [0, 0];
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

const words = {
  untitled: { ko: "교차 검증", en: "Cross-validation" },
  "title-k-fold": { ko: "{k}-겹 교차 검증", en: "{k}-fold cross-validation" },
  "title-repeated": {
    ko: "{k}-겹 교차 검증 {times}번 반복",
    en: "{k}-fold cross-validation repeated {times|time|times}",
  },
  "title-leave-one-out": { ko: "리브-원-아웃 교차 검증", en: "Leave-one-out cross-validation" },
  "title-leave-p-out": { ko: "리브-{p}-아웃 교차 검증", en: "Leave-{p}-out cross-validation" },
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
  nothing: { ko: "{fold}번 폴드에는 검증할 표본이 없어요", en: "Fold {fold} has no sample to validate on" },
  "nothing-some": {
    ko: "{some}에는 검증할 표본이 없어요",
    en: "{some} have no sample to validate on",
  },
  "unseen-some": {
    ko: "{some:은/는} 훈련에서 한 번도 못 본 클래스로 검증해요",
    en: "{some} validate on a class they never trained on",
  },
  "unseen-some-short": {
    ko: "{some:은/는} 못 본 클래스로 검증해요",
    en: "{some} validate on unseen classes",
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
    ko: "{some:은/는} 검증 데이터에 빠진 클래스가 있어요",
    en: "{some} lack a class in validation",
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
  draw: drawKFold,
};
