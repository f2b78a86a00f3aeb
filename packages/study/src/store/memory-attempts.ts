import type { Tally, TallyRequest } from "./attempt-store.ts";
import type { MemoryQuizzes } from "./memory-quizzes.ts";
import type { MemoryReviews } from "./memory-reviews.ts";
import type { AnswerRecord, Attempt, Opening, QuizRecord, Played } from "./quiz-record.ts";
import type { ReviewChange } from "./review-store.ts";
import { byText, byTime } from "./order.ts";

function byIndex<Record extends { readonly index: number }>(records: readonly Record[]): readonly Record[] {
  return records.toSorted((a, b) => a.index - b.index);
}

/** Attempts and races in memory. */
export class MemoryAttempts {
  private readonly quizzes: MemoryQuizzes;
  private readonly reviews: MemoryReviews;

  constructor(quizzes: MemoryQuizzes, reviews: MemoryReviews) {
    [this.quizzes, this.reviews] = [quizzes, reviews];
  }

  create(quiz: QuizRecord): Attempt {
    this.quizzes.create(quiz);
    return this.attempt(quiz.id, quiz.userId)!;
  }

  attempt(quizId: string, userId: string): Attempt | undefined {
    const kept = this.quizzes.touched(quizId);
    if (kept === undefined) return undefined;
    const { quiz, answers, openings } = kept;
    const reviews = this.reviews.of(userId).filter(({ item }) => quiz.items.includes(item));
    return { quiz, answers: answers.get(userId) ?? [], reviews, openings: byIndex(openings) };
  }

  record(answer: AnswerRecord, review: ReviewChange | null): readonly AnswerRecord[] {
    const { answers } = this.quizzes.existing(answer.quizId);
    const before = answers.get(answer.userId) ?? [];
    if (before.some(({ index }) => index === answer.index)) return before;
    const after = byIndex([...before, Object.freeze({ ...answer })]);
    answers.set(answer.userId, after);
    if (review !== null) this.reviews.put(review);
    return after;
  }

  revise(
    answer: AnswerRecord,
    replaces: string | null,
    review: ReviewChange | null,
  ): readonly AnswerRecord[] {
    if (replaces === null) return this.record(answer, review);
    const { answers, replaced } = this.quizzes.existing(answer.quizId);
    const { userId } = answer;
    const before = answers.get(userId) ?? [];
    const gone = replaced.get(userId) ?? [];
    const stands = before.some(({ index, id }) => index === answer.index && id === replaces);
    if (!stands || gone.includes(answer.id)) return before;
    const others = before.filter(({ index }) => index !== answer.index);
    const after = byIndex([...others, Object.freeze({ ...answer })]);
    answers.set(userId, after);
    replaced.set(userId, [...gone, replaces]);
    if (review !== null) this.reviews.put(review);
    return after;
  }

  ofLearner(userId: string): readonly AnswerRecord[] {
    return this.quizzes
      .all()
      .flatMap(({ answers }) => answers.get(userId) ?? [])
      .toSorted(byTime(({ answeredAt }) => answeredAt));
  }

  tally({ groupId, since, until }: TallyRequest): readonly Tally[] {
    const tallies = new Map<string, { userId: string; answered: number; right: number; credit: number }>();
    for (const { quiz, answers } of this.quizzes.all()) {
      if (groupId !== undefined && quiz.groupId !== groupId) continue;
      for (const { userId, correct, credit, answeredAt } of [...answers.values()].flat()) {
        if (answeredAt < since || answeredAt >= until) continue;
        const tally = tallies.get(userId) ?? { userId, answered: 0, right: 0, credit: 0 };
        tallies.set(userId, tally);
        tally.answered += 1;
        tally.right += correct ? 1 : 0;
        tally.credit += credit;
      }
    }
    return [...tallies.values()].toSorted((a, b) => byText(a.userId, b.userId));
  }

  open(opening: Opening): readonly Opening[] {
    const { openings } = this.quizzes.existing(opening.quizId);
    if (!openings.some(({ index }) => index === opening.index)) openings.push(Object.freeze({ ...opening }));
    return byIndex(openings);
  }

  ofEveryone(quizId: string): Played | undefined {
    const kept = this.quizzes.touched(quizId);
    if (kept === undefined) return undefined;
    const answers = [...kept.answers.values()].flat();
    return {
      quiz: kept.quiz,
      openings: byIndex(kept.openings),
      answers: answers.toSorted((a, b) => a.index - b.index || byText(a.userId, b.userId)),
    };
  }
}
