import { extent } from "../scale/scale.ts";
import { columnsReader, tieRule } from "../scale/tie.ts";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import type { ScalingChart } from "./scaling-data.ts";
import { drawScaling } from "./scaling-picture.ts";
import { axisOf, type Reach, reachesOf } from "./scaling-reach.ts";

function findings(chart: ScalingChart): Message[] {
  const { dropped } = axisOf(chart);
  const all = reachesOf(chart);
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

function underway({ batchSizes }: ScalingChart, progress: number): Message {
  const place = Math.max(0, Math.round(progress * batchSizes.length) - 1);
  return message("at", { size: batchSizes[place]! });
}

function details({ batchSizes, series }: ScalingChart): Message[] {
  const columns = series.map(({ losses }) => losses);
  const read = columnsReader(columns, tieRule(columns.flatMap((losses) => extent(losses) ?? [])));
  const list = series.map(({ name, losses }) =>
    message("each", {
      name,
      losses: longList(batchSizes.length, (i) => {
        const [size, loss] = [batchSizes[i]!, losses[i]!];
        return message(Number.isFinite(loss) ? "loss-at" : "lost-at", { size, loss: read(loss) });
      }),
    }),
  );
  return [message("series", { list })];
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
  all: { ko: "배치 {holds}까지 손실이 나빠지지 않아요", en: "The loss gets no worse up to batch {holds}" },
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
  isEmpty: ({ series }) => !series.some(({ losses }) => losses.some(Number.isFinite)),
  draw: drawScaling,
};
