import { countBelow } from "../bisect.ts";
import { momentsAt } from "./moments-at.ts";
import type { PlaceNumbers } from "./split-columns.ts";

/**
 * Returns the fold that tests each row, `nFolds` where none does: `timeSeriesSplit` over the rows from the earliest to the
 * latest, those of one moment as they stand. The folds take the place of the times, which are gone then.
 *
 * @param onLate told of each row that a fold trains on although it is as late as the first that it tests
 */
export function inTimeOrder(
  times: Float64Array<ArrayBuffer>,
  nFolds: number,
  onLate?: (fold: number, row: number) => void,
): PlaceNumbers {
  const { length } = times;
  const size = Math.floor(length / (nFolds + 1));
  const starts = Array.from({ length: nFolds }, (_, fold) => length - size * (nFolds - fold));
  const { moments: begins, earlier } = momentsAt(times, starts);
  // A row's fold is written over times of rows before it.
  const Places = nFolds < 255 ? Uint8Array : Uint32Array;
  const places = new Places(times.buffer, 0, length);
  for (let row = 0; row < length; row++) {
    const time = times[row]!;
    const begun = countBelow(begins, time, true);
    // Rows of a moment in which a fold begins are counted, from the place of the first of them.
    const isBegin = begun > 0 && begins[begun - 1] === time;
    const ends = isBegin ? countBelow(starts, earlier[begun - 1]!++, true) : begun;
    for (let fold = ends; fold < begun; fold++) onLate?.(fold, row);
    places[row] = ends === 0 ? nFolds : ends - 1;
  }
  return places;
}

/**
 * Returns the part of each row, the parts in the order of time. Rows of one moment stay together, in the later part: none
 * that is trained on is as late as one that is tested. The parts take the place of the times, which are gone then.
 */
export function latestRows(times: Float64Array<ArrayBuffer>, sizes: readonly number[]): PlaceNumbers {
  let start = 0;
  const { moments: begins } = momentsAt(
    times,
    sizes.map((size) => (start += size) - size),
  );
  const places = new Uint8Array(times.buffer, 0, times.length);
  for (let row = 0; row < times.length; row++) places[row] = countBelow(begins, times[row]!, true) - 1;
  return places;
}
