import { bestPlaces } from "../scale/tie.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import type { Axis } from "./axis.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { visitsOf } from "./curve.ts";
import { type Course, coursesOf, readingOf } from "./line-courses.ts";
import { droppedOf, type LineChart } from "./line-data.ts";
import { drawLine, referencesOf } from "./line-picture.ts";
import { placeWriter } from "./places.ts";

function findings(chart: LineChart): Message[] {
  const courses = coursesOf(chart);
  const [first] = courses;
  const said = first !== undefined && courses.length === 1 ? single(chart, first) : compared(chart, courses);
  const known = new Set(courses.map(({ y }) => y));
  const missing = chart.series.flatMap(({ name, y }) => (known.has(y) ? [] : name));
  const counted = Object.entries({ ...hidden(chart, courses), dropped: droppedOf(chart) });
  return [
    ...said,
    ...(missing.length > 0 ? [message("without", { names: missing })] : []),
    ...counted.flatMap(([code, count]) => (count > 0 ? [message(code, { count })] : [])),
  ];
}

/** What is told of a course. */
function valuesOf(chart: LineChart, { y, first, last, low, high }: Course) {
  const [from, to, least, most] = [first, last, low, high].map((place) => readingOf(chart).read(y[place]!));
  return { from: from!, to: to!, least: least!, most: most! };
}

function single(chart: LineChart, course: Course): Message[] {
  const { name, x, y, first, last, low, high, count } = course;
  const place = placeWriter(chart.axes.x, x, true);
  const { from, to, least, most } = valuesOf(chart, course);
  const { ties } = readingOf(chart);
  const [change, span] = [y[last]! - y[first]!, y[high]! - y[low]!];
  if (count === 1) return [message("one", { name, value: to, x: place(x[last]!) })];
  if (ties(y[low]!, y[high]!)) return [message("flat", { name, value: to })];
  const way = Math.abs(change) < 0.15 * span ? "moves" : change > 0 ? "rises" : "falls";
  const turn = (code: string, i: number, value: LocalizedText) => {
    if (ties(y[i]!, y[first]!) || ties(y[i]!, y[last]!)) return [];
    const times = visitsOf(y, y[i]!, ties).length;
    // of noise many are nearly the highest
    const isNoise = times > 9 && !Number.isInteger(y[i]);
    return [message(code, { value, x: often(place(x[i]!), isNoise ? 1 : times, y[i + 1] === y[i]) })];
  };
  return [
    message(way, { name, from, to, least, most }),
    ...turn("highest", high, most),
    ...turn("lowest", low, least),
  ];
}

/** The first of so many places, where there are several or it is held. */
function often(place: LocalizedText, times: number, isHeld: boolean): LocalizedText {
  return mapText(place, (at, locale) => {
    if (times > 1) return locale === "ko" ? `${at} 등 ${times}번` : `${at}, ${times} times in all`;
    return isHeld ? `${locale === "ko" ? "처음은" : "first"} ${at}` : at;
  });
}

function compared(chart: LineChart, courses: readonly Course[]): Message[] {
  const ends = courses.map(({ y, last }) => y[last]!);
  const { ties, read } = readingOf(chart);
  const told = (better: "higher" | "lower") => {
    const places = bestPlaces(ends, better, ties);
    return { names: places.map((i) => courses[i]!.name), value: read(ends[places[0]!]!) };
  };
  const [top, bottom] = [told("higher"), told("lower")];
  if (top.names.length === courses.length)
    return [message("level", { value: top.value, count: courses.length })];
  return [message("ends-highest", top), message("ends-lowest", bottom)];
}

/** How many values are missing, and how many lie outside the domains. */
function hidden({ axes }: LineChart, courses: readonly Course[]): { gaps: number; outside: number } {
  let [gaps, outside] = [0, 0];
  for (const { x, y } of courses) {
    for (let i = 0; i < y.length; i++) {
      if (!Number.isFinite(y[i])) gaps++;
      else if (isBeyond(axes.x, x[i]!) || isBeyond(axes.y, y[i]!)) outside++;
    }
  }
  return { gaps, outside };
}

function isBeyond({ domain }: Axis, value: number): boolean {
  return domain !== undefined && (value < domain[0] || value > domain[1]);
}

function details(chart: LineChart): Message[] {
  const list = coursesOf(chart).map((course) => {
    const { name, x, first, last, count } = course;
    const place = placeWriter(chart.axes.x, x);
    const values = {
      ...valuesOf(chart, course),
      name,
      count,
      start: place(x[first]!),
      end: place(x[last]!),
    };
    return message(count === 1 ? "way-one" : "way", values);
  });
  const marks = referencesOf(chart).flatMap(({ name, told }) => (name === "" ? [] : [told]));
  return [
    message("list", { list }),
    ...Object.entries(chart.axes).flatMap(([side, { name }]) => (name ? message(side, { name }) : [])),
    ...(marks.length > 0 ? [message("marks", { marks })] : []),
  ];
}

const words = {
  title: { ko: "추이", en: "Course" },
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
  dropped: { ko: "0 이하의 값 {count}개는 뺐어요", en: "{count|value|values} not above 0 left out" },
  list: { ko: "{list;}", en: "{list;}" },
  way: {
    ko: "{name}: 값 {count}개, 처음 {start}에는 {from}, 마지막 {end}에는 {to}, 최저 {least}, 최고 {most}",
    en: "{name}: {count} values from {from} {start} to {to} {end}, lowest {least}, highest {most}",
  },
  "way-one": { ko: "{name}: {start}에 값 {from} 하나", en: "{name}: {from} {start}" },
  x: { ko: "가로 {name}", en: "{name} across" },
  y: { ko: "세로 {name}", en: "{name} upward" },
  marks: { ko: "표시: {marks}", en: "marked: {marks}" },
} as const;

export const lineKind: ChartKind<LineChart> = {
  kind: "line",
  words,
  title: (chart) =>
    chart.series.length === 1 ? message("list", { list: chart.series[0]!.name }) : message("title"),
  findings,
  details,
  isEmpty: (chart) => coursesOf(chart).length === 0,
  draw: drawLine,
};
