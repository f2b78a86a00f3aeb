import { freeze } from "@opt/description";
import { MemoryAttempts } from "./memory-attempts.ts";
import { MemoryLogs } from "./memory-logs.ts";
import { MemoryNotices } from "./memory-notices.ts";
import { MemoryQuizzes, type MemoryStoreOptions } from "./memory-quizzes.ts";
import { MemoryReviews } from "./memory-reviews.ts";
import { MemorySettings } from "./memory-settings.ts";
import { MemoryTeaching } from "./memory-teaching.ts";
import { byTime } from "./order.ts";
import type { PersonalData, Store } from "./store.ts";

/**
 * A store that lives as long as the process. What it returns is frozen.
 *
 * Quizzes that nobody has looked at, answered or begun for `keepFor`, and beyond `mostQuizzes` those untouched
 * longest, are forgotten with their answers when a new one begins; to forget reads like a quiz that never was. All else
 * is kept.
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
 * console.log(await store.quizzes.find("old"));
 * // → undefined
 * ```
 */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const parts = new MemoryParts(options);
  const { quizzes, attempts, reviews, logs, settings, teaching, notices } = parts;
  let isOpen = true;
  async function run<Result>(work: () => Result): Promise<Result> {
    if (!isOpen) throw new Error("the store is closed");
    return freeze(work());
  }
  return freeze({
    quizzes: {
      create: (quiz) => run(() => attempts.create(quiz)),
      find: (id) => run(() => quizzes.touched(id)?.quiz),
    },
    attempts: {
      of: (quizId, userId) => run(() => attempts.attempt(quizId, userId)),
      ofEveryone: (quizId) => run(() => attempts.ofEveryone(quizId)),
      record: (answer, review) => run(() => attempts.record(answer, review)),
      revise: (answer, replaces, review) => run(() => attempts.revise(answer, replaces, review)),
      ofLearner: (userId) => run(() => attempts.ofLearner(userId)),
      tally: (request) => run(() => attempts.tally(request)),
    },
    reviews: {
      of: (userId) => run(() => reviews.of(userId)),
      marks: (userId) => run(() => reviews.marks(userId)),
      some: (request) => run(() => reviews.some(request)),
    },
    races: { open: (opening) => run(() => attempts.open(opening)) },
    logs: {
      add: (entry) => run(() => logs.add(entry)),
      of: (userId) => run(() => logs.of(userId)),
      remove: (entry) => run(() => logs.remove(entry)),
    },
    settings: {
      ofUser: (userId) => run(() => settings.users.of(userId)),
      changeUser: (change) => run(() => settings.users.change(change.userId, change.id, change.settings)),
      ofGroup: (groupId) => run(() => settings.groups.of(groupId)),
      changeGroup: (change) => run(() => settings.groups.change(change.groupId, change.id, change.settings)),
      groupsWithDaily: () => run(() => settings.groupsWithDaily()),
      usersToRemind: () => run(() => settings.usersToRemind()),
    },
    teaching: {
      propose: (proposal) => run(() => teaching.propose(proposal)),
      decide: (decision) => run(() => teaching.decide(decision)),
      find: (id) => run(() => teaching.find(id)),
      of: (groupId, state) => run(() => teaching.of(groupId, state)),
    },
    notices: {
      take: (notice, time) => run(() => notices.take(notice, time)),
      markSent: (notice) => run(() => notices.markSent(notice)),
      giveBack: (notice, from) => run(() => notices.giveBack(notice, from)),
    },
    exportOf: (userId) => run(() => parts.exportOf(userId)),
    forget: (userId) => run(() => parts.forget(userId)),
    forgetGroup: (groupId) => run(() => parts.forgetGroup(groupId)),
    close: async () => {
      isOpen = false;
    },
  } satisfies Store);
}

class MemoryParts {
  readonly quizzes: MemoryQuizzes;
  readonly reviews = new MemoryReviews();
  readonly attempts: MemoryAttempts;
  readonly logs = new MemoryLogs();
  readonly settings = new MemorySettings();
  readonly teaching = new MemoryTeaching();
  readonly notices = new MemoryNotices();

  constructor(options: MemoryStoreOptions) {
    this.quizzes = new MemoryQuizzes(options);
    this.attempts = new MemoryAttempts(this.quizzes, this.reviews);
  }

  exportOf(userId: string): PersonalData {
    return {
      userId,
      settings: this.settings.users.of(userId),
      quizzes: this.quizzes
        .all()
        .map(({ quiz }) => quiz)
        .filter((quiz) => quiz.userId === userId)
        .toSorted(byTime(({ startedAt }) => startedAt)),
      answers: this.attempts.ofLearner(userId),
      reviews: this.reviews.of(userId),
      log: this.logs.of(userId),
      proposals: this.teaching.ofPerson(userId),
    };
  }

  forget(userId: string): void {
    this.settings.users.forget(userId);
    this.quizzes.forget(userId);
    this.reviews.forget(userId);
    this.logs.forget(userId);
    this.teaching.forget(userId);
    this.notices.forget(userId);
  }

  forgetGroup(groupId: string): void {
    this.settings.groups.forget(groupId);
    this.teaching.forgetGroup(groupId);
    this.notices.forget(groupId);
  }
}
