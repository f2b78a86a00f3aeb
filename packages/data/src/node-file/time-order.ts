import { countBelow } from "../bisect.ts";
import { allocateFolds } from "../split/fold-splitter.ts";
import { momentsAt } from "./moments-at.ts";
import type { PlaceNumbers } from "./split-columns.ts";

/**
 * Returns the fold that tests each row, `nFolds` where none does: `timeSeriesSplit` over the rows from the earliest to the
 * latest, those of one moment as they stand.
 */
export function inTimeOrder(times: Float64Array, nFolds: number): PlaceNumbers {
  const { length } = times;
  const size = Math.floor(length / (nFolds + 1));
  const starts = Array.from({ length: nFolds }, (_, fold) => length - size * (nFolds - fold));
  const { moments: begins, earlier } = momentsAt(times, starts);
  const places = allocateFolds(length, nFolds + 1);
  for (let row = 0; row < length; row++) {
    const begun = countBelow(begins, times[row]!, true);
    // Rows of a moment in which a fold begins are counted, from the place of the first of them.
    const isBegin = begun > 0 && begins[begun - 1] === times[row];
    const fold = isBegin ? countBelow(starts, earlier[begun - 1]!++, true) : begun;
    places[row] = fold === 0 ? nFolds : fold - 1;
  }
  return places;
}

/**
 * Returns the part of each row, the parts in the order of time. Rows of one moment stay together, in the later part: none
 * that is trained on is as late as one that is tested.
 */
export function latestRows(times: Float64Array, sizes: readonly number[]): PlaceNumbers {
  let start = 0;
  const { moments: begins } = momentsAt(
    times,
    sizes.map((size) => (start += size) - size),
  );
  const places = new Uint8Array(times.length);
  for (let row = 0; row < times.length; row++) places[row] = countBelow(begins, times[row]!, true) - 1;
  return places;
}
