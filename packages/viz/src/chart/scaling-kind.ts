import { extent } from "../scale/scale.ts";
import { tieRule } from "../scale/tie.ts";
import { formatValue, valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import { outsideFinding } from "./outside.ts";
import type { ScalingChart } from "./scaling-data.ts";
import { drawScaling } from "./scaling-picture.ts";
import { axisOf, type Reach, reachesOf } from "./scaling-reach.ts";

function findings(chart: ScalingChart): Message[] {
  const { dropped } = axisOf(chart);
  const all = reachesOf(chart);
  const lost = all.filter(({ cliff }) => cliff !== undefined);
  const [high, diverged] = [lost.filter(({ isHigh }) => isHigh), lost.filter(({ isHigh }) => !isHigh)];
  return [
    reachOf(chart, all),
    ...cliffsOf(chart, diverged, ["cliff", "cliffs"]),
    ...cliffsOf(chart, high, ["high", "highs"]),
    ...droppedFinding(dropped),
    ...outsideFinding(chart.axes, () =>
      chart.series.map(({ losses }) => ({ x: chart.batchSizes, y: losses })),
    ),
  ];
}

/** Where one series, or each of several, leaves the plot at its upper edge. */
function cliffsOf(
  chart: ScalingChart,
  reaches: readonly Reach[],
  [one, several]: readonly [string, string],
): Message[] {
  const { batch } = voiceOf(chart);
  const told = reaches.map(({ name, cliff }) => ({ batch, name, cliff: sizeOf(chart, cliff!) }));
  if (told.length === 0) return [];
  return told.length === 1
    ? [message(one, told[0])]
    : [message(several, { list: told.map((each) => message("edge", each)) })];
}

/** What the axes measure, in the caller's words or ours. */
function voiceOf({ axes }: ScalingChart): Record<"batch" | "sizes" | "measure" | "held", LocalizedText> {
  return {
    batch: axes?.x?.name ?? { ko: "배치", en: "batch" },
    sizes: axes?.x?.name ?? words.batch,
    measure: axes?.y?.name ?? { ko: "손실", en: "loss" },
    held: axes?.y?.name ?? { ko: "손실", en: "Loss" },
  };
}

function sizeOf({ axes }: ScalingChart, size: number): LocalizedText | number {
  const format = axes?.x?.format;
  return format === undefined ? size : formatValue(size, format);
}

/** Who keeps the loss for longest, and who for shortest. */
function reachOf(chart: ScalingChart, all: readonly Reach[]): Message {
  const { batchSizes } = chart;
  const holds = all[0]?.holds ?? 0;
  const less = all.at(-1)?.holds ?? 0;
  const [own, most] = [voiceOf(chart), sizeOf(chart, holds)];
  if (holds === 0) return message("no-start", own);
  if (holds === batchSizes[0])
    return message(all.some(({ recovers }) => recovers) ? "not-all-beyond" : "none-beyond", {
      ...own,
      holds: most,
    });
  if (holds === less)
    return message(all.every(({ isNoWorse }) => isNoWorse) ? "all" : "all-near", { ...own, holds: most });
  const named = (reach: number) => all.filter((one) => one.holds === reach).map(({ name }) => name);
  return message(less === 0 ? "reach-alone" : "reach", {
    ...own,
    names: named(holds),
    holds: most,
    others: named(less),
    less: sizeOf(chart, less),
  });
}

function underway(chart: ScalingChart, progress: number): Message {
  const { batchSizes } = chart;
  const place = Math.max(0, Math.round(progress * batchSizes.length) - 1);
  return message("at", { batch: voiceOf(chart).batch, size: sizeOf(chart, batchSizes[place]!) });
}

function details(chart: ScalingChart): Message[] {
  const { batchSizes, series } = chart;
  const columns = series.map(({ losses }) => losses);
  const ties = tieRule(columns.flatMap((losses) => extent(losses) ?? []));
  const told = columns.flatMap((losses) => Array.from(losses)).filter(Number.isFinite);
  const read = valueReader(told, chart.axes?.y?.format, ties);
  const list = series.map(({ name, losses }) =>
    message("each", {
      name,
      losses: longList(batchSizes.length, (i) => {
        const [size, loss] = [batchSizes[i]!, losses[i]!];
        const own = { size: sizeOf(chart, size), loss: Number.isFinite(loss) ? read(loss) : "" };
        return message(Number.isFinite(loss) ? "loss-at" : "lost-at", own);
      }),
    }),
  );
  return [message("series", { ...voiceOf(chart), list })];
}

const words = {
  title: { ko: "배치 크기와 마지막 손실", en: "Final loss over the batch size" },
  "title-of": { ko: "{sizes}에 따른 {measure}", en: "{held} over the {sizes}" },
  "no-start": {
    ko: "가장 작은 {sizes}에 지킬 {measure:이/가} 없어요",
    en: "The smallest {sizes} has no {measure} to keep",
  },
  "not-all-beyond": {
    ko: "{batch} {holds}보다 크면 {measure:이/가} 유지되지 않는 곳이 있어요",
    en: "Not every {sizes} beyond {holds} keeps the {measure}",
  },
  "none-beyond": {
    ko: "{batch} {holds}보다 크면 {measure:이/가} 유지되지 않아요",
    en: "No {sizes} beyond {holds} keeps the {measure}",
  },
  reach: {
    ko: "{names:은/는} {batch} {holds}까지, {others:은/는} {less}까지 {measure:을/를} 지켜요",
    en: "{names|keeps its|keep their} {measure} up to {batch} {holds}, {others} up to {less}",
  },
  "reach-short": {
    ko: "{measure} 유지: {names} {batch} {holds}, {others} {less}까지",
    en: "{held} held: {names} up to {holds}, {others} {less}",
  },
  "reach-alone": {
    ko: "{names:은/는} {batch} {holds}까지 {measure:을/를} 지켜요. {others:은/는} 처음부터 못 지켜요",
    en: "{names|keeps its|keep their} {measure} up to {batch} {holds}, {others} at no size",
  },
  at: { ko: "{batch} {size}", en: "{batch} {size}" },
  all: {
    ko: "{batch} {holds}까지 {measure:이/가} 나빠지지 않아요",
    en: "The {measure} gets no worse up to {batch} {holds}",
  },
  "all-near": {
    ko: "{batch} {holds}까지 {measure:이/가} 20% 안에서 유지돼요",
    en: "The {measure} stays within 20% up to {batch} {holds}",
  },
  cliff: { ko: "{name:은/는} {batch} {cliff}에서 발산해요", en: "{name} diverges at {batch} {cliff}" },
  cliffs: { ko: "발산: {list}", en: "diverging: {list}" },
  high: {
    ko: "{name:은/는} {batch} {cliff}에서 열 배 넘게 높아요",
    en: "{name} is over ten times as high at {batch} {cliff}",
  },
  highs: { ko: "열 배 넘게 높은 것: {list}", en: "over ten times as high: {list}" },
  edge: { ko: "{name}({batch} {cliff})", en: "{name} at {batch} {cliff}" },
  batch: { ko: "배치 크기", en: "batch size" },
  loss: { ko: "마지막 손실", en: "final loss" },
  lost: { ko: "발산", en: "diverged" },
  far: { ko: "10배 넘음", en: "over 10×" },
  series: { ko: "{sizes}에 따른 {measure}: {list;}", en: "the {measure} by {sizes}: {list;}" },
  each: { ko: "{name:은/는} {losses}", en: "{name}: {losses}" },
  "loss-at": { ko: "{size}에서 {loss}", en: "{loss} at {size}" },
  "lost-at": { ko: "{size}에서 발산", en: "diverged at {size}" },
} as const;

export const scalingKind: ChartKind<ScalingChart> = {
  kind: "scaling",
  words,
  title: (chart) =>
    chart.axes?.x?.name === undefined && chart.axes?.y?.name === undefined
      ? message("title")
      : message("title-of", voiceOf(chart)),
  findings,
  details,
  underway,
  isEmpty: ({ series }) => !series.some(({ losses }) => losses.some(Number.isFinite)),
  draw: drawScaling,
};
