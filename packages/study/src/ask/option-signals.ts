import { polarityOf } from "../language/polarity.ts";
import { likeness, type Stem, stemsOf } from "../language/stems.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { createAlignment } from "./alignment.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";
import { weigh } from "./option-evidence.ts";
import { overlap, soughtOf } from "./option-overlap.ts";
import { statementsWith, topicOf } from "./option-statements.ts";
import type { Reading } from "./read.ts";
import type { Subject } from "./subject.ts";

/** What tells that an option is the answer. */
export const optionSignals = [
  "said",
  "likelihood",
  "named",
  "held",
  "opposed",
  "answered",
  "card",
  "fits",
  "fitsAsked",
  "isExtreme",
  "isNegated",
] as const;
export type OptionSignals = Readonly<Record<(typeof optionSignals)[number], number>>;

/** What tells of an option, and the claim that says most for it. */
export interface OptionEvidence {
  readonly option: Option;
  readonly signals: OptionSignals;
  readonly card?: Card;
  readonly claim?: Claim;
}

const mostOfName = 0.6;
const farAhead = 2;

/** What tells of each option that it is the answer. */
export function signalsOfOptions(
  subject: Subject,
  { stem, options }: ChoiceQuestion,
  reading: Reading,
  locale: Locale,
): readonly OptionEvidence[] {
  const topic = topicOf(stem);
  const aligned = createAlignment({ stem, options });
  const answers = answersTo(subject, stem, reading, locale);
  const stems = options.map(({ text }) => stemsOf(text).filter((one) => !one.isEmpty));
  return options.map((option, at) => {
    const own = { sought: soughtOf(option, options), stems: ownStems(stems, at) };
    const statements =
      topic === undefined ? statementsWith(stem, option, locale) : [`${topic} ${option.text}`];
    const said = weigh({ subject, reading, option, own, locale, statements, aligned });
    const card = said.best?.saying.card;
    return {
      option,
      signals: {
        said: said.for,
        likelihood: said.odds,
        named: said.named,
        held: said.held,
        opposed: said.opposed,
        answered: Math.max(
          0,
          ...answers.map(({ text, nearness }) => nearness * overlap(subject, own.sought, text)),
        ),
        card: cardScore(subject, option, reading),
        ...fit(subject, stem, option, reading),
        isExtreme: Number(extreme.test(option.text)),
        isNegated: Number(polarityOf(option.text).isNegated),
      },
      ...(card && { card }),
      ...(said.best && { claim: said.best.saying.claim }),
    };
  });
}

const cardsAsked = 3;

/** What the cards that a question is likely about say to it, read as a question of its own. */
function answersTo(
  subject: Subject,
  stem: string,
  { candidates }: Reading,
  locale: Locale,
): readonly { readonly text: string; readonly nearness: number }[] {
  return candidates.slice(0, cardsAsked).flatMap(({ slug }) => {
    const card = subject.cards.get(slug);
    const passage = card && subject.passagesOf(card, locale).answering(stem);
    if (passage === undefined) return [];
    const { claim, nearness, text } = passage;
    const said = claim === undefined ? text : `${claim.truth ? text : ""} ${claim.why[locale]}`;
    return [{ text: said, nearness }];
  });
}

/** What allows of no exception: rarely so, in an option as in a statement. */
const extreme =
  /항상|언제나|반드시|절대|전혀|모든|모두|무조건|오직|아무|결코|\b(?:always|never|all|every|only|any|must|nothing|none|no|impossible|cannot|can['’]t)\b/iu;

/** The words that only this option has; all of its words where it has none. */
function ownStems(all: readonly (readonly Stem[])[], at: number): readonly Stem[] {
  const others = all.filter((_, place) => place !== at).flat();
  const own = all[at]!.filter((stem) => !others.some((other) => likeness(stem, other) >= 0.9));
  return own.length > 0 ? own : all[at]!;
}

/** How well an option fits a card together with the question, and alone the card that the question is likely about. */
function fit(
  { rankers }: Subject,
  stem: string,
  { text }: Option,
  { candidates }: Reading,
): Pick<OptionSignals, "fits" | "fitsAsked"> {
  let [fits, fitsAsked] = [-1, -1];
  for (const { ranker } of rankers) {
    for (const [slug, score] of ranker.rank(`${stem} ${text}`)) if (slug !== "") fits = Math.max(fits, score);
    fitsAsked = Math.max(fitsAsked, ranker.rank(text).get(candidates[0]?.slug ?? "") ?? -1);
  }
  return { fits, fitsAsked };
}

/** How well the question describes the card that an option names, unless it names that card itself. */
function cardScore(subject: Subject, { text }: Option, { terms, candidates, none }: Reading): number {
  const letters = text.replace(/[\s\p{P}]/gu, "").length;
  const said = new Set(terms.map(({ slug }) => slug));
  const named = subject.findTerms
    .inQuestion(text)
    .filter(({ strength, from, to }) => strength !== "context" && to - from >= mostOfName * letters);
  const scores = named.flatMap(({ slug }) =>
    candidates.filter((one) => one.slug === slug && !said.has(slug)),
  );
  return Math.min(farAhead, Math.max(-1, ...scores.map(({ score }) => score - none)));
}
