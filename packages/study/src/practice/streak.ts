import { freeze } from "@opt/description";
import { dayOf, monthOf } from "./day.ts";

/** Days in a row on which a learner practised. Days are counted from 1970-01-01, in the learner's time zone. */
export interface Streak {
  /** Days practised in a row up to today, or to yesterday while today is still open. Frozen days do not add to it. */
  readonly length: number;
  /** Whether today is done. */
  readonly isDone: boolean;
  /** Missed days that were covered by a freeze or made up for by practice. */
  readonly frozen: readonly number[];
  readonly repaired: readonly number[];
  /** Freezes left in this month. */
  readonly freezesLeft: number;
  /** How many more answers today would make up for yesterday; null if nothing was missed, or too much. */
  readonly repair: number | null;
}

/** The rules of a streak. */
export interface StreakRules {
  /** Missed days per month that do not count. Default 2. */
  readonly freezes?: number;
  /** Answers on the day after a missed day that make up for it. Default 10. */
  readonly repair?: number;
}

/**
 * The streak of a learner. A missed day is covered by a freeze of its month if one is left, and otherwise by enough
 * answers on the following day. The result does not depend on the hour or on the order of the answers.
 *
 * @param answers when the learner answered something, in milliseconds since 1970, in any order.
 * @throws {RangeError} for an invalid time zone or number.
 */
export function streakOf(
  answers: readonly number[],
  {
    now,
    timeZone,
    freezes = 2,
    repair = 10,
  }: { readonly now: number; readonly timeZone: string } & StreakRules,
): Streak {
  for (const [name, value] of Object.entries({ freezes, repair }))
    if (!(Number.isInteger(value) && value >= 0))
      throw new RangeError(`${name} must be a whole number from 0, got ${value}`);
  const today = dayOf(now, timeZone);
  const counts = new Map<number, number>();
  for (const at of answers) {
    const day = dayOf(at, timeZone);
    if (day <= today) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const walk = new Walk(counts, freezes, repair);
  const first = Math.min(today, ...counts.keys());
  for (let day = first; day < today; day++) walk.pass(day);
  return walk.end(today);
}

class Walk {
  private readonly counts: ReadonlyMap<number, number>;
  private readonly freezes: number;
  private readonly enough: number;
  private length = 0;
  /** The length that a missed day has broken off, while practice can still bring it back. */
  private broken = 0;
  private used = new Map<number, number>();
  private frozen: number[] = [];
  private repaired: number[] = [];

  constructor(counts: ReadonlyMap<number, number>, freezes: number, enough: number) {
    this.counts = counts;
    this.freezes = freezes;
    this.enough = enough;
  }

  /** A day that is over. */
  pass(day: number): void {
    const count = this.counts.get(day) ?? 0;
    if (count > 0) this.practise(day, count);
    else this.miss(day);
  }

  end(today: number): Streak {
    const count = this.counts.get(today) ?? 0;
    const waiting = this.broken;
    if (count > 0) this.practise(today, count);
    const isOpen = waiting > 0 && count < this.enough;
    return freeze({
      length: this.length,
      isDone: count > 0,
      frozen: this.frozen,
      repaired: this.repaired,
      freezesLeft: this.freezes - (this.used.get(monthOf(today)) ?? 0),
      repair: isOpen ? this.enough - count : null,
    });
  }

  private practise(day: number, count: number): void {
    if (this.broken > 0 && count >= this.enough) {
      this.length = this.broken;
      this.repaired.push(day - 1);
    } else if (this.broken > 0) [this.frozen, this.repaired] = [[], []];
    this.broken = 0;
    this.length += 1;
  }

  private miss(day: number): void {
    const month = monthOf(day);
    const used = this.used.get(month) ?? 0;
    if (this.length > 0 && used < this.freezes) {
      this.used.set(month, used + 1);
      this.frozen.push(day);
      return;
    }
    // a second missed day after the first is too late
    this.broken = this.length;
    if (this.broken === 0) [this.frozen, this.repaired] = [[], []];
    this.length = 0;
  }
}
