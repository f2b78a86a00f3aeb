import type { Locale } from "../locale.ts";
import type { Kit } from "../question/kit.ts";
import { viewQuestion } from "../question/view.ts";
import type { Store } from "../store/store.ts";
import type { QuizQuestion } from "./quiz-state.ts";
import { quizState } from "./state.ts";

/** The next question to show a learner, in words; undefined when the quiz is unknown or finished. */
export async function nextQuestion(
  kit: Kit,
  {
    store,
    quizId,
    userId,
    locale,
  }: { readonly store: Store; readonly quizId: string; readonly userId: string; readonly locale: Locale },
): Promise<QuizQuestion | undefined> {
  const state = await quizState(kit, { store, quizId, userId });
  if (state === undefined || state.question === null) return undefined;
  const { index, length, score, question } = state;
  return Object.freeze({
    quizId,
    index,
    length,
    score,
    question,
    view: viewQuestion(kit, question, { locale }),
  });
}
