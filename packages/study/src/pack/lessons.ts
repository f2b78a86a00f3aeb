import { frames } from "../language/frames.ts";
import { everydayThings, offTopic } from "../language/off-topic.ts";
import { seeded } from "../language/seeded.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "./card.ts";
import type { PackSource } from "./pack.ts";
import { withSlips } from "./slips.ts";

/** A text to learn from: which card it belongs to, "" for none, and how much it counts. */
export interface Lesson {
  readonly text: string;
  readonly card: string;
  readonly weight: number;
}

/** Of each claim's wordings one shows how it is put; more of them would drown the questions. */
const mostWordings = 1;
/** The first claims of either kind teach what a card is about; all others only serve to judge statements. */
const mostClaims = { true: 10, false: 7 };
const locales: readonly Locale[] = ["ko", "en"];

/** The questions of a card, as its author wrote them. */
export function questionsOf(card: Card): readonly string[] {
  return locales.flatMap((locale) => [...card.examples[locale], ...card.paraphrases[locale]]);
}

/** Everything a pack teaches about its cards, but for the questions given. */
export function lessonsOf(pack: PackSource, held: ReadonlySet<string> = new Set()): readonly Lesson[] {
  const draw = seeded(1);
  return [
    ...pack.cards.flatMap((card) => cardLessons(card, held, draw)),
    ...locales.flatMap((locale) => noneLessons(pack, locale, held, draw)),
  ];
}

function cardLessons(
  card: Card,
  held: ReadonlySet<string>,
  draw: (below: number) => number,
): readonly Lesson[] {
  const lesson = (text: string, weight: number): Lesson => ({ text, card: card.slug, weight });
  const framed = (term: string, locale: Locale, count: number): readonly Lesson[] => {
    const questions = some(frames[locale], count, draw).map((frame) => lesson(frame.replace("…", term), 0.7));
    return [lesson(term, 1)].concat(questions);
  };
  const asked = questionsOf(card).filter((text) => !held.has(text));
  const claims = [true, false].flatMap((truth) =>
    card.claims.filter((claim) => claim.truth === truth).slice(0, mostClaims[`${truth}`]),
  );
  return [
    ...asked.map((text) => lesson(text, 1)),
    ...asked.map((text) => lesson(withSlips(text, draw), 0.5)),
    ...claims.flatMap((claim) => locales.map((locale) => lesson(claim[locale], 0.5))),
    ...claims.flatMap(({ also, denied }) =>
      locales.flatMap((locale) =>
        also[locale]
          .concat(denied[locale])
          .slice(0, mostWordings)
          .map((text) => lesson(text, 0.4)),
      ),
    ),
    ...claims.flatMap((claim) => locales.map((locale) => lesson(claim.why[locale], 0.25))),
    ...locales.flatMap((locale) =>
      sentencesOf(`${card.short[locale]} ${card.long[locale]}`).map((text) => lesson(text, 0.4)),
    ),
    ...locales.flatMap((locale) => namesOf(card, locale).flatMap((name) => framed(name, locale, 10))),
    ...locales.flatMap((locale) => card.terms[locale].flatMap((term) => framed(term, locale, 6))),
    ...locales.flatMap((locale) => card.everyday[locale].flatMap((term) => framed(term, locale, 4))),
  ];
}

/** What a card is called in questions: its title in either language, with and without what stands in brackets. */
function namesOf({ title }: Card, locale: Locale): readonly string[] {
  return [...new Set([title[locale], spoken(title[locale]), spoken(title.en)])];
}

function spoken(name: string): string {
  return name.replace(/\s*\([^()]*\)/gu, "");
}

function noneLesson(text: string, weight: number): Lesson {
  return { text, card: "", weight };
}

function noneLessons(
  pack: PackSource,
  locale: Locale,
  held: ReadonlySet<string>,
  draw: (below: number) => number,
): readonly Lesson[] {
  const missing = pack.concepts.flatMap(({ terms }) => terms[locale]);
  return [
    ...[...offTopic[locale], ...pack.offTopic[locale]]
      .filter((text) => !held.has(text))
      .map((text) => noneLesson(text, 1)),
    ...everydayThings[locale].flatMap((thing) =>
      some(frames[locale], 4, draw).map((frame) => noneLesson(frame.replace("…", thing), 0.7)),
    ),
    ...missing.flatMap((term) =>
      some(frames[locale], 1, draw).map((frame) => noneLesson(frame.replace("…", term), 0.4)),
    ),
    ...frames[locale].map((frame) => noneLesson(frame.replace("…", " "), 0.7)),
  ];
}

function some<Item>(items: readonly Item[], count: number, draw: (below: number) => number): readonly Item[] {
  const start = draw(items.length);
  const stride = 1 + draw(items.length - 1);
  return Array.from({ length: count }, (_, index) => items[(start + index * stride) % items.length]!);
}
