import type { EncodedColumn } from "../labels.ts";
import { FileSplitError } from "./file-split-error.ts";
import { partSizes } from "./part-sizes.ts";
import type { SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/** Refuses rows that cannot be split as the options ask for. */
export function checkFits(options: SplitFileOptions, columns: SplitColumns): void {
  const { stratify } = options;
  if (stratify !== undefined) checkClasses(stratify, columns.labels!);
  if (options.nSplits === undefined) checkParts(options, columns);
  else checkFolds(options, options.nSplits, columns);
}

function checkClasses(column: string, { values }: EncodedColumn): void {
  const value = values.find((one) => typeof one === "number" && !Number.isInteger(one));
  if (value !== undefined) throw new FileSplitError("quantity", { column, value: String(value) });
}

function checkFolds(
  { stratify, group, time }: SplitFileOptions,
  folds: number,
  { length, groups, labels }: SplitColumns,
): void {
  const refuseAbove = (unit: string, most: number): void => {
    if (folds > most) throw new FileSplitError("too-many-folds", { folds, unit, most });
  };
  refuseAbove("rows", length);
  if (time !== undefined && folds === length)
    throw new FileSplitError("too-many-folds", { folds, unit: "times", most: length });
  if (group !== undefined) refuseAbove("groups", groups!.counts.length);
  if (stratify !== undefined) refuseAbove("class", largest(labels!.counts));
}

function checkParts(options: SplitFileOptions, { length, groups, labels }: SplitColumns): void {
  const { stratify, group } = options;
  const { train, validation, test } = partSizes(options, length);
  if (train < 1) throw new FileSplitError("no-room", { rows: length, validation, test });
  const parts = Object.entries({ train, validation, test }).filter(([, rows]) => rows > 0);
  if (group !== undefined) {
    if (groups!.counts.length < parts.length)
      throw new FileSplitError("too-few-groups", { groups: groups!.counts.length, parts: parts.length });
  } else if (stratify !== undefined) checkShares(labels!, parts);
}

function checkShares({ counts, values }: EncodedColumn, parts: readonly (readonly [string, number])[]): void {
  const lonely = counts.indexOf(1);
  if (lonely >= 0) throw new FileSplitError("lonely-class", { class: String(values[lonely]) });
  const small = parts.find(([, rows]) => rows < counts.length);
  if (small !== undefined)
    throw new FileSplitError("small-part", { part: small[0], rows: small[1], classes: counts.length });
}

function largest(counts: Uint32Array): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
