import { freeze, isRecord } from "@opt/description";
import * as must from "../argument-rules.ts";
import { checkArgument } from "../check-request.ts";
import { readCsvQuestions, writeCsv } from "./csv.ts";
import { readGift, writeGift } from "./gift.ts";
import { readJsonQuestions, writeJson } from "./json-questions.ts";
import type { OwnQuestion } from "../question/own-question.ts";
import { writeAnki } from "./anki.ts";
import { fileLimits, type Imported, type ImportProblem, unreadable } from "./collect.ts";
import { importTold } from "../explain-import.ts";
import { checkLocale, type Locale } from "../locale.ts";

/** A form that questions are read in. */
export type ImportFormat = "json" | "csv" | "gift";
/** A form that questions are written in. */
export type ExportFormat = ImportFormat | "anki";

const readers: Readonly<Record<ImportFormat, (text: string) => Imported>> = {
  json: readJsonQuestions,
  csv: readCsvQuestions,
  gift: readGift,
};
const writers: Readonly<Record<ExportFormat, (questions: readonly OwnQuestion[]) => string>> = {
  json: writeJson,
  csv: writeCsv,
  gift: writeGift,
  anki: writeAnki,
};

/**
 * Reads a group's own questions. Sound ones come back even where others are not; every problem says its line. All are
 * "proposed", whatever the file says, until a moderator has approved them.
 *
 * - "json": a list of questions as {@link exportQuestions} writes them; only `prompt`, `answer` and, for a choice, `wrong` must be there.
 * - "csv": a header that names at least `prompt` and `answer`; `wrong` and `also` hold several, separated by `|`.
 * - "gift": Moodle's text format: choice, true or false, short answer, number (with tolerance or range). Kinds that have no one right answer (essay, matching, partly right options) are refused.
 *
 * At most 500,000 characters and 500 questions.
 *
 * @example
 * ```ts
 * import { explainImport, exportQuestions, importQuestions } from "@opt/study";
 * const gift = "What does β weigh? {=the old average ~the new value}\n\nAdam averages gradients. {maybe";
 * const { questions, problems } = importQuestions(gift, "gift");
 * console.log(exportQuestions(questions, "csv").trimEnd().split("\r\n").at(-1));
 * // → choice,What does β weigh?,the old average,,the new value,0,,,proposed
 * console.log(problems[0]?.line, explainImport(problems[0]!, "ko"), explainImport(problems[0]!, "en"));
 * // → 3 문제를 }로 닫아 주세요. a question must end with }
 * ```
 */
export function importQuestions(text: string, format: ImportFormat): Imported {
  checkArgument("text", text, must.text);
  checkArgument("format", format, must.text);
  if (!Object.hasOwn(readers, format))
    throw new RangeError(`format must be one of ${Object.keys(readers).join(", ")}, got ${format}`);
  if (text.length > fileLimits.characters)
    return freeze(unreadable(1, "file-too-long", { most: fileLimits.characters, got: text.length }));
  const { questions, problems } = readers[format](text.replace(/^\uFEFF/u, ""));
  return freeze({
    questions: questions.map((one) => Object.assign({}, one, { state: "proposed" as const })),
    problems,
  });
}

/** Returns one sentence, in the asked language, that says what must be and what came; the line is not in it. */
export function explainImport(problem: Omit<ImportProblem, "line">, locale: Locale): string {
  const { code, values } = checkArgument("problem", problem, must.problem);
  return importTold(code, values, checkLocale(locale));
}

/**
 * Writes a group's own questions: "json" and "csv" hold all of them and read back the same; "gift" is Moodle's text
 * format and leaves out cards and moderation; "anki" is a text file that Anki imports as cards with two sides.
 */
export function exportQuestions(questions: readonly OwnQuestion[], format: ExportFormat): string {
  checkArgument("format", format, must.text);
  if (!Object.hasOwn(writers, format))
    throw new RangeError(`format must be one of ${Object.keys(writers).join(", ")}, got ${format}`);
  return writers[format](checkArgument("questions", questions, must.listOf("questions", isRecord)));
}
