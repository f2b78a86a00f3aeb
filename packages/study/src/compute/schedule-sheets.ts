import { cosineDecay, exponentialDecay, linear, piecewiseConstant, stepDecay, warmup } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import type { Fall } from "./percent-fall.ts";
import type { Quantity } from "./reading.ts";
import { at, finish, open } from "./schedule-words.ts";
import type { Worksheet } from "./worksheet.ts";

interface Slide {
  readonly from: Quantity;
  readonly to: Quantity | undefined;
  readonly steps: Quantity;
  readonly step: Quantity;
}

export function cosineSheet(asked: Asked, { from, to, steps, step }: Slide): Outcome | undefined {
  if (!(step.value <= steps.value)) return undefined;
  const sheet = open("코사인 스케줄", "cosine schedule");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  sheet.given("T", { ko: "전체 스텝 T", en: "steps T" }, steps);
  at(sheet, step);
  const schedule = cosineDecay({ from: from.value, to: to?.value ?? 0, steps: steps.value });
  return finish(sheet, asked, schedule, step, "to + (from - to) * (1 + cos(pi * t / T)) / 2");
}

export function lineSheet(asked: Asked, { from, to, steps, step }: Slide): Outcome | undefined {
  const sheet = open("선형 스케줄", "linear schedule");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  sheet.given("T", { ko: "전체 스텝 T", en: "steps T" }, steps);
  at(sheet, step);
  const schedule = linear({ from: from.value, to: to?.value ?? 0, steps: steps.value });
  return finish(sheet, asked, schedule, step, "from + (to - from) * min(t / T, 1)");
}

interface Rise {
  readonly from: Quantity | undefined;
  readonly to: Quantity;
  readonly steps: Quantity;
  readonly step: Quantity;
}

export function warmupSheet(asked: Asked, { from, to, steps, step }: Rise): Outcome | undefined {
  const sheet = open("선형 워밍업", "linear warm-up");
  sheet.given("from", { ko: "처음", en: "from" }, from ?? 0);
  sheet.given("to", { ko: "목표", en: "to" }, to);
  sheet.given("W", { ko: "워밍업 W", en: "warm-up W" }, steps);
  at(sheet, step);
  const schedule = warmup(steps.value, to.value, { from: from?.value ?? 0 });
  return finish(sheet, asked, schedule, step, "from + (to - from) * min(t / W, 1)");
}

interface Steps {
  readonly from: Quantity;
  readonly factor: Fall;
  readonly step: Quantity;
}

function giveFactor(sheet: Worksheet, { cut, ...factor }: Fall): void {
  if (cut === undefined) {
    sheet.given("gamma", { ko: "곱하는 값 γ", en: "factor γ" }, factor);
    return;
  }
  sheet.given("p", { ko: "줄이는 몫", en: "cut by" }, cut);
  sheet.step("gamma", "1 - p", factor.value);
}

export function stairsSheet(
  asked: Asked,
  { from, factor, every, step }: Steps & { readonly every: Quantity },
): Outcome | undefined {
  const sheet = open("계단식 감쇠", "step decay");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  giveFactor(sheet, factor);
  sheet.given("n", { ko: "간격", en: "every" }, every);
  at(sheet, step);
  const schedule = stepDecay({ from: from.value, factor: factor.value, every: every.value });
  return finish(sheet, asked, schedule, step, "from * gamma^floor(t / n)");
}

export function decaySheet(asked: Asked, { from, factor, step }: Steps): Outcome | undefined {
  const sheet = open("지수 감쇠", "exponential decay");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  giveFactor(sheet, factor);
  at(sheet, step);
  const schedule = exponentialDecay({ from: from.value, factor: factor.value });
  return finish(sheet, asked, schedule, step, "from * gamma^t");
}

const nth = [
  { ko: "첫째", en: "first at" },
  { ko: "둘째", en: "then at" },
  { ko: "셋째", en: "then at" },
  { ko: "넷째", en: "then at" },
];

/** Lowered at times that are told, four at most. */
export function milestonesSheet(
  asked: Asked,
  { from, factor, step }: Steps,
  places: readonly Quantity[],
): Outcome | undefined {
  const isRising = places.every(
    ({ value }, i) => Number.isInteger(value) && (i === 0 || places[i - 1]!.value < value),
  );
  if (!isRising || places.length > nth.length) return undefined;
  const sheet = open("정해진 때마다 줄이기", "lowered at given epochs");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("gamma", { ko: "곱하는 값 γ", en: "factor γ" }, factor);
  for (const [i, place] of places.entries()) sheet.given(`place${i + 1}`, nth[i]!, place);
  at(sheet, step);
  const schedule = piecewiseConstant({
    from: from.value,
    factors: Object.fromEntries(places.map(({ value }) => [value, factor.value])),
  });
  const passed = places.filter((place) => step.value >= place.value).length;
  return finish(sheet, asked, schedule, step, `from * gamma^${passed}`);
}
