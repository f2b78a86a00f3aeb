import { countBelow } from "../bisect.ts";
import { allocateFolds } from "../split/fold-splitter.ts";
import { blockOf, release } from "./blocks.ts";
import type { PlaceNumbers } from "./split-columns.ts";

/**
 * Returns the fold that tests each row, `nFolds` where none does: `timeSeriesSplit` over the rows from the earliest to the
 * latest, those of one moment as they stand.
 */
export function inTimeOrder(times: Float64Array, nFolds: number): PlaceNumbers {
  const { length } = times;
  const size = Math.floor(length / (nFolds + 1));
  const starts = Array.from({ length: nFolds }, (_, fold) => length - size * (nFolds - fold));
  const moments = sorted(times);
  const begins = Float64Array.from(starts, (start) => moments[start]!);
  // Rows of a moment in which a fold begins are counted, from the place of the first of them.
  const placeAt = new Map(Array.from(begins, (moment) => [moment, countBelow(moments, moment, false)]));
  if (moments !== times) release(moments);
  const places = allocateFolds(length, nFolds + 1);
  for (let row = 0; row < length; row++) {
    const place = placeAt.get(times[row]!);
    if (place !== undefined) placeAt.set(times[row]!, place + 1);
    const begun =
      place === undefined ? countBelow(begins, times[row]!, true) : countBelow(starts, place, true);
    places[row] = begun === 0 ? nFolds : begun - 1;
  }
  return places;
}

/**
 * Returns the part of each row, the parts in the order of time. Rows of one moment stay together, in the later part: none
 * that is trained on is as late as one that is tested.
 */
export function latestRows(times: Float64Array, sizes: readonly number[]): PlaceNumbers {
  const moments = sorted(times);
  let start = 0;
  const begins = Float64Array.from(sizes, (size) => moments[(start += size) - size]!);
  if (moments !== times) release(moments);
  const places = new Uint8Array(times.length);
  for (let row = 0; row < times.length; row++) places[row] = countBelow(begins, times[row]!, true) - 1;
  return places;
}

/** The times from the earliest to the latest: the list itself where it is in order. */
function sorted(times: Float64Array): Float64Array {
  for (let row = 1; row < times.length; row++)
    if (times[row - 1]! > times[row]!) {
      const copy = new Float64Array(blockOf(8 * times.length));
      copy.set(times);
      copy.sort();
      return copy;
    }
  return times;
}
