import { z } from "zod";
import type { Card, Source } from "../pack/card.ts";
import type { Pack } from "../pack/pack.ts";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "must be small letters and digits joined by hyphens");
const word = z.string().trim().min(1);
const bilingual = z.strictObject({ ko: word, en: word });
const texts = z.strictObject({ ko: z.array(word).default([]), en: z.array(word).default([]) });
const groups = z.array(z.array(word).min(2)).default([]);
const noTexts = { ko: [], en: [] };

/** The front matter of a card. */
export type CardFront = Pick<
  Card,
  "slug" | "title" | "terms" | "everyday" | "joins" | "formula" | "example" | "prerequisites" | "demo"
> & { readonly sources: readonly (Omit<Source, "url"> & { readonly url?: string | undefined })[] };

export const cardFront: z.ZodType<CardFront> = z.strictObject({
  slug,
  title: bilingual,
  terms: texts,
  everyday: texts.default(noTexts),
  joins: z.array(slug).default([]),
  formula: z.strictObject({ plain: word, latex: word }).nullable().default(null),
  example: bilingual.nullable().default(null),
  prerequisites: z.array(slug).default([]),
  demo: z
    .strictObject({
      name: word,
      options: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    })
    .nullable()
    .default(null),
  sources: z
    .array(
      z.strictObject({
        authors: word,
        title: word,
        year: z.int().min(0).max(9999),
        venue: word,
        url: z.url({ protocol: /^https?$/u }).optional(),
      }),
    )
    .min(1),
});

/** The front matter of `pack.md`. */
export type PackFront = Pick<Pack, "name" | "title" | "context" | "synonyms" | "concepts"> & {
  readonly cards: readonly string[];
};

export const packFront: z.ZodType<PackFront> = z.strictObject({
  name: slug,
  title: bilingual,
  cards: z.array(slug).min(1),
  context: texts.default(noTexts),
  synonyms: z.strictObject({ ko: groups, en: groups }).default(noTexts),
  concepts: z
    .array(
      z.strictObject({
        slug,
        ko: word,
        en: word,
        prerequisites: z.array(slug).default([]),
        near: z.array(slug).default([]),
        terms: texts.default(noTexts),
        everyday: texts.default(noTexts),
      }),
    )
    .default([]),
});

/** The names that may stand in front matter, and under which; for hints. */
export const frontKeys: Readonly<Record<"card" | "pack", Readonly<Record<string, readonly string[]>>>> = {
  card: {
    "": "slug title terms everyday joins formula example prerequisites demo sources".split(" "),
    formula: ["plain", "latex"],
    demo: ["name", "options"],
    sources: ["authors", "title", "year", "venue", "url"],
  },
  pack: {
    "": ["name", "title", "cards", "context", "synonyms", "concepts"],
    concepts: ["slug", "ko", "en", "prerequisites", "near", "terms", "everyday"],
  },
};
