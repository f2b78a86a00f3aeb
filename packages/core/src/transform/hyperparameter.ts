import { show } from "../check.ts";
import { requireMade } from "../description-fields.ts";
import { isSchedule, type Hyperparameter } from "../schedule/schedule.ts";
import { isStateful } from "../schedule/stateful.ts";

/** Which values a hyperparameter may take, at every step. All are finite. */
export interface Range {
  /** More than this. */
  readonly above?: number;
  /** At least this. */
  readonly least?: number;
  /** Less than this. */
  readonly below?: number;
}

/** A hyperparameter with the values it may take. */
export interface Bounded {
  readonly value: Hyperparameter;
  readonly range: Range;
}

export const anyNumber: Range = Object.freeze({});
export const aboveZero: Range = Object.freeze({ above: 0 });
export const atLeastZero: Range = Object.freeze({ least: 0 });
/** At least 0 and below 1. */
export const fraction: Range = Object.freeze({ least: 0, below: 1 });

/** Whether a value is in a range; NaN is in none. */
export function isWithin(value: number, { above, least, below }: Range): boolean {
  return (
    Number.isFinite(value) &&
    (above === undefined || value > above) &&
    (least === undefined || value >= least) &&
    (below === undefined || value < below)
  );
}

/** The range in words. */
export function rangeWords({ above, least, below }: Range): string {
  if (above === 0 && below === undefined) return "a positive number";
  const low = above === undefined ? (least === undefined ? "" : `at least ${least}`) : `above ${above}`;
  const parts = [low, below === undefined ? "" : `below ${below}`].filter((part) => part !== "");
  return parts.length === 0
    ? "a finite number"
    : `a number ${low.startsWith("at") ? "of " : ""}${parts.join(" and ")}`;
}

/** Passes a number within a range; a schedule is looked at step by step. */
export function hyperparameter(name: string, value: Hyperparameter, range: Range = anyNumber): Bounded {
  if (isSchedule(value) || isStateful(value)) requireMade<object>(value);
  else {
    if (typeof value !== "number")
      throw new TypeError(`${name} must be a number or a schedule, got ${show(value)}`);
    requireWithin(name, value, range);
  }
  return { value, range };
}

/** Refuses a value outside a range. */
export function requireWithin(name: string, value: number, range: Range, where = ""): void {
  if (!isWithin(value, range))
    throw new RangeError(`${name} must be ${rangeWords(range)}, got ${value}${where}`);
}
