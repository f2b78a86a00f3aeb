import { freeze } from "@opt/description";
import type { ImportCode, ImportValues } from "../explain-import.ts";
import { ImportError } from "../import-error.ts";
import { type Draft, ownQuestion, type OwnQuestion } from "../question/own-question.ts";

/** How much a file may hold, in questions and characters. */
export const fileLimits = { questions: 500, characters: 500_000 };

/** What is wrong with a file or one question of it, and where; `explainImport` puts it into words. JSON-safe. */
export interface ImportProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly code: ImportCode;
  /** What the sentence needs: the part of the question, what was got, a limit. */
  readonly values: ImportValues;
}

/** What a file held: the questions that are sound, and a line for each that is not. */
export interface Imported {
  readonly questions: readonly OwnQuestion[];
  readonly problems: readonly ImportProblem[];
}

/** Reads drafts one by one, so that a bad one costs nothing but itself. At most 500 are read. */
export function collect(drafts: Iterable<{ readonly line: number; readonly read: () => Draft }>): Imported {
  const questions: OwnQuestion[] = [];
  const problems: ImportProblem[] = [];
  let count = 0;
  for (const { line, read } of drafts) {
    if (++count > fileLimits.questions) {
      problems.push({ line, code: "too-many-questions", values: { most: fileLimits.questions } });
      break;
    }
    try {
      questions.push(ownQuestion(read()));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push({ line, code: error.code, values: error.values });
    }
  }
  return freeze({ questions, problems });
}

/** A file of which nothing can be read. */
export function unreadable(line: number, code: ImportCode, values: ImportValues = {}): Imported {
  return { questions: [], problems: [{ line, code, values }] };
}
