import { byReader, type Reader } from "../compute/by-reader.ts";
import type { Computation, Need } from "../compute/computation.ts";
import { Worksheet } from "../compute/worksheet.ts";
import type { Bilingual } from "../locale.ts";
import type { Told } from "./problem.ts";
import { itemsOf } from "./schedule-items.ts";
import {
  type Schedule,
  type ScheduleField as Field,
  scheduleFields,
  scheduleIn,
  type Shape,
} from "./schedule-roles.ts";

const labels: Readonly<Record<Field | "t", Bilingual>> = {
  top: { ko: "처음(최대) 학습률", en: "highest learning rate" },
  floor: { ko: "마지막 학습률", en: "last learning rate" },
  warmup: { ko: "웜업 길이", en: "length of the warm-up" },
  total: { ko: "끝나는 때", en: "end" },
  factor: { ko: "곱하는 수", en: "factor" },
  every: { ko: "간격", en: "interval" },
  start: { ko: "웜업 시작 학습률", en: "rate at the start of the warm-up" },
  power: { ko: "거듭제곱", en: "power" },
  cycle: { ko: "첫 주기", en: "first cycle" },
  mult: { ko: "주기가 길어지는 배수", en: "growth of the cycles" },
  startFactor: { ko: "처음 배수", en: "factor at the start" },
  endFactor: { ko: "마지막 배수", en: "factor at the end" },
  t: { ko: "시점", en: "moment" },
};

const titles: Readonly<Record<Shape, Bilingual>> = {
  cosine: { ko: "코사인 스케줄", en: "cosine schedule" },
  linear: { ko: "선형 감소", en: "linear decay" },
  staircase: { ko: "계단식 감소", en: "step decay" },
  milestones: { ko: "정해진 때마다 줄이기", en: "decay at milestones" },
  exponential: { ko: "지수 감소", en: "exponential decay" },
  warmup: { ko: "선형 웜업", en: "linear warm-up" },
  polynomial: { ko: "다항 감소", en: "polynomial decay" },
  ramp: { ko: "선형으로 바뀌는 배수", en: "linear change of the factor" },
};

const needed: Readonly<Record<Shape, readonly Field[]>> = {
  cosine: ["top", "total"],
  linear: ["top", "total"],
  staircase: ["top", "factor", "every"],
  milestones: ["top", "factor"],
  exponential: ["top", "factor"],
  warmup: ["top", "warmup"],
  polynomial: ["top", "total", "power"],
  ramp: ["top", "startFactor", "total"],
};
const most = 8;

/** The rate of a schedule that is told by its name and its numbers, in whatever words and order. */
export const namedSchedules: Computation = {
  ...byReader(
    {
      name: "named-schedules",
      card: "lr-schedule",
      title: { ko: "학습률 스케줄", en: "learning rate schedule" },
    },
    reads,
  ),
  needs: (["top", "total"] as const).map(needOf),
};

function needOf(field: Field): Need {
  return { name: field, label: labels[field] };
}

function reads(question: string): ReturnType<Reader> {
  if (question.length > 1000 || !/lr|rate|학습|코사인|cos|warm|웜|워밍|스케[줄쥴]/iu.test(question))
    return undefined;
  const { text, items } = itemsOf(question);
  const schedule = scheduleIn(items);
  if (schedule === undefined || schedule.moments.length === 0 || schedule.moments.length > most)
    return undefined;
  const needs = schedule.cycle === undefined ? needed[schedule.shape] : (["top", "cycle"] as const);
  const missing = needs.filter((field) => schedule[field] === undefined);
  if (missing.length > 0) return undefined;
  const sheet = isWhole(schedule) ? told(schedule) : undefined;
  return sheet && { sheet, text, card: schedule.shape === "cosine" ? "cosine-schedule" : "lr-schedule" };
}

const allowed: Readonly<Record<Shape, readonly Field[]>> = {
  cosine: ["top", "total", "floor", "warmup", "cycle", "mult"],
  linear: ["top", "total", "floor", "warmup"],
  // how long the training is changes nothing
  staircase: [...needed.staircase, "total"],
  milestones: [...needed.milestones, "total"],
  exponential: [...needed.exponential, "total"],
  warmup: [...needed.warmup, "start"],
  polynomial: [...needed.polynomial, "floor"],
  ramp: [...needed.ramp, "endFactor"],
};

/** Whether all that is told belongs to the schedule, and can be. */
function isWhole(schedule: Schedule): boolean {
  const { shape, top, floor, warmup, total, factor, every, moments, milestones, isOrdinal, isDivided } =
    schedule;
  const isPlain = scheduleFields.every(
    (field) => schedule[field] === undefined || allowed[shape].includes(field),
  );
  const last = Math.max(...moments.map(({ value }) => value));
  const isInside = total === undefined || (last <= total.value && (warmup?.value ?? 0) < total.value);
  const isShrinking =
    factor === undefined || (isDivided ? factor.value > 1 : factor.value > 0 && factor.value < 1);
  const isKnown = shape !== "warmup" || schedule.isHeld || last <= warmup!.value;
  const { cycle, mult } = schedule;
  const isCyclic =
    cycle === undefined
      ? mult === undefined
      : total === undefined && warmup === undefined && [cycle, mult ?? cycle].every(isWholeNumber);
  const isFalling = floor === undefined || floor.value <= top!.value;
  const isLater = milestones.every(({ value }, at) => at === 0 || value > milestones[at - 1]!.value);
  const isSteady =
    !isOrdinal || (shape === "staircase" && moments.every(({ value }) => value % every!.value !== 0));
  return (
    isPlain &&
    isCyclic &&
    isInside &&
    isShrinking &&
    isFalling &&
    isKnown &&
    isLater &&
    isSteady &&
    top!.value > 0 &&
    top!.value <= 100
  );
}

function told(schedule: Schedule): Worksheet {
  const { shape, floor, warmup, moments, milestones } = schedule;
  const sheet = new Worksheet();
  const { ko, en } = titles[shape];
  const isWarm = warmup !== undefined && shape !== "warmup";
  sheet.title(isWarm ? `선형 웜업 뒤 ${ko}` : ko, isWarm ? `linear warm-up, then ${en}` : en);
  for (const field of scheduleFields) {
    const number = schedule[field];
    if (number !== undefined) give(sheet, field, labels[field], number);
  }
  if (shape === "ramp" && schedule.endFactor === undefined) sheet.given("endFactor", labels.endFactor, 1);
  if (floor === undefined && (shape === "cosine" || shape === "linear" || shape === "polynomial"))
    sheet.given("floor", labels.floor, 0);
  for (const [at, one] of milestones.entries())
    give(sheet, `milestone${at + 1}`, { ko: "줄이는 때", en: "milestone" }, one);
  for (const [at, moment] of moments.entries())
    tellAt(sheet, schedule, moment, moments.length > 1 ? `${at + 1}` : "");
  return sheet;
}

function give(sheet: Worksheet, name: string, label: Bilingual, { value, at = 0, text }: Told): void {
  const figure = sheet.hidden(name, { value, at, percent: false, ...(text !== undefined && { text }) });
  sheet.understood({ ko: `${label.ko} ${figure}`, en: `${label.en} ${figure}` });
}

function tellAt(sheet: Worksheet, schedule: Schedule, moment: Told, mark: string): void {
  const t = `t${mark}`;
  give(sheet, t, labels.t, moment);
  const formula = formulaAt(sheet, schedule, moment.value, t, mark);
  const figure = sheet.step(`lr${mark}`, formula, sheet.ledger.reckon(formula));
  sheet.result(`lr = ${sheet.print(figure)}`, figure);
}

function formulaAt(sheet: Worksheet, schedule: Schedule, value: number, t: string, mark: string): string {
  const { shape, warmup, milestones, every, isDivided } = schedule;
  const sign = isDivided ? "/" : "*";
  if (warmup !== undefined && value <= warmup.value)
    return schedule.start === undefined ? `top * ${t} / warmup` : `start + (top - start) * ${t} / warmup`;
  if (schedule.cycle !== undefined) return inCycle(sheet, schedule, schedule.cycle.value, value, t, mark);
  const [from, length] = warmup === undefined ? [t, "total"] : [`(${t} - warmup)`, "(total - warmup)"];
  if (shape === "cosine") return `floor + (top - floor) * (1 + cos(pi * ${from} / ${length})) / 2`;
  if (shape === "linear") return `top - (top - floor) * ${from} / ${length}`;
  if (shape === "exponential") return `top ${sign} factor^${t}`;
  if (shape === "warmup") return "top";
  if (shape === "polynomial") return `floor + (top - floor) * (1 - ${t} / total)^power`;
  if (shape === "ramp") return `top * (startFactor + (endFactor - startFactor) * min(${t} / total, 1))`;
  const passed = `passed${mark}`;
  if (shape === "staircase") sheet.step(passed, `floor(${t} / every)`, Math.floor(value / every!.value));
  else sheet.ledger.given(passed, milestones.filter((one) => one.value <= value).length);
  return `top ${sign} factor^${passed}`;
}

/** A cosine that begins anew: at the moment, how long its cycle has lasted. */
function inCycle(
  sheet: Worksheet,
  { mult }: Schedule,
  first: number,
  value: number,
  t: string,
  mark: string,
): string {
  const growth = mult?.value ?? 1;
  const { passed, start, length } = cycleAt(value, first, growth);
  const [from, long, n] = [`start${mark}`, `length${mark}`, `restarts${mark}`];
  sheet.ledger.given(n, passed);
  sheet.step(from, growth === 1 ? `cycle * ${n}` : `cycle * (mult^${n} - 1) / (mult - 1)`, start);
  sheet.step(long, growth === 1 ? "cycle" : `cycle * mult^${n}`, length);
  return `floor + (top - floor) * (1 + cos(pi * (${t} - ${from}) / ${long})) / 2`;
}

/** How many cycles are over at a moment, when its own began, and how long that lasts. */
function cycleAt(
  value: number,
  first: number,
  growth: number,
): { readonly passed: number; readonly start: number; readonly length: number } {
  let [passed, start, length] = [0, 0, first];
  if (growth === 1) passed = Math.floor(value / first);
  // where cycles grow, few of them reach any moment
  else for (; value >= start + length; passed++) [start, length] = [start + length, length * growth];
  return { passed, start: growth === 1 ? passed * first : start, length };
}

function isWholeNumber({ value }: Told): boolean {
  return Number.isInteger(value) && value >= 1;
}
