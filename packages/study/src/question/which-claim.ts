import type { RandomState } from "@opt/data";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { nWrong, triples } from "./balance.ts";
import { cardOf, claimOf } from "./claims.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";
import { pick, plain, type Posed, type Template } from "./template.ts";

/** The one true statement among false ones about a card, or the one false statement among true ones. */
export const whichClaim: Template = {
  name: "which-claim",
  input: "choice",
  options: "always the same",
  cards: "every card",
  serves: (card, shelf) => [true, false].every((truth) => isEnough(shelf, card, truth)),
  draw: (stream, slug, shelf) => {
    const truth = stream.randint(0, 2) === 1;
    const card = slug === undefined ? pick(stream, askable(shelf, truth)) : cardOf(shelf, slug);
    const keys = shuffled(stream, ofTruth(card, truth));
    const { key, others } = amongLengths(
      keys,
      shuffled(stream, rivals(shelf, card, truth)),
      card,
      stream.randint(0, nWrong + 1),
    );
    return {
      card: card.slug,
      claim: key.id,
      others: others.map((one) => `${one.card.slug}/${one.claim.id}`).join(" "),
      place: stream.randint(0, nWrong + 1),
    };
  },
  pose,
};

interface Stated {
  readonly card: Card;
  readonly claim: Claim;
}

function ofTruth({ claims }: Card, truth: boolean): readonly Claim[] {
  return claims.filter((claim) => claim.truth === truth);
}

/** Statements of the other kind: of a card, and where it has too few also of those before and after it. */
function rivals(shelf: Shelf, card: Card, truth: boolean): readonly Stated[] {
  const own = ofTruth(card, !truth).map((claim) => ({ card, claim }));
  if (own.length >= nWrong) return own;
  const { cards } = shelf;
  const near = cards.filter(
    (one) => card.prerequisites.includes(one.slug) || one.prerequisites.includes(card.slug),
  );
  const others = near.length > 0 ? near : cards.filter((one) => one !== card);
  return [...own, ...others.flatMap((one) => ofTruth(one, !truth).map((claim) => ({ card: one, claim })))];
}

function shuffled<Item>(stream: RandomState, items: readonly Item[]): readonly Item[] {
  return Array.from(stream.permutation(items.length), (index) => items[index]!);
}

/** So many claims of other cards are looked through. */
const mostOthers = 12;

/**
 * A key and three rivals, of the card itself where it has enough, among which the key is as long as a drawn place wants
 * it to be: true claims tend to be longer than false ones.
 */
function amongLengths(keys: readonly Claim[], order: readonly Stated[], card: Card, place: number): Chosen {
  const own = order.filter((one) => one.card === card);
  const strange = order.filter((one) => one.card !== card).slice(0, mostOthers);
  const able = own.length >= nWrong ? own : [...own, ...strange];
  const sets = triples(Array.from(able.keys()))
    .filter((three) => own.length >= nWrong || own.every((_, index) => three.includes(index)))
    .map((three) => three.map((index) => able[index]!));
  return nearest(keys, sets, place);
}

interface Chosen {
  readonly key: Claim;
  readonly others: readonly Stated[];
}

/** The first key and rivals of all that come nearest to a place. */
function nearest(keys: readonly Claim[], sets: readonly (readonly Stated[])[], place: number): Chosen {
  let best: { readonly chosen: Chosen; readonly off: number } | undefined;
  for (const key of keys)
    for (const others of sets) {
      const off = distanceOf(key, others, place);
      if (best === undefined || off < best.off) best = { chosen: { key, others }, off };
      if (off === 0) return best.chosen;
    }
  return best!.chosen;
}

/** How far the key's rank by length is from a place, over both languages. */
function distanceOf(key: Claim, others: readonly Stated[], place: number): number {
  return (["ko", "en"] as const).reduce((sum, locale) => {
    const shorter = others.filter(({ claim }) => claim[locale].length < key[locale].length).length;
    return sum + Math.abs(place - shorter);
  }, 0);
}

/** The cards that it can ask for a true or for a false statement: cards do not change. */
const known = new WeakMap<Shelf["cards"], ReadonlyMap<boolean, readonly Card[]>>();

function askable(shelf: Shelf, truth: boolean): readonly Card[] {
  const { cards } = shelf;
  const able =
    known.get(cards) ??
    new Map([true, false].map((one) => [one, cards.filter((card) => isEnough(shelf, card, one))]));
  known.set(cards, able);
  return able.get(truth)!;
}

function isEnough(shelf: Shelf, card: Card, truth: boolean): boolean {
  return ofTruth(card, truth).length > 0 && rivals(shelf, card, truth).length >= nWrong;
}

function pose({ parameters }: Question, shelf: Shelf): Posed {
  const card = cardOf(shelf, String(parameters["card"]));
  const key = claimOf(card, String(parameters["claim"]));
  const others = String(parameters["others"])
    .split(" ")
    .map((name) => {
      const [slug = "", id = ""] = name.split("/");
      return claimOf(cardOf(shelf, slug), id);
    });
  const place = Number(parameters["place"]);
  if (others.length !== nWrong || others.some(({ truth }) => truth === key.truth))
    throw new RangeError(`others must be ${nWrong} claims that are ${key.truth ? "false" : "true"}`);
  if (!(Number.isInteger(place) && place >= 0 && place <= nWrong))
    throw new RangeError(
      `place must be a whole number from 0 to ${nWrong}, got ${String(parameters["place"])}`,
    );
  const shown = others.toSpliced(place, 0, key);
  const ask: Bilingual = key.truth
    ? { ko: "다음 가운데 맞는 말은 무엇일까요?", en: "Which of these is true?" }
    : { ko: "다음 가운데 틀린 말은 무엇일까요?", en: "Which of these is false?" };
  const list = (locale: keyof Bilingual): string =>
    [ask[locale], ...shown.map((claim, index) => `${index + 1}. ${claim[locale]}`)].join("\n");
  const labelled = (claim: Claim): string => String(shown.indexOf(claim) + 1);
  const reason = (claim: Claim): Bilingual => ({
    ko: `${labelled(claim)}번은 ${claim.truth ? "맞는" : "틀린"} 말이에요. ${claim.why.ko}`,
    en: `Statement ${labelled(claim)} is ${claim.truth ? "true" : "false"}. ${claim.why.en}`,
  });
  const prompt = { ko: list("ko"), en: list("en") };
  const distractors = others.map((claim) => ({ label: plain(labelled(claim)), tempting: reason(claim) }));
  const ledger = new Ledger();
  for (const { ko, en } of [
    prompt,
    ...[key, ...others].map(reason),
    ...shown.map((one) => plain(labelled(one))),
  ])
    for (const text of [ko, en]) ledger.quote(text, card.slug);
  return {
    card: card.slug,
    prompt,
    key: plain(labelled(key)),
    keyPlace: place,
    distractors,
    why: reason(key),
    ledger,
  };
}
