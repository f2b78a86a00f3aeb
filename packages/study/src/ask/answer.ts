import type { Computation } from "../compute/computation.ts";
import { type WorkedExample, workedExample } from "../compute/worked-example.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import { choose } from "./choose.ts";
import type { Decision } from "./decide.ts";
import type { Asks } from "./kinds.ts";
import type { ChoiceQuestion } from "./choice-question.ts";
import { optionWith } from "./option-numbers.ts";
import type { Reading } from "./read.ts";
import type { AskResult, QuestionKind } from "./result.ts";
import type { Subject } from "./subject.ts";
import { judge, leastLead, type Verdict } from "./truth.ts";
import {
  answerText,
  choiceText,
  claimText,
  comparisonText,
  demoText,
  exampleText,
  formulaLine,
  noChoice,
  noVerdict,
  verdictText,
  yesOrNo,
} from "./wording.ts";

/** A question on its way to an answer. */
export interface Asked {
  readonly subject: Subject;
  readonly computations: readonly Computation[];
  /** As it was typed, and with its misspelt terms put right. */
  readonly typed: string;
  readonly text: string;
  readonly reading: Reading;
  readonly asks: Asks;
  readonly locale: Locale;
  /** What the cards say of it as a statement, found out once. */
  readonly verdict: () => Verdict | undefined;
}

/** How near a passage must be to come before the definition, to say yes or no, and to judge where no card is likely. */
const nearEnough = { lead: 0.2, yesNo: 0.3, unknown: 0.5 };
/** How far from even a verdict must be to say yes or no: less than elsewhere, as only one card is asked. */
const leastYesNo = 0.2;
const cardsLookedAt = 3;

/** The answer of one card: what was asked first, then the card. */
export function answerCard(asked: Asked, card: Card, others: readonly string[], asks: Asks): AskResult {
  const { locale } = asked;
  const example = asks.example ? workedExample(card, locale, asked.computations) : undefined;
  if (example !== undefined) return answerExample(asked, card, example);
  const kind: QuestionKind =
    asks.demo && card.demo ? "demo" : asks.formula && card.formula ? "formula" : asks.why ? "why" : "concept";
  const first =
    kind === "demo"
      ? [demoText(card, locale)]
      : kind === "formula"
        ? [formulaLine(card, locale)!]
        : leadOf(asked, card);
  return {
    outcome: "answer",
    locale,
    text: answerText(card, first, locale),
    ...about(asked, card, kind),
    ...(others.length > 0 ? { cards: others } : {}),
  };
}

function answerExample(asked: Asked, card: Card, example: WorkedExample): AskResult {
  const { locale } = asked;
  const { question, text, values, derivation } = example;
  return {
    outcome: "answer",
    locale,
    text: answerText(card, [exampleText(question, text, locale)], locale),
    ...about(asked, card, "example"),
    values,
    derivation,
  };
}

function about(
  { subject }: Asked,
  card: Card,
  kind: QuestionKind,
): Pick<AskResult, "card" | "pack" | "parsed" | "demo"> {
  const pack = subject.packOf.get(card.slug);
  return {
    card: card.slug,
    parsed: { kind },
    ...(pack === undefined ? {} : { pack }),
    ...(card.demo === null ? {} : { demo: card.demo }),
  };
}

/** What answers the question itself: the nearest passage, with yes or no where it settles that. */
function leadOf({ subject, reading, text, asks, locale }: Asked, card: Card): readonly string[] {
  const verdict = asks.yesNo ? judge(subject, reading, text, locale, card) : undefined;
  if (verdict?.truth !== undefined && verdict.lead >= leastYesNo && verdict.nearness >= nearEnough.yesNo) {
    const { truth, claim } = verdict;
    return [`${yesOrNo(truth, locale)} ${claimText(claim, locale)}`.trim()];
  }
  const best = subject.passagesOf(card, locale).answering(text);
  if (best === undefined || best.nearness < nearEnough.lead || best.kind === "definition") return [];
  return [best.claim === undefined ? best.text : claimText(best.claim, locale)];
}

/** Both sides of a comparison of two cards; undefined where two were not named. */
export function answerComparison(asked: Asked, decision: Decision): AskResult | undefined {
  const { subject, reading, locale, text } = asked;
  if (decision.outcome === "suggest" && decision.missing !== undefined) return undefined;
  const named = reading.terms
    .filter(({ hasCard, strength }) => hasCard && strength !== "context")
    .toSorted((a, b) => a.from - b.from)
    .map(({ slug }) => slug);
  const cards = [...new Set(named)].flatMap((slug) => subject.cards.get(slug) ?? []).slice(0, cardsLookedAt);
  if (cards.length < 2) return undefined;
  const best = Math.max(
    ...reading.candidates.filter(({ slug }) => named.includes(slug)).map(({ score }) => score),
  );
  if (best < reading.none) return undefined;
  const [lead] = cards
    .flatMap((card) => {
      const passage = subject.passagesOf(card, locale).answering(text);
      return passage === undefined ? [] : [{ ...passage, card }];
    })
    .filter(({ kind, nearness }) => kind !== "definition" && nearness >= nearEnough.lead)
    .toSorted((a, b) => b.nearness - a.nearness);
  const first = lead === undefined ? undefined : lead.claim ? claimText(lead.claim, locale) : lead.text;
  const card = asked.asks.why && lead !== undefined ? lead.card : cards[0]!;
  return {
    outcome: "answer",
    locale,
    text: comparisonText(cards, first, locale),
    ...about(asked, card, "comparison"),
    cards: cards.filter((one) => one !== card).map(({ slug }) => slug),
  };
}

/** What the claims say of a statement, as far as they tell. */
export function settledTruth(asked: Asked): boolean | undefined {
  return asked.verdict()?.truth;
}

/** A verdict on a statement, where it is at least so far from even. */
export function answerVerdict(asked: Asked, decision: Decision, least: number): AskResult | undefined {
  const { locale } = asked;
  const verdict = asked.verdict();
  if (verdict?.truth === undefined || verdict.lead < least) return undefined;
  if (decision.outcome === "unknown" && verdict.nearness <= nearEnough.unknown) return undefined;
  const { card, claim, truth, lead } = verdict;
  const first = verdictText(truth, lead >= leastLead.sure, claim, locale);
  return {
    outcome: "answer",
    locale,
    text: answerText(card, [first], locale),
    ...about(asked, card, "truth"),
    truth,
  };
}

/** A verdict on a statement, or the nearest sentence without one; undefined where no card has to do with it. */
export function answerTruth(asked: Asked, decision: Decision): AskResult | undefined {
  const { subject, locale } = asked;
  const verdict = answerVerdict(asked, decision, leastLead.given);
  if (verdict !== undefined) return verdict;
  if (decision.outcome !== "answer") return undefined;
  const card = subject.cards.get(decision.card)!;
  const first = [noVerdict[locale], ...leadOf({ ...asked, asks: { ...asked.asks, yesNo: false } }, card)];
  return { outcome: "answer", locale, text: answerText(card, first, locale), ...about(asked, card, "truth") };
}

/** The option that a computation or the cards bear out: where a number is computed that none gives alone, no other. */
export function answerChoice(
  asked: Asked,
  choice: ChoiceQuestion,
  values: readonly number[] | undefined,
): AskResult {
  const { subject, reading, locale } = asked;
  const computed = values === undefined ? undefined : optionWith(choice, values);
  const isNumeric = values !== undefined && choice.options.every(({ text }) => /\d/u.test(text));
  const chosen = computed === undefined && !isNumeric ? choose(subject, choice, reading, locale) : undefined;
  const card = chosen?.card ?? subject.cards.get(reading.candidates[0]?.slug ?? "");
  const picked = computed === undefined ? chosen?.options : [computed];
  const first = picked === undefined ? noChoice[locale] : choiceText(picked, chosen?.isSure ?? true, locale);
  const reason = chosen?.claim ? claimText(chosen.claim, locale).trim() : "";
  if (card === undefined)
    return { outcome: "unknown", locale, text: noChoice[locale], parsed: { kind: "choice" } };
  return {
    outcome: picked === undefined ? "suggest" : "answer",
    locale,
    text: answerText(card, [first, reason], locale),
    ...about(asked, card, "choice"),
    ...(picked === undefined
      ? { cards: [card.slug] }
      : { choice: picked.map(({ label }) => label).join(", ") }),
  };
}
