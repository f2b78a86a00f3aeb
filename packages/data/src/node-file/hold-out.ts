import { EncodedColumn } from "../labels.ts";
import type { Fold, SplitData } from "../split/data.ts";
import type { ThreeParts } from "../split/train-validation-test-split.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";

/** Returns the part of each row as one of the splitters of single splits draws it. */
export function holdOut(
  splitter: { split(data: SplitData): Fold | ThreeParts },
  names: readonly string[],
  { length, labels, groups }: SplitColumns,
): PlaceNumbers {
  // Whole groups are dealt by counts; where rows are drawn one by one, splitters look at single labels.
  const classes = groups === undefined && labels !== undefined ? ranks(labels) : labels;
  const parts = splitter.split({ length, labels: classes, groups });
  const places = new Uint8Array(length).fill(names.length);
  for (const [name, rows] of Object.entries<Uint32Array>({ ...parts }))
    for (const row of rows) places[row] = names.indexOf(name);
  return places;
}

/** The place of each row's value among the sorted values. */
function ranks({ codes, sorted }: EncodedColumn): Int32Array {
  const rank = new Int32Array(sorted.length);
  for (const [place, code] of sorted.entries()) rank[code] = place;
  const places = new Int32Array(codes.length);
  for (let row = 0; row < places.length; row++) places[row] = rank[codes[row]!]!;
  return places;
}
