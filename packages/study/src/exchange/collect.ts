import { freeze } from "@opt/description";
import { type Draft, ownQuestion, type OwnQuestion } from "../question/own-question.ts";

/** How much a file may hold, in questions and characters. */
export const fileLimits = { questions: 500, characters: 500_000 };

/** What is wrong with one question of a file, and where. */
export interface ImportProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
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
      problems.push({ line, message: `a file must hold at most ${fileLimits.questions} questions` });
      break;
    }
    try {
      questions.push(ownQuestion(read()));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ line, message: error.message });
    }
  }
  return freeze({ questions, problems });
}
