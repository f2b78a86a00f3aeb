import { freeze } from "@opt/description";
import type { ImportCode, ImportValues } from "../explain-import.ts";
import { ImportError } from "../import-error.ts";
import { withoutSeparators } from "../language/separators.ts";

/** What moderators decided about a proposal. */
export type ProposalState = "proposed" | "approved" | "rejected";

/** A question that a group wrote itself, in whatever language it is written. Frozen, JSON-safe. */
export interface OwnQuestion {
  readonly input: "choice" | "boolean" | "number" | "text";
  readonly prompt: string;
  /** The right answer: of a boolean "true" or "false"; of a number its digits. */
  readonly answer: string;
  /** Other spellings that are right; only of a text. */
  readonly also: readonly string[];
  /** Wrong options; only of a choice, one to five. */
  readonly wrong: readonly string[];
  /** The tolerance of a number. */
  readonly tolerance: number;
  /** Why it is right; may be empty. */
  readonly why: string;
  /** Slug of the card it is about; may be empty. */
  readonly card: string;
  /** What moderators decided about it. */
  readonly state: ProposalState;
}

/** How much a question may hold: texts in characters, and wrong options and other spellings. */
export const ownLimits = { prompt: 600, answer: 100, why: 600, wrong: 5, also: 20 };

const inputs = new Set<unknown>(["choice", "boolean", "number", "text"]);
const states = new Set<unknown>(["proposed", "approved", "rejected"]);
const slug = /^[a-z0-9-]{0,60}$/u;

/** One character of a text may be written in so many code units, as Hangul in its letters is in three. */
const unitsACharacter = 4;

/** A question in parts that nobody has checked. */
export type Draft = Readonly<Partial<Record<keyof OwnQuestion, unknown>>>;

/**
 * A question from its parts: texts trimmed to single spaces, frozen. Left out: `also`, `wrong` none, `tolerance` 0, `why`
 * and `card` empty, `state` "proposed".
 *
 * Of a number the signs between thousands are taken out of the answer.
 *
 * @throws {ImportError} that says which part must be what
 */
export function ownQuestion(draft: Draft): OwnQuestion {
  const { input = "choice", state = "proposed", tolerance = 0 } = draft;
  const [prompt, why] = [
    text("prompt", draft.prompt, 1, ownLimits.prompt),
    text("why", draft.why ?? "", 0, ownLimits.why),
  ];
  const written = text("answer", draft.answer, 1, ownLimits.answer);
  const answer = input === "number" ? withoutSeparators(written) : written;
  const [also, wrong] = [
    list("also", draft.also, ownLimits.also),
    list("wrong", draft.wrong, ownLimits.wrong),
  ];
  const card = text("card", draft.card ?? "", 0, 60);
  if (!isInput(input)) throw refusal("unknown-input", input);
  if (!isState(state)) throw refusal("unknown-state", state);
  if (!slug.test(card)) throw refusal("card-not-a-slug", card);
  if (!(typeof tolerance === "number" && tolerance >= 0 && tolerance < Infinity))
    throw refusal("tolerance-not-a-number", tolerance);
  const question: OwnQuestion = { input, prompt, answer, also, wrong, tolerance, why, card, state };
  checkAnswer(question);
  return freeze(question);
}

function checkAnswer({ input, answer, also, wrong, tolerance }: OwnQuestion): void {
  const options = [answer, ...wrong].map((one) => one.toLowerCase());
  if (input === "choice" && wrong.length === 0) throw new ImportError("no-wrong");
  if (input === "choice" && new Set(options).size < options.length)
    throw refusal("same-options", wrong.join(" | "));
  if (input !== "choice" && wrong.length > 0) throw refusal("wrong-without-choice", wrong.join(" | "));
  if (input !== "text" && also.length > 0) throw refusal("also-without-text", also.join(" | "));
  if (input === "boolean" && answer !== "true" && answer !== "false")
    throw refusal("answer-not-a-truth", answer);
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu.test(answer);
  if (input === "number" && !(isNumber && Number.isFinite(Number(answer))))
    throw refusal("answer-not-a-number", answer);
  if (input === "text" && ![answer, ...also].every((one) => /[\p{L}\p{N}]/u.test(one)))
    throw refusal("answer-without-letters", answer);
  if (input !== "number" && tolerance !== 0) throw refusal("tolerance-without-number", tolerance);
}

function isInput(value: unknown): value is OwnQuestion["input"] {
  return inputs.has(value);
}

function isState(value: unknown): value is ProposalState {
  return states.has(value);
}

function list(part: string, value: unknown, most: number): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refusal("not-a-list", value, { part, most });
  if (value.length > most) throw new ImportError("too-many-in-list", { part, most, got: value.length });
  return value.map((one) => text(part, one, 1, ownLimits.answer));
}

function text(part: string, value: unknown, least: number, most: number): string {
  if (typeof value !== "string") throw refusal("not-a-text", value, { part });
  const spaced = value
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\s]+/gu, (gap) =>
      gap.includes("\n") && part === "prompt" ? "\n" : " ",
    )
    .trim();
  // A long run of combining marks takes normalising the square of its length.
  const plain = spaced.length > most * unitsACharacter ? spaced : spaced.normalize("NFC");
  const { length } = Array.from(plain);
  if (length < least || length > most)
    throw new ImportError("text-length", { part, least, most, got: length });
  return plain;
}

function refusal(code: ImportCode, got: unknown, values: ImportValues = {}): ImportError {
  const shown = typeof got === "string" || typeof got === "number" ? { got } : { kind: kindOf(got) };
  return new ImportError(code, { ...values, ...shown });
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return "boolean";
  return Array.isArray(value) ? "list" : "record";
}
