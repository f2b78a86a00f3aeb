import type { RandomState } from "@opt/data";
import { unmarked } from "../derivation/ledger.ts";
import type { Distractor, Posed } from "./template.ts";

/** Wrong options that a choice question shows. */
export const nWrong = 3;

/** What can be seen of an option without reading the question. */
type Feature = (option: Pick<Distractor, "label" | "value">) => number;

const features: readonly Feature[] = [
  ({ value, label }) => value ?? firstNumber(label.en),
  ({ label }) => digits(label.en),
];

/**
 * Chooses the wrong options of a question so that the key is now the smallest, now the largest, now the roundest of
 * the four, as often as chance would have it: a place among its rivals is drawn for each feature, and the three
 * misconceptions that come nearest to it are taken. Undefined when there are no three that differ from the key and
 * from each other.
 *
 * @returns indices into `distractors`, and how far the places are from those drawn
 */
export function balance(
  { key, value, distractors }: Posed,
  stream: RandomState,
  wanted: readonly number[],
): { readonly wrong: readonly number[]; readonly off: number } | undefined {
  const right = { label: key, ...(value === undefined ? {} : { value }) };
  const usable = distinct([right, ...distractors]).map((index) => index - 1);
  const order = Array.from(stream.permutation(usable.length), (index) => usable[index]!);
  const sets = triples(order);
  let best: { readonly wrong: readonly number[]; readonly off: number } | undefined;
  for (const wrong of sets) {
    const rivals = wrong.map((index) => distractors[index]!);
    const off = features.reduce(
      (sum, feature, one) => sum + distance(feature, right, rivals, wanted[one]!),
      0,
    );
    if (best === undefined || off < best.off) best = { wrong, off };
    if (off === 0) break;
  }
  return best;
}

/** The places drawn for the key: its rank by each feature. */
export function drawPlaces(stream: RandomState): readonly number[] {
  return features.map(() => stream.randint(0, nWrong + 1));
}

/** How far a rank lies outside the ranks that the key may claim; among equals it may claim any. */
function distance(
  feature: Feature,
  right: Parameters<Feature>[0],
  rivals: readonly Distractor[],
  wanted: number,
): number {
  const own = feature(right);
  const below = rivals.filter((one) => feature(one) < own).length;
  const level = rivals.filter((one) => feature(one) === own).length;
  return Math.max(0, below - wanted, wanted - below - level) + level / 8;
}

/** Indices of the wrong options whose labels are new. */
function distinct(options: readonly { readonly label: Distractor["label"] }[]): readonly number[] {
  const seen = new Set<string>();
  return options.flatMap(({ label }, index) => {
    const text = unmarked(label.en);
    if (seen.has(text)) return [];
    seen.add(text);
    return index === 0 ? [] : [index];
  });
}

export function triples(items: readonly number[]): readonly (readonly number[])[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b, j) => items.slice(i + j + 2).map((c) => [a, b, c])),
  );
}

function digits(label: string): number {
  return unmarked(label).replace(/\D/gu, "").replace(/^0+/u, "").length;
}

function firstNumber(label: string): number {
  return Number(/\d+/u.exec(label)?.[0] ?? 0);
}
