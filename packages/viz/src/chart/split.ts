import { drawLegend } from "../mark/legend.ts";
import { othersName } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { drawStripTable } from "../mark/strip-table.ts";
import type { Box } from "../scene/scene.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { formatNumber, formatPercent } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { classMix } from "./class-mix.ts";
import {
  type Classes,
  classLegend,
  type ClassNames,
  classStyles,
  countAll,
  countPlaces,
  everyClass,
  type Label,
  type Labels,
  listCounts,
  placeClasses,
  readClassNames,
  readIndices,
  readLabels,
} from "./classes.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readObject } from "../text/list.ts";

export interface SplitChartOptions extends ChartTexts {
  /** Row numbers of each part, such as a split of `@opt/data`. */
  readonly train: ArrayLike<number>;
  readonly validation?: ArrayLike<number>;
  readonly test?: ArrayLike<number>;
  /** The class of every row. */
  readonly labels: ArrayLike<Label>;
  readonly classNames?: ClassNames | readonly LocalizedText[];
}

/** Which rows are for training, validation and test, with their classes. */
export interface SplitChart extends ChartDescription<"split"> {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  readonly test: Uint32Array;
  readonly labels: Labels;
  readonly classNames: ClassNames;
}

/**
 * A split into parts: one row per part, with its samples in the colours of their classes and the class counts beside
 * them.
 *
 * @example
 * ```ts
 * const chart = splitChart({ train: [0, 1, 3, 4], test: [2, 5], labels: ["a", "a", "a", "b", "b", "b"] });
 * console.log(chartFinding(chart, "en")); // → Every part keeps the class mix of the whole
 * ```
 */
export function splitChart(options: SplitChartOptions): SplitChart {
  const labels = readLabels(readObject("options", options).labels);
  const { train, validation = [], test = [] } = options;
  return freezeChart<SplitChart>(
    splitKind,
    {
      train: readIndices("train", train, labels.length),
      validation: readIndices("validation", validation, labels.length),
      test: readIndices("test", test, labels.length),
      labels,
      classNames: readClassNames(labels, options.classNames),
    },
    options,
  );
}

const partNames = ["train", "validation", "test"] as const;
type PartName = (typeof partNames)[number];

interface Part {
  readonly name: PartName;
  readonly rows: Uint32Array;
  readonly counts: readonly number[];
}

function partsOf(chart: SplitChart, classes: Classes): Part[] {
  return partNames.flatMap((name) => {
    const rows = chart[name];
    return rows.length === 0 ? [] : [{ name, rows, counts: countPlaces(classes, rows) }];
  });
}

function findings(chart: SplitChart): Message[] {
  const classes = everyClass(chart);
  const parts = partsOf(chart, classes);
  const all = countAll(classes);
  return [
    leak(chart, parts) ?? lacking(parts, classes, all) ?? balance(parts, classes, all),
    sizes(chart, parts),
  ];
}

function leak({ labels }: SplitChart, parts: readonly Part[]): Message | undefined {
  for (const [i, part] of parts.entries()) {
    const isIn = new Uint8Array(labels.length);
    for (const row of part.rows) isIn[row] = 1;
    for (const other of parts.slice(i + 1)) {
      const count = other.rows.reduce((shared, row) => shared + isIn[row]!, 0);
      if (count > 0)
        return message("leak", { count, part: partWords[part.name], other: partWords[other.name] });
    }
  }
  return undefined;
}

function lacking(parts: readonly Part[], classes: Classes, all: readonly number[]): Message | undefined {
  for (const { name, counts } of parts) {
    const names = classes.names.filter((_, i) => counts[i] === 0 && all[i]! >= parts.length);
    if (names.length > 0) return message("lacking", { part: partWords[name], names });
  }
  return undefined;
}

function balance(parts: readonly Part[], classes: Classes, all: readonly number[]): Message {
  if (classes.names.length < 2) return message("one-class");
  const { kept, part, place, points } = classMix(
    parts.map(({ counts }) => counts),
    all,
  );
  if (kept) return message(points === 0 ? "kept" : "kept-nearly");
  const values = { points: formatNumber(points), name: classes.names[place]! };
  return message("drift", { ...values, part: partWords[parts[part]!.name] });
}

function underway(chart: SplitChart, progress: number): Message {
  const parts = partNames.filter((name) => chart[name].length > 0);
  const name = parts[Math.max(0, Math.ceil(progress * parts.length) - 1)]!;
  return message("at", { part: partWords[name] });
}

function sizes({ labels }: SplitChart, parts: readonly Part[]): Message {
  const list = parts.map(({ name, rows }) => ({
    ko: `${partWords[name].ko} ${formatPercent(rows.length / labels.length)}`,
    en: `${partWords[name].en} ${formatPercent(rows.length / labels.length)}`,
  }));
  return message("sizes", { list });
}

function details(chart: SplitChart): Message[] {
  const classes = everyClass(chart);
  const all = countAll(classes);
  return [
    message("samples", { rows: chart.labels.length, counts: listCounts(classes, all) }),
    ...partsOf(chart, classes).map(({ name, counts, rows }) =>
      message("part", { part: partWords[name], rows: rows.length, counts: listCounts(classes, counts) }),
    ),
  ];
}

function draw(chart: SplitChart, sheet: Sheet, room: Box): void {
  const classes = placeClasses(chart);
  const rest = drawLegend(sheet, room, classLegend(sheet, classes));
  const parts = partsOf(chart, classes);
  const revealed = (i: number) => Math.min(1, Math.max(0, sheet.progress * parts.length - i));
  drawStripTable(sheet, rest, {
    all: { label: sheet.say("all"), cells: classes.place, counts: countAll(classes) },
    rows: parts.map(({ name, rows, counts }, i) => ({
      label: localize(partWords[name], sheet.locale),
      get cells() {
        return cellsOf(classes, rows.subarray(0, Math.round(revealed(i) * rows.length)));
      },
      counts,
      isPending: revealed(i) < 1,
    })),
    styles: classStyles(sheet, classes),
    heads: [sheet.say("all-counts"), sheet.say("part-counts")],
    more: (count) => othersName(sheet, count),
  });
}

/** Class of the rows of a part, -1 elsewhere. */
function cellsOf({ place }: Classes, rows: Uint32Array): Int32Array {
  const cells = new Int32Array(place.length).fill(-1);
  for (const row of rows) cells[row] = place[row]!;
  return cells;
}

const partWords = {
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  test: { ko: "테스트", en: "test" },
} as const;

const words = {
  title: { ko: "데이터 나누기", en: "Split of the data" },
  leak: {
    ko: "표본 {count}개가 {part:과/와} {other}에 함께 들어 있어요",
    en: "{count|sample is|samples are} in both {part} and {other}",
  },
  lacking: { ko: "{part} 데이터에 {names:이/가} 없어요", en: "The {part} data lack {names}" },
  "one-class": { ko: "모든 표본이 한 클래스예요", en: "All samples belong to one class" },
  kept: { ko: "나눈 뒤에도 클래스 비율이 전체와 같아요", en: "Every part keeps the class mix of the whole" },
  "kept-nearly": {
    ko: "나눈 뒤에도 표본 1개 차이 안에서 클래스 비율을 지켜요",
    en: "Every part keeps the class mix to within one sample",
  },
  drift: {
    ko: "{part} 데이터의 클래스 비율이 전체와 {points}%p 달라요({name})",
    en: "The {part} data differ from the whole by {points} percentage points ({name})",
  },
  "drift-short": {
    ko: "{part} 클래스 비율 차이 {points}%p({name})",
    en: "The {part} data differ by {points} points ({name})",
  },
  at: { ko: "{part} 데이터", en: "the {part} data" },
  sizes: { ko: "{list}", en: "{list}" },
  "sizes-told": { ko: "{list}", en: "shares: {list}" },
  all: { ko: "전체", en: "All data" },
  "all-counts": { ko: "전체 표본 수", en: "samples" },
  "part-counts": { ko: "세트별 표본 수", en: "samples of each set" },
  samples: { ko: "표본 {rows}개: {counts}", en: "{rows|sample|samples}: {counts}" },
  part: { ko: "{part} 표본 {rows}개: {counts}", en: "{rows} for {part}: {counts}" },
} as const;

export const splitKind: ChartKind<SplitChart> = {
  kind: "split",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ labels, train, validation, test }) =>
    labels.length === 0 || train.length + validation.length + test.length === 0,
  draw,
};
