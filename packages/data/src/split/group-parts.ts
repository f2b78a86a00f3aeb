import type { RandomState } from "../random/random-state.ts";
import type { SplitData } from "./data.ts";
import { required } from "./data.ts";
import { encodeLabels, sortedCodes } from "../labels.ts";
import { countByGroup } from "./stratified-group-k-fold.ts";

/** Rows by group: the code of each row's group, and the rows of each group, groups sorted. */
export interface Grouping {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
}

/** Returns the groups of the rows. */
export function groupRows(kind: string, data: SplitData): Grouping {
  return sortedCodes(encodeLabels(required(kind, "groups", data), "groups"));
}

/** Returns the rows whose groups were chosen, ascending. */
export function rowsOfGroups({ codes, counts }: Grouping, chosen: Uint32Array): Uint32Array {
  const isChosen = new Uint8Array(counts.length);
  let size = 0;
  for (const group of chosen) {
    isChosen[group] = 1;
    size += counts[group]!;
  }
  const rows = new Uint32Array(size);
  for (let i = 0, filled = 0; filled < size; i++) if (isChosen[codes[i]!] === 1) rows[filled++] = i;
  return rows;
}

/**
 * Returns what deals whole groups, in random order, to parts of the wanted numbers of rows, so that every class comes
 * near its share of each part. A group goes where it lessens the squared distance to the wanted class counts most;
 * a class counts in inverse proportion to its size.
 */
export function prepareGroupParts(
  kind: string,
  data: SplitData,
  sizes: readonly number[],
): (stream: RandomState) => Uint32Array[] {
  const groups = groupRows(kind, data);
  const classes = sortedCodes(encodeLabels(required(kind, "labels", data), "labels"));
  const rows = countByGroup(groups, classes);
  const wanted = sizes.map((size) =>
    Float64Array.from(classes.counts, (count) => (count * size) / data.length),
  );
  const needed = sizes.filter((size) => size > 0).length;
  if (rows.length < needed)
    throw new RangeError(`${kind} needs a group for each of ${needed} parts, got ${rows.length} groups`);
  return (stream) => {
    const missing = wanted.map((counts) => counts.slice());
    const chosen: number[][] = sizes.map(() => []);
    for (const [place, group] of stream.permutation(rows.length).entries()) {
      const empty = sizes.flatMap((size, part) => (size > 0 && chosen[part]!.length === 0 ? [part] : []));
      // The last groups go to parts that are still empty, so that no draw fails.
      const open = rows.length - place <= empty.length ? empty : [...sizes.keys()];
      const part = bestPart(missing, rows[group]!, classes.counts, open);
      chosen[part]!.push(group);
      for (let code = 0; code < classes.counts.length; code++) missing[part]![code]! -= rows[group]![code]!;
    }
    return chosen.map((part) => rowsOfGroups(groups, Uint32Array.from(part)));
  };
}

function bestPart(
  missing: readonly Float64Array[],
  group: Float64Array,
  totals: Uint32Array,
  open: readonly number[],
): number {
  let best = open[0]!;
  let leastCost = Infinity;
  for (const part of open) {
    const counts = missing[part]!;
    let cost = 0;
    for (let code = 0; code < totals.length; code++) {
      cost += (group[code]! * (group[code]! - 2 * counts[code]!)) / totals[code]!;
    }
    if (cost < leastCost) {
      best = part;
      leastCost = cost;
    }
  }
  return best;
}
