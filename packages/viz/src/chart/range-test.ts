import { finiteOf } from "../scale/column.ts";
import { formatNumber } from "@opt/words";
import { drawReferences } from "../mark/reference.ts";
import { drawXyLines } from "../mark/xy-lines.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent } from "../scale/scale.ts";
import { type Ties, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { formatValue, valueReader } from "../text/format.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { checkPositive } from "./axis.ts";
import { isHeld, visitsOf } from "./curve.ts";
import { fateOf } from "./fate.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readAscending, readNumbers, readNumber } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { gaussian } from "./smooth.ts";
import { type AxesWords, readOwnAxes } from "./own-axes.ts";
import { remembered } from "./remembered.ts";
import { readObject } from "../text/list.ts";

export interface RangeTestChartOptions extends ChartTexts, AxesWords {
  /** Learning rates of the test, positive and ascending, at least two. */
  readonly learningRates: ArrayLike<number>;
  /** The loss at each rate; a loss that is not finite has diverged. */
  readonly losses: ArrayLike<number>;
  /** Standard deviation, in measurements, of the Gaussian that smooths the losses. Default 0, no smoothing. */
  readonly smooth?: number;
}

/** A learning-rate range test (Smith, 2017): the loss while the learning rate increases. */
export interface RangeTestChart extends ChartDescription<"rangeTest"> {
  readonly learningRates: Float64Array;
  readonly losses: Float64Array;
  readonly smooth: number;
}

/**
 * The loss while the learning rate increases, with the rate at which the loss falls fastest (per factor of the rate)
 * and the rate from which it stays above its start; it blows up there if it rises to ten times its start or is no number.
 *
 * @throws `RangeError` for rates that are not positive and ascending.
 *
 * @example
 * ```ts
 * const chart = rangeTestChart({
 *   learningRates: [1e-4, 1e-3, 1e-2, 0.1, 1],
 *   losses: [2.3, 2.2, 1.1, 0.9, 40],
 * });
 * console.log(chartFinding(chart, "en")); // → The loss falls fastest from 0.001 to 0.01
 * ```
 */
export function rangeTestChart(options: RangeTestChartOptions): RangeTestChart {
  const { smooth = 0 } = readObject("options", options);
  const learningRates = readAscending("learningRates", options.learningRates);
  if (!(learningRates[0]! > 0))
    throw new RangeError(`learningRates must be positive, got ${learningRates[0]}`);
  const losses = readNumbers("losses", options.losses);
  if (losses.length !== learningRates.length)
    throw new RangeError(`losses must hold ${learningRates.length} values, got ${losses.length}`);
  readNumber("smooth", smooth, 0, 1e6);
  const domain = readOwnAxes(options.axes)?.x?.domain;
  if (domain !== undefined) checkPositive("axes.x.domain", domain);
  return freezeChart<RangeTestChart>(rangeTestKind, { learningRates, losses, smooth }, options);
}

interface Reading {
  readonly losses: Float64Array;
  /** The stretch over which the loss falls fastest, as places; absent when it never falls. */
  readonly steepest: readonly [number, number] | undefined;
  readonly lowest: number;
  /** The place from which it stays above its start. */
  readonly above: number | undefined;
  /** The first place from there on where it diverges, by the rule that all charts share. */
  readonly lost: number | undefined;
  readonly ties: Ties;
}

const readingOf = /* @__PURE__ */ remembered((chart: RangeTestChart): Reading => {
  const { learningRates: rates, losses: raw } = chart;
  const losses = chart.smooth > 0 ? gaussian(raw, chart.smooth) : raw;
  let [lowest, start, last] = [-1, Number.NaN, -1];
  let steepest: [number, number] | undefined;
  let slope = 0;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i]!;
    if (!Number.isFinite(loss)) continue;
    if (last < 0) start = loss;
    if (lowest < 0 || loss < losses[lowest]!) lowest = i;
    if (last >= 0) {
      const change = (loss - losses[last]!) / Math.log(rates[i]! / rates[last]!);
      if (change < slope) [slope, steepest] = [change, [last, i]];
    }
    last = i;
  }
  const ties = tieRule([start, ...(extent(losses) ?? [])]);
  const floor = Math.min(0, losses[lowest]!);
  const isAbove = (loss: number) => !(loss <= start || (Number.isFinite(loss) && ties(loss, start)));
  let above = losses.length;
  while (above > 0 && isAbove(losses[above - 1]!)) above--;
  const lost = losses.findIndex((loss, i) => i >= above && fateOf(start, loss, floor, ties) === "diverged");
  const hasRisen = above < losses.length && lowest >= 0 && above > lowest;
  return {
    losses,
    steepest,
    lowest,
    ties,
    above: hasRisen ? above : undefined,
    lost: hasRisen && lost >= 0 ? lost : undefined,
  };
});

/** What the axes measure, in the caller's words or ours, and how the numbers of either are said. */
function voiceOf(chart: RangeTestChart): {
  readonly measure: LocalizedText;
  readonly rates: LocalizedText;
  readonly read: (loss: number) => LocalizedText;
  readonly rate: (place: number) => LocalizedText;
} {
  const { learningRates: rates, axes } = chart;
  const { losses, lowest, ties } = readingOf(chart);
  const told = [losses.find(Number.isFinite) ?? Number.NaN, losses[lowest]!];
  const read = valueReader(told, axes?.y?.format, ties);
  const format = axes?.x?.format;
  return {
    measure: axes?.y?.name ?? words.loss,
    rates: axes?.x?.name ?? words.rate,
    read,
    rate: (place: number) =>
      format === undefined ? formatNumber(rates[place]!, 2) : formatValue(rates[place]!, format),
  };
}

/** Rates at some places, with as many digits as tell those apart. */
function apart({ learningRates, axes }: RangeTestChart, places: readonly number[]): LocalizedText[] {
  const rates = places.map((place) => learningRates[place]!);
  return rates.map(valueReader(rates, axes?.x?.format, (a, b) => a === b));
}

function findings(chart: RangeTestChart): Message[] {
  const { losses, steepest, lowest, above, lost, ties } = readingOf(chart);
  const { measure, rates, read, rate } = voiceOf(chart);
  const smoothed = [
    ...(chart.smooth > 0 ? [message("smoothed", { sigma: chart.smooth })] : []),
    ...outsideFinding(chart.axes, () => [{ x: chart.learningRates, y: losses }]),
  ];
  const fast = apart(chart, steepest ?? []);
  const shared = { measure, rates, loss: read(losses[lowest]!), rate: rate(lowest) };
  const visits = visitsOf(losses, losses[lowest]!, ties);
  if (losses.every((value) => Number.isFinite(value) && ties(value, losses[lowest]!)))
    return [message("flat", shared), ...smoothed];
  return [
    steepest === undefined
      ? message("never", shared)
      : message("steepest", { measure, from: fast[0]!, to: fast[1]! }),
    ...(above === undefined ? [message("holds")] : []),
    ...(above === undefined || above === lost ? [] : [message("stays-above", { rate: rate(above) })]),
    ...(lost === undefined ? [] : [message("blows-up", { rate: rate(lost) })]),
    visits.length > 1 || isHeld(losses, lowest)
      ? message("lowest-first", { ...shared, rate: rate(visits[0]!) })
      : message("lowest", shared),
    ...smoothed,
  ];
}

function details(chart: RangeTestChart): Message[] {
  const { learningRates, losses } = chart;
  const { measure, rates, read } = voiceOf(chart);
  const first = losses.find(Number.isFinite);
  const { axes } = chart;
  const [from, to] = apart(chart, [0, learningRates.length - 1]);
  return [
    message(axes?.x?.name === undefined ? "span" : "span-of", {
      count: learningRates.length,
      from: from!,
      to: to!,
      rates,
    }),
    ...(first === undefined ? [] : [message("start", { measure, loss: read(first) })]),
  ];
}

/** Higher losses than this many times the height from the start to the lowest are not looked at. */
const headroom = 1.6;

function draw(chart: RangeTestChart, sheet: Sheet, room: Box): void {
  const { learningRates: rates } = chart;
  const { losses, steepest, lowest, above, lost: blowUp } = readingOf(chart);
  const least = losses[lowest]!;
  const before = finiteOf(losses.subarray(0, blowUp === undefined ? losses.length : above));
  const most = before.reduce((high, loss) => Math.max(high, loss), least);
  const margin = (most - least) * 0.08;
  const top = blowUp === undefined ? most : least + headroom * (most - least || Math.abs(least) || 1);
  const middle = (places: readonly [number, number]) =>
    Math.sqrt(rates[places[0]]!) * Math.sqrt(rates[places[1]]!);
  drawXyLines(sheet, room, {
    isNamed: false,
    lines: [{ name: sheet.say("loss"), value: "", xs: rates, ys: losses }],
    x: () => ({ scale: logScale([rates[0]!, rates.at(-1)!]), name: sheet.say("rate") }),
    y: { scale: linearScale([least - margin, top], blowUp === undefined), name: sheet.say("loss") },
    under: (target, plot, points) => {
      if (sheet.progress < 1) return;
      const mark = (from: number, to: number, code: string, places: readonly number[]) => {
        const name = sheet.say(code);
        const ends = apart(chart, places).map((rate) => localize(rate, sheet.locale));
        return { axis: "x", from, to, name, told: `${name} (${ends.join("–")})` } as const;
      };
      const last = rates.length - 1;
      // of the last rate alone the half of the way that leads there
      const start = (place: number) => (place < last ? rates[place]! : middle([place - 1, place]));
      const marks = [
        ...(above === undefined
          ? []
          : [
              mark(
                start(above),
                rates[last]!,
                blowUp === undefined ? "risen" : above === blowUp ? "blown-up" : "rising",
                [...new Set([above, last])],
              ),
            ]),
        ...(steepest === undefined ? [] : [mark(middle(steepest), middle(steepest), "fastest", steepest)]),
      ];
      drawReferences(target, plot, marks, points);
    },
  });
}

const words = {
  title: { ko: "학습률 범위 시험", en: "Learning-rate range test" },
  "title-of": { ko: "{rates} 범위 시험", en: "Range test of the {rates}" },
  steepest: {
    ko: "{measure:은/는} {from}에서 {to} 사이에 가장 빨리 줄어요",
    en: "The {measure} falls fastest from {from} to {to}",
  },
  never: { ko: "{measure:이/가} 한 번도 줄지 않아요", en: "The {measure} never falls" },
  flat: { ko: "{measure:은/는} 내내 {loss} 그대로예요", en: "The {measure} stays at {loss}" },
  holds: { ko: "끝까지 튀지 않아요", en: "it does not blow up" },
  "blows-up": { ko: "{rate}부터 튀어 올라요", en: "blows up from {rate}" },
  "stays-above": { ko: "{rate}부터는 처음보다 높아요", en: "above its start from {rate}" },
  lowest: { ko: "최저 {loss}({rates} {rate})", en: "lowest {loss} at {rate}" },
  "lowest-first": {
    ko: "최저 {loss}(처음은 {rates} {rate})",
    en: "lowest {loss}, first at {rate}",
  },
  smoothed: { ko: "가우시안 평활(σ={sigma})", en: "Gaussian-smoothed (σ = {sigma})" },
  span: { ko: "{rates} {from}에서 {to}까지 {count}곳", en: "{count} rates from {from} to {to}" },
  "span-of": {
    ko: "{rates} {from}에서 {to}까지 {count}곳",
    en: "{rates} from {from} to {to}, {count} in all",
  },
  start: { ko: "{measure:은/는} {loss}에서 시작해요", en: "the {measure} starts at {loss}" },
  rate: { ko: "학습률", en: "learning rate" },
  loss: { ko: "손실", en: "loss" },
  "blown-up": { ko: "발산", en: "blown up" },
  rising: { ko: "높아지다 발산", en: "up, blown up" },
  risen: { ko: "처음보다 높아요", en: "above the start" },
  fastest: { ko: "가장 빨리 줄어요", en: "falls fastest" },
} as const;

export const rangeTestKind: ChartKind<RangeTestChart> = {
  kind: "rangeTest",
  words,
  title: ({ axes }) => {
    const name = axes?.x?.name;
    return name === undefined ? message("title") : message("title-of", { rates: name });
  },
  findings,
  details,
  isEmpty: (chart) => readingOf(chart).lowest < 0,
  draw,
};
