import type { Bilingual } from "../locale.ts";

/** What one part of an answer turned out to be. */
export interface PartVerdict {
  readonly correct: boolean;
  /** Right only as what follows from a slip in a part before. */
  readonly carried: boolean;
  readonly given: Bilingual;
  readonly answer: Bilingual;
}

/** What an answer turned out to be. */
export interface Verdict {
  readonly correct: boolean;
  /** The share that is right; left out, all or nothing. */
  readonly credit?: number;
  /** The answer that was given, as it was understood. */
  readonly given: Bilingual;
  readonly answer: Bilingual;
  readonly answerId?: string;
  readonly tempting?: Bilingual | undefined;
  readonly misconceptions?: readonly string[];
  readonly parts?: readonly PartVerdict[];
}
