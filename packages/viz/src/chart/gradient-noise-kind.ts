import { highest } from "../scale/column.ts";
import { formatDegrees } from "../text/degrees.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { GradientNoiseChart } from "./gradient-noise-data.ts";
import { drawGradientNoise, mostArrows } from "./gradient-noise-picture.ts";
import { isZero, straysOf } from "./gradient-noise-strays.ts";

function findings(chart: GradientNoiseChart): Message[] {
  const all = straysOf(chart).filter(({ degrees }) => Number.isFinite(degrees));
  const [small, large] = [all[0], all.at(-1)];
  if (small === undefined || large === undefined) return [message(isZero(chart.full) ? "no-full" : "none")];
  const values = { size: small.batch.size, degrees: formatDegrees(small.degrees) };
  if (all.length === 1) return [message("one", values)];
  const few = formatDegrees(large.degrees);
  const told = { ...values, large: large.batch.size, few };
  return [message(few === values.degrees ? "alike" : "noise", told)];
}

function underway({ batches }: GradientNoiseChart, progress: number): Message {
  const most = highest(
    batches.map(({ gradients }) => Math.min(gradients[0].length, mostArrows)),
    0,
  );
  return message("at", { count: Math.round(progress * most) });
}

function details(chart: GradientNoiseChart): Message[] {
  const batches = straysOf(chart).map(({ batch: { size }, count, degrees }) =>
    message(Number.isFinite(degrees) ? "each" : "each-none", {
      size,
      count,
      degrees: formatDegrees(degrees),
    }),
  );
  return [message("batches", { batches })];
}

const words = {
  hidden: { ko: "크기 {count}개는 그리지 않음", en: "{count|size|sizes} not drawn" },
  title: { ko: "미니배치 기울기의 흔들림", en: "Noise of mini-batch gradients" },
  one: {
    ko: "배치 크기 {size}: 전체 기울기에서 평균 {degrees} 벗어나요",
    en: "Batch size {size} strays {degrees} from the full gradient on average",
  },
  noise: {
    ko: "평균적으로 배치 {size:은/는} {degrees}, 배치 {large:은/는} {few} 벗어나요",
    en: "Batches of {size} stray {degrees} on average, those of {large} {few}",
  },
  "noise-short": {
    ko: "배치 {size:은/는} {degrees}, {large:은/는} {few} 벗어나요",
    en: "Batch {size} strays {degrees}, batch {large} {few}",
  },
  alike: {
    ko: "배치 {size:과/와} {large} 모두 평균 {degrees}쯤 벗어나요",
    en: "Batches of {size} and of {large} stray about {degrees} on average",
  },
  at: { ko: "미니배치 {count}개까지", en: "{count|mini-batch|mini-batches} so far" },
  "mini-batch": { ko: "미니배치 기울기", en: "mini-batch gradient" },
  "mini-batch-short": { ko: "미니배치", en: "mini-batch" },
  full: { ko: "전체 기울기", en: "full gradient" },
  "full-short": { ko: "전체 데이터", en: "all data" },
  size: { ko: "배치 {size}", en: "batch {size}" },
  "off-none": { ko: "각도 없음", en: "no angle" },
  off: { ko: "평균 {degrees}", en: "{degrees} off" },
  none: { ko: "방향이 있는 미니배치 기울기가 없어요", en: "No mini-batch gradient has a direction" },
  "no-full": {
    ko: "전체 기울기가 0이라 잴 각도가 없어요",
    en: "The full gradient is 0: there is no angle to it",
  },
  batches: {
    ko: "전체 기울기와 이루는 평균 각도: {batches;}",
    en: "mean angle to the full gradient: {batches}",
  },
  each: {
    ko: "배치 {size:은/는} {degrees}(기울기 {count}개)",
    en: "{degrees} for batch size {size} ({count|gradient|gradients})",
  },
  "each-none": { ko: "배치 {size:은/는} 없음", en: "none for batch size {size}" },
} as const;

export const gradientNoiseKind: ChartKind<GradientNoiseChart> = {
  kind: "gradientNoise",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ batches, full }) => batches.length === 0 || !full.every(Number.isFinite),
  draw: drawGradientNoise,
};
