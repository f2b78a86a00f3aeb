import { freeze } from "@opt/description";
import { formatNumber } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { asksInPercent } from "./asks-in-percent.ts";
import { type OwnQuestion, ownQuestion } from "./own-question.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";
import { checkSeed } from "./stream.ts";
import { type Parameters, plain, type Posed, type Template } from "./template.ts";
import { verdicts } from "./true-false.ts";
import { judgeText } from "./typed-text.ts";
import type { Verdict } from "./verdict.ts";

/** Where a question stands among the proposals of a group; both empty where it stands nowhere. */
export interface Origin {
  readonly proposal: string;
  readonly group: string;
}

const prefix = "group-";

/** The kinds of question that groups write. They are never drawn: what they ask is in their parameters. */
export const groupTemplates: readonly Template[] = (["choice", "boolean", "number", "text"] as const).map(
  (input): Template => ({
    name: prefix + input,
    input,
    options: "always the same",
    cards: [],
    draw: () => {
      throw new RangeError(`template must be one that draws questions, got ${prefix}${input}`);
    },
    pose: (question, shelf) => pose(writtenIn(question), shelf),
  }),
);

/**
 * Turns a question written by a group into one that can be viewed, graded and used in a quiz, whatever its state: to
 * preview it before it is approved, or to ask it without a store. Frozen.
 *
 * @param seed places the options of a choice.
 * @param id that of its proposal: once that is approved no more, reviews leave the question out. Default none.
 * @throws {RangeError} for a question that is not sound, and a seed that is not a whole number from 0 to 2³² − 1.
 * @example
 * ```ts
 * import { createStudy, importQuestions, questionOf } from "@opt/study";
 * const { grade, viewQuestion } = createStudy({ packs: [] });
 * const [own] = importQuestions("prompt,answer,also\nTwo averages?,Adam,아담", "csv").questions;
 * const question = questionOf(own!, { seed: 1 });
 * console.log(viewQuestion(question, { locale: "ko" }).prompt, grade(question, "아담이요", { locale: "ko" }).correct);
 * // → Two averages? true
 * ```
 */
export function questionOf(
  own: OwnQuestion,
  { seed, id = "", groupId = "" }: { readonly seed: number; readonly id?: string; readonly groupId?: string },
): Question {
  checkSeed(seed);
  const { input, prompt, answer, also, wrong, tolerance, why, card } = ownQuestion({ ...own });
  const lists = { also: also.join("\n"), options: wrong.join("\n") };
  const parameters = { proposal: id, group: groupId, prompt, answer, ...lists, tolerance, why, card };
  return freeze({ kind: "question", version: 1, template: prefix + input, parameters, seed });
}

/** Whether a kind of question is one that groups write. */
export function isOfGroup(template: string): boolean {
  return groupTemplates.some(({ name }) => name === template);
}

/** Where a group's own question stands; undefined for a question that is none. */
export function originOf({ template, parameters }: Question): Origin | undefined {
  if (!isOfGroup(template)) return undefined;
  return { proposal: text(parameters, "proposal"), group: text(parameters, "group") };
}

/** The question as its group wrote it. @throws {RangeError} where it does not hold together. */
function writtenIn({ template, parameters }: Question): OwnQuestion {
  const list = (name: string): readonly string[] => text(parameters, name).split("\n").filter(Boolean);
  const [input, tolerance] = [template.slice(prefix.length), parameters["tolerance"]];
  const [prompt, answer, why, card] = ["prompt", "answer", "why", "card"].map((one) => text(parameters, one));
  return ownQuestion({
    input,
    prompt,
    answer,
    also: list("also"),
    wrong: list("options"),
    tolerance,
    why,
    card,
  });
}

function text(parameters: Parameters, name: string): string {
  const value = parameters[name] ?? "";
  if (typeof value === "string") return value;
  throw new RangeError(`${name} must be a text, got ${typeof value}`);
}

function pose(own: OwnQuestion, shelf: Shelf): Posed {
  const { input, prompt: asked, answer, wrong, tolerance, why, card } = own;
  const prompt = plain(
    input === "number" && tolerance > 0 ? `${asked}\n(±${formatNumber(tolerance, 12)})` : asked,
  );
  const key = input === "boolean" ? verdictOf(answer === "true") : plain(answer);
  const distractors = (input === "boolean" ? [verdictOf(answer !== "true")] : wrong.map(plain)).map(
    (label) => ({
      label,
    }),
  );
  const ledger = new Ledger();
  for (const { ko, en } of [prompt, key, plain(why), ...distractors.map(({ label }) => label)])
    for (const one of [ko, en]) ledger.quote(one, "group");
  return {
    card,
    prompt,
    key,
    distractors,
    shows: wrong.length,
    why: plain(why),
    ledger,
    ...(input === "number" && {
      number: { value: Number(answer), tolerance: roomOf(own), inPercent: asksInPercent(asked) },
    }),
    ...(input === "text" && { judge: (typed: string) => judge(typed, own, shelf) }),
  };
}

function verdictOf(truth: boolean): Bilingual {
  return verdicts.find(([id]) => id === String(truth))![1];
}

/** The tolerance and what rounding adds to it, so that an answer at its very end is right. */
function roomOf({ answer, tolerance }: OwnQuestion): number {
  return tolerance === 0 ? 0 : tolerance * (1 + 1e-9) + 4 * Number.EPSILON * Math.abs(Number(answer));
}

/** A name of something else in the study is never taken for a slip of the keyboard. */
function judge(typed: string, { answer, also }: OwnQuestion, { cards }: Shelf): Verdict {
  const others = cards.flatMap(({ title, terms }) => [title.ko, title.en, ...terms.ko, ...terms.en]);
  const verdict = judgeText(typed, [answer, ...also], others);
  const given = plain(typed.normalize("NFC").replace(/\s+/gu, " ").trim());
  return { correct: verdict !== "wrong", given, answer: plain(answer) };
}
