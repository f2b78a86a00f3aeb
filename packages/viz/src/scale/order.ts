import { extent } from "./scale.ts";

/** Parts of the span that values are counted in, so that few share one. */
const parts = 1 << 14;

/**
 * The value, of finite ones, that stands at a place when they ascend; `undefined` beyond the last. Only those in the
 * same part of the span are sorted: a third of the work of sorting a million, unless they crowd there.
 */
export function valueAt(values: Float64Array, place: number): number | undefined {
  const [low, high] = extent(values) ?? [0, 0];
  const share = (parts - 1) / (high - low);
  if (!(share > 0 && share < Number.POSITIVE_INFINITY)) return values.toSorted()[place];
  const partOf = (value: number) => Math.floor((value - low) * share);
  const counts = new Uint32Array(parts);
  for (let i = 0; i < values.length; i++) counts[partOf(values[i]!)]!++;
  let [part, before] = [0, 0];
  while (before + counts[part]! <= place) before += counts[part++]!;
  const near = new Float64Array(counts[part] ?? 0);
  for (let i = 0, count = 0; i < values.length && count < near.length; i++)
    if (partOf(values[i]!) === part) near[count++] = values[i]!;
  return near.toSorted()[place - before];
}
