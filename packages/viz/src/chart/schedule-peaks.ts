import { extent } from "../scale/scale.ts";
import { tieRule, type Ties } from "../scale/tie.ts";
import { rangeOf, type ValueScale, valueScale } from "../scale/value-scale.ts";
import { valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { lastPlace, visitsOf } from "./curve.ts";
import type { ScheduleChart } from "./schedule-data.ts";

interface Peak {
  readonly name: LocalizedText;
  /** Where it is highest for the first time, and where it last comes to it. */
  readonly step: number;
  readonly latest: number;
  /** How often it comes to it. */
  readonly times: number;
  readonly start: number;
  /** The highest. */
  readonly rate: number;
  readonly end: number;
  /** Whether every rate is the highest. */
  readonly isLevel: boolean;
}

export function peaks(schedules: ScheduleChart["schedules"]): Peak[] {
  return schedules.flatMap(({ name, values }) => {
    const range = extent(values);
    if (range === undefined) return [];
    const top = range[1];
    const visits = visitsOf(values, top, tieRule(range));
    return {
      name,
      step: values.indexOf(top),
      latest: visits.length > 1 ? visits.at(-1)! : values.indexOf(top),
      times: visits.length,
      start: values.find(Number.isFinite)!,
      rate: top,
      end: values[lastPlace(values)]!,
      isLevel: values.every((value) => !Number.isFinite(value) || value === top),
    };
  });
}

/** The axis of the rates. */
export function axisOf({ y, schedules, axes }: ScheduleChart): ValueScale {
  return valueScale(rangeOf(schedules.map(({ values }) => values)), y, undefined, axes?.y?.domain);
}

/** How the rates that are told are read: with digits that tell them apart. */
export function rateReader({ axes }: ScheduleChart, all: readonly Peak[]): (rate: number) => LocalizedText {
  return valueReader(
    all.flatMap(({ start, rate, end }) => [start, rate, end]),
    axes?.y?.format,
    tiesOf(all),
  );
}

/** The rule by which rates tie. */
export function tiesOf(all: readonly Peak[]): Ties {
  return tieRule(all.flatMap(({ start, rate, end }) => [start, rate, end]));
}
