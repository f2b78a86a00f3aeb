import { countOf, featuresOf } from "../language/features.ts";
import { numbersOf } from "../language/polarity.ts";
import { searchable } from "../language/normalise.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import type { ChoiceQuestion, Option } from "./options.ts";
import type { Reading } from "./read.ts";
import type { NearPassage } from "./passages.ts";
import type { Subject } from "./subject.ts";
import { judge } from "./truth.ts";

/** The option that fits, and the passage that says so. */
export interface Chosen {
  readonly option: Option;
  readonly card: Card;
  readonly passage?: NearPassage;
}

const negativeStem = /아닌|않는|않은|틀린|없는|\b(?:not|never|except|false|wrong|incorrect)\b/u;
const clearLead = 0.1;
const leastSupport = 0.3;

/**
 * Chooses among options: by the card that the question describes, where options name cards; else by how well each
 * option, put to the question, is borne out by what the cards say is true, and not by what they say is false.
 */
export function choose(
  subject: Subject,
  { stem, options }: ChoiceQuestion,
  reading: Reading,
  cards: readonly Card[],
  locale: Locale,
): Chosen | undefined {
  const isNegative = negativeStem.test(searchable(stem));
  if (!isNegative) {
    const named = chooseNamed(subject, options, reading);
    if (named !== undefined) return named;
  }
  const scored = options.map((option) => {
    const support = bestSupport(subject, cards, stem, option, options, locale);
    return {
      option,
      ...support,
      score: support.score + bornOut(subject, cards, `${option.text} ${stem}`, option, locale),
    };
  });
  const order = scored.toSorted((a, b) => (isNegative ? a.score - b.score : b.score - a.score));
  const [first, second] = order;
  if (first?.card === undefined || second === undefined) return undefined;
  const support = isNegative ? -first.score : first.score;
  if (Math.abs(first.score - second.score) < clearLead || support < leastSupport) return undefined;
  return { option: first.option, card: first.card, ...(first.passage ? { passage: first.passage } : {}) };
}

/** How the nearest claim judges the question with an option put into it: above zero where it holds. */
function bornOut(
  subject: Subject,
  cards: readonly Card[],
  statement: string,
  option: Option,
  locale: Locale,
): number {
  const own = subject.findTerms(option.text).flatMap(({ slug }) => subject.cards.get(slug) ?? []);
  const verdict = judge(subject, [...new Set([...own, ...cards])], statement, locale);
  if (verdict?.truth === undefined) return 0;
  return verdict.truth ? verdict.nearness : -verdict.nearness;
}

/** Where options are names of cards: the one that the question's own words describe. */
function chooseNamed(subject: Subject, options: readonly Option[], reading: Reading): Chosen | undefined {
  const said = new Set(reading.terms.map(({ text }) => text));
  const scores = new Map(reading.candidates.map(({ slug, score }) => [slug, score]));
  const named = options.flatMap((option) => {
    const terms = subject
      .findTerms(option.text)
      .filter(({ strength, slips }) => strength !== "context" && slips === 0);
    const covered = terms.reduce((sum, { from, to }) => sum + to - from, 0);
    const isName = covered >= 0.75 * option.text.replace(/[\s\p{P}]/gu, "").length;
    const [term] = terms.toSorted((a, b) => Number(b.hasCard) - Number(a.hasCard));
    if (!isName || term === undefined || said.has(term.text)) return [];
    const everyday = term.strength === "everyday" ? 0.3 : 0;
    return [{ option, slug: term.slug, score: (scores.get(term.slug) ?? reading.none) - everyday }];
  });
  const [first, second] = named.toSorted((a, b) => b.score - a.score);
  const card = first && subject.cards.get(first.slug);
  if (first === undefined || card === undefined) return undefined;
  // A question that names a card asks about that one, not which card it is.
  const [top] = reading.candidates;
  if (top !== undefined && top.support !== "none" && top.slug !== first.slug) return undefined;
  const isAlone = second === undefined;
  if (isAlone && !reading.candidates.slice(0, 2).some(({ slug }) => slug === first.slug)) return undefined;
  return isAlone || first.score - second.score > 0.1 ? { option: first.option, card } : undefined;
}

interface Support {
  readonly score: number;
  readonly card?: Card;
  readonly passage?: NearPassage;
}

/** How well an option is borne out: true passages near question and option speak for it, false ones against it. */
function bestSupport(
  subject: Subject,
  cards: readonly Card[],
  stem: string,
  option: Option,
  options: readonly Option[],
  locale: Locale,
): Support {
  const own = ownFeatures(option, options);
  let best: Support = { score: 0 };
  let against = 0;
  for (const card of cards) {
    const passages = subject.passagesOf(card, locale).answering(`${stem} ${option.text}`);
    for (const passage of passages.slice(0, 12)) {
      const { claim, text } = passage;
      const words = claim === undefined ? text : `${text} ${claim.truth ? claim.why[locale] : ""}`;
      const score = (0.3 + passage.nearness) * overlap(option, own, words);
      if (claim !== undefined && !claim.truth) against = Math.max(against, score);
      else if (score > best.score || best.card === undefined) best = { score, card, passage };
    }
  }
  return { ...best, score: best.score - 0.7 * against };
}

/** The features that only this option has. */
function ownFeatures(option: Option, options: readonly Option[]): readonly number[] {
  const others = new Set(
    options.filter((one) => one !== option).flatMap(({ text }) => Array.from(featuresOf(text))),
  );
  return [...featuresOf(option.text)].filter((feature) => !others.has(feature));
}

/** The share of an option that a passage holds; numbers must stand in it as such. */
function overlap({ text }: Option, own: readonly number[], passage: string): number {
  const numbers = numbersOf(searchable(text));
  const letters = text.replace(/[\d\s.,/%×*배번개]/gu, "");
  if (numbers.length > 0 && letters.length <= 2) {
    const said = numbersOf(searchable(passage));
    return numbers.every((number) => said.some((one) => Math.abs(one - number) < 1e-9)) ? 1 : 0;
  }
  const has = new Set(featuresOf(passage));
  let [held, all] = [0, 1e-9];
  for (const feature of own) {
    all += countOf(feature);
    if (has.has(feature)) held += countOf(feature);
  }
  return held / all;
}
