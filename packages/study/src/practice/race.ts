import { freeze } from "@opt/description";
import type { AnswerRecord, Opening } from "../store/quiz-record.ts";
import { byText } from "../store/order.ts";

/** Points for what is right, and at most so many more for being quick. */
const RIGHT = 100;
const QUICK = 50;

/** A learner's place in a race. */
export interface Runner {
  /** From 1; learners with the same points share a rank. */
  readonly rank: number;
  readonly userId: string;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
}

/** When a question that was opened closes, in milliseconds since 1970. */
export function closingOf({ openedAt }: Opening, secondsEach: number): number {
  return openedAt + secondsEach * 1000;
}

/**
 * The points of an answer: 100 for a right one, and up to 50 more for the part of the time that was left; a part of them
 * for what is right in part; none outside of the time.
 */
export function pointsOf(
  { credit, answeredAt }: AnswerRecord,
  opening: Opening | undefined,
  secondsEach: number,
): number {
  if (opening === undefined || answeredAt < opening.openedAt) return 0;
  const left = closingOf(opening, secondsEach) - answeredAt;
  if (left < 0) return 0;
  return Math.round(credit * (RIGHT + (QUICK * left) / (secondsEach * 1000)));
}

/** Everybody's place in a race, the most points first; names decide the order within a rank. */
export function podium(
  answers: readonly AnswerRecord[],
  openings: readonly Opening[],
  secondsEach: number,
): readonly Runner[] {
  const byIndex = new Map(openings.map((opening) => [opening.index, opening]));
  const runners = new Map<string, { userId: string; points: number; right: number; answered: number }>();
  for (const answer of answers) {
    const { userId, index, correct } = answer;
    const runner = runners.get(userId) ?? { userId, points: 0, right: 0, answered: 0 };
    runners.set(userId, runner);
    runner.points += pointsOf(answer, byIndex.get(index), secondsEach);
    runner.right += correct ? 1 : 0;
    runner.answered += 1;
  }
  const sorted = [...runners.values()].toSorted((a, b) => b.points - a.points || byText(a.userId, b.userId));
  const rankOf = (points: number): number => sorted.findIndex((one) => one.points === points) + 1;
  return freeze(
    sorted.map(({ userId, points, right, answered }) => ({
      rank: rankOf(points),
      userId,
      points,
      right,
      answered,
    })),
  );
}
