import type { AnswerRecord, LogRecord, Opening, Proposal, QuizRecord, ReviewRecord } from "@opt/study";
import type { Selectable } from "kysely";
import type { Tables } from "./tables.ts";

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;

/** What was written by this store, so that it holds what it was written from; frozen, as descriptions are. */
function parse(text: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(text, (_, value: unknown) => Object.freeze(value));
}

export function quizRow(quiz: QuizRecord): Row<"quizzes"> {
  return {
    id: quiz.id,
    kind: quiz.kind,
    user_id: quiz.userId,
    group_id: quiz.groupId,
    seed: quiz.seed,
    topic: quiz.topic,
    questions: JSON.stringify(quiz.questions),
    items: JSON.stringify(quiz.items),
    seconds_each: quiz.secondsEach,
    started_at: quiz.startedAt,
  };
}

export function quizOf(row: Row<"quizzes">): QuizRecord {
  return {
    id: row.id,
    kind: row.kind,
    userId: row.user_id,
    groupId: row.group_id,
    seed: row.seed,
    topic: row.topic,
    questions: parse(row.questions),
    items: parse(row.items),
    secondsEach: row.seconds_each,
    startedAt: row.started_at,
  };
}

export function answerRow(answer: AnswerRecord): Omit<Row<"answers">, "group_id"> {
  return {
    quiz_id: answer.quizId,
    place: answer.index,
    user_id: answer.userId,
    id: answer.id,
    card: answer.card,
    answer: answer.answer,
    correct: answer.correct ? 1 : 0,
    credit: answer.credit,
    answered_at: answer.answeredAt,
  };
}

export function answerOf(row: Omit<Row<"answers">, "group_id">): AnswerRecord {
  return {
    id: row.id,
    quizId: row.quiz_id,
    index: row.place,
    userId: row.user_id,
    card: row.card,
    answer: row.answer,
    correct: row.correct === 1,
    credit: row.credit,
    answeredAt: row.answered_at,
  };
}

export function openingOf(row: Row<"openings">): Opening {
  return { quizId: row.quiz_id, index: row.place, openedAt: row.opened_at };
}

export function reviewRow(review: ReviewRecord): Row<"reviews"> {
  return {
    user_id: review.userId,
    item: review.item,
    question: JSON.stringify(review.question),
    due_at: review.dueAt,
    answered_at: review.answeredAt,
    stability: review.stability,
    difficulty: review.difficulty,
    times: review.times,
    lapses: review.lapses,
    known: review.known ? 1 : 0,
    answer_id: review.answerId,
  };
}

export function reviewOf(row: Row<"reviews">): ReviewRecord {
  return {
    userId: row.user_id,
    item: row.item,
    question: parse(row.question),
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    stability: row.stability,
    difficulty: row.difficulty,
    times: row.times,
    lapses: row.lapses,
    known: row.known === 1,
    answerId: row.answer_id,
  };
}

export function logOf({ id, user_id: userId, text, at }: Row<"log_entries">): LogRecord {
  return { id, userId, text, at };
}

export function proposalOf(row: Row<"proposals">): Proposal {
  return {
    id: row.id,
    groupId: row.group_id,
    userId: row.user_id,
    content: parse(row.content),
    state: row.state,
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    reason: row.reason,
  };
}
