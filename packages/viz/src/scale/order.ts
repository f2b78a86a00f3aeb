/** Parts of the span that values are spread over, so that few share one. */
const parts = 1 << 16;

/** Fewer values than this are sorted at once. */
const few = 4096;

/** Where the values of each part begin when they ascend, and where those of the last one end. */
interface Spans {
  readonly partOf: (value: number) => number;
  readonly starts: Uint32Array;
}

/**
 * The values, of some without NaN, that stand at these places when they ascend; `undefined` beyond the last. Only those
 * in the same part of the span are sorted: an eighth of the work of sorting a million, unless they crowd there.
 */
export function valuesAt(values: Float64Array, places: readonly number[]): (number | undefined)[] {
  const spans = spansOf(values);
  if (spans === undefined) {
    const sorted = values.toSorted();
    return places.map((place) => sorted[place]);
  }
  const { partOf, starts } = spans;
  return places.map((place) => {
    const part = starts.findLastIndex((start) => start <= place);
    if (part < 0 || part >= parts) return undefined;
    const gathered = new Float64Array(starts[part + 1]! - starts[part]!);
    let count = 0;
    for (let i = 0; i < values.length; i++) if (partOf(values[i]!) === part) gathered[count++] = values[i]!;
    return gathered.sort()[place - starts[part]!];
  });
}

/** `undefined` where the values are few, or their span cannot be divided. */
function spansOf(values: Float64Array): Spans | undefined {
  if (values.length < few) return undefined;
  let [low, high] = [values[0]!, values[0]!];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < low) low = values[i]!;
    if (values[i]! > high) high = values[i]!;
  }
  const share = (parts - 1) / (high - low);
  if (!(share > 0 && share < Number.POSITIVE_INFINITY)) return undefined;
  const partOf = (value: number) => Math.floor((value - low) * share);
  const starts = new Uint32Array(parts + 1);
  for (let i = 0; i < values.length; i++) starts[partOf(values[i]!) + 1]!++;
  for (let part = 0; part < parts; part++) starts[part + 1]! += starts[part]!;
  return { partOf, starts };
}
