import { distance, lettersOf } from "../nearest.ts";
import { InputError } from "../input-error.ts";
import { plainForm, withoutEnding, withoutLead } from "./answer-text.ts";

/** A longer answer is not a name. */
const longest = 200;
/** From so many letters on, Hangul taken apart, one slip of the keyboard is forgiven. */
const leastForgiven = 8;
const particles = /(?:은|는|이|가|을|를|이라고|라고|이라는|라는)$/u;

/** What a typed name turned out to be. */
export type TextVerdict = "right" | "misspelt" | "wrong";

/**
 * Whether a typed name is one of those accepted. Case, spaces, hyphens, punctuation, full-width forms, an article, a
 * Korean particle or ending and the s of a plural do not matter. One letter may be off in a name of eight letters or
 * more, but never a digit, and never where what was typed is, or is as near to, the name of something else: "Adam" is not "AdamW".
 *
 * @throws {InputError} for an answer without a letter or a digit, and for one of more than 200 characters.
 */
export function judgeText(
  answer: string,
  accepted: readonly string[],
  others: readonly string[],
): TextVerdict {
  const typed = answer.length > longest ? [] : formsOf(answer);
  if (typed.length === 0)
    throw new InputError("answer-not-a-name", `answer must be a name, got ${answer}`, { got: answer });
  const right = new Set(accepted.flatMap(formsOfName));
  if (typed.some((form) => right.has(form))) return "right";
  const wrong = others.flatMap(formsOfName).filter((form) => !right.has(form));
  const isNear = (known: Iterable<string>): boolean =>
    typed.some((form) => Array.from(known).some((one) => isSlipOf(form, one)));
  return !wrong.some((form) => typed.includes(form)) && isNear(right) && !isNear(wrong)
    ? "misspelt"
    : "wrong";
}

/** Which of some things a typed name is the name of, letter for letter. */
export function namedBy<Thing>(
  answer: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing | undefined {
  const typed = formsOf(answer);
  return things.find((thing) =>
    namesOf(thing)
      .flatMap(formsOfName)
      .some((form) => typed.includes(form)),
  );
}

function isSlipOf(typed: string, known: string): boolean {
  const isLong = Math.min(typed.length, known.length) >= leastForgiven;
  return isLong && digits(typed) === digits(known) && distance(typed, known, 1) <= 1;
}

/** The letters of a name, as it stands and without what may hang on to it. */
function formsOf(text: string): readonly string[] {
  const plain = withoutLead(plainForm(text)).replace(/^(?:the|an?)\s/u, "");
  const bare = withoutEnding(plain);
  const forms = [plain, bare, bare.replace(particles, ""), plain.replace(particles, "")];
  const letters = forms.map(lettersOf).flatMap((form) => [form, form.replace(/(?<=[a-rt-z])s$/u, "")]);
  return [...new Set(letters)].filter((form) => form !== "");
}

/** A pack's names come up with every answer; members' own names are without end. */
const mostNames = 10_000;
const formsOfNames = new Map<string, readonly string[]>();

function formsOfName(name: string): readonly string[] {
  const known = formsOfNames.get(name);
  if (known !== undefined) return known;
  const forms = formsOf(name);
  if (formsOfNames.size >= mostNames) formsOfNames.clear();
  formsOfNames.set(name, forms);
  return forms;
}

function digits(text: string): string {
  return text.replace(/\D/gu, "");
}
