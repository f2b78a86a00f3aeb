import { finiteOf } from "../scale/column.ts";
import { valueAt } from "../scale/order.ts";
import { tieRule } from "../scale/tie.ts";
import { formatValue } from "../text/format.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { GradientFlowChart } from "./gradient-flow-data.ts";
import { drawGradientFlow } from "./gradient-flow-picture.ts";
import { outsideFinding } from "./outside.ts";
import { remembered } from "./remembered.ts";
import { formatNumber } from "@opt/words";

/** The median of the finite norms of a layer; NaN when it has none. */
function medianOf(row: Float64Array): number {
  const norms = finiteOf(row);
  const [low = Number.NaN, high = low] = [(norms.length - 1) >> 1, norms.length >> 1].map((place) =>
    valueAt(norms, place),
  );
  return low + (high - low) / 2;
}

const mediansOf = /* @__PURE__ */ remembered(({ norms }: GradientFlowChart) =>
  Float64Array.from(norms, medianOf),
);

/** From this ratio of first to last layer on, gradients are said to vanish or explode. */
const notable = 100;

function findings(chart: GradientFlowChart): Message[] {
  const { layers, norms } = chart;
  const medians = mediansOf(chart);
  const lost = norms.flatMap((row, layer) => {
    const at = row.findIndex((norm) => !Number.isFinite(norm));
    return at < 0 ? [] : [{ layer, at }];
  });
  const first = lost.toSorted((a, b) => a.at - b.at)[0];
  const still = layers.flatMap((name, i) =>
    medians[i] === 0 ? [{ name, isDead: norms[i]!.every((norm) => norm === 0) }] : [],
  );
  const named = (isDead: boolean) => still.filter((one) => one.isDead === isDead).map(({ name }) => name);
  const [dead, mostlyDead] = [named(true), named(false)];
  return [
    ...(first === undefined
      ? []
      : [message("not-finite", { layer: layers[first.layer]!, ...momentOf(chart, first.at) })]),
    ...(dead.length === layers.length ? [message("all-dead")] : flow(layers, medians)),
    ...outliers(chart),
    ...(dead.length > 0 && dead.length < layers.length ? [message("dead", { layers: dead })] : []),
    ...(mostlyDead.length > 0 ? [message("mostly-dead", { layers: mostlyDead })] : []),
    // every layer has its row, whatever the domain of the layers
    ...outsideFinding(chart.axes?.x && { x: chart.axes.x }, () => norms.map((y) => ({ x: chart.steps, y }))),
  ];
}

/** The norms that stand out most from the median of their layer, if any does by far: above it, then below it. */
function outliers(chart: GradientFlowChart): Message[] {
  const above = farthest(chart, (norm, median) => norm / median);
  const below = farthest(chart, (norm, median) => median / norm);
  return [
    ...(above.times < Number.POSITIVE_INFINITY ? standingOut(chart, "spike", above) : []),
    ...standingOut(chart, below.times === Number.POSITIVE_INFINITY ? "zero" : "dip", below),
  ];
}

interface Outliers {
  /** How many times above or below the median the farthest are. */
  readonly times: number;
  /** Where they are: of several that tie, all. */
  readonly places: readonly { readonly layer: number; readonly at: number }[];
}

function farthest(chart: GradientFlowChart, ratioOf: (norm: number, median: number) => number): Outliers {
  const medians = mediansOf(chart);
  let times = notable;
  let places: { layer: number; at: number }[] = [];
  for (const [layer, row] of chart.norms.entries()) {
    if (!(medians[layer]! > 0)) continue;
    for (let at = 0; at < row.length; at++) {
      const ratio = Number.isFinite(row[at]) ? ratioOf(row[at]!, medians[layer]!) : Number.NaN;
      if (!(ratio >= times)) continue;
      if (ratio > times) places = [];
      times = ratio;
      places.push({ layer, at });
    }
  }
  return { times, places };
}

function standingOut(
  chart: GradientFlowChart,
  code: "spike" | "dip" | "zero",
  { times, places }: Outliers,
): Message[] {
  if (places.length === 0) return [];
  const layers = [...new Set(places.map(({ layer }) => chart.layers[layer]!))];
  const steps = [...new Set(places.map(({ at }) => at))].toSorted((a, b) => a - b);
  const { unit, step } = momentOf(chart, steps[0]!);
  const at = mapText(unit, (word, locale) => {
    const [isOnce, first] = [steps.length === 1, localize(step, locale)];
    if (locale === "ko") return `${first}${word}${isOnce ? "에" : ` 등 ${steps.length}번`}`;
    return `at ${word} ${first}${isOnce ? "" : `, ${steps.length} times in all`}`;
  });
  return [message(code, { layers, times: rounded(times), at })];
}

/** A step as the axis counts it. */
function momentOf({ steps, axes }: GradientFlowChart, at: number) {
  const unit = axes?.x?.name ?? words.step;
  return { unit, step: formatValue(steps[at]!, axes?.x?.format) };
}

/** Two digits tell how many times. */
function rounded(times: number): string {
  return formatNumber(Number(times.toPrecision(2)), 2, 1e6);
}

/** The least number of two digits that is not below. */
function roundedUp(times: number): string {
  const near = Number(times.toPrecision(2));
  const unit = 10 ** (Math.floor(Math.log10(near)) - 1);
  return rounded(near < times * (1 - 1e-12) ? near + unit : near);
}

function flow(layers: readonly LocalizedText[], medians: Float64Array): Message[] {
  const live = layers.flatMap((name, i) => (medians[i]! > 0 ? [{ name, norm: medians[i]! }] : []));
  const [input, output] = [live[0], live.at(-1)];
  if (input === undefined || output === undefined) return [message("none")];
  if (live.length === 1) return [message("single", { layer: input.name, norm: formatNumber(input.norm) })];
  const ratio = output.norm / input.norm;
  const ends = { first: input.name, last: output.name };
  if (ratio >= notable) return [message("vanish", { ...ends, times: rounded(ratio) })];
  if (ratio <= 1 / notable) return [message("explode", { ...ends, times: rounded(1 / ratio) })];
  const ranked = live.toSorted((a, b) => a.norm - b.norm);
  const [least, most] = [ranked[0]!, ranked.at(-1)!];
  const spread = most.norm / least.norm;
  if (spread < 1.005)
    return [
      message(live.length < layers.length ? "others-same" : "same", { norm: formatNumber(input.norm) }),
    ];
  if (spread < notable) return [message("even", { times: roundedUp(spread) })];
  const ties = tieRule(medians);
  const named = (norm: number) => live.filter((one) => ties(one.norm, norm)).map(({ name }) => name);
  return [message("uneven", { least: named(least.norm), most: named(most.norm), times: rounded(spread) })];
}

function details(chart: GradientFlowChart): Message[] {
  const { layers, steps } = chart;
  const medians = mediansOf(chart);
  const [from, to] = [momentOf(chart, 0), momentOf(chart, steps.length - 1)];
  const list = layers.map((layer, i) => {
    const median = medians[i]!;
    return message(Number.isNaN(median) ? "no-median" : "median", { layer, norm: formatNumber(median) });
  });
  return [
    message(steps.length === 1 ? "span-one" : "span", {
      count: layers.length,
      unit: from.unit,
      from: from.step,
      to: to.step,
    }),
    message("medians", { list }),
    ...namedAxes(chart, ["y"]),
  ];
}

const words = {
  title: { ko: "층별 기울기의 크기", en: "Gradient flow" },
  "not-finite": {
    ko: "{layer}의 기울기가 {step}{unit}에서 유한하지 않아요",
    en: "The gradient of {layer} is not finite at {unit} {step}",
  },
  vanish: {
    ko: "기울기가 소실돼요: {first}에서는 {last}보다 {times}배 작아요",
    en: "Gradients vanish: {times} times smaller at {first} than at {last}",
  },
  "vanish-short": {
    ko: "기울기 소실: {first:이/가} {last}보다 {times}배 작아요",
    en: "Vanishing: {first} {times} times below {last}",
  },
  explode: {
    ko: "기울기가 폭발해요: {first}에서는 {last}보다 {times}배 커요",
    en: "Gradients explode: {times} times larger at {first} than at {last}",
  },
  "explode-short": {
    ko: "기울기 폭발: {first:이/가} {last}보다 {times}배 커요",
    en: "Exploding: {first} {times} times above {last}",
  },
  even: {
    ko: "층 사이의 차이는 중앙값으로 {times}배 안이에요",
    en: "The medians of the layers lie within a factor of {times}",
  },
  uneven: {
    ko: "{least}에서 가장 작고 {most}에서 가장 커요: {times}배 차이",
    en: "Smallest at {least}, largest at {most}: {times} times apart",
  },
  same: {
    ko: "모든 층의 크기가 중앙값 {norm:으로/로} 같아요",
    en: "All layers have a median norm of {norm}",
  },
  "others-same": {
    ko: "0이 아닌 층의 크기는 중앙값 {norm:으로/로} 같아요",
    en: "The layers above 0 have a median norm of {norm}",
  },
  spike: {
    ko: "{layers:은/는} {at} 중앙값의 {times}배까지 커져요",
    en: "{layers|reaches|reach} {times} times the median {at}",
  },
  dip: {
    ko: "{layers:은/는} {at} 중앙값보다 {times}배 작아져요",
    en: "{layers|falls|fall} {times} times below the median {at}",
  },
  zero: { ko: "{layers:은/는} {at} 0으로 떨어져요", en: "{layers|falls|fall} to 0 {at}" },
  single: { ko: "{layer}의 크기는 {norm:이에요/예요}", en: "{layer} has a norm of {norm}" },
  "all-dead": { ko: "0이 아닌 기울기가 없어요", en: "No gradient differs from 0" },
  none: { ko: "크기의 중앙값이 0보다 큰 층이 없어요", en: "No layer has a median norm above 0" },
  dead: { ko: "{layers:은/는} 기울기가 늘 0이에요", en: "always 0: {layers}" },
  "mostly-dead": { ko: "{layers:은/는} 기울기가 대개 0이에요", en: "mostly 0: {layers}" },
  "span-one": { ko: "층 {count}개, {unit} {from}", en: "{count|layer|layers}, {unit} {from}" },
  span: { ko: "층 {count}개, {unit} {from}부터 {to}까지", en: "{count|layer|layers}, {unit} {from} to {to}" },
  medians: { ko: "크기의 중앙값: {list}", en: "median norms: {list}" },
  median: { ko: "{layer} {norm}", en: "{layer} {norm}" },
  "no-median": { ko: "{layer} 없음", en: "{layer} none" },
  norm: { ko: "크기", en: "norm" },
  step: { ko: "스텝", en: "step" },
} as const;

export const gradientFlowKind: ChartKind<GradientFlowChart> = {
  kind: "gradientFlow",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ layers, steps }) => layers.length === 0 || steps.length === 0,
  draw: drawGradientFlow,
};
