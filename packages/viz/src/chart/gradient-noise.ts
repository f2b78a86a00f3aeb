import { drawLegend } from "../mark/legend.ts";
import { addText, type Sheet, warn } from "../mark/sheet.ts";
import { type Color } from "../scale/color.ts";
import type { Box, Item } from "../scene/scene.ts";
import { formatDegrees } from "../text/degrees.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import { remembered } from "./remembered.ts";

export interface GradientNoiseChartOptions extends ChartTexts {
  /** The gradient over all data, two components. */
  readonly full: ArrayLike<number>;
  readonly batches: readonly {
    /** Rows in a mini-batch. */
    readonly size: number;
    /** Gradients of some mini-batches: one column for each of the two components. */
    readonly gradients: readonly ArrayLike<number>[];
  }[];
}

/** Mini-batch gradients as fans around the full gradient. */
export interface GradientNoiseChart extends ChartDescription<"gradientNoise"> {
  readonly full: Float64Array;
  readonly batches: readonly {
    readonly size: number;
    readonly gradients: readonly [Float64Array, Float64Array];
  }[];
}

/**
 * The noise of mini-batch gradients: one fan for each batch size, all at one scale, around the full gradient.
 *
 * @throws `RangeError` when a gradient has not two components.
 *
 * @example
 * ```ts
 * const chart = gradientNoiseChart({ full: [1, 0], batches: [{ size: 8, gradients: [[1, 1], [1, -1]] }] });
 * console.log(chartFinding(chart, "en")); // → Batch size 8 strays 45° from the full gradient on average
 * ```
 */
export function gradientNoiseChart(options: GradientNoiseChartOptions): GradientNoiseChart {
  const full = readNumbers("full", options.full);
  if (full.length !== 2) throw new RangeError(`full must hold 2 components, got ${full.length}`);
  const batches = options.batches.map(({ size, gradients }, i) => {
    const [x, y] = gradients.map((column, k) => readNumbers(`batches[${i}].gradients[${k}]`, column));
    if (x === undefined || y === undefined || gradients.length !== 2 || x.length !== y.length) {
      throw new RangeError(
        `batches[${i}].gradients must hold 2 columns of one length, got ${gradients.length}`,
      );
    }
    return { size: readCount(`batches[${i}].size`, size, 1), gradients: [x, y] as const };
  });
  return freezeChart<GradientNoiseChart>(gradientNoiseKind, { full, batches }, options);
}

type Batch = GradientNoiseChart["batches"][number];

/** How the gradients of a batch size lie about the full one. */
interface Stray {
  readonly batch: Batch;
  /** How many of them have a direction. */
  readonly count: number;
  /** Their mean angle to the full gradient; NaN where there is none. */
  readonly degrees: number;
}

/** From the smallest batch to the largest. */
const straysOf = remembered((chart: GradientNoiseChart): Stray[] =>
  chart.batches.map((batch) => strayOf(chart, batch)).toSorted((a, b) => a.batch.size - b.batch.size),
);

function strayOf({ full }: GradientNoiseChart, batch: Batch): Stray {
  const [xs, ys] = batch.gradients;
  const toward = Math.atan2(full[1]!, full[0]!);
  let [sum, count] = [0, 0];
  for (let i = 0; i < xs.length; i++) {
    const apart = Math.abs(Math.atan2(ys[i]!, xs[i]!) - toward);
    if (!Number.isFinite(apart) || (xs[i] === 0 && ys[i] === 0)) continue;
    sum += (Math.min(apart, 2 * Math.PI - apart) * 180) / Math.PI;
    count++;
  }
  return { batch, count, degrees: isZero(full) ? Number.NaN : sum / count };
}

function isZero(gradient: Float64Array): boolean {
  return gradient.every((component) => component === 0);
}

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
  const most = Math.max(0, ...batches.map(({ gradients }) => Math.min(gradients[0].length, mostArrows)));
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

function draw(chart: GradientNoiseChart, sheet: Sheet, room: Box): void {
  const { theme, sizes } = sheet;
  const most = Math.max(1, Math.floor(room.width / (sizes.text * 7)));
  const all = straysOf(chart);
  const shown = all.length <= most ? all : [...all.slice(0, most - 1), all.at(-1)!];
  const hidden = all.length - shown.length;
  if (hidden > 0) warn(sheet, "folded-series", { count: hidden });
  const isNarrow = sheet.width < 420;
  const rest = drawLegend(sheet, room, [
    { name: sheet.say(isNarrow ? "mini-batch-short" : "mini-batch"), color: theme.series[1], dash: [] },
    { name: sheet.say(isNarrow ? "full-short" : "full"), color: theme.series[0], dash: [] },
    ...(hidden > 0 ? [{ name: sheet.say("hidden", { count: hidden }), color: theme.others }] : []),
  ]);
  const { columns, side } = arrange(sheet, rest, shown.length);
  const labels = sizes.text * labelHeight;
  const pitch = rest.width / columns;
  const rows = Math.ceil(shown.length / columns);
  const free = Math.max(0, rest.height - rows * (side + labels)) / (rows + 1);
  const longest = longestGradient(chart);
  for (const [i, { batch, degrees }] of shown.entries()) {
    const row = Math.floor(i / columns);
    const alone = Math.min(columns, shown.length - row * columns);
    const left = rest.x + (rest.width - alone * pitch) / 2 + (i % columns) * pitch;
    const top = rest.y + free + row * (side + labels + free);
    const panel = { x: left + (pitch - side) / 2, y: top, width: side, height: side };
    drawFan(chart, sheet, panel, batch, side / 2 / longest);
    const x = panel.x + side / 2;
    const y = top + side + sizes.text * 1.25;
    addText(sheet, sheet.say("size", { size: batch.size }), x, y, {
      role: "label",
      weight: 600,
      fill: theme.text,
      anchor: "middle",
      maxWidth: pitch - 4,
    });
    addText(
      sheet,
      sheet.progress < 1
        ? ""
        : sheet.say(Number.isFinite(degrees) ? "off" : "off-none", { degrees: formatDegrees(degrees) }),
      x,
      y + sizes.text * 1.3,
      {
        role: "value",
        anchor: "middle",
        maxWidth: pitch - 4,
      },
    );
  }
}

/** Height of the words below a fan, in ems. */
const labelHeight = 2.9;

/** The rows of fans in which they are largest. */
function arrange(sheet: Sheet, { width, height }: Box, count: number): { columns: number; side: number } {
  const { text } = sheet.sizes;
  const choices = Array.from({ length: count }, (_, i) => {
    const columns = count - i;
    const rows = Math.ceil(count / columns);
    return { columns, side: Math.min(width / columns - text * 0.6, height / rows - text * labelHeight) };
  });
  return choices.reduce((best, one) => (one.side > best.side * 1.1 ? one : best));
}

const mostMeasured = 10_000;

/** The longest gradient; one that is far longer than the rest does not set the scale. */
function longestGradient({ full, batches }: GradientNoiseChart): number {
  const norms = batches
    .flatMap(({ gradients: [xs, ys] }) =>
      Array.from(xs.subarray(0, mostMeasured), (x, i) => Math.hypot(x, ys[i]!)),
    )
    .filter((norm) => Number.isFinite(norm))
    .toSorted((a, b) => a - b);
  const high = norms[Math.floor(norms.length * 0.85)] ?? 0;
  return Math.max(Math.hypot(full[0]!, full[1]!), high) * 1.08 || 1;
}

const mostArrows = 200;

function drawFan(
  chart: GradientNoiseChart,
  sheet: Sheet,
  panel: Box,
  { gradients: [xs, ys] }: Batch,
  scale: number,
): void {
  const { theme } = sheet;
  const [x, y] = [panel.x + panel.width / 2, panel.y + panel.height / 2];
  const circle = { type: "circle", role: "grid", x, y, stroke: theme.grid, lineWidth: 1 } as const;
  sheet.items.push({ ...circle, radius: panel.width / 2 }, { ...circle, radius: panel.width / 4 });
  const shown = Math.max(0, Math.round(sheet.progress * Math.min(xs.length, mostArrows)));
  const tips = Array.from(
    { length: shown },
    (_, i) => [x + xs[i]! * scale, y - ys[i]! * scale] as const,
  ).filter(([tipX, tipY]) => Number.isFinite(tipX) && Number.isFinite(tipY));
  const color = theme.series[1];
  const items: Item[] = [
    {
      type: "path",
      role: "series",
      lines: tips.map(([tipX, tipY]) => [x, y, tipX, tipY]),
      stroke: color,
      lineWidth: 1,
      opacity: 0.45,
    },
    ...tips.map(([tipX, tipY]): Item => ({
      type: "circle",
      role: "mark",
      x: tipX,
      y: tipY,
      radius: 2,
      fill: color,
    })),
    ...arrow(x, y, x + chart.full[0]! * scale, y - chart.full[1]! * scale, theme.series[0], sheet),
  ];
  sheet.items.push({ type: "group", clip: panel, radius: panel.width / 2, items });
}

function arrow(x: number, y: number, tipX: number, tipY: number, color: Color, sheet: Sheet): Item[] {
  const size = Math.min(sheet.sizes.text * 0.5, Math.hypot(tipX - x, tipY - y) * 0.28);
  const angle = Math.atan2(tipY - y, tipX - x);
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const head = [
    tipX,
    tipY,
    tipX - 1.6 * cos - 0.7 * sin,
    tipY - 1.6 * sin + 0.7 * cos,
    tipX - 1.6 * cos + 0.7 * sin,
    tipY - 1.6 * sin - 0.7 * cos,
  ];
  const shaft = [[x, y, tipX - cos, tipY - sin]];
  return [
    {
      type: "path",
      role: "mark",
      lines: shaft,
      stroke: sheet.theme.card,
      lineWidth: sheet.sizes.line + 3.5,
      opacity: 0.75,
    },
    { type: "path", role: "series", lines: shaft, stroke: color, lineWidth: sheet.sizes.line + 0.6 },
    { type: "path", role: "mark", lines: [head], closed: true, fill: color },
  ];
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
  draw,
};
