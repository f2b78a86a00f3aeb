import { isShown, within } from "../mark/clip.ts";
import { drawAxes, type Plot } from "../mark/axes.ts";
import { namedEnds, namedEntries, reserveKey } from "../mark/key.ts";
import { drawLines } from "../mark/lines.ts";
import { placeLabel } from "../mark/place.ts";
import { foldedStyles, ownStyles } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import type { Color } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale, suitsLog } from "../scale/log.ts";
import { rangeOf, type ValueScale, valueScale } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { axisName, type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import { lastPlace } from "./curve.ts";
import { fateOf } from "./fate.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readAscending, readNumbers } from "./numbers.ts";
import type { AxesWords } from "./own-axes.ts";

export interface ScalingChartOptions extends ChartTexts, AxesWords {
  /** Ascending. */
  readonly batchSizes: ArrayLike<number>;
  /** Final loss at each batch size; what is not finite has diverged. */
  readonly series: readonly { readonly name: LocalizedText; readonly losses: ArrayLike<number> }[];
}

/** Final loss over the batch size. */
export interface ScalingChart extends ChartDescription<"scaling"> {
  readonly batchSizes: Float64Array;
  readonly series: readonly { readonly name: LocalizedText; readonly losses: Float64Array }[];
}

/**
 * How far a rule for the learning rate carries as the batch grows; a divergence is a cliff at the upper edge.
 *
 * @example
 * ```ts
 * const chart = scalingChart({
 *   batchSizes: [32, 64, 128],
 *   series: [
 *     { name: "scaled rate", losses: [0.1, 0.1, 0.11] },
 *     { name: "fixed rate", losses: [0.1, 0.2, 0.4] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → scaled rate keeps its loss up to batch 128, fixed rate up to 32
 * ```
 */
export function scalingChart(options: ScalingChartOptions): ScalingChart {
  const batchSizes = readAscending("batchSizes", options.batchSizes);
  if (!(batchSizes[0]! > 0)) throw new RangeError(`batchSizes must be positive, got ${batchSizes[0]}`);
  const series = options.series.map(({ name, losses }, i) => {
    const column = readNumbers(`series[${i}].losses`, losses);
    if (column.length !== batchSizes.length) {
      throw new RangeError(`series[${i}].losses must hold ${batchSizes.length} values, got ${column.length}`);
    }
    return { name: readText(`series[${i}].name`, name), losses: column };
  });
  return freezeChart<ScalingChart>(scalingKind, { batchSizes, series }, options);
}

interface Reach {
  readonly index: number;
  readonly name: LocalizedText;
  /** Largest batch size whose loss, and that of all smaller ones, is at most 1.2 times the loss of the smallest. */
  readonly holds: number;
  /** First batch size that diverged. */
  readonly cliff: number | undefined;
}

/** Tells which losses count as diverged: no numbers, or ten times the loss of the smallest batch. */
function lostIn(losses: Float64Array): (loss: number) => boolean {
  const first = losses.find(Number.isFinite) ?? Number.NaN;
  return (loss) => fateOf(first, loss, 0, (a, b) => a === b) === "diverged";
}

function reaches({ batchSizes, series }: ScalingChart): Reach[] {
  return series
    .map(({ name, losses }, index) => {
      const most = losses[0]! + 0.2 * Math.abs(losses[0]!);
      const worse = losses.findIndex((loss) => !(loss <= most) || !Number.isFinite(loss));
      const lost = losses.findIndex(lostIn(losses));
      const holds = worse < 0 ? batchSizes.at(-1)! : worse === 0 ? 0 : batchSizes[worse - 1]!;
      return { index, name, holds, cliff: lost < 0 ? undefined : batchSizes[lost]! };
    })
    .toSorted((a, b) => b.holds - a.holds || a.index - b.index);
}

function findings(chart: ScalingChart): Message[] {
  const { dropped } = axisOf(chart);
  const all = reaches(chart);
  const lost = all.filter(({ cliff }) => cliff !== undefined);
  return [
    reachOf(chart, all),
    ...(lost.length === 1 ? [message("cliff", { name: lost[0]!.name, cliff: lost[0]!.cliff! })] : []),
    ...(lost.length > 1
      ? [message("cliffs", { list: lost.map(({ name, cliff }) => message("edge", { name, cliff: cliff! })) })]
      : []),
    ...droppedFinding(dropped),
  ];
}

/** Who keeps the loss for longest, and who for shortest. */
function reachOf({ batchSizes }: ScalingChart, all: readonly Reach[]): Message {
  const holds = all[0]?.holds ?? 0;
  const less = all.at(-1)?.holds ?? 0;
  if (holds === 0) return message("none");
  if (holds === batchSizes[0]) return message("none-beyond", { holds });
  if (holds === less) return message("all", { holds });
  const named = (reach: number) => all.filter((one) => one.holds === reach).map(({ name }) => name);
  return message(less === 0 ? "reach-alone" : "reach", {
    names: named(holds),
    holds,
    others: named(less),
    less,
  });
}

/** Losses beyond this many times the first are cliffs and set no scale. */
const cliffs = 10;

function axisOf({ series, axes }: ScalingChart): ValueScale {
  const range = rangeOf(series.map(({ losses }) => losses));
  const first = Math.max(...series.map(({ losses }) => losses.find(Number.isFinite) ?? 0));
  return valueScale(range, "log", first > 0 ? first * cliffs : undefined, axes?.y?.domain);
}

function underway({ batchSizes }: ScalingChart, progress: number): Message {
  const place = Math.max(0, Math.round(progress * batchSizes.length) - 1);
  return message("at", { size: batchSizes[place]! });
}

function details({ batchSizes, series }: ScalingChart): Message[] {
  const list = series.map(({ name, losses }) =>
    message("each", {
      name,
      losses: Array.from(batchSizes, (size, i) => {
        const loss = losses[i]!;
        return message(Number.isFinite(loss) ? "loss-at" : "lost-at", { size, loss: formatNumber(loss) });
      }),
    }),
  );
  return [message("series", { list })];
}

/** More sizes than this are neither labelled nor ringed one by one. */
const mostPoints = 40;

function draw(chart: ScalingChart, sheet: Sheet, room: Box): void {
  const { batchSizes, series } = chart;
  const axis = axisOf(chart);
  if (axis.dropped > 0) warn(sheet, "dropped-non-positive", { count: axis.dropped });
  const styles = foldedStyles(sheet, series.length);
  const isFew = batchSizes.length <= mostPoints;
  const usable = series.map(({ losses }) => {
    const isLost = lostIn(losses);
    const canShow = (loss: number) =>
      !isLost(loss) && loss <= axis.scale.domain[1] && Number.isFinite(axis.scale.unit(loss));
    return losses.map((loss) => (canShow(loss) ? loss : Number.NaN));
  });
  const key = reserveKey(sheet, room, namedEntries(sheet, series, styles));
  const [first, last] = [batchSizes[0]!, batchSizes.at(-1)!];
  const isLog = suitsLog(...(chart.axes?.x?.domain ?? [first, last]));
  const plot = drawAxes(
    sheet,
    key.room,
    {
      scale: isLog ? logScale([first, last]) : linearScale([first, last], false, true),
      name: axisName(sheet.say("batch"), isLog),
      ...(isFew && {
        ticks: Array.from(batchSizes, (value) => ({ value, label: formatNumber(value) })),
      }),
    },
    { scale: axis.scale, name: axisName(sheet.say("loss"), axis.isLog) },
  );
  const until = Math.max(1, Math.round(sheet.progress * batchSizes.length));
  const sizes = batchSizes.subarray(0, until);
  const shown = usable.map((losses) => losses.subarray(0, until));
  const named = ownStyles(series.length);
  within(sheet, plot, () => {
    drawLines(
      sheet,
      plot,
      shown.map((ys, i) => ({ style: styles[i]!, xs: sizes, ys })),
    );
    for (const [i, losses] of shown.slice(0, isFew ? named : 0).entries())
      drawPoints(sheet, plot, sizes, losses, styles[i]!.color);
  });
  const ends = shown.map((losses) => {
    const place = lastPlace(losses);
    return place < 0 ? undefined : ([plot.atX(sizes[place]!), plot.atY(losses[place]!)] as const);
  });
  key.finish(plot, namedEnds(ends));
  for (const [i, losses] of shown.entries())
    drawCliff(sheet, plot, sizes, losses, styles[i]!.color, i < named);
}

function drawPoints(sheet: Sheet, plot: Plot, sizes: Float64Array, losses: Float64Array, color: Color): void {
  for (const [i, loss] of losses.entries()) {
    if (Number.isNaN(loss)) continue;
    const [x, y] = [plot.atX(sizes[i]!), plot.atY(loss)];
    sheet.items.push({
      type: "circle",
      role: "mark",
      x,
      y,
      radius: 3,
      fill: sheet.theme.card,
      stroke: color,
      lineWidth: 1.6,
    });
  }
}

/** From the last loss before a divergence straight up to a cross at the edge, in words where it is `named`. */
function drawCliff(
  sheet: Sheet,
  plot: Plot,
  sizes: Float64Array,
  losses: Float64Array,
  color: Color,
  named: boolean,
): void {
  const lost = losses.findIndex((loss, i) => i > 0 && Number.isNaN(loss) && !Number.isNaN(losses[i - 1]!));
  if (lost < 0) return;
  const arm = sheet.sizes.text * 0.36;
  const [x, y] = [plot.atX(sizes[lost]!), plot.y + arm * 1.6];
  const from = [plot.atX(sizes[lost - 1]!), plot.atY(losses[lost - 1]!)] as const;
  const cross = [
    [x - arm, y - arm, x + arm, y + arm],
    [x - arm, y + arm, x + arm, y - arm],
  ];
  if (!isShown(plot, [x, y]) || !isShown(plot, from)) return;
  sheet.items.push(
    { type: "path", role: "series", lines: [[...from, x, y]], stroke: color, lineWidth: 1.6, dash: [2, 3] },
    { type: "path", role: "mark", lines: cross, stroke: color, lineWidth: 2.4 },
  );
  if (!named) return;
  const style = { role: "label", weight: 600, fill: color, halo: sheet.theme.card } as const;
  const lines = Array.from(losses).flatMap((loss, i) =>
    Number.isNaN(loss) ? [] : [[plot.atX(sizes[i]!), plot.atY(loss)]],
  );
  placeLabel(sheet, sheet.say("lost"), [x, y], style, plot, [[...from, x, y], ...lines]);
}

const words = {
  title: { ko: "배치 크기와 마지막 손실", en: "Final loss over the batch size" },
  none: { ko: "어떤 배치 크기에서도 손실이 유지되지 않아요", en: "No batch size keeps the loss" },
  "none-beyond": {
    ko: "배치 {holds}보다 크면 손실이 유지되지 않아요",
    en: "No batch size beyond {holds} keeps the loss",
  },
  reach: {
    ko: "{names:은/는} 배치 {holds}까지, {others:은/는} {less}까지 손실을 지켜요",
    en: "{names|keeps its|keep their} loss up to batch {holds}, {others} up to {less}",
  },
  "reach-short": {
    ko: "손실 유지: {names} 배치 {holds}, {others} {less}까지",
    en: "Loss held: {names} up to {holds}, {others} {less}",
  },
  "reach-alone": {
    ko: "{names:은/는} 배치 {holds}까지 손실을 지켜요. {others:은/는} 처음부터 못 지켜요",
    en: "{names|keeps its|keep their} loss up to batch {holds}, {others} at no size",
  },
  at: { ko: "배치 {size}", en: "batch {size}" },
  all: { ko: "배치 {holds}까지 손실이 거의 그대로예요", en: "The loss holds up to batch {holds}" },
  cliff: { ko: "{name:은/는} 배치 {cliff}에서 발산해요", en: "{name} diverges at batch {cliff}" },
  cliffs: { ko: "발산: {list}", en: "diverging: {list}" },
  edge: { ko: "{name}(배치 {cliff})", en: "{name} at batch {cliff}" },
  batch: { ko: "배치 크기", en: "batch size" },
  loss: { ko: "마지막 손실", en: "final loss" },
  lost: { ko: "발산", en: "diverged" },
  series: { ko: "배치 크기에 따른 손실: {list;}", en: "loss by batch size: {list;}" },
  each: { ko: "{name:은/는} {losses}", en: "{name}: {losses}" },
  "loss-at": { ko: "{size}에서 {loss}", en: "{loss} at {size}" },
  "lost-at": { ko: "{size}에서 발산", en: "diverged at {size}" },
} as const;

export const scalingKind: ChartKind<ScalingChart> = {
  kind: "scaling",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ series }) => series.every(({ losses }) => !losses.some(Number.isFinite)),
  draw,
};
