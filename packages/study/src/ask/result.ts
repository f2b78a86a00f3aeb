import type { Certificate } from "../certificate/certificate.ts";
import type { Locale } from "../locale.ts";

/** What a question in free words got. Plain data. */
export interface AskResult {
  /** "answer": `text` answers; "suggest": `cards` may be meant; "unknown": an honest "I don't know". */
  readonly outcome: "answer" | "suggest" | "unknown";
  readonly locale: Locale;
  /** Ready to show, in `locale`. */
  readonly text: string;
  /** The card that answered. */
  readonly card?: string;
  /** "suggest": the cards that may be meant, best first; "answer": related cards. */
  readonly cards?: readonly string[];
  /** The numbers of a computation, in the order asked. */
  readonly values?: readonly number[];
  /** The label of the chosen option. */
  readonly choice?: string;
  /** The verdict on a statement. */
  readonly truth?: boolean;
  /** Names of the numbers that a computation needs and the question does not give. */
  readonly missing?: readonly string[];
  /** How every number of the text came about. */
  readonly derivation?: Certificate;
  /** What was read out of the question. */
  readonly parsed?: Readonly<Record<string, unknown>>;
}

/** How to answer. */
export interface AskOptions {
  readonly locale: Locale;
}
