/** What an audit can find. */
export type FindingCode =
  | "shared-rows"
  | "shared-groups"
  | "shared-keys"
  | "equal-rows"
  | "similar-texts"
  | "future-rows"
  | "single-class"
  | "sorted-rows"
  | "missing-class"
  | "rare-class"
  | "lopsided-class"
  | "class-drift"
  | "missing-labels"
  | "repeated-rows"
  | "unused-rows"
  | "empty-part";

/** One thing found, as data; `describeFinding` puts it into words. */
export interface Finding {
  readonly code: FindingCode;
  /** `"leak"`: test scores would be too good. `"warning"`: test scores would be less certain. */
  readonly level: "leak" | "warning";
  /**
   * The parts' names (`a`, `b` or `part`, such as `"test"`; of folds `"fold 1 test"`, of a file's `"fold-0"`; neither where
   * all folds are meant), counts of rows or groups, a class, its shares of the part and of the whole; of a large file, the
   * share of rows or groups that were looked at (`lookedAt`), where the count is an estimate.
   */
  readonly values: Readonly<Record<string, string | number>>;
  /** The first ten rows concerned; `values.count` says how many there are. */
  readonly rows?: readonly number[];
  /** The first ten groups or keys concerned. */
  readonly names?: readonly string[];
}

/** Rows and names of a finding beyond these are only counted. */
export const mostNamed = 10;
