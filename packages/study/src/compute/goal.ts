import type { Bilingual } from "../locale.ts";
import type { Aspect } from "./aspects.ts";
import type { Facts } from "./facts.ts";
import type { Role } from "./role-cues.ts";

/** A number that may be asked for, and how it comes from what is told. */
export interface Goal {
  readonly title: Bilingual;
  /** What the asking part says; ones are written "one". */
  readonly asks: RegExp;
  /** What the question as a whole says, and what it does not. */
  readonly about?: RegExp;
  readonly except?: RegExp;
  readonly gives?: readonly Aspect[];
  /** What may be told and changes nothing. */
  readonly ignores?: readonly Role[];
  /** The name of the result; undefined where the told numbers do not give it. */
  readonly from: (facts: Facts) => string | undefined;
  /** How the answer is said; `#` is the number. */
  readonly said: Bilingual;
}
