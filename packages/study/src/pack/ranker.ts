import { featuresOf, featureSpace, lengthOf, wordFeatures } from "../language/features.ts";
import type { Word } from "../language/words.ts";
import type { Learned } from "./pack.ts";
import { levels, readRows, writeRows } from "./weight-rows.ts";

/** A card's score for a text; near +1 for its own questions, near −1 for those of others. */
export type Scores = ReadonlyMap<string, number>;

/** What was learned from a pack, ready to use. */
export interface Ranker {
  /** The scores of every class, "" being none of the cards. */
  readonly rank: (text: string) => Scores;
  /** Whether a word, or its beginning, was met while learning. */
  readonly knows: (word: Word) => boolean;
}

/** A class's weights by feature. */
export type Weights = ReadonlyMap<number, number>;

/** Scores a text by its features: a linear model over hashed runs of letters. */
export function createRanker({ classes, scales, biases, weights }: Learned): Ranker {
  const { features, starts, classOf, values } = readRows(weights);
  const indexOf = createIndex(features);
  const sums = new Float64Array(classes.length);
  const rank = (text: string): Scores => {
    const found = featuresOf(text);
    sums.fill(0);
    for (const feature of found) add(feature);
    const length = lengthOf(found);
    const scores = new Map<string, number>();
    for (let index = 0; index < classes.length; index++)
      scores.set(classes[index]!, ((sums[index]! / length) * scales[index]!) / levels + biases[index]!);
    return scores;
  };
  return { rank, knows: (word) => wordFeatures(word).some((feature) => indexOf(feature) >= 0) };

  function add(feature: number): void {
    const at = indexOf(feature);
    if (at < 0) return;
    for (let entry = starts[at]!; entry < starts[at + 1]!; entry++) sums[classOf[entry]!]! += values[entry]!;
  }
}

/** The constant term of a class, among its weights. */
export const biasFeature: number = featureSpace;

/** A sorted list of features is looked up in so many parts of the same size. */
const parts = 2 ** 12;
const partSize = featureSpace / parts;

/** Finds where in a sorted list a feature stands; −1 where it does not. */
function createIndex(sorted: Uint32Array): (wanted: number) => number {
  const ends = new Uint32Array(parts + 1);
  for (const feature of sorted) ends[Math.floor(feature / partSize) + 1]!++;
  for (let part = 0; part < parts; part++) ends[part + 1]! += ends[part]!;
  return (wanted) => {
    const part = Math.floor(wanted / partSize);
    for (let at = ends[part]!; at < ends[part + 1]!; at++) if (sorted[at] === wanted) return at;
    return -1;
  };
}

/** Packs the weights of all classes, each as a whole number of a 31st of the largest. */
export function packWeights(classes: readonly Weights[]): Pick<Learned, "scales" | "biases" | "weights"> {
  const scales = classes.map((weights) => {
    let largest = 1e-9;
    for (const [feature, weight] of weights)
      if (feature !== biasFeature) largest = Math.max(largest, Math.abs(weight));
    return largest;
  });
  const rows = new Map<number, [number, number][]>();
  classes.forEach((weights, index) => {
    for (const [feature, weight] of weights) {
      if (feature === biasFeature) continue;
      const value = Math.round((weight / scales[index]!) * levels);
      if (value === 0) continue;
      const row = rows.get(feature) ?? [];
      row.push([index, value]);
      rows.set(feature, row);
    }
  });
  return {
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    biases: classes.map((weights) => Number((weights.get(biasFeature) ?? 0).toPrecision(6))),
    weights: writeRows([...rows].toSorted(([a], [b]) => a - b)),
  };
}

/** The weights of a single class as `packWeights` wrote them, each up to 1. */
export function weightsIn(packed: string): Weights {
  const { features, values } = readRows(packed);
  return new Map(Array.from(features, (feature, at) => [feature, values[at]! / levels] as const));
}
