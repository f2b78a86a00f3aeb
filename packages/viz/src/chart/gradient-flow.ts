import { finiteOf, pick } from "../scale/column.ts";
import { within } from "../mark/clip.ts";
import { formatNumber } from "@opt/words";
import { drawAxes, type Plot } from "../mark/axes.ts";
import { drawHeatBar, heatBarWidth, heatColor } from "../mark/heat.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent, type Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readAscending, readNumbers } from "./numbers.ts";
import type { AxesWords } from "./own-axes.ts";
import { remembered } from "./remembered.ts";

export interface GradientFlowChartOptions extends ChartTexts, AxesWords {
  /** From the input to the output. */
  readonly layers: readonly LocalizedText[];
  /** Ascending. Default 0, 1, 2, … */
  readonly steps?: ArrayLike<number>;
  /** One row a layer: the norm of its gradient at each step. */
  readonly norms: readonly ArrayLike<number>[];
}

/** Norms of the gradients by layer and step. */
export interface GradientFlowChart extends ChartDescription<"gradientFlow"> {
  readonly layers: readonly LocalizedText[];
  readonly steps: Float64Array;
  readonly norms: readonly Float64Array[];
}

/**
 * How large the gradients of each layer are while training, on a logarithmic scale; whether they vanish or explode on
 * their way back to the first layer is read off the medians over the steps. Zeros are hollow, what is not finite is
 * crossed out. Of more steps than pixels, the largest norm of each pixel column is shown.
 *
 * @throws `RangeError` for negative norms, or rows that do not hold one norm a step.
 *
 * @example
 * ```ts
 * const chart = gradientFlowChart({ layers: ["in", "middle", "out"], norms: [[1e-5, 2e-5], [1e-3, 1e-3], [0.1, 0.2]] });
 * console.log(chartFinding(chart, "en")); // → Gradients vanish: 10,000 times smaller at in than at out
 * ```
 */
export function gradientFlowChart(options: GradientFlowChartOptions): GradientFlowChart {
  const layers = options.layers.map((name, i) => readText(`layers[${i}]`, name));
  if (options.norms.length !== layers.length)
    throw new RangeError(`norms must hold ${layers.length} rows, got ${options.norms.length}`);
  const norms = options.norms.map((row, i) => readNumbers(`norms[${i}]`, row));
  const count = norms[0]?.length ?? 0;
  const steps =
    options.steps === undefined || count < 2
      ? Float64Array.from(options.steps ?? { length: count }, (step: number | undefined, i) => step ?? i)
      : readAscending("steps", options.steps);
  for (const [i, row] of norms.entries()) {
    if (row.length !== steps.length)
      throw new RangeError(`norms[${i}] must hold ${steps.length} values, got ${row.length}`);
    const wrong = row.find((norm) => norm < 0);
    if (wrong !== undefined) throw new RangeError(`norms[${i}] must be 0 or more, got ${wrong}`);
  }
  return freezeChart<GradientFlowChart>(gradientFlowKind, { layers, steps, norms }, options);
}

/** The median of the finite norms of a layer; NaN when it has none. */
function medianOf(row: Float64Array): number {
  const sorted = finiteOf(row).toSorted();
  const [low = Number.NaN, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low + (high - low) / 2;
}

const mediansOf = remembered(({ norms }: GradientFlowChart) => Float64Array.from(norms, medianOf));

/** From this ratio of first to last layer on, gradients are said to vanish or explode. */
const notable = 100;

function findings(chart: GradientFlowChart): Message[] {
  const { layers, steps, norms } = chart;
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
      : [message("not-finite", { layer: layers[first.layer]!, step: steps[first.at]! })]),
    ...(dead.length === layers.length ? [message("all-dead")] : flow(layers, medians)),
    ...(dead.length > 0 && dead.length < layers.length ? [message("dead", { layers: dead })] : []),
    ...(mostlyDead.length > 0 ? [message("mostly-dead", { layers: mostlyDead })] : []),
  ];
}

/** Two digits tell how many times. */
function rounded(times: number): string {
  return formatNumber(Number(times.toPrecision(2)), 2);
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
  if (spread < notable) return [message("even", { times: rounded(spread) })];
  return [message("uneven", { least: least.name, most: most.name, times: rounded(spread) })];
}

function details(chart: GradientFlowChart): Message[] {
  const { layers, steps } = chart;
  const medians = mediansOf(chart);
  const list = layers.map((layer, i) => {
    const median = medians[i]!;
    return message(Number.isNaN(median) ? "no-median" : "median", { layer, norm: formatNumber(median) });
  });
  return [
    message("span", { count: layers.length, from: steps[0]!, to: steps.at(-1)! }),
    message("medians", { list }),
  ];
}

function draw(chart: GradientFlowChart, sheet: Sheet, room: Box): void {
  const { layers, steps, norms } = chart;
  const { text } = sheet.sizes;
  const [low, high] = extent(norms.flatMap((row) => extent(pick(row, (norm) => norm > 0)) ?? [])) ?? [1, 10];
  const scale = logScale(high > low * 2 ? [low, high] : [low / 2, high * 2]);
  const name = sheet.say("norm");
  const bar = heatBarWidth(sheet, scale, name);
  const count = layers.length;
  const every = Math.max(1, Math.ceil((text * 1.15 * count) / Math.max(1, room.height - text * 2)));
  const shown = layers.filter((_, i) => i % every === 0);
  const names = shown.map((layer) => cleanText(localize(layer, sheet.locale)));
  const ticks = fitApart(names, room.width * 0.3, text, 400).map((label, k) => ({
    value: count - k * every - 0.5,
    label,
  }));
  const edges = edgesOf(steps);
  const plot = drawAxes(
    sheet,
    { ...room, width: room.width - bar },
    { scale: linearScale([edges[0]!, edges.at(-1)!]), name: sheet.say("step"), grid: false },
    { scale: linearScale([0, count]), grid: false, ticks },
  );
  const rows = Math.min(count, Math.max(1, Math.floor(plot.height / 1.5)));
  for (let row = 0; row < rows; row++) {
    const [from, to] = [Math.floor((row * count) / rows), Math.floor(((row + 1) * count) / rows)];
    const height = plot.height / rows;
    const gap = height > 8 ? 1.5 : 0;
    const body = { y: plot.y + row * height, height: height - gap };
    within(sheet, plot, () => drawRow(sheet, plot, body, norms.slice(from, to), edges, scale));
  }
  const x = plot.x + plot.width + text;
  drawHeatBar(sheet, { x, y: plot.y, width: bar - text, height: plot.height }, scale, name);
}

/** Where the cells of the steps meet: half-way between them, the outer ones as wide as their neighbours. */
function edgesOf(steps: Float64Array): Float64Array {
  const [first, last, count] = [steps[0]!, steps.at(-1)!, steps.length];
  const gap = (i: number) => (count < 2 ? 1 : steps[i]! - steps[i - 1]!);
  return Float64Array.from({ length: count + 1 }, (_, i) =>
    i === 0 ? first - gap(1) / 2 : i === count ? last + gap(count - 1) / 2 : steps[i]! - gap(i) / 2,
  );
}

/** Narrowest cell in pixels. */
const narrowest = 2;

/** The cells of a row; of several layers or steps in one cell, the largest norm. */
function drawRow(
  sheet: Sheet,
  plot: Plot,
  { y, height }: Pick<Box, "y" | "height">,
  layers: readonly Float64Array[],
  edges: Float64Array,
  scale: Scale,
): void {
  const shown = Math.ceil((edges.length - 1) * sheet.progress);
  const crosses: number[][] = [];
  for (let from = 0, to = 0; from < shown; from = to) {
    const left = plot.atX(edges[from]!);
    while (to === from || (to < shown && plot.atX(edges[to]!) < left + narrowest)) to++;
    const width = plot.atX(edges[to]!) - left;
    let [largest, isLost] = [0, false];
    for (const row of layers) {
      for (let i = from; i < to; i++) {
        if (Number.isFinite(row[i])) largest = Math.max(largest, row[i]!);
        else isLost = true;
      }
    }
    const cell = { x: left, y, width: to < shown ? width + 0.3 : width, height };
    if (isLost) {
      crosses.push([left, y, left + width, y + height], [left + width, y, left, y + height]);
      sheet.items.push({ type: "rect", role: "cell", ...cell, fill: sheet.theme.cell });
    } else if (largest > 0)
      sheet.items.push({ type: "rect", role: "cell", ...cell, fill: heatColor(sheet, scale.unit(largest)) });
    else if (width > 3)
      sheet.items.push({ type: "rect", role: "cell", ...cell, stroke: sheet.theme.axis, lineWidth: 1 });
  }
  if (crosses.length > 0)
    sheet.items.push({ type: "path", role: "mark", lines: crosses, stroke: sheet.theme.text, lineWidth: 1 });
}

const words = {
  title: { ko: "층별 기울기의 크기", en: "Gradient flow" },
  "not-finite": {
    ko: "{layer}의 기울기가 {step}스텝에서 유한하지 않아요",
    en: "The gradient of {layer} is not finite at step {step}",
  },
  vanish: {
    ko: "기울기가 소실돼요: {first}에서는 {last}보다 {times}배 작아요",
    en: "Gradients vanish: {times} times smaller at {first} than at {last}",
  },
  explode: {
    ko: "기울기가 폭발해요: {first}에서는 {last}보다 {times}배 커요",
    en: "Gradients explode: {times} times larger at {first} than at {last}",
  },
  even: { ko: "층 사이의 차이는 {times}배 안이에요", en: "The layers stay within a factor of {times}" },
  uneven: {
    ko: "{least}에서 가장 작고 {most}에서 가장 커요: {times}배 차이",
    en: "Smallest at {least}, largest at {most}: {times} times apart",
  },
  same: { ko: "모든 층의 크기가 {norm:으로/로} 같아요", en: "All layers have a norm of {norm}" },
  "others-same": {
    ko: "0이 아닌 층의 크기는 {norm:으로/로} 같아요",
    en: "The layers above 0 have a norm of {norm}",
  },
  single: { ko: "{layer}의 크기는 {norm:이에요/예요}", en: "{layer} has a norm of {norm}" },
  "all-dead": { ko: "0이 아닌 기울기가 없어요", en: "No gradient differs from 0" },
  none: { ko: "크기의 중앙값이 0보다 큰 층이 없어요", en: "No layer has a median norm above 0" },
  dead: { ko: "{layers:은/는} 기울기가 늘 0이에요", en: "always 0: {layers}" },
  "mostly-dead": { ko: "{layers:은/는} 기울기가 대개 0이에요", en: "mostly 0: {layers}" },
  span: { ko: "층 {count}개, 스텝 {from}부터 {to}까지", en: "{count|layer|layers}, step {from} to {to}" },
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
  draw,
};
