import { countUp } from "../scale/column.ts";
import { formatPercent } from "@opt/words";
import { valueReader } from "../text/format.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import { isHeld, lastPlace, lowestPlace, repeatsOf, visitsOf } from "./curve.ts";
import { type LossChart, placeText, unitOf } from "./loss-data.ts";
import { epochsOf, type Line, linesOf, ranked, turnOf } from "./loss-lines.ts";
import { drawLoss } from "./loss-picture.ts";
import { outsideFinding } from "./outside.ts";

/** What is measured, in the caller's words or ours. */
function measureOf({ axes }: LossChart): LocalizedText {
  return axes?.y?.name ?? words.loss;
}

/** The only series is named in the title: its lines are named after their parts. */
function title(chart: LossChart): Message {
  const [only, ...others] = chart.series;
  const measure = chart.axes?.y?.name;
  const own = measure === undefined ? message("title") : message("title-own", { measure });
  const isNamed = only !== undefined && others.length === 0 && only.name !== "";
  return isNamed ? message("title-of", { title: own, name: only.name }) : own;
}

function findings(chart: LossChart): Message[] {
  const { lines, clipped, axis, ties } = linesOf(chart);
  const ranking = ranked(lines);
  const named = (is: (line: Line) => boolean) =>
    ranking.filter(is).map(({ series }) => chart.series[series]!.name);
  const lost = named(({ diverged }) => diverged);
  const rose = named(({ fate }) => fate === "rose");
  const hasBoth = chart.series.some(({ train, validation }) => train.length > 0 && validation.length > 0);
  const repeats = repeatsOf(chart.series.flatMap(({ train, validation }) => [train, validation])) ?? "";
  const values = { repeats, sigma: chart.smooth, measure: measureOf(chart) };
  const first = outcome(chart, lines, ranking);
  return [
    first,
    ...(lost.length > 0 && lost.length < ranking.length ? [message("diverged", { names: lost })] : []),
    ...(rose.length > 0 && chart.series.length > 1 ? [message("rose", { names: rose })] : []),
    ...(clipped === undefined
      ? []
      : [
          message("clipped", {
            names: clipped.series.map((series) => chart.series[series]!.name),
            highest: mapText(valueReader([], chart.axes?.y?.format, ties)(clipped.highest), (most, locale) =>
              clipped.series.length < 2 ? most : locale === "ko" ? `최고 ${most}` : `${most} at most`,
            ),
          }),
        ]),
    ...(chart.smooth > 0 ? [message("smoothed", values)] : []),
    ...(repeats ? [message("band", values)] : []),
    ...(hasBoth && chart.series.length > 1 ? [message("dotted", values)] : []),
    ...droppedFinding(axis.dropped),
    ...outsideFinding(chart.axes, () =>
      lines.map(({ bold: y }) => ({ x: countUp(chart.start, y.length), y })),
    ),
  ];
}

function outcome(chart: LossChart, lines: readonly Line[], ranking: readonly Line[]): Message {
  const [best] = ranking;
  if (best === undefined || best.diverged) return message("all-diverged");
  if (Number.isNaN(best.end)) return message("none");
  const { name } = chart.series[best.series]!;
  const { ties, read } = linesOf(chart);
  if (chart.series.length > 1) {
    // losses on other data are not to be ranked together
    const last = ranking.findLast(({ end, diverged }) => !diverged && !Number.isNaN(end));
    if (last?.part !== best.part) return message("unlike", { measure: measureOf(chart) });
    const level = ranking.filter(({ end, diverged }) => !diverged && ties(end, best.end));
    const names = level.map(({ series }) => chart.series[series]!.name);
    const values = { name, names, count: names.length, loss: read(best.end) };
    if (names.length === 1) return message("lowest", values);
    return message(names.length === ranking.length ? "all-level" : "tie", values);
  }
  const validation = lines.find(({ part, bold }) => part === "validation" && lowestPlace(bold) >= 0);
  const { bold, end } = validation ?? best;
  const place = lowestPlace(bold);
  const lowest = bold[place]!;
  const values = {
    measure: measureOf(chart),
    epoch: placeText(chart, place + chart.start),
    unit: unitOf(chart),
    loss: read(lowest),
    last: read(end),
    percent: formatPercent(end / lowest - 1, 0),
  };
  const rises = turnOf({ bold, end }) >= 0;
  if (validation === undefined)
    return rises ? message("train-rises", values) : message("ends", { ...values, loss: values.last });
  if (bold.every((value) => !Number.isFinite(value) || ties(value, lowest))) return message("flat", values);
  const isAgain = isHeld(bold, place) || (visitsOf(bold, lowest, ties)[1] ?? -1) > place;
  if (!rises) return message(isAgain ? "still-best-first" : "still-best", values);
  const training = lines.find(({ part }) => part === "train");
  if (training === undefined || !keepsFalling(training, place)) return message("rises", values);
  return message(lowest > 0 ? "overfit" : "overfit-from", values);
}

/** Whether a training loss ends no more than a little above its value at a place: to rise with it is no overfitting. */
function keepsFalling({ bold, end, diverged }: Line, place: number): boolean {
  const then = bold[lastPlace(bold.subarray(0, place + 1))] ?? Number.NaN;
  return !diverged && end - then <= 0.05 * Math.abs(then);
}

function details(chart: LossChart): Message[] {
  const { lines, read } = linesOf(chart);
  const epochs = epochsOf(lines);
  const order = ranked(lines).map(({ series }) => series);
  const ways = (part: Line["part"]) => {
    const own = lines.filter((line) => line.part === part);
    const said = new Map(own.map((line) => [line.series, wayOf(chart, line, read)]));
    return order.flatMap((series) => said.get(series) ?? []);
  };
  const [from, to] = [0, Math.max(0, epochs - 1)].map((place) => placeText(chart, chart.start + place));
  return [
    message("span", { lines: lines.length, from: from!, to: to!, unit: unitOf(chart) }),
    ...(["validation", "train"] as const).flatMap((part) => {
      const list = ways(part);
      return list.length === 0 ? [] : [message(`ways-${part}`, { list, measure: measureOf(chart) })];
    }),
  ];
}

function underway(chart: LossChart, progress: number): Message {
  const epochs = epochsOf(linesOf(chart).lines);
  const epoch = chart.start + Math.max(0, Math.round(progress * epochs) - 1);
  return message("at", { epoch: placeText(chart, epoch), unit: unitOf(chart) });
}

/** From where to where a line goes. */
function wayOf(
  chart: LossChart,
  { series, bold, diverged, lost, end }: Line,
  read: (loss: number) => LocalizedText,
): Message {
  const { name } = chart.series[series]!;
  const first = bold[bold.findIndex(Number.isFinite)];
  if (first === undefined) return message(diverged ? "lost-way" : "no-way", { name });
  const isLost = lost && !Number.isFinite(bold.at(-1));
  return message(diverged ? (isLost ? "diverging-way" : "risen-way") : "way", {
    name,
    first: read(first),
    last: read(end),
  });
}

const words = {
  title: { ko: "손실 곡선", en: "Loss curves" },
  "title-own": { ko: "{measure} 곡선", en: "Curves of {measure}" },
  "title-of": { ko: "{title}: {name}", en: "{title}: {name}" },
  lowest: { ko: "{name:이/가} 가장 낮게 끝나요({loss})", en: "{name} ends lowest at {loss}" },
  tie: {
    ko: "{names:이/가} 똑같이 가장 낮게 끝나요({loss})",
    en: "{names} tie for the lowest end at {loss}",
  },
  "all-level": { ko: "{count!} {loss:으로/로} 똑같이 끝나요", en: "{count!} end level at {loss}" },
  unlike: {
    ko: "훈련 {measure:과/와} 검증 {measure:은/는} 서로 견줄 수 없어요",
    en: "A training {measure} does not compare with a validation {measure}",
  },
  rose: { ko: "{names:은/는} 처음보다 높게 끝나요", en: "{names|ends|end} above the start" },
  clipped: {
    ko: "{names:은/는} {highest}까지 올라 그림에서 잘랐어요",
    en: "axis cut: {names|rises|rise} up to {highest}",
  },
  "clipped-told": {
    ko: "{names:은/는} {highest}까지 올라가서 축은 그 아래까지만 그렸어요",
    en: "the axis ends below the highest loss of {names}, {highest}",
  },
  flat: {
    ko: "검증 {measure:은/는} 내내 {loss} 그대로예요",
    en: "The validation {measure} stays at {loss}",
  },
  at: { ko: "{epoch}{unit}", en: "{unit} {epoch}" },
  ends: { ko: "훈련 {measure:은/는} {loss:으로/로} 끝나요", en: "The training {measure} ends at {loss}" },
  overfit: {
    ko: "검증 {measure:은/는} {epoch}{unit}에 가장 낮고({loss}) 그 뒤 {percent} 올라요: 과적합",
    en: "Validation {measure} is lowest at {unit} {epoch} ({loss}), then rises {percent}: overfitting",
  },
  "overfit-short": {
    ko: "과적합: {epoch}{unit} 뒤 검증 {measure:이/가} {percent} 올라요",
    en: "Overfitting after {unit} {epoch}: up {percent}",
  },
  "overfit-from": {
    ko: "검증 {measure:은/는} {epoch}{unit}에 가장 낮고({loss}) 그 뒤 {last:으로/로} 올라요: 과적합",
    en: "Validation {measure} is lowest at {unit} {epoch} ({loss}), then rises to {last}: overfitting",
  },
  rises: {
    ko: "검증 {measure:은/는} {epoch}{unit}에 가장 낮고({loss}) 그 뒤 {last:으로/로} 올라요",
    en: "Validation {measure} is lowest at {unit} {epoch} ({loss}), then rises to {last}",
  },
  "train-rises": {
    ko: "훈련 {measure:은/는} {epoch}{unit}에 가장 낮고({loss}) 그 뒤 {last:으로/로} 올라요",
    en: "Training {measure} is lowest at {unit} {epoch} ({loss}), then rises to {last}",
  },
  "still-best": {
    ko: "검증 {measure:은/는} {epoch}{unit}에 가장 낮아요({loss})",
    en: "Validation {measure} is lowest at {unit} {epoch} ({loss})",
  },
  "still-best-first": {
    ko: "검증 {measure:은/는} {epoch}{unit}에 처음으로 가장 낮아요({loss})",
    en: "Validation {measure} is lowest first at {unit} {epoch} ({loss})",
  },
  none: { ko: "그릴 수 있는 손실로 끝난 학습이 없어요", en: "No run ends at a loss that can be drawn" },
  "all-diverged": { ko: "모든 학습이 발산했어요", en: "Every run diverged" },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  smoothed: {
    ko: "굵은 선은 가우시안 평활(σ={sigma})",
    en: "bold lines are Gaussian-smoothed (σ = {sigma})",
  },
  "smoothed-told": {
    ko: "{measure:은/는} 가우시안 평활(σ={sigma})을 거친 값이에요",
    en: "the {measure} is Gaussian-smoothed (σ = {sigma})",
  },
  band: { ko: "띠는 반복 {repeats}번의 범위", en: "band: range over {repeats} runs" },
  "band-told": {
    ko: "{measure:은/는} 반복 {repeats}번의 평균이에요",
    en: "the {measure} is a mean over {repeats} runs",
  },
  dotted: { ko: "점선은 훈련 {measure}", en: "dotted: training {measure}" },
  "dotted-told": { ko: "", en: "" },
  lost: { ko: "발산", en: "diverged" },
  loss: { ko: "손실", en: "loss" },
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  best: { ko: "조기 종료: {epoch}", en: "early stop: {epoch}" },
  span: {
    ko: "곡선 {lines}개, {unit} {from}부터 {to}까지",
    en: "{lines|curve|curves} from {unit} {from} to {to}",
  },
  "ways-train": { ko: "훈련 {measure}: {list;}", en: "training {measure}: {list}" },
  "ways-validation": { ko: "검증 {measure}: {list;}", en: "validation {measure}: {list}" },
  way: { ko: "{name} {first}에서 {last:으로/로}", en: "{name} from {first} to {last}" },
  "diverging-way": {
    ko: "{name} {first}에서 {last}까지 가다 발산",
    en: "{name} from {first} to {last}, then diverged",
  },
  "risen-way": { ko: "{name} {first}에서 {last}까지 발산", en: "{name} from {first} to {last}: diverged" },
  "no-way": { ko: "{name} 없음", en: "{name} none" },
  "lost-way": { ko: "{name} 발산", en: "{name} diverged" },
} as const;

export const lossKind: ChartKind<LossChart> = {
  kind: "loss",
  words,
  title,
  findings,
  details,
  underway,
  isEmpty: (chart) => linesOf(chart).lines.every(({ bold }) => lastPlace(bold) < 0),
  draw: drawLoss,
};
