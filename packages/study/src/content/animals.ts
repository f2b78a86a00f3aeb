import type { Bilingual } from "../locale.ts";

/** One of the three classes of the splitting lessons. */
export interface Animal {
  readonly label: string;
  readonly name: Bilingual;
  readonly plural: Bilingual;
}

/** Cats, dogs and elephants, in the order of sorted data. */
export const animals: readonly Animal[] = [
  { label: "cat", name: { ko: "고양이", en: "cat" }, plural: { ko: "고양이", en: "cats" } },
  { label: "dog", name: { ko: "개", en: "dog" }, plural: { ko: "개", en: "dogs" } },
  { label: "elephant", name: { ko: "코끼리", en: "elephant" }, plural: { ko: "코끼리", en: "elephants" } },
];

/** Their labels, in the same order. */
export const animalLabels: readonly string[] = animals.map(({ label }) => label);
