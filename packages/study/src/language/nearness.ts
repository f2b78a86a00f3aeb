import { countOf, featuresOf } from "./features.ts";

/** How near each of some texts is to another: 0 nothing shared, 1 the same words. */
export type Nearness = (text: string) => Float64Array;

interface Posting {
  readonly rows: number[];
  readonly values: number[];
}

/** Compares texts with one by the cosine between their features, each weighted by how few of the texts have it. */
export function createNearness(texts: readonly string[]): Nearness {
  const found = texts.map((text) => featuresOf(text));
  const counts = new Map<number, number>();
  for (const features of found)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weightOf = (feature: number): number =>
    countOf(feature) * Math.log((texts.length + 1) / ((counts.get(feature) ?? 0) + 0.5));
  const lengthOf = (features: Uint32Array): number => {
    let sum = 0;
    for (const feature of features) sum += weightOf(feature) ** 2;
    return Math.sqrt(sum) || 1;
  };
  const postings = new Map<number, Posting>();
  found.forEach((features, row) => {
    const length = lengthOf(features);
    for (const feature of features) {
      const posting = postings.get(feature) ?? { rows: [], values: [] };
      posting.rows.push(row);
      posting.values.push(weightOf(feature) / length);
      postings.set(feature, posting);
    }
  });
  return (text) => {
    const features = featuresOf(text);
    const length = lengthOf(features);
    const sums = new Float64Array(texts.length);
    for (const feature of features) {
      const posting = postings.get(feature);
      if (posting === undefined) continue;
      const weight = weightOf(feature) / length;
      for (let at = 0; at < posting.rows.length; at++)
        sums[posting.rows[at]!]! += weight * posting.values[at]!;
    }
    return sums;
  };
}
