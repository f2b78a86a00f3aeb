import { bestPlaces, tieRule } from "../scale/tie.ts";
import { formatValues } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { droppedOf, type LineChart } from "./line-data.ts";
import { drawLine } from "./line-picture.ts";
import { placeWriter } from "./places.ts";
import { remembered } from "./remembered.ts";

/** What a line says: where it begins, ends, and is highest and lowest. */
interface Course {
  readonly name: LocalizedText;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The courses of the lines that have a value. */
const coursesOf = remembered((chart: LineChart): Course[] => {
  const isLog = chart.axes.y.scale === "log";
  return chart.series
    .map((series) => courseOf(series.name, series.x ?? chart.x, series.y, isLog))
    .filter(({ count }) => count > 0);
});

function courseOf(name: LocalizedText, x: Float64Array, y: Float64Array, isLog: boolean): Course {
  let [first, last, low, high, count] = [-1, -1, -1, -1, 0];
  for (let i = 0; i < y.length; i++) {
    const value = y[i]!;
    if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
    if (count++ === 0) first = low = high = i;
    if (value < y[low]!) low = i;
    if (value > y[high]!) high = i;
    last = i;
  }
  return { name, x, y, first, last, low, high, count };
}

function findings(chart: LineChart): Message[] {
  const courses = coursesOf(chart);
  const [first] = courses;
  const said = first !== undefined && courses.length === 1 ? single(chart, first) : compared(chart, courses);
  const dropped = droppedOf(chart);
  const { gaps, outside } = hidden(chart, courses);
  const known = new Set(courses.map(({ y }) => y));
  const missing = chart.series.filter(({ y }) => !known.has(y)).map(({ name }) => name);
  return [
    ...said,
    ...(missing.length > 0 ? [message("without", { names: missing })] : []),
    ...(gaps > 0 ? [message("gaps", { count: gaps })] : []),
    ...(outside > 0 ? [message("outside", { count: outside })] : []),
    ...(dropped > 0 ? [message("dropped", { count: dropped })] : []),
  ];
}

/** How the values of a course are told. */
function readingOf({ axes }: LineChart, { y, first, last, low, high }: Course) {
  const values = [y[first]!, y[last]!, y[low]!, y[high]!];
  const [from = "", to = "", least = "", most = ""] = formatValues(values, axes.y.format);
  return { from, to, least, most };
}

function single(chart: LineChart, course: Course): Message[] {
  const { name, x, y, first, last, low, high, count } = course;
  const place = placeWriter(chart.axes.x, x, true);
  const { from, to, least, most } = readingOf(chart, course);
  const ties = tieRule([y[low]!, y[high]!]);
  const [change, span] = [y[last]! - y[first]!, y[high]! - y[low]!];
  if (count === 1) return [message("one", { name, value: to, x: place(x[last]!) })];
  if (ties(y[low]!, y[high]!)) return [message("flat", { name, value: to })];
  const way = Math.abs(change) < 0.15 * span ? "moves" : change > 0 ? "rises" : "falls";
  const isBetween = (i: number) => !ties(y[i]!, y[first]!) && !ties(y[i]!, y[last]!);
  const turns = [
    ...(isBetween(high) ? [message("highest", { value: most, x: place(x[high]!) })] : []),
    ...(isBetween(low) ? [message("lowest", { value: least, x: place(x[low]!) })] : []),
  ];
  return [message(way, { name, from, to, least, most }), ...turns];
}

function compared(chart: LineChart, courses: readonly Course[]): Message[] {
  const ends = courses.map(({ y, last }) => y[last]!);
  const ties = tieRule(ends);
  const texts = formatValues(ends, chart.axes.y.format);
  const names = (places: readonly number[]) => places.map((i) => courses[i]!.name);
  const [top, bottom] = [bestPlaces(ends, "higher", ties), bestPlaces(ends, "lower", ties)];
  if (top.length === courses.length) return [message("level", { value: texts[0]!, count: courses.length })];
  return [
    message("ends-highest", { names: names(top), value: texts[top[0]!]! }),
    message("ends-lowest", { names: names(bottom), value: texts[bottom[0]!]! }),
  ];
}

/** How many values are missing between others, and how many lie outside the domains. */
function hidden({ axes }: LineChart, courses: readonly Course[]): { gaps: number; outside: number } {
  const [xs, ys] = [axes.x.domain, axes.y.domain];
  let [gaps, outside] = [0, 0];
  for (const { x, y, first, last } of courses) {
    for (let i = first; i <= last; i++) {
      if (!Number.isFinite(y[i])) gaps++;
      else if ((xs && (x[i]! < xs[0] || x[i]! > xs[1])) || (ys && (y[i]! < ys[0] || y[i]! > ys[1])))
        outside++;
    }
  }
  return { gaps, outside };
}

function details(chart: LineChart): Message[] {
  const courses = coursesOf(chart);
  const ends = formatValues(
    courses.map(({ y, last }) => y[last]!),
    chart.axes.y.format,
  );
  const list = courses.map((course, i) => {
    const { name, x, first, last, count } = course;
    const place = placeWriter(chart.axes.x, x);
    const reading = readingOf(chart, course);
    const to = courses.length > 1 ? ends[i]! : reading.to;
    const values = { ...reading, name, count, to, start: place(x[first]!), end: place(x[last]!) };
    return message(count === 1 ? "way-one" : "way", values);
  });
  const marks = [...chart.lines, ...chart.bands].filter(({ name }) => name !== "").map(({ name }) => name);
  return [message("ways", { list }), ...(marks.length > 0 ? [message("marks", { marks })] : [])];
}

const words = {
  title: { ko: "추이", en: "Course" },
  "title-of": { ko: "{name}", en: "{name}" },
  one: { ko: "{name:은/는} 값이 하나뿐이에요: {value}({x})", en: "{name}: a single value, {value} {x}" },
  flat: { ko: "{name:은/는} {value:으로/로} 한결같아요", en: "{name} stays at {value}" },
  rises: { ko: "{name:이/가} {from}에서 {to:으로/로} 늘어요", en: "{name} rises from {from} to {to}" },
  falls: { ko: "{name:이/가} {from}에서 {to:으로/로} 줄어요", en: "{name} falls from {from} to {to}" },
  moves: {
    ko: "{name:은/는} {least}에서 {most} 사이를 오가요",
    en: "{name} moves between {least} and {most}",
  },
  highest: { ko: "최고 {value}({x})", en: "highest {value} {x}" },
  lowest: { ko: "최저 {value}({x})", en: "lowest {value} {x}" },
  level: { ko: "{count!} {value:으로/로} 끝나요", en: "{count!} end at {value}" },
  "ends-highest": {
    ko: "{names:이/가} {value:으로/로} 가장 높게 끝나요",
    en: "Highest at the end: {names}, {value}",
  },
  "ends-lowest": { ko: "가장 낮은 것은 {names}, {value}", en: "lowest: {names}, {value}" },
  without: { ko: "값이 없는 것: {names}", en: "without values: {names}" },
  gaps: { ko: "빠진 값 {count}개", en: "{count|value|values} missing" },
  outside: { ko: "축 밖의 값 {count}개", en: "{count|value|values} outside the axes" },
  dropped: { ko: "0 이하의 값 {count}개는 뺐어요", en: "{count|value|values} ≤ 0 left out" },
  "dropped-told": {
    ko: "0 이하의 값 {count}개는 뺐어요",
    en: "{count|value|values} not above 0 left out",
  },
  ways: { ko: "{list;}", en: "{list;}" },
  way: {
    ko: "{name}: 값 {count}개, 처음 {start}에는 {from}, 마지막 {end}에는 {to}, 최저 {least}, 최고 {most}",
    en: "{name}: {count} values from {from} {start} to {to} {end}, lowest {least}, highest {most}",
  },
  "way-one": { ko: "{name}: {start}에 값 {from} 하나", en: "{name}: {from} {start}" },
  marks: { ko: "표시: {marks}", en: "marked: {marks}" },
} as const;

export const lineKind: ChartKind<LineChart> = {
  kind: "line",
  words,
  title: (chart) =>
    chart.series.length === 1 ? message("title-of", { name: chart.series[0]!.name }) : message("title"),
  findings,
  details,
  isEmpty: (chart) => coursesOf(chart).length === 0,
  draw: drawLine,
};
