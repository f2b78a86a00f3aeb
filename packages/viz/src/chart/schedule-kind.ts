import { countUp, highest } from "../scale/column.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import { placeText, unitOf } from "./loss-data.ts";
import { outsideFinding } from "./outside.ts";
import type { ScheduleChart } from "./schedule-data.ts";
import { axisOf, rateReader, peaks, tiesOf } from "./schedule-peaks.ts";
import { drawSchedule } from "./schedule-picture.ts";

function findings(chart: ScheduleChart): Message[] {
  const all = peaks(chart.schedules);
  const [ties, read] = [tiesOf(all), rateReader(chart, all)];
  const [lowest] = all.toSorted((a, b) => a.end - b.end);
  const [latest, next] = all.toSorted((a, b) => b.latest - a.latest);
  if (lowest === undefined || latest === undefined) return [];
  const top = highest(
    all.map(({ rate }) => rate),
    Number.NEGATIVE_INFINITY,
  );
  const unit = unitOf(chart);
  const values = {
    step: placeText(chart, latest.step),
    times: latest.times,
    unit,
    rate: read(latest.rate),
    end: read(latest.end),
  };
  const first =
    all.length === 1
      ? message(latest.isLevel ? "one-level" : latest.times > 1 ? "one-again" : "one", values)
      : next !== undefined && latest.latest > next.latest && !latest.isLevel
        ? message("latest-peak", { name: latest.name, step: placeText(chart, latest.latest), unit })
        : message("peak", { rate: read(top) });
  const lowestNames = all.filter(({ end }) => ties(end, lowest.end)).map(({ name }) => name);
  const { dropped } = axisOf(chart);
  return [
    first,
    ...(all.length > 1
      ? [
          lowestNames.length === all.length
            ? message("all-end", { end: read(lowest.end) })
            : message("lowest-end", { names: lowestNames, end: read(lowest.end) }),
        ]
      : []),
    ...droppedFinding(dropped),
    ...outsideFinding(chart.axes, () =>
      chart.schedules.map(({ values: y }) => ({ x: countUp(0, y.length), y })),
    ),
    ...(chart.warmupSteps > 0
      ? [message("shaded", { steps: placeText(chart, chart.warmupSteps), unit })]
      : []),
  ];
}

function details(chart: ScheduleChart): Message[] {
  const all = peaks(chart.schedules);
  const read = rateReader(chart, all);
  const list = all.map((peak) => {
    const { name, step, times, start, rate, end } = peak;
    const unit = unitOf(chart);
    const values = {
      name,
      step: placeText(chart, step),
      times,
      unit,
      start: read(start),
      rate: read(rate),
    };
    const code = peak.isLevel
      ? "level"
      : times > 1
        ? "peaking-again"
        : start === rate
          ? "falling"
          : "peaking";
    return message(code, { ...values, end: read(end) });
  });
  return [message("schedules", { list })];
}

function underway(chart: ScheduleChart, progress: number): Message {
  const steps = highest(
    chart.schedules.map(({ values }) => values.length - 1),
    1,
  );
  return message("at", { step: placeText(chart, Math.round(progress * steps)), unit: unitOf(chart) });
}

const words = {
  title: { ko: "학습률 스케줄", en: "Learning-rate schedules" },
  "title-of": { ko: "{rates} 스케줄", en: "Schedules of the {rates}" },
  one: {
    ko: "{step}{unit}에 최대 {rate}, 마지막은 {end:이에요/예요}",
    en: "Peaks at {rate} at {unit} {step} and ends at {end}",
  },
  "one-again": {
    ko: "{times}번 최대 {rate:이에요/예요}(처음은 {step}{unit}), 마지막은 {end:이에요/예요}",
    en: "Peaks {times} times at {rate}, first at {unit} {step}, and ends at {end}",
  },
  "one-level": { ko: "학습률이 내내 {rate:이에요/예요}", en: "The rate stays at {rate}" },
  "latest-peak": {
    ko: "{name:이/가} 가장 늦게({step}{unit}) 최대에 닿아요",
    en: "{name} peaks last, at {unit} {step}",
  },
  peak: { ko: "최대 학습률은 {rate:이에요/예요}", en: "The highest rate is {rate}" },
  "lowest-end": { ko: "가장 낮게 끝나는 것은 {names}({end})", en: "{names|ends|end} lowest ({end})" },
  "all-end": { ko: "모두 {end:으로/로} 끝나요", en: "all end at {end}" },
  at: { ko: "{step}{unit}", en: "{unit} {step}" },
  shaded: { ko: "색칠한 구간은 워밍업", en: "shaded: warm-up" },
  warmup: { ko: "워밍업", en: "warm-up" },
  rate: { ko: "학습률 η", en: "learning rate η" },
  "shaded-told": { ko: "워밍업은 {steps}{unit}까지예요", en: "warm-up lasts until {unit} {steps}" },
  schedules: { ko: "{list;}", en: "{list;}" },
  level: { ko: "{name:은/는} 내내 {rate}", en: "{name} stays at {rate}" },
  falling: {
    ko: "{name:은/는} 가장 높은 {rate}에서 시작해 마지막에 {end}",
    en: "{name} is highest at its start ({rate}) and ends at {end}",
  },
  "peaking-again": {
    ko: "{name:은/는} {start}에서 시작해 {step}{unit}부터 {times}번 가장 높은 {rate}, 마지막에 {end}",
    en: "{name} starts at {start}, is highest {times} times, first at {unit} {step} ({rate}), and ends at {end}",
  },
  peaking: {
    ko: "{name:은/는} {start}에서 시작해 {step}{unit}에 가장 높은 {rate}, 마지막에 {end}",
    en: "{name} starts at {start}, is highest at {unit} {step} ({rate}) and ends at {end}",
  },
} as const;

export const scheduleKind: ChartKind<ScheduleChart> = {
  kind: "schedule",
  words,
  title: ({ axes }) => {
    const name = axes?.y?.name;
    return name === undefined ? message("title") : message("title-of", { rates: name });
  },
  findings,
  details,
  underway,
  isEmpty: (chart) => peaks(chart.schedules).length === 0,
  draw: drawSchedule,
};
