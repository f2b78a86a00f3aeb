import type { Certificate } from "../certificate/certificate.ts";
import type { CardDemo } from "../pack/card.ts";
import type { Locale } from "../locale.ts";

/** What kind of answer a question wants. */
export type QuestionKind =
  | "concept"
  | "why"
  | "comparison"
  | "computation"
  | "choice"
  | "truth"
  | "formula"
  | "example"
  | "demo"
  | "follow-up"
  | "small-talk";

/** The result of a free-form question, as plain data. */
export interface AskResult {
  /** "answer": `text` answers; "suggest": `cards` may be meant; "unknown": an honest "I don't know". */
  readonly outcome: "answer" | "suggest" | "unknown";
  /** The language of `text`: that of the question where it can be told, else the one asked for. */
  readonly locale: Locale;
  /** The text to show. */
  readonly text: string;
  /** The card that answered. */
  readonly card?: string;
  /** "suggest": the cards that may be meant, best first; "answer": the other sides of a comparison, related cards. */
  readonly cards?: readonly string[];
  /** The pack of the nearest card, by which what was declined is counted. */
  readonly pack?: string;
  /** The numbers of a computation, in the order asked. */
  readonly values?: readonly number[];
  /** The label of the chosen option, or the option itself where it has none. */
  readonly choice?: string;
  /** The verdict on a statement; absent if there is none. */
  readonly truth?: boolean;
  /** What was understood from the question. */
  readonly parsed?: Readonly<Record<string, unknown>>;
  /** The slug of a concept that has no card, or the names of the numbers that a computation wants. */
  readonly missing?: readonly string[];
  /** The demo that shows the card. */
  readonly demo?: CardDemo;
  /** How the numbers come about, for an independent checker. */
  readonly derivation?: Certificate;
}

/** How to answer. */
export interface AskOptions {
  /** The language to answer in if the question's is unclear. */
  readonly locale: Locale;
  /** The previous result, for follow-up questions ("why?", "and the formula?"). */
  readonly after?: Pick<AskResult, "card">;
}
