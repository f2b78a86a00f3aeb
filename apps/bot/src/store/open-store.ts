import { memoryStore, type Store } from "@opt/study";

/** Where quizzes, answers and settings are kept: in memory, as long as the process lives. */
export function openStore(): Store {
  return memoryStore();
}
