import type { PlaceNumbers } from "./split-columns.ts";

/** Returns the fold that tests each row, from folds of places in the order of time; `none` for rows that none tests. */
export function inTimeOrder(times: Float64Array, folds: readonly Uint32Array[], none: number): PlaceNumbers {
  const order = timeOrder(times);
  const places =
    folds.length < 255 ? new Uint8Array(times.length).fill(none) : new Uint32Array(times.length).fill(none);
  for (const [fold, rows] of folds.entries()) for (const place of rows) places[order[place]!] = fold;
  return places;
}

/**
 * Returns the part of each row from parts of places in the order of time. Rows of one moment stay together, in the later
 * part: none that is trained on is as late as one that is tested.
 */
export function latestRows(
  times: Float64Array,
  parts: readonly (readonly [string, Uint32Array])[],
  names: readonly string[],
): PlaceNumbers {
  const order = timeOrder(times);
  const inOrder = new Uint8Array(times.length).fill(names.length);
  for (const [name, rows] of parts) inOrder.fill(names.indexOf(name), rows[0], rows.at(-1)! + 1);
  for (let place = times.length - 2; place >= 0; place--)
    if (times[order[place]!] === times[order[place + 1]!]) inOrder[place] = inOrder[place + 1]!;
  const places = new Uint8Array(times.length);
  for (const [place, row] of order.entries()) places[row] = inOrder[place]!;
  return places;
}

/** The rows from the earliest to the latest, those of one moment as they stand. */
function timeOrder(times: Float64Array): Uint32Array {
  const order = Uint32Array.from(times.keys());
  const isOrdered = times.every((time, row) => row === 0 || times[row - 1]! <= time);
  return isOrdered ? order : order.toSorted((a, b) => times[a]! - times[b]! || a - b);
}
