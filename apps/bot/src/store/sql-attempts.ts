import type {
  AnswerRecord,
  Attempt,
  AttemptStore,
  Opening,
  QuizRecord,
  QuizStore,
  RaceStore,
  ReviewRecord,
} from "@opt/study";
import type { Kysely } from "kysely";
import { answerOf, openingOf, quizOf, quizRow, reviewOf } from "./rows.ts";
import { tally } from "./sql-tally.ts";
import { ownAnswers, recordAnswer, reviseAnswer } from "./sql-answers.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Quizzes, what learners answer and miss, and races. */
export function quizParts(db: Db): {
  readonly quizzes: QuizStore;
  readonly attempts: AttemptStore;
  readonly races: RaceStore;
} {
  return {
    quizzes: {
      async create(quiz) {
        const stored = await db
          .insertInto("quizzes")
          .values(quizRow(quiz))
          .onConflict((conflict) => conflict.doNothing())
          .returning("id")
          .executeTakeFirst();
        if (stored === undefined) return (await attemptOf(db, quiz.id, quiz.userId))!;
        // nobody can have answered what was not there before
        const reviews = await reviewsOf(db, quiz.userId, quiz.items);
        return { quiz: quizOf(quizRow(quiz)), answers: [], reviews, openings: [] };
      },
      find: async (id) => {
        const row = await quizRowOf(db, id);
        return row && quizOf(row);
      },
    },
    attempts: {
      of: async (quizId, userId) => await attemptOf(db, quizId, userId),
      ofEveryone: async (quizId) => await everyoneOf(db, quizId),
      record: async (answer, review) =>
        await inQuiz(
          answer.quizId,
          db.transaction().execute(async (within) => await recordAnswer(within, answer, review)),
        ),
      revise: async (answer, replaces, review) =>
        await inQuiz(
          answer.quizId,
          db.transaction().execute(async (within) => await reviseAnswer(within, answer, replaces, review)),
        ),
      ofLearner: async (userId) => await answersOfLearner(db, userId),
      tally: async (request) => await tally(db, request),
    },
    races: {
      open: async (opening) => {
        await inQuiz(opening.quizId, open(db, opening));
        return await openingsOf(db, opening.quizId);
      },
    },
  };
}

async function quizRowOf(db: Db, id: string): Promise<Tables["quizzes"] | undefined> {
  return await db.selectFrom("quizzes").selectAll().where("id", "=", id).executeTakeFirst();
}

async function attemptOf(db: Db, quizId: string, userId: string): Promise<Attempt | undefined> {
  const [row, answers, openings] = await Promise.all([
    quizRowOf(db, quizId),
    ownAnswers(db, quizId, userId),
    openingsOf(db, quizId),
  ]);
  if (row === undefined) return undefined;
  const quiz = quizOf(row);
  return { quiz, answers, reviews: await reviewsOf(db, userId, quiz.items), openings };
}

async function reviewsOf(
  db: Db,
  userId: string,
  items: QuizRecord["items"],
): Promise<readonly ReviewRecord[]> {
  if (items.length === 0) return [];
  const rows = await db
    .selectFrom("reviews")
    .selectAll()
    .where("user_id", "=", userId)
    .where("item", "in", items)
    .orderBy("due_at")
    .orderBy("item")
    .execute();
  return rows.map(reviewOf);
}

async function everyoneOf(db: Db, quizId: string): ReturnType<AttemptStore["ofEveryone"]> {
  const [row, answers, openings] = await Promise.all([
    quizRowOf(db, quizId),
    db
      .selectFrom("answers")
      .selectAll()
      .where("quiz_id", "=", quizId)
      .orderBy("place")
      .orderBy("user_id")
      .execute(),
    openingsOf(db, quizId),
  ]);
  return row && { quiz: quizOf(row), answers: answers.map(answerOf), openings };
}

/** All answers of a learner, oldest first. */
export async function answersOfLearner(db: Db, userId: string): Promise<readonly AnswerRecord[]> {
  const rows = await db
    .selectFrom("answers")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("answered_at")
    .orderBy("id")
    .execute();
  return rows.map(answerOf);
}

async function openingsOf(db: Db, quizId: string): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom("openings")
    .selectAll()
    .where("quiz_id", "=", quizId)
    .orderBy("place")
    .execute();
  return rows.map(openingOf);
}

async function open(db: Db, { quizId, index, openedAt }: Opening): Promise<void> {
  await db
    .insertInto("openings")
    .values({ quiz_id: quizId, place: index, opened_at: openedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The codes of PostgreSQL and SQLite for a row whose quiz does not exist. */
const noSuchQuiz: ReadonlySet<unknown> = new Set(["23503", 787]);

async function inQuiz<Result>(quizId: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (
      !(
        error instanceof Error && ["code", "errcode"].some((name) => noSuchQuiz.has(Reflect.get(error, name)))
      )
    )
      throw error;
    throw new RangeError(`quizId must be a stored quiz, got ${quizId}`, { cause: error });
  }
}
