import type { RandomState } from "../random/random-state.ts";
import { combinations, countCombinations } from "./combinations.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { groupRows, type Grouping, rowsOfGroups } from "./group-parts.ts";
import { checkInteger, checkOptions } from "../options.ts";

class LeaveOneGroupOut extends FoldSplitter<"leaveOneGroupOut"> {
  constructor(options: object) {
    checkOptions("leaveOneGroupOut", options, []);
    super("leaveOneGroupOut", {});
  }

  /** Returns the number of groups. */
  getNSplits(data: SplitData): number {
    return countChoices(this.kind, data, 1);
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    return prepareChoices(this.kind, data, 1);
  }
}

/** Options of `leavePGroupsOut`. */
export interface LeavePGroupsOutOptions {
  /** Groups of each test part, at least 1. */
  readonly nGroups: number;
}

class LeavePGroupsOut extends FoldSplitter<"leavePGroupsOut"> {
  declare readonly nGroups: number;

  constructor(options: LeavePGroupsOutOptions) {
    checkOptions("leavePGroupsOut", options, ["nGroups"]);
    super("leavePGroupsOut", { nGroups: checkInteger("nGroups", options.nGroups, 1) });
  }

  /** Returns the number of ways to choose the groups of the test part. */
  getNSplits(data: SplitData): number {
    return countChoices(this.kind, data, this.nGroups);
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    return prepareChoices(this.kind, data, this.nGroups);
  }
}

/**
 * Returns a split for each group, in sorted order, with its rows as test part.
 * Equal to scikit-learn's `LeaveOneGroupOut`.
 *
 * @throws {TypeError} no groups, groups of mixed kinds
 * @throws {RangeError} fewer than 2 groups
 * @example
 * ```ts
 * import { leaveOneGroupOut } from "@opt/data";
 * const groups = ["b", "a", "b", "c"];
 * console.log(Array.from(leaveOneGroupOut().split({ length: 4, groups }), ({ test }) => test.join(" ")).join(" | ")); // → 1 | 0 2 | 3
 * ```
 */
export function leaveOneGroupOut(options: object = {}): LeaveOneGroupOut {
  return new LeaveOneGroupOut(options);
}
export type { LeaveOneGroupOut };

/**
 * Returns a split for every choice of `nGroups` groups as test part. Equal to scikit-learn's `LeavePGroupsOut`.
 *
 * @throws {TypeError} no groups, groups of mixed kinds
 * @throws {RangeError} `nGroups` below 1, or not less than the groups
 * @example
 * ```ts
 * import { leavePGroupsOut } from "@opt/data";
 * const groups = [1, 2, 3, 3];
 * const splitter = leavePGroupsOut({ nGroups: 2 });
 * console.log(Array.from(splitter.split({ length: 4, groups }), ({ test }) => test.join(" ")).join(" | ")); // → 0 1 | 0 2 3 | 1 2 3
 * ```
 */
export function leavePGroupsOut(options: LeavePGroupsOutOptions): LeavePGroupsOut {
  return new LeavePGroupsOut(options);
}
export type { LeavePGroupsOut };

function countChoices(kind: string, data: SplitData, size: number): number {
  return countCombinations(groupRows(kind, checkData(data)).counts.length, size);
}

function prepareChoices(kind: string, data: SplitData, size: number): () => Iterable<Fold> {
  const groups = groupRows(kind, data);
  if (size >= groups.counts.length)
    throw new RangeError(
      `${kind} needs more than ${size} ${size === 1 ? "group" : "groups"}, got ${groups.counts.length}`,
    );
  return () => leaveGroupsOut(groups, size);
}

function* leaveGroupsOut(groups: Grouping, size: number): Generator<Fold> {
  const all = Uint32Array.from(groups.counts.keys());
  for (const chosen of combinations(all.length, size)) {
    const others = all.filter((group) => !chosen.includes(group));
    yield { train: rowsOfGroups(groups, others), test: rowsOfGroups(groups, chosen) };
  }
}
