import { freeze } from "@opt/description";
import type { Bilingual } from "../locale.ts";
import type { Kit } from "../question/kit.ts";
import { place } from "../question/view.ts";
import type { AnswerRecord, QuizRecord } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";
import type { QuizState, QuizSummary } from "./quiz-state.ts";

/** Where a learner stands in a quiz, from what is stored; undefined when there is no such quiz. One store trip. */
export async function quizState(
  kit: Kit,
  { store, quizId, userId }: { readonly store: Store; readonly quizId: string; readonly userId: string },
): Promise<QuizState | undefined> {
  const attempt = await store.attempts.of(quizId, userId);
  return attempt && quizStateOf(kit, attempt.quiz, userId, attempt.answers);
}

/** Computes where a learner stands from the quiz and that learner's answers. */
export function quizStateOf(
  kit: Kit,
  quiz: QuizRecord,
  userId: string,
  answers: readonly AnswerRecord[],
): QuizState {
  const index = answers.length;
  const score = answers.reduce((sum, { credit }) => sum + credit, 0);
  const finished = index >= quiz.questions.length;
  return freeze({
    quizId: quiz.id,
    userId,
    topic: quiz.topic,
    startedAt: quiz.startedAt,
    length: quiz.questions.length,
    index,
    score,
    finished,
    question: quiz.questions[index] ?? null,
    answers,
    summary: finished ? summarize(kit, quiz, answers, score) : null,
  });
}

function summarize(
  kit: Kit,
  { questions }: QuizRecord,
  answers: readonly AnswerRecord[],
  score: number,
): QuizSummary {
  const missed = answers.filter(({ correct }) => !correct).map(({ index }) => questions[index]);
  const misses = new Map<string, number>();
  for (const question of missed.filter((one) => one !== undefined)) {
    const { card, reread: better = card } = place(kit, question);
    misses.set(better, (misses.get(better) ?? 0) + 1);
  }
  const cards = [...misses].toSorted(([, a], [, b]) => b - a).map(([card]) => card);
  // a group's own question may be about no card
  const reread = cards.filter((card) => kit.findCard(card) !== undefined);
  const text = summaryText(kit, { score, length: questions.length, reread, missed: missed.length });
  return { score, length: questions.length, reread, text };
}

function summaryText(
  { findCard }: Kit,
  { score, length, reread, missed }: Omit<QuizSummary, "text"> & { readonly missed: number },
): Bilingual {
  const titles = reread.map(findCard).filter((card) => card !== undefined);
  const ko = titles.map(({ title }) => title.ko).join(", ");
  const en = titles.map(({ title }) => title.en).join(", ");
  const allRight = { ko: "\n모두 맞혔어요. 아주 잘했어요!", en: "\nAll of them right. Very well done!" };
  const cards = { ko: `\n다시 읽어 볼 카드: ${ko}`, en: `\nCards to reread: ${en}` };
  const again = missed === 0 ? allRight : titles.length > 0 ? cards : { ko: "", en: "" };
  const right =
    score === 0 ? "이번에는 맞힌 문제가 없어요." : `${length}문제 가운데 ${score}문제를 맞혔어요.`;
  return { ko: `${right}${again.ko}`, en: `You got ${score} of ${length} right.${again.en}` };
}
