import type { RandomState } from "../random/random-state.ts";
import type { SplitData } from "./data.ts";
import { required } from "./data.ts";
import { type Codes, encodeLabels, sortedCounts } from "../labels.ts";
import { described } from "../options.ts";
import { Dealing } from "./dealing.ts";
import { countByGroup } from "./stratified-group-k-fold.ts";

/** Rows by group: the code of each row's group, and, groups sorted, each one's code and rows. */
export interface Grouping {
  readonly codes: Codes;
  readonly sorted: Uint32Array;
  readonly counts: Uint32Array;
}

/** Returns the groups of the rows. */
export function groupRows(kind: string, data: SplitData): Grouping {
  const groups = encodeLabels(required(kind, "groups", data), "groups");
  return { codes: groups.codes, sorted: groups.sorted, counts: sortedCounts(groups) };
}

/** Returns the rows whose groups were chosen, ascending. */
export function rowsOfGroups({ codes, sorted, counts }: Grouping, chosen: Uint32Array): Uint32Array {
  const isChosen = new Uint8Array(counts.length);
  let size = 0;
  for (const group of chosen) {
    isChosen[sorted[group]!] = 1;
    size += counts[group]!;
  }
  const rows = new Uint32Array(size);
  for (let i = 0, filled = 0; filled < size; i++) if (isChosen[codes[i]!] === 1) rows[filled++] = i;
  return rows;
}

/** Whether rows of a group stay together; `"rows"`: in parts whose sizes are of rows, as always when stratified. */
export type Grouped = boolean | "rows";

/** Returns the option if it is true, false or `"rows"`. */
export function checkGrouped(grouped: Grouped = false): Grouped {
  if (typeof grouped !== "boolean" && grouped !== "rows")
    throw new RangeError(`grouped must be true, false or "rows", got ${described(grouped)}`);
  return grouped;
}

/**
 * Returns what deals whole groups, in random order, to parts of the wanted numbers of rows. A group goes where it lessens
 * the squared distance to the wanted counts most; then groups move as long as that lessens it. With `stratify`, rows are
 * counted by class, so that every class comes near its share of each part; a class counts in inverse proportion to its
 * size.
 */
export function prepareGroupParts(
  kind: string,
  data: SplitData,
  sizes: readonly number[],
  stratify: boolean,
): (stream: RandomState) => Uint32Array[] {
  const groups = groupRows(kind, data);
  const classes = stratify ? encodeLabels(required(kind, "labels", data), "labels") : undefined;
  const classCounts = classes === undefined ? undefined : countByGroup(groups, classes);
  // The last count is of all rows, of a tenth of a class's weight: of parts with equal shares, the one of the right size.
  const rows = Array.from(groups.counts, (count, group) =>
    Float64Array.of(...(classCounts?.(group) ?? []), count),
  );
  const scales = Float64Array.of(...(classes === undefined ? [] : sortedCounts(classes)), 10 * data.length);
  const needed = sizes.filter((size) => size > 0).length;
  if (rows.length < needed)
    throw new RangeError(`${kind} needs a group for each of ${needed} parts, got ${rows.length}`);
  return (stream) => {
    const order = stream.permutation(rows.length);
    const dealt = new Dealing(rows, scales, sizes, data.length);
    dealt.dealAll(order);
    dealt.improve(order);
    return sizes.map((_, part) => rowsOfGroups(groups, dealt.groupsOf(part)));
  };
}
