import { FeatureTable } from "../language/feature-table.ts";
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
    questionsOf(card).map((question) => {
      const features = featuresOf(question);
      return { slug: card.slug, question, features, size: sizeOf(features) };
    }),
  );
  const table = new FeatureTable();
  const askedWith: number[][] = [];
  const shared = new Uint32Array(asked.length);
  const best = new Map<string, AlikeCards>();
  asked.forEach((one, index) => {
    const before: number[] = [];
    for (const feature of one.features) {
      const column = table.add(feature);
      const others = (askedWith[column] ??= []);
      for (const other of others) {
        if (shared[other] === 0) before.push(other);
        shared[other]! += countOf(feature);
      }
      others.push(index);
    }
    for (const other of before) {
      const [two, common] = [asked[other]!, shared[other]!];
      shared[other] = 0;
      if (two.slug === one.slug) continue;
      const likeness = common / (one.size + two.size - common);
      const key = `${two.slug} ${one.slug}`;
      if (likeness < alike || likeness <= (best.get(key)?.likeness ?? 0)) continue;
      best.set(key, { cards: [two.slug, one.slug], questions: [two.question, one.question], likeness });
    }
  });
  return [...best.values()].toSorted((a, b) => b.likeness - a.likeness);
}

function sizeOf(features: Uint32Array): number {
  let size = 0;
  for (const feature of features) size += countOf(feature);
  return size;
}
