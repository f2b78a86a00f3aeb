import { importQuestions, type ImportProblem, type Json, type OwnQuestion } from "@opt/study";
import { cardNamed } from "./card-search.ts";

/** Characters that the form takes; what `@opt/study` takes is at least as much. */
export const formLimits = { question: 300, answer: 100, wrong: 420, why: 500, card: 60 } as const;

/** Why what was typed into the form is no question. */
export type FormProblem = Pick<ImportProblem, "code" | "values"> | "no-card";

/** A question as a store keeps it; undefined where it is none. */
export function readOwn(content: Json): OwnQuestion | undefined {
  return importQuestions(JSON.stringify([content]), "json").questions[0];
}

const truths: ReadonlyMap<string, string> = new Map([
  ...["true", "o", "참", "맞아요"].map((word) => [word, "true"] as const),
  ...["false", "x", "거짓", "틀려요"].map((word) => [word, "false"] as const),
]);

/** "0.5", "1,000" or "0.5 ± 0.01". */
const number =
  /^([+\-−]?(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|[\d.]+)(?:e[+-]?\d+)?)(?:\s*(?:±|\+-|\+\/-)\s*([\d.]+))?$/iu;

/** What the answer alone says of how it is given: by O or X, as a number, or as a word with other spellings after "|". */
function typedAnswerOf(answer: string): Partial<Record<keyof OwnQuestion, Json>> {
  const truth = truths.get(answer.toLowerCase());
  if (truth !== undefined) return { input: "boolean", answer: truth };
  const [, value, tolerance = "0"] = number.exec(answer) ?? [];
  if (value !== undefined)
    return { input: "number", answer: value.replace("−", "-"), tolerance: Number(tolerance) };
  const [first = "", ...also] = answer.split("|").map((one) => one.trim());
  return { input: "text", answer: first, also: also.filter(Boolean) };
}

/**
 * What was typed into the form as a question, or why it is none that can be asked. With wrong answers, one a line, it is a
 * choice.
 */
export function questionFrom(
  lines: Readonly<Record<string, string>>,
): { readonly question: OwnQuestion } | { readonly problem: FormProblem } {
  const { question = "", answer = "", wrong = "", why = "", card = "" } = lines;
  const right = answer.replaceAll(/\s+/gu, " ").trim();
  const others = wrong
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  const slug = card.trim() === "" ? "" : cardNamed(card)?.slug;
  if (slug === undefined) return { problem: "no-card" };
  const content: Json = {
    prompt: question,
    why,
    card: slug,
    ...(wrong.trim() === ""
      ? typedAnswerOf(right)
      : { input: "choice", answer: right, wrong: [...new Set(others)] }),
  };
  const { questions, problems } = importQuestions(JSON.stringify([content]), "json");
  return questions[0] ? { question: questions[0] } : { problem: problems[0]! };
}
