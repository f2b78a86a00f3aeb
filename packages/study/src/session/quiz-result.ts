import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import { grade } from "../question/grade.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { place } from "../question/view.ts";
import type { AnswerRecord } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";

/** How everybody did on one question. */
export interface QuestionResult {
  readonly question: Question;
  readonly prompt: string;
  /** The right answer, in words, and why it is right. It tells the answer: to be shown when all are done. */
  readonly answer: string;
  readonly why: string;
  readonly card: string;
  readonly answered: number;
  readonly right: number;
  /** What was answered, as it was understood, and how often: the most frequent first. */
  readonly given: readonly { readonly answer: string; readonly count: number }[];
}

/**
 * How everybody did on a quiz, question by question, without names: for the day after a daily question or the end of a race.
 * Undefined when there is no such quiz. One store trip.
 */
export async function quizResult(
  kit: Kit,
  { store, quizId, locale }: { readonly store: Store; readonly quizId: string; readonly locale: Locale },
): Promise<readonly QuestionResult[] | undefined> {
  const played = await store.attempts.ofEveryone(quizId);
  return (
    played &&
    freeze(
      played.quiz.questions.map((question, index) =>
        resultOf(
          kit,
          question,
          played.answers.filter((one) => one.index === index),
          locale,
        ),
      ),
    )
  );
}

function resultOf(
  kit: Kit,
  question: Question,
  answers: readonly AnswerRecord[],
  locale: Locale,
): QuestionResult {
  const { prompt, key, why, card, reread = card } = place(kit, question);
  const counts = new Map<string, number>();
  for (const { answer } of answers) {
    const { given } = grade(kit, question, answer, { locale });
    counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  return {
    question,
    prompt: prompt[locale],
    answer: key[locale],
    why: why[locale],
    card: reread,
    answered: answers.length,
    right: answers.filter(({ correct }) => correct).length,
    given: [...counts].map(([answer, count]) => ({ answer, count })).toSorted((a, b) => b.count - a.count),
  };
}
