import { extent } from "../scale/scale.ts";
import { readerOf, tieRule, type Ties } from "../scale/tie.ts";
import { rangeOf, type ValueScale, valueScale } from "../scale/value-scale.ts";
import type { LocalizedText } from "../text/locale.ts";
import { lastPlace } from "./curve.ts";
import type { ScheduleChart } from "./schedule-data.ts";

interface Peak {
  readonly name: LocalizedText;
  readonly step: number;
  readonly start: number;
  /** The highest. */
  readonly rate: number;
  readonly end: number;
  /** Whether every rate is the highest. */
  readonly isLevel: boolean;
}

export function peaks({ schedules }: ScheduleChart): Peak[] {
  return schedules.flatMap(({ name, values }) => {
    const top = extent(values)?.[1];
    return top === undefined
      ? []
      : [
          {
            name,
            step: values.indexOf(top),
            start: values.find(Number.isFinite)!,
            rate: top,
            end: values[lastPlace(values)]!,
            isLevel: values.every((value) => !Number.isFinite(value) || value === top),
          },
        ];
  });
}

/** The axis of the rates. */
export function axisOf({ y, schedules, axes }: ScheduleChart): ValueScale {
  return valueScale(rangeOf(schedules.map(({ values }) => values)), y, undefined, axes?.y?.domain);
}

/** How the last rates are read wherever they are told: with digits that tell them apart. */
export function endReader(all: readonly Peak[]): (rate: number) => string {
  return readerOf(
    all.map(({ end }) => end),
    tiesOf(all),
  );
}

/** The rule by which rates tie. */
export function tiesOf(all: readonly Peak[]): Ties {
  return tieRule(all.flatMap(({ start, rate, end }) => [start, rate, end]));
}
