import type { Certificate } from "../certificate/certificate.ts";
import type { Bilingual, Locale } from "../locale.ts";
import type { Asked } from "./asked.ts";
import type { Aspect } from "./aspects.ts";
import type { Reading } from "./reading.ts";
import type { Setting } from "./unneeded.ts";
import type { Worksheet } from "./worksheet.ts";

/** A number that a computation needs. */
export interface Need {
  /** As `missing` names it. */
  readonly name: string;
  readonly label: Bilingual;
}

/** What a computation made of a question: numbers worked out, or what it lacks. */
export type Outcome =
  | { readonly sheet: Worksheet; readonly missing?: undefined; readonly card?: string }
  | { readonly missing: readonly Need[]; readonly title: Bilingual; readonly card?: string };

/** A way to read a question by what each of its numbers is; undefined where one has no place. */
export type Frame = (asked: Asked) => Outcome | undefined;

/** A computation that can be asked for in words. */
export interface Computation {
  readonly name: string;
  /** The card that explains it. */
  readonly card: string;
  readonly title: Bilingual;
  /** The numbers it may need, with their limits, for whoever lists what can be asked. */
  readonly needs: readonly Need[];
  /** Whether it can say nothing about a question without a number, and need not be asked then. Default false. */
  readonly ofNumbers?: boolean;
  /** Whether it takes steps of some method, and has nothing to say of an optimizer that is worked out elsewhere. */
  readonly ofSteps?: true;
  /** What it gives where the question wants more than the usual number; all else it is not asked for. */
  readonly gives?: readonly Aspect[];
  /** Settings that change nothing in what it gives, and are set aside where the question is not understood with them. */
  readonly ignores?: readonly Setting[];
  /** Reads a question and works it out; undefined when it is about something else or not understood for sure. */
  readonly answer: (asked: Asked) => Outcome | undefined;
  /** Reads a question that `answer` does not, by what stands around each number, in whatever order. */
  readonly answerFreely?: (asked: Asked) => Outcome | undefined;
  /** Reads a whole question by itself; where another way comes to other numbers, neither counts. */
  readonly reads?: (question: string, locale: Locale) => Computed | undefined;
  /** The same, asked only where no other way gives a number, and of each of several things that are asked for at once. */
  readonly readsLast?: (reading: Reading, locale: Locale) => Computed | undefined;
  /** Ways to ask for it that hold where no computation reads the question and only one of all ways fits. */
  readonly frames?: readonly Frame[];
}

/** The answer to a calculation question, as frozen plain data. */
export interface Computed {
  readonly computation: string;
  readonly card: string;
  readonly locale: Locale;
  /** What was understood, the steps and the result, or which number is missing. */
  readonly text: string;
  /** The numbers asked for, in the order asked; absent when one is missing. */
  readonly values?: readonly number[];
  /** What was understood, by name. */
  readonly parsed: Readonly<Record<string, number>>;
  /** Names of the numbers that the question does not give. */
  readonly missing?: readonly string[];
  /** How the numbers of the text came about. */
  readonly derivation?: Certificate;
}
