import type { Opening } from "./quiz-record.ts";

/** Keeps when the questions of a race were opened. A race itself is a quiz with `secondsEach`. */
export interface RaceStore {
  /**
   * Stores when a question was opened; where it was opened before, that stays. What comes back are all openings of the
   * race, by index. Rejects with a `RangeError` when the quiz does not exist.
   */
  open(opening: Opening): Promise<readonly Opening[]>;
}
