import { encodeId } from "../port/custom-id.ts";

/** The ids of a quiz's buttons; what they mean is looked up in the store. */
export const quizIds = {
  answer: (quizId: string, index: number, option: string): string => encodeId("quiz", quizId, index, option),
  /** Opens the form for a typed answer. */
  type: (quizId: string, index: number): string => encodeId("quiz-type", quizId, index),
  /** The form itself: an answer without an option. */
  typed: (quizId: string, index: number): string => encodeId("quiz", quizId, index),
  /** Opens the menus that put steps into order. */
  order: (quizId: string, index: number): string => encodeId("quiz-order", quizId, index),
  /** The menu of one place; `chosen` has a letter for each place, "-" where there is none yet. */
  place: (quizId: string, index: number, place: number, chosen: string): string =>
    encodeId("quiz-place", quizId, index, place, chosen),
  next: (quizId: string): string => encodeId("quiz-next", quizId),
  leave: (quizId: string): string => encodeId("quiz-leave", quizId),
  share: (quizId: string): string => encodeId("quiz-share", quizId),
  start: (length: number, topic: string | null): string => encodeId("quiz-new", length, topic ?? ""),
};

/** Which question of which quiz an id's parts name. */
export function readQuizId([quizId = "", index = "", option]: readonly string[]): {
  readonly quizId: string;
  readonly index: number;
  readonly option: string | undefined;
} {
  return { quizId, index: /^\d{1,3}$/u.test(index) ? Number(index) : -1, option };
}
