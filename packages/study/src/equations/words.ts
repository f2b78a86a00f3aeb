import type { Asked, Told } from "./problem.ts";
import type { Statement } from "./statements.ts";

/** What the words of a question come to. */
export interface Words {
  readonly told: Map<string, Told[]>;
  readonly kept: Set<string>;
  readonly statements: Statement[];
  readonly counts: { readonly value: number; readonly sentence: number }[];
  readonly moments: Told[];
  /** Names without a number, by the sentence that they stand in. */
  readonly mentions: { readonly asked: Asked; readonly sentence: number }[];
  /** Sentences that ask, and clauses that say something of the problem. */
  readonly asking: Set<number>;
  readonly saying: Set<number>;
  /** Words that are not known; some stand in a sentence before it says anything. */
  readonly unknown: {
    readonly text: string;
    readonly clause: number;
    readonly sentence: number;
    readonly isBefore: boolean;
  }[];
  /** Numbers that belong to nothing; some count what is unknown. */
  readonly loose: { readonly told: Told; readonly clause: number; readonly isOfUnknown: boolean }[];
  allStart?: Told;
  start?: Told;
  /** Of several places, in the order of the function's variables. */
  startRow?: readonly Told[];
  /** Whether what runs begins with the first of the told values. */
  isFirst: boolean;
  isEach: boolean;
  isFresh: boolean;
  isKept: boolean;
  isFaulty: boolean;
  isDescent: boolean;
  isOptimizer: boolean;
  isUnderway: boolean;
}

/** Before anything is read. */
export function noWords(): Words {
  return {
    told: new Map(),
    kept: new Set(),
    statements: [],
    counts: [],
    moments: [],
    mentions: [],
    asking: new Set(),
    saying: new Set(),
    unknown: [],
    loose: [],
    isFirst: false,
    isEach: false,
    isFresh: false,
    isKept: false,
    isFaulty: false,
    isDescent: false,
    isOptimizer: false,
    isUnderway: false,
  };
}
