import { freeze } from "@opt/description";
import type { AnswerRecord, Opening, QuizRecord } from "./quiz-record.ts";

/** How long a memory store remembers, so that it does not grow for ever. */
export interface MemoryStoreOptions {
  /** Milliseconds since 1970. Without a clock nothing grows too old. */
  readonly clock?: () => number;
  /** Milliseconds after which a quiz that nobody has touched is forgotten with its answers, default 30 days. */
  readonly keepFor?: number;
  /** Quizzes kept at most, default 10000; those untouched longest go first. */
  readonly mostQuizzes?: number;
}

/** A quiz with everybody's answers, and the openings of a race. */
export interface Kept {
  readonly quiz: QuizRecord;
  /** By learner, each by index. */
  readonly answers: Map<string, readonly AnswerRecord[]>;
  readonly openings: Opening[];
  /** The ids of answers that others took the place of, by learner. */
  readonly replaced: Map<string, readonly string[]>;
  readonly touchedAt: number;
}

const days = 24 * 60 * 60 * 1000;

/** Quizzes in memory, those untouched longest first. */
export class MemoryQuizzes {
  private readonly kept = new Map<string, Kept>();
  private readonly clock: () => number;
  private readonly keepFor: number;
  private readonly most: number;

  constructor({ clock = () => 0, keepFor = 30 * days, mostQuizzes = 10_000 }: MemoryStoreOptions) {
    if (!(keepFor > 0)) throw new RangeError(`keepFor must be a positive number, got ${keepFor}`);
    if (!(mostQuizzes >= 1)) throw new RangeError(`mostQuizzes must be at least 1, got ${mostQuizzes}`);
    [this.clock, this.keepFor, this.most] = [clock, keepFor, mostQuizzes];
  }

  create(quiz: QuizRecord): void {
    if (this.touched(quiz.id) !== undefined) return;
    this.keep({ quiz: freeze(structuredClone(quiz)), answers: new Map(), openings: [], replaced: new Map() });
    this.sweep();
  }

  /** A quiz that is looked at stays. */
  touched(id: string): Kept | undefined {
    const kept = this.kept.get(id);
    if (kept !== undefined) this.keep(kept);
    return this.kept.get(id);
  }

  /** The same, where there has to be one. */
  existing(id: string): Kept {
    const kept = this.touched(id);
    if (kept === undefined) throw new RangeError(`quizId must be a stored quiz, got ${id}`);
    return kept;
  }

  all(): readonly Kept[] {
    return [...this.kept.values()];
  }

  forget(userId: string): void {
    for (const [id, kept] of this.kept) {
      kept.answers.delete(userId);
      kept.replaced.delete(userId);
      if (kept.quiz.userId !== userId) continue;
      if (kept.answers.size === 0) this.kept.delete(id);
      else this.kept.set(id, { ...kept, quiz: Object.freeze({ ...kept.quiz, userId: "" }) });
    }
  }

  private keep(kept: Omit<Kept, "touchedAt">): void {
    this.kept.delete(kept.quiz.id);
    this.kept.set(kept.quiz.id, { ...kept, touchedAt: this.clock() });
  }

  private sweep(): void {
    for (const [id, { touchedAt }] of this.kept) {
      if (this.kept.size <= this.most && this.clock() - touchedAt <= this.keepFor) return;
      this.kept.delete(id);
    }
  }
}
