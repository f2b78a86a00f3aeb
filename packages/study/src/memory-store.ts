import { freeze } from "@opt/description";
import type { AnswerRecord, Attempt, QuizRecord, SettingsChange, Store, UserSettings } from "./store.ts";

const noSettings: UserSettings = Object.freeze({ locale: null, theme: null });
const days = 24 * 60 * 60 * 1000;

/** How long a memory store remembers, so that it does not grow for ever. */
export interface MemoryStoreOptions {
  /** Milliseconds since 1970. Without a clock nothing grows too old. */
  readonly clock?: () => number;
  /** Milliseconds after which a quiz that nobody has touched is forgotten, default 30 days. */
  readonly keepFor?: number;
  /** Quizzes kept at most, default 10000; those untouched longest go first. */
  readonly mostQuizzes?: number;
}

/** Late repetitions of a learner's changes of settings that are still recognised. */
const mostWrites = 100;

interface Kept {
  readonly quiz: QuizRecord;
  /** By learner, each by index. */
  readonly answers: Map<string, readonly AnswerRecord[]>;
  readonly touchedAt: number;
}

function answersOf({ answers }: Kept, userId: string): readonly AnswerRecord[] {
  return answers.get(userId) ?? [];
}

/**
 * A store that lives as long as the process. What it returns is frozen.
 *
 * Quizzes that nobody has looked at, answered or begun for `keepFor`, and beyond `mostQuizzes` those untouched
 * longest, are forgotten when a new one begins; to forget reads like a quiz that never was. Settings are kept.
 *
 * @throws {RangeError} for limits that are not positive numbers.
 * @example
 * ```ts
 * import { createStudy, memoryStore } from "@opt/study";
 * import { ours } from "@opt/study/optimization";
 * const { startQuiz } = createStudy(ours);
 * let now = 0;
 * const store = memoryStore({ clock: () => now, keepFor: 1000 });
 * await startQuiz({ store, id: "old", userId: "mina", seed: 1, now });
 * now = 1001;
 * await startQuiz({ store, id: "new", userId: "mina", seed: 2, now });
 * console.log(await store.findQuiz("old"));
 * // → undefined
 * ```
 */
export function memoryStore({
  clock = () => 0,
  keepFor = 30 * days,
  mostQuizzes = 10_000,
}: MemoryStoreOptions = {}): Store {
  if (!(keepFor > 0)) throw new RangeError(`keepFor must be a positive number, got ${keepFor}`);
  if (!(mostQuizzes >= 1)) throw new RangeError(`mostQuizzes must be at least 1, got ${mostQuizzes}`);
  // Untouched longest first.
  const quizzes = new Map<string, Kept>();
  const settings = new Map<string, UserSettings>();
  const settingsWrites = new Map<string, readonly string[]>();
  let open = true;

  function keep(quiz: QuizRecord, answers: Kept["answers"]): void {
    quizzes.delete(quiz.id);
    quizzes.set(quiz.id, { quiz, answers, touchedAt: clock() });
  }

  function touched(id: string): Kept | undefined {
    const kept = quizzes.get(id);
    if (kept) keep(kept.quiz, kept.answers);
    return kept;
  }

  function sweep(): void {
    for (const [id, { touchedAt }] of quizzes) {
      if (quizzes.size <= mostQuizzes && clock() - touchedAt <= keepFor) return;
      quizzes.delete(id);
    }
  }

  function createQuiz(quiz: QuizRecord): QuizRecord {
    const stored = touched(quiz.id)?.quiz;
    if (stored) return stored;
    const created = freeze(structuredClone(quiz));
    keep(created, new Map());
    sweep();
    return created;
  }

  function attemptOf(quizId: string, user: string): Attempt | undefined {
    const kept = touched(quizId);
    return kept && { quiz: kept.quiz, answers: answersOf(kept, user) };
  }

  function recordAnswer(answer: AnswerRecord): readonly AnswerRecord[] {
    const kept = touched(answer.quizId);
    if (!kept) throw new RangeError(`quizId must be a stored quiz, got ${answer.quizId}`);
    const before = answersOf(kept, answer.userId);
    if (before.some(({ index }) => index === answer.index)) return before;
    kept.answers.set(
      answer.userId,
      [...before, Object.freeze({ ...answer })].toSorted((a, b) => a.index - b.index),
    );
    return answersOf(kept, answer.userId);
  }

  function changeSettings({ id, userId, settings: change }: SettingsChange): UserSettings {
    const before = settings.get(userId) ?? noSettings;
    const written = settingsWrites.get(userId) ?? [];
    if (written.includes(id)) return before;
    const after = Object.freeze({ ...before, ...change });
    settings.set(userId, after);
    settingsWrites.set(userId, [...written, id].slice(-mostWrites));
    return after;
  }

  function forget(user: string): void {
    settings.delete(user);
    settingsWrites.delete(user);
    for (const [id, { quiz, answers, touchedAt }] of quizzes) {
      answers.delete(user);
      if (quiz.userId !== user) continue;
      if (answers.size === 0) quizzes.delete(id);
      else quizzes.set(id, { quiz: Object.freeze({ ...quiz, userId: "" }), answers, touchedAt });
    }
  }

  async function run<Result>(work: () => Result): Promise<Result> {
    if (!open) throw new Error("the store is closed");
    return work();
  }

  return {
    createQuiz: (quiz) => run(() => createQuiz(quiz)),
    findQuiz: (id) => run(() => touched(id)?.quiz),
    attemptOf: (quizId, userId) => run(() => attemptOf(quizId, userId)),
    recordAnswer: (answer) => run(() => recordAnswer(answer)),
    settingsOf: (userId) => run(() => settings.get(userId) ?? noSettings),
    changeSettings: (change) => run(() => changeSettings(change)),
    forget: (userId) => run(() => forget(userId)),
    close: async () => {
      open = false;
    },
  };
}
