import { countOf, featuresOf } from "../language/features.ts";
import { questionsOf } from "./lessons.ts";
import type { PackSource } from "./pack.ts";

/** Two cards that are hard to tell apart, and the two of their questions that are most alike. */
export interface AlikeCards {
  readonly cards: readonly [string, string];
  readonly questions: readonly [string, string];
  /** 1 for the same words. */
  readonly likeness: number;
}

const alike = 0.6;

/** Cards whose questions are worded alike, most alike first: one of each pair should be worded otherwise. */
export function alikeCards({ cards }: Pick<PackSource, "cards">): readonly AlikeCards[] {
  const asked = cards.flatMap((card) =>
    questionsOf(card).map((question) => ({ slug: card.slug, question, features: featuresOf(question) })),
  );
  const byFeature = new Map<number, number[]>();
  asked.forEach(({ features }, index) => {
    for (const feature of features) byFeature.set(feature, [...(byFeature.get(feature) ?? []), index]);
  });
  const best = new Map<string, AlikeCards>();
  asked.forEach((one, index) => {
    const shared = new Map<number, number>();
    for (const feature of one.features) {
      for (const other of byFeature.get(feature)!) {
        if (other > index && asked[other]!.slug !== one.slug)
          shared.set(other, (shared.get(other) ?? 0) + countOf(feature));
      }
    }
    for (const [other, common] of shared) {
      const two = asked[other]!;
      const likeness = common / (sizeOf(one.features) + sizeOf(two.features) - common);
      const key = `${one.slug} ${two.slug}`;
      if (likeness < alike || likeness <= (best.get(key)?.likeness ?? 0)) continue;
      best.set(key, { cards: [one.slug, two.slug], questions: [one.question, two.question], likeness });
    }
  });
  return [...best.values()].toSorted((a, b) => b.likeness - a.likeness);
}

function sizeOf(features: Uint32Array): number {
  let size = 0;
  for (const feature of features) size += countOf(feature);
  return size;
}
