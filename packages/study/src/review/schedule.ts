import {
  type Card as FsrsCard,
  createEmptyCard,
  fsrs,
  type Grade as FsrsGrade,
  Rating,
  State,
} from "ts-fsrs";
import type { ReviewRecord } from "../store/review-store.ts";

/** What FSRS needs to know of a record. */
type Memory = Pick<ReviewRecord, "dueAt" | "answeredAt" | "stability" | "difficulty" | "times" | "lapses">;

/** How well something was known. Nobody is ever taken to find it easy. */
export type Recall = "missed" | "hard" | "known";

const grades: Readonly<Record<Recall, FsrsGrade>> = {
  missed: Rating.Again,
  hard: Rating.Hard,
  known: Rating.Good,
};

/** Whole days only: steps of minutes make no sense in a chat; and no chance, so that the same answers lead to the same days. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** When to ask again after an answer, by FSRS-6; undefined before: it is asked for the first time. */
export function schedule(before: Memory | undefined, recall: Recall, now: number): Memory {
  const card = before === undefined ? createEmptyCard(new Date(now)) : cardOf(before);
  const { due, stability, difficulty, reps, lapses } = scheduler.next(
    card,
    new Date(now),
    grades[recall],
  ).card;
  return { dueAt: due.getTime(), answeredAt: now, stability, difficulty, times: reps, lapses };
}

function cardOf({ dueAt, answeredAt, stability, difficulty, times, lapses }: Memory): FsrsCard {
  return {
    due: new Date(dueAt),
    last_review: new Date(answeredAt),
    stability,
    difficulty,
    reps: times,
    lapses,
    state: State.Review,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
  };
}
