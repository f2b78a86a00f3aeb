import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, droppedWords, message, restWords } from "./chart-kind.ts";
import { lastPlace, lowestPlace } from "./curve.ts";
import type { LossChart } from "./loss-data.ts";
import { dropped, type Line, linesOf, ranked } from "./loss-lines.ts";
import { drawLoss } from "./loss-picture.ts";

function findings(chart: LossChart): Message[] {
  const lines = linesOf(chart);
  const ranking = ranked(lines);
  const lost = ranking.filter(({ diverged }) => diverged).map(({ series }) => chart.series[series]!.name);
  const parts = new Set(lines.map(({ part }) => part));
  const columns = chart.series.flatMap(({ train, validation }) => [train.length, validation.length]);
  const repeats = Math.max(0, ...columns);
  const count = dropped(chart);
  return [
    outcome(chart, lines, ranking),
    ...(lost.length > 0 && lost.length < ranking.length ? [message("diverged", { names: lost })] : []),
    ...(chart.smooth > 0 ? [message("smoothed", { sigma: chart.smooth })] : []),
    ...(repeats > 1 ? [message("band", { repeats })] : []),
    ...(parts.size > 1 && chart.series.length > 1 ? [message("dotted")] : []),
    ...(count > 0 ? [message("dropped", { count })] : []),
  ];
}

function outcome(chart: LossChart, lines: readonly Line[], ranking: readonly Line[]): Message {
  const [best] = ranking;
  if (best === undefined || best.diverged) return message("all-diverged");
  if (Number.isNaN(best.end)) return message("none");
  const { name } = chart.series[best.series]!;
  if (chart.series.length > 1) return message("lowest", { name, loss: formatNumber(best.end, 2) });
  const validation = lines.find(({ part }) => part === "validation");
  const place = validation === undefined ? -1 : lowestPlace(validation.bold);
  if (validation === undefined || place < 0) return message("ends", { loss: formatNumber(best.end, 2) });
  const rise = validation.end / validation.bold[place]! - 1;
  const values = {
    epoch: place + 1,
    unit: chart.xName,
    loss: formatNumber(validation.bold[place]!, 2),
    percent: Math.round(rise * 100),
  };
  return message(rise > 0.05 && place < validation.bold.length - 2 ? "overfit" : "still-best", values);
}

function details(chart: LossChart): Message[] {
  const lines = linesOf(chart);
  const epochs = Math.max(0, ...lines.map(({ bold }) => bold.length));
  const order = ranked(lines).map(({ series }) => series);
  const ways = (part: Line["part"]) => {
    const own = new Map(lines.filter((line) => line.part === part).map((line) => [line.series, line]));
    return order.flatMap((series) => (own.has(series) ? [wayOf(chart, own.get(series)!)] : []));
  };
  return [
    message("span", { lines: lines.length, epochs, unit: chart.xName }),
    ...(["validation", "train"] as const).flatMap((part) => {
      const list = ways(part);
      return list.length === 0 ? [] : [message(`ways-${part}`, { list })];
    }),
  ];
}

/** From where to where a line goes. */
function wayOf(chart: LossChart, { series, bold, end, diverged }: Line): Message {
  const { name } = chart.series[series]!;
  const first = bold[bold.findIndex(Number.isFinite)];
  if (first === undefined) return message(diverged ? "lost-way" : "no-way", { name });
  return message(diverged ? "diverging-way" : "way", {
    name,
    first: formatNumber(first),
    last: formatNumber(end),
  });
}

const words = {
  ...restWords,
  ...droppedWords,
  title: { ko: "손실 곡선", en: "Loss curves" },
  lowest: { ko: "{name:이/가} 가장 낮게 끝나요({loss})", en: "{name} ends lowest at {loss}" },
  ends: { ko: "훈련 손실은 {loss:으로/로} 끝나요", en: "The training loss ends at {loss}" },
  overfit: {
    ko: "검증 손실은 {epoch}{unit}에 가장 낮고({loss}) 그 뒤 {percent}% 올라요: 과적합",
    en: "Validation loss is lowest at {unit} {epoch} ({loss}), then rises {percent}%: overfitting",
  },
  "still-best": {
    ko: "검증 손실은 {epoch}{unit}에 가장 낮아요({loss})",
    en: "Validation loss is lowest at {unit} {epoch} ({loss})",
  },
  none: { ko: "그릴 수 있는 손실로 끝난 학습이 없어요", en: "No run ends at a loss that can be drawn" },
  "all-diverged": { ko: "모든 학습이 발산했어요", en: "Every run diverged" },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  smoothed: {
    ko: "굵은 선은 가우시안 평활(σ={sigma})",
    en: "bold lines are Gaussian-smoothed (σ = {sigma})",
  },
  "smoothed-told": {
    ko: "손실은 가우시안 평활(σ={sigma})을 거친 값이에요",
    en: "the losses are Gaussian-smoothed (σ = {sigma})",
  },
  band: { ko: "띠는 반복 {repeats}번의 범위", en: "band: range over {repeats} runs" },
  "band-told": {
    ko: "손실은 반복 {repeats}번의 평균이에요",
    en: "the losses are means over {repeats} runs",
  },
  dotted: { ko: "점선은 훈련 손실", en: "dotted: training loss" },
  "dotted-told": { ko: "", en: "" },
  lost: { ko: "발산", en: "diverged" },
  loss: { ko: "손실", en: "loss" },
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  best: { ko: "조기 종료: {epoch}", en: "early stop: {epoch}" },
  span: {
    ko: "곡선 {lines}개, {unit} 1부터 {epochs}까지",
    en: "{lines|curve|curves} from {unit} 1 to {epochs}",
  },
  "ways-train": { ko: "훈련 손실: {list}", en: "training loss: {list}" },
  "ways-validation": { ko: "검증 손실: {list}", en: "validation loss: {list}" },
  way: { ko: "{name} {first}에서 {last:으로/로}", en: "{name} from {first} to {last}" },
  "diverging-way": {
    ko: "{name} {first}에서 {last}까지 가다 발산",
    en: "{name} from {first} to {last}, then diverged",
  },
  "no-way": { ko: "{name} 없음", en: "{name} none" },
  "lost-way": { ko: "{name} 발산", en: "{name} diverged" },
} as const;

export const lossKind: ChartKind<LossChart> = {
  kind: "loss",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => linesOf(chart).every(({ bold }) => lastPlace(bold) < 0),
  draw: drawLoss,
};
