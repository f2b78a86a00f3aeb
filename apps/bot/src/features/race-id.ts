import { encodeId } from "../port/custom-id.ts";
import type { AnswerIds } from "./quiz-choices.ts";

/** The ids of a race's buttons. */
export const raceIds = {
  start: (quizId: string): string => encodeId("race-start", quizId),
  goOn: (quizId: string): string => encodeId("race-on", quizId),
  answer: (quizId: string, index: number, option: string): string => encodeId("race", quizId, index, option),
  type: (quizId: string, index: number): string => encodeId("race-type", quizId, index),
  typed: (quizId: string, index: number): string => encodeId("race", quizId, index),
  order: (quizId: string, index: number): string => encodeId("race-type", quizId, index),
  again: (length: number, topic: string | null, seconds: number | null): string =>
    encodeId("race-new", length, topic ?? "", seconds ?? ""),
} satisfies AnswerIds & Record<string, unknown>;
