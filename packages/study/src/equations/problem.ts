import type { Call } from "./arithmetic.ts";
import type { Token } from "./token.ts";

/** A number that a question tells: where it stands when it is typed in digits. */
export interface Told {
  readonly value: number;
  readonly at?: number;
  readonly text?: string;
  /** Whether the question does not say it. */
  readonly isUsual?: boolean;
}

/** "name = formula", one of the rules that a question writes. */
export interface Rule {
  readonly target: string;
  readonly formula: string;
  readonly names: readonly string[];
  readonly calls: readonly Call[];
  /** Whether it comes behind the one before it as in code, or after a "then"; not merely beside it. */
  readonly isThen: boolean;
}

/** "f(w) = formula", or a formula that steps are taken on. */
export interface Objective {
  readonly name: string;
  readonly formula: string;
  readonly names: readonly string[];
  /** What it is a function of, where the question says so. */
  readonly variables?: readonly string[];
}

export interface Asked {
  readonly name: string;
  /** After which step, where the question says it beside the name. */
  readonly index?: number;
}

/** What a question tells and asks, whatever its words. */
export interface Problem {
  readonly rules: readonly Rule[];
  readonly objective?: Objective;
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** Told names that stay as they are in every step. */
  readonly kept: ReadonlySet<string>;
  /** What every name that changes is at first. */
  readonly allStart?: Told;
  /** What the place is at first, where the question names no place. */
  readonly start?: Told;
  readonly asked: readonly Asked[];
  /** After which steps, or at which moments. */
  readonly counts: readonly number[];
  readonly moments: readonly Told[];
  readonly isEach: boolean;
  /** Whether the next value is asked, or the last. */
  readonly isFresh: boolean;
  /** Whether what runs begins with the first of the told values, and goes on with the second. */
  readonly isFirst: boolean;
  /** Whether it speaks of plain gradient descent, and of no other method. */
  readonly isDescent: boolean;
  /** Whether it tells how things stand in the middle of a run. */
  readonly isUnderway: boolean;
}

/** A number as told by a token. */
export function toldBy({ kind, value, at, text }: Token, sign = 1, from: number = at): Told {
  if (kind !== "number" || text.endsWith("k")) return { value: sign * value! };
  return { value: sign * value!, at: from, text: sign < 0 ? `-${text}` : text };
}
