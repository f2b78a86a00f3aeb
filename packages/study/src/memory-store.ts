import { freeze } from "./freeze.ts";
import type { AnswerRecord, QuizRecord, SettingsChange, Store, UserSettings } from "./store.ts";

const noSettings: UserSettings = Object.freeze({ locale: null, theme: null });

/** A store that lives as long as the process. What it returns is frozen. */
export function memoryStore(): Store {
  const quizzes = new Map<string, QuizRecord>();
  const answers = new Map<string, AnswerRecord[]>();
  const settings = new Map<string, UserSettings>();
  const settingsWrites = new Map<string, Set<string>>();
  let open = true;

  function use(): void {
    if (!open) throw new Error("the store is closed");
  }

  function createQuiz(quiz: QuizRecord): QuizRecord {
    const stored = quizzes.get(quiz.id) ?? freeze(structuredClone(quiz));
    quizzes.set(quiz.id, stored);
    return stored;
  }

  function recordAnswer(answer: AnswerRecord): AnswerRecord {
    if (!quizzes.has(answer.quizId))
      throw new RangeError(`quizId must be a stored quiz, got ${answer.quizId}`);
    const given = answers.get(answer.quizId) ?? [];
    const first = given.find(({ index, userId }) => index === answer.index && userId === answer.userId);
    if (first) return first;
    const stored = Object.freeze({ ...answer });
    answers.set(answer.quizId, [...given, stored]);
    return stored;
  }

  function changeSettings({ id, userId, settings: change }: SettingsChange): UserSettings {
    const before = settings.get(userId) ?? noSettings;
    const written = settingsWrites.get(userId) ?? new Set<string>();
    if (written.has(id)) return before;
    const after = Object.freeze({ ...before, ...change });
    settings.set(userId, after);
    settingsWrites.set(userId, written.add(id));
    return after;
  }

  function forget(user: string): void {
    settings.delete(user);
    settingsWrites.delete(user);
    for (const [id, quiz] of quizzes) {
      if (quiz.userId === user) {
        quizzes.delete(id);
        answers.delete(id);
      }
    }
    for (const [id, given] of answers) {
      answers.set(
        id,
        given.filter(({ userId }) => userId !== user),
      );
    }
  }

  async function run<Result>(work: () => Result): Promise<Result> {
    use();
    return work();
  }

  return {
    createQuiz: (quiz) => run(() => createQuiz(quiz)),
    findQuiz: (id) => run(() => quizzes.get(id)),
    recordAnswer: (answer) => run(() => recordAnswer(answer)),
    answersOf: (quizId) => run(() => (answers.get(quizId) ?? []).toSorted((a, b) => a.index - b.index)),
    settingsOf: (userId) => run(() => settings.get(userId) ?? noSettings),
    changeSettings: (change) => run(() => changeSettings(change)),
    forget: (userId) => run(() => forget(userId)),
    close: async () => {
      open = false;
    },
  };
}
