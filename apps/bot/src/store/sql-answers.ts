import type { AnswerRecord, ReviewChange } from "@opt/study";
import type { ExpressionBuilder, Kysely, Transaction } from "kysely";
import { answerOf, answerRow, reviewRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A learner's answers to a quiz, by index. */
export async function ownAnswers(
  db: Kysely<Tables>,
  quizId: string,
  userId: string,
): Promise<readonly AnswerRecord[]> {
  const rows = await db
    .selectFrom("answers")
    .selectAll()
    .where("quiz_id", "=", quizId)
    .where("user_id", "=", userId)
    .orderBy("place")
    .execute();
  return rows.map(answerOf);
}

/** Stores a first answer, and what it changes about a review. */
export async function recordAnswer(
  db: Transaction<Tables>,
  answer: AnswerRecord,
  review: ReviewChange | null,
): Promise<readonly AnswerRecord[]> {
  const stored = await db
    .insertInto("answers")
    .values((is) => ({
      ...answerRow(answer),
      group_id: is.selectFrom("quizzes").select("group_id").where("id", "=", answer.quizId),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (stored !== undefined && review !== null) await putReview(db, review);
  return await ownAnswers(db, answer.quizId, answer.userId);
}

/** Stores an answer in place of another. */
export async function reviseAnswer(
  db: Transaction<Tables>,
  answer: AnswerRecord,
  replaces: string | null,
  review: ReviewChange | null,
): Promise<readonly AnswerRecord[]> {
  if (replaces === null) return await recordAnswer(db, answer, review);
  const { quiz_id, place, user_id, ...given } = answerRow(answer);
  const stored = await db
    .updateTable("answers")
    .set(given)
    .where("quiz_id", "=", quiz_id)
    .where("place", "=", place)
    .where("user_id", "=", user_id)
    .where("id", "=", replaces)
    .where((is) => is.not(is.exists(replacedBefore(is, answerRow(answer)))))
    .returning("id")
    .executeTakeFirst();
  if (stored !== undefined) {
    await db.insertInto("replaced_answers").values({ quiz_id, place, user_id, id: replaces }).execute();
    if (review !== null) await putReview(db, review);
  }
  return await ownAnswers(db, answer.quizId, answer.userId);
}

/** The answer among those that others took the place of. */
function replacedBefore(
  is: ExpressionBuilder<Tables, "answers">,
  { quiz_id, place, user_id, id }: ReturnType<typeof answerRow>,
) {
  return is
    .selectFrom("replaced_answers")
    .select("replaced_answers.id")
    .where("replaced_answers.quiz_id", "=", quiz_id)
    .where("replaced_answers.place", "=", place)
    .where("replaced_answers.user_id", "=", user_id)
    .where("replaced_answers.id", "=", id);
}

async function putReview(db: Transaction<Tables>, { record: review, after }: ReviewChange): Promise<void> {
  const row = reviewRow(review);
  if (after === null)
    await db
      .insertInto("reviews")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .updateTable("reviews")
      .set(row)
      .where("user_id", "=", review.userId)
      .where("item", "=", review.item)
      .where("answer_id", "=", after)
      .execute();
}
