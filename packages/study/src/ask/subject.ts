import type { Locale } from "../locale.ts";
import { once } from "../once.ts";
import type { Card } from "../pack/card.ts";
import { type Exchanges, readExchanges } from "../pack/exchanges.ts";
import type { MissingConcept, Pack } from "../pack/pack.ts";
import { createRanker, type Ranker } from "../pack/ranker.ts";
import { termsOf } from "../pack/term-list.ts";
import { createTermFinder, type FindTerms } from "../pack/terms.ts";
import { featuresOf } from "../language/features.ts";
import { searchable } from "../language/normalise.ts";
import { numbersOf } from "../language/numbers.ts";
import { wordsOf } from "../language/words.ts";
import { createUnify } from "../language/synonyms.ts";
import { type AskedLike, createAskedLike } from "./asked-like.ts";
import { createTitled } from "./named.ts";
import { createPassages, type Passages } from "./passages.ts";
import { createSayings, type Sayings } from "./sayings.ts";
import { readStatement } from "./statements.ts";

/** The packs of a study, made ready to answer from. What takes time is made when it is first asked for. */
export interface Subject {
  readonly cards: ReadonlyMap<string, Card>;
  readonly missing: ReadonlyMap<string, MissingConcept>;
  readonly packOf: ReadonlyMap<string, string>;
  readonly rankers: readonly { readonly pack: Pack; readonly ranker: Ranker }[];
  readonly findTerms: FindTerms;
  readonly askedLike: Readonly<Record<Locale, AskedLike>>;
  /** Puts one word in the place of all that mean the same. */
  readonly unify: (text: string, locale: Locale) => string;
  /** The card that an author's own question is about, by the question's words. */
  readonly ownQuestion: (text: string) => string | undefined;
  /** The card whose title is all that a question says. */
  readonly titled: (text: string) => string | undefined;
  readonly passagesOf: (card: Card, locale: Locale) => Passages;
  /** What the cards say, to hold statements against. */
  readonly sayings: Readonly<Record<Locale, () => Sayings>>;
  /** What words stand for the same or the opposite. */
  readonly exchanges: Exchanges;
  /** The features of a text of a card, read once. */
  readonly featuresOf: (text: string) => ReadonlySet<number>;
  /** The numbers of a text of a card, read once. */
  readonly numbersOf: (text: string) => readonly number[];
  /** Whether the texts of a card speak of a concept that has no card. */
  readonly speaksOf: (card: Card, concept: string) => boolean;
}

const locales: readonly Locale[] = ["ko", "en"];

export function createSubject(packs: readonly Pack[]): Subject {
  const cards = new Map(packs.flatMap((pack) => pack.cards.map((card) => [card.slug, card] as const)));
  const missing = new Map(
    packs.flatMap(({ concepts }) =>
      concepts.filter(({ slug }) => !cards.has(slug)).map((one) => [one.slug, one] as const),
    ),
  );
  const passages = new Map<string, Passages>();
  const features = new Map<string, ReadonlySet<number>>();
  const numbers = new Map<string, readonly number[]>();
  const spoken = new Map<string, boolean>();
  const findTerms = once(() => createTermFinder(packs.flatMap(termsOf)));
  const questions = once(
    () =>
      new Map(
        [...cards.values()].flatMap((card) =>
          locales.flatMap((locale) =>
            [...card.examples[locale], ...card.paraphrases[locale]].map(
              (text) => [spaced(text), card.slug] as const,
            ),
          ),
        ),
      ),
  );
  const titled = once(() => createTitled(cards.values()));
  const unifiers = once(() =>
    Object.fromEntries(
      locales.map(
        (locale) => [locale, createUnify(packs.flatMap(({ synonyms }) => synonyms[locale]))] as const,
      ),
    ),
  );
  const unify = (text: string, locale: Locale): string => unifiers()[locale]!(text);
  const askedLike = (locale: Locale): AskedLike => {
    const made = once(() => createAskedLike([...cards.values()], locale));
    return (text) => made()(text);
  };
  const sayings = (locale: Locale): (() => Sayings) =>
    once(() =>
      createSayings(
        [...cards.values()],
        locale,
        (text) => unify(text, locale),
        (text) => readStatement(text, findTerms().inCard),
      ),
    );
  const exchanges = once(() =>
    packs.flatMap(({ learned }) =>
      learned.exchanges === undefined ? [] : [readExchanges(learned.exchanges)],
    ),
  );
  return {
    cards,
    missing,
    packOf: new Map(packs.flatMap(({ name, cards: own }) => own.map(({ slug }) => [slug, name] as const))),
    rankers: packs.map((pack) => {
      const made = once(() => createRanker(pack.learned));
      return { pack, ranker: { rank: (text) => made().rank(text), knows: (word) => made().knows(word) } };
    }),
    findTerms: {
      inQuestion: (text) => findTerms().inQuestion(text),
      inCard: (text) => findTerms().inCard(text),
    },
    askedLike: { ko: askedLike("ko"), en: askedLike("en") },
    unify,
    titled: (text) => titled()(text),
    ownQuestion: (text) => questions().get(spaced(text)),
    passagesOf: (card, locale) =>
      memo(passages, `${locale} ${card.slug}`, () =>
        createPassages(card, locale, (text) => unify(text, locale)),
      ),
    sayings: { ko: sayings("ko"), en: sayings("en") },
    exchanges: (one, other) =>
      exchanges().reduce((sum, exchange) => (sum === 0 ? exchange(one, other) : sum), 0),
    featuresOf: (text) => memo(features, text, () => new Set(featuresOf(text))),
    numbersOf: (text) => memo(numbers, text, () => numbersOf(searchable(text))),
    speaksOf: (card, concept) =>
      memo(spoken, `${card.slug} ${concept}`, () => {
        const own = missing.get(concept);
        return own !== undefined && speaks(card, own);
      }),
  };
}

function memo<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function proseOf({ short, long }: Card): string {
  return [short.ko, long.ko, short.en, long.en].join("\n");
}

function speaks(card: Card, concept: MissingConcept): boolean {
  const text = spaced([proseOf(card), ...card.claims.flatMap(({ ko, en }) => [ko, en])].join("\n"));
  return [concept.terms, concept.everyday]
    .flatMap(({ ko, en }) => ko.concat(en))
    .some((term) => {
      const words = spaced(term).trimEnd();
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (!/^[a-z]{2}/u.test(text.slice(at + words.length))) return true;
      }
      return false;
    });
}

function spaced(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => word.text)
    .join(" ")} `;
}
