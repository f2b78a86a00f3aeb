import { memoryStore, type Store } from "@opt/study";

/** Where quizzes, answers and settings are kept: in memory, as long as the process lives and they are used. */
export function openStore(clock: () => number): Store {
  return memoryStore({ clock });
}
