import { formatPercent } from "@opt/words";
import { formatValues } from "../text/format.ts";
import { countFinite } from "../scale/column.ts";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { DecisionChart } from "./decision-data.ts";
import { drawDecision, mostRinged } from "./decision-picture.ts";
import { areasOf, frameAt, sidesOf } from "./decision-sides.ts";
import { outsideFinding } from "./outside.ts";
import { undefinedFinding } from "./undefined-ground.ts";

function findings(chart: DecisionChart): Message[] {
  const { frames, points } = chart;
  const last = frames.length - 1;
  const { right, judged } = sidesOf(chart, last);
  const outside = points.labels.length - judged;
  const first = sidesOf(chart, 0);
  const isStory = last > 0 && first.judged > 0 && judged > 0;
  return [
    judged > 1
      ? message("right", { right, judged, share: formatPercent(right / judged) })
      : judged === 1
        ? message(right === 1 ? "right-one" : "wrong-one")
        : area(chart, last),
    ...(judged - right > 0 && judged - right <= mostRinged ? [message("ringed")] : []),
    ...(isStory ? [message("before", { share: formatPercent(first.right / first.judged) })] : []),
    ...undefinedFinding(undecidedIn(chart, last)),
    ...(outside > 0 ? [message("undecided", { count: outside })] : []),
    ...outsideFinding(chart.axes, () => [points]),
  ];
}

/** The share of the plane where nothing is decided. */
function undecidedIn({ frames }: DecisionChart, frame: number): number {
  const { values } = frames[frame]!;
  return 1 - countFinite(values) / values.length;
}

function area(chart: DecisionChart, frame: number): Message {
  const areas = [...areasOf(chart, frame)];
  const largest = bestPlaces(areas, "higher", tieRule(areas));
  const names = largest.map((i) => chart.classNames[i]!);
  return message(largest.length > 1 ? "areas-tied" : "area", {
    names,
    share: formatValues(areas, "percent")[largest[0]!]!,
  });
}

function underway(chart: DecisionChart, progress: number): Message {
  const frame = frameAt(chart, progress);
  // the rows of a single frame arrive one after the other
  if (chart.frames.length === 1)
    return message("rows", { count: Math.ceil(progress * chart.points.labels.length) });
  const { right, judged } = sidesOf(chart, frame);
  const { step = frame + 1 } = chart.frames[frame]!;
  return message(judged > 0 ? "at" : "at-step", { step, right, judged });
}

function details(chart: DecisionChart): Message[] {
  const { frames, classNames, points, axisNames, axes } = chart;
  const shares = formatValues([...areasOf(chart, frames.length - 1)], "percent");
  const counts = classNames.map((_, k) => points.labels.reduce((sum, label) => sum + Number(label === k), 0));
  const list = classNames.map((name, k) =>
    message(points.labels.length > 0 ? "class" : "bare", { name, share: shares[k]!, count: counts[k]! }),
  );
  return [
    message("axes", { x: axes?.x?.name ?? axisNames[0], y: axes?.y?.name ?? axisNames[1] }),
    message("classes", { list }),
    ...(frames.length > 1 ? [message("frames", { count: frames.length })] : []),
  ];
}

const words = {
  title: { ko: "결정 경계", en: "Decision boundary" },
  right: {
    ko: "{judged}개 가운데 {right}개가 제 영역에 있어요({share})",
    en: "{right} of {judged} rows lie on their side ({share})",
  },
  "right-one": { ko: "데이터 하나가 제 영역에 있어요", en: "The one row lies on its side" },
  "wrong-one": {
    ko: "데이터 하나가 제 영역에 있지 않아요",
    en: "The one row does not lie on its side",
  },
  "ringed-told": { ko: "", en: "" },
  ringed: { ko: "고리는 다른 영역에 있는 데이터", en: "ringed: on another side" },
  rows: { ko: "데이터 {count}개까지", en: "{count|row|rows} so far" },
  at: { ko: "{step}스텝: {judged}개 가운데 {right}개", en: "step {step}: {right} of {judged}" },
  "at-step": { ko: "{step}스텝", en: "step {step}" },
  before: { ko: "처음에는 {share}", en: "{share} at first" },
  area: { ko: "{names:이/가} 평면의 {share}를 차지해요", en: "{names} takes {share} of the plane" },
  "areas-tied": {
    ko: "{names:이/가} 평면을 {share}씩 차지해요",
    en: "{names} take {share} of the plane each",
  },
  undecided: { ko: "판정이 없는 곳의 데이터 {count}개", en: "{count|row|rows} where nothing is decided" },
  axes: { ko: "가로 {x}, 세로 {y}", en: "{x} across, {y} upward" },
  classes: { ko: "{list;}", en: "{list;}" },
  class: {
    ko: "{name}: 데이터 {count}개, 평면의 {share}",
    en: "{name}: {count|row|rows}, {share} of the plane",
  },
  bare: { ko: "{name}: 평면의 {share}", en: "{name}: {share} of the plane" },
  frames: { ko: "학습하는 동안의 {count}장면", en: "{count} frames of training" },
  step: { ko: "{step}스텝", en: "step {step}" },
} as const;

export const decisionKind: ChartKind<DecisionChart> = {
  kind: "decision",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ frames }) => !(frames.at(-1)?.values.some(Number.isFinite) ?? false),
  draw: drawDecision,
};
