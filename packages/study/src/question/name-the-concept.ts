import { withParticle } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import { cardOf } from "./claims.ts";
import { type Cloze, clozeOf, titlesOf } from "./cloze.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";
import { pick, type Posed, type Template } from "./template.ts";
import { judgeText, namedBy } from "./typed-text.ts";
import type { Verdict } from "./verdict.ts";

/** Which name belongs into the blank of a card's first sentence, in Korean or English. */
export const nameTheConcept: Template = {
  name: "name-the-concept",
  input: "text",
  cards: "every card",
  serves: (card, shelf) => clozes(card, shelf) !== undefined,
  draw: (stream, slug, shelf) => ({
    card:
      slug ??
      pick(
        stream,
        shelf.cards.filter((card) => clozes(card, shelf) !== undefined),
      ).slug,
  }),
  pose,
};

interface Clozes {
  readonly ko: Cloze;
  readonly en: Cloze;
}

const known = new WeakMap<Shelf["cards"], Map<Card, Clozes | undefined>>();

function clozes(card: Card, shelf: Shelf): Clozes | undefined {
  const own = known.get(shelf.cards) ?? new Map<Card, Clozes | undefined>();
  known.set(shelf.cards, own);
  if (!own.has(card)) {
    const [ko, en] = [clozeOf(card, "ko", shelf), clozeOf(card, "en", shelf)];
    own.set(card, ko && en && { ko, en });
  }
  return own.get(card);
}

function pose({ parameters }: Question, shelf: Shelf): Posed {
  const card = cardOf(shelf, String(parameters["card"]));
  const found = clozes(card, shelf);
  if (found === undefined) throw new RangeError(`card must be one with a blank to fill, got ${card.slug}`);
  const { ko, en } = found;
  const prompt = {
    ko: `빈칸에 들어갈 이름은 무엇일까요? (${withParticle(`‘${first(ko.name)}’`, "으로/로")} 시작해요)\n“${ko.text}”`,
    en: `Which name belongs in the blank? (it starts with ${first(en.name)})\n“${en.text}”`,
  };
  const key = { ko: ko.name, en: en.name };
  const why = { ko: named(key.ko, card.short.ko), en: named(key.en, card.short.en) };
  const ledger = new Ledger();
  for (const text of [prompt, key, why].flatMap((one) => [one.ko, one.en])) ledger.quote(text, card.slug);
  return {
    card: card.slug,
    prompt,
    key,
    distractors: [],
    why,
    judge: (answer) => judge(answer, card, shelf, { key, names: [...ko.names, ...en.names] }),
    ledger,
  };
}

function judge(
  answer: string,
  card: Card,
  { cards }: Shelf,
  { key, names }: { readonly key: Bilingual; readonly names: readonly string[] },
): Verdict {
  const others = cards.filter((one) => one !== card);
  const accepted = [...names, ...titlesOf(card)];
  const verdict = judgeText(answer, accepted, others.flatMap(namesOf));
  const typed = answer.normalize("NFC").replace(/\s+/gu, " ").trim();
  const given = { ko: typed, en: typed };
  if (verdict !== "wrong") return { correct: true, given, answer: key };
  const meant = namedBy(answer, others, namesOf);
  return {
    correct: false,
    given,
    answer: key,
    tempting: meant && {
      ko: `그건 다른 개념이에요. ${meant.short.ko}`,
      en: `That is another concept. ${meant.short.en}`,
    },
  };
}

/** A text that says its subject's name, at its head where it does not begin with it. */
function named(name: string, text: string): string {
  return text.toLowerCase().startsWith(name.toLowerCase()) ? text : `${name}: ${text}`;
}

function first(name: string): string {
  return Array.from(name)[0]!.toUpperCase();
}

/** What a card is called, and all that means it. */
function namesOf(card: Card): readonly string[] {
  return [...titlesOf(card), ...card.terms.ko, ...card.terms.en];
}
