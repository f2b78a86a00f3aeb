import { freeze } from "@opt/description";
import { languageOf } from "../language/language-of.ts";
import { visible } from "../language/normalise.ts";
import { kindReply, smallTalkOf } from "../language/small-talk.ts";
import type { Computation, Computed } from "../compute/computation.ts";
import { compute } from "../compute/compute.ts";
import { checkLocale, type Locale } from "../locale.ts";
import { once } from "../once.ts";
import type { Card } from "../pack/card.ts";
import {
  answerCard,
  answerChoice,
  answerComparison,
  answerTruth,
  answerVerdict,
  type Asked,
  settledTruth,
} from "./answer.ts";
import { type Assertion, assertionIn } from "./assertion.ts";
import { decide, type Decision } from "./decide.ts";
import { claimedNumber } from "./claimed-number.ts";
import { checkedResult, claimedResult, computedResult } from "./computed.ts";
import { asksOf, matterOf } from "./kinds.ts";
import { optionWith } from "./option-numbers.ts";
import { optionsOf } from "./options.ts";
import { plainStem } from "./plain-stem.ts";
import { readQuestion, type Reading } from "./read.ts";
import type { AskOptions, AskResult } from "./result.ts";
import { statementOf } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { judge, leastLead } from "./truth.ts";
import { declineText, missingText, suggestText, unreadable } from "./wording.ts";

const longest = 2000;
/** Code units that are looked at: of a question that is longer nothing else is said than that. */
const mostRead = 20_000;
const examplesNamed = 4;

/**
 * Answers a free-form question in Korean or English from the packs of a study, without a language model.
 *
 * The outcome is "answer" (a card or a computation answers), "suggest" (one to three cards may be meant, the concept
 * has no card, or a number is missing) or "unknown" (an honest "I don't know"). The text starts with the direct
 * answer, followed by the card. It is in the language of the question, or in `locale` if that is unclear. It never
 * throws for any string and never repeats the question's words.
 *
 * @throws {RangeError} for a locale that is not "ko" or "en".
 */
export type Ask = (question: string, options: AskOptions) => AskResult;

/** Makes the `ask` of a study. */
export function createAsk(subject: Subject, computations: readonly Computation[]): Ask {
  return (question, { locale: wanted, after }) => {
    const fallback = checkLocale(wanted);
    const text = visible(question.slice(0, mostRead));
    const locale = languageOf(text) ?? fallback;
    if (text === "") return unknown(locale, unreadable.empty[locale]);
    if (Array.from(text).length >= longest) return unknown(locale, unreadable.long[locale]);
    if (!/\p{L}/u.test(text)) return unknown(locale, unreadable.wordless[locale]);
    // "1000개 7:2:1?" has no word of two letters and asks for numbers all the same
    if (!/\p{L}{2}/u.test(text) && compute(text, { locale, computations })?.values === undefined)
      return unknown(locale, unreadable.vague[locale]);
    const kind = smallTalkOf(text);
    if (kind !== undefined)
      return freeze({
        outcome: "answer",
        locale,
        text: kindReply[kind][locale],
        parsed: { kind: "small-talk" },
      });
    return freeze(answer(subject, computations, text, locale, after?.card));
  };
}

function answer(
  subject: Subject,
  computations: readonly Computation[],
  text: string,
  locale: Locale,
  after: string | undefined,
): AskResult {
  const choice = optionsOf(text);
  const isOwn = subject.ownQuestion(text) !== undefined;
  const asks = asksOf(text);
  // "A 30, B 60, C 10" may be sizes as well as options: what is computed in full is a calculation
  const isSizes =
    choice === undefined ||
    choice.isBare === true ||
    choice.options.every(({ text: option }) => /^[\d.,\s]+/u.test(option));
  // of options that are no sizes only what is asked of them counts
  const whole =
    isOwn || !isSizes || (choice !== undefined && asks.truth)
      ? undefined
      : compute(text, { locale, computations });
  const onStem =
    choice === undefined || isOwn ? whole : compute(plainStem(choice.stem), { locale, computations });
  const isChosen =
    choice !== undefined &&
    onStem?.values !== undefined &&
    (choice.isBare === true || optionWith(choice, onStem.values) !== undefined);
  const isCalculation = isSizes && !isChosen && (choice === undefined || whole?.values !== undefined);
  const claims = asks.truth || isOwn || choice !== undefined ? undefined : assertionIn(text);
  if (whole !== undefined && !asks.truth && claims !== "plain" && isCalculation)
    return computedResult(subject, whole);
  const wishes = !isOwn && (asks.example || asks.demo || asks.formula);
  const reading = readQuestion(subject, choice?.stem ?? (wishes ? matterOf(text) : text), locale, after);
  const verdict = once(() => judge(subject, reading, statementOf(text), locale));
  const asked: Asked = {
    subject,
    computations,
    typed: text,
    text: reading.text,
    reading,
    asks,
    locale,
    verdict,
  };
  if (choice !== undefined) return answerChoice(asked, choice, onStem?.values);
  const decision = decide(subject, reading);
  return (
    (asks.truth && !isOwn ? answerStatement(asked, decision, whole) : undefined) ??
    (claims && answerAssertion(asked, decision, whole, claims)) ??
    (asks.comparison && !isOwn ? answerComparison(asked, decision) : undefined) ??
    carryOut(asked, decision)
  );
}

/** A verdict by what is computed. */
function answerNumber(asked: Asked, computed: Computed | undefined): AskResult | undefined {
  const checked = computed && checkedResult(asked.subject, computed, statementOf(asked.typed));
  if (checked !== undefined) return checked;
  const claimed = claimedNumber(statementOf(asked.typed), asked.locale, asked.computations);
  const worked = claimed && claimedResult(asked.subject, claimed);
  // a claim that says the same gives its reason in words
  return worked === undefined || settledTruth(asked) === worked.truth ? undefined : worked;
}

/** A verdict by what is computed, else by what the cards say; else the computation without one. */
function answerStatement(
  asked: Asked,
  decision: Decision,
  computed: Computed | undefined,
): AskResult | undefined {
  const worked = answerNumber(asked, computed);
  if (worked !== undefined) return worked;
  const verdict = answerTruth(asked, decision);
  return computed !== undefined && verdict?.truth === undefined
    ? computedResult(asked.subject, computed)
    : verdict;
}

/** What is said of a text that only claims something: a verdict where there is one, else as if it had asked. */
function answerAssertion(
  asked: Asked,
  decision: Decision,
  computed: Computed | undefined,
  how: Assertion,
): AskResult | undefined {
  const worked = how === "plain" ? answerNumber(asked, computed) : undefined;
  if (worked !== undefined) return worked;
  const isMissing = decision.outcome === "suggest" && decision.missing !== undefined;
  const least = how === "plain" && decision.outcome === "answer" ? leastLead.unasked : leastLead.sure;
  const verdict = isMissing ? undefined : answerVerdict(asked, decision, least);
  return computed !== undefined && verdict === undefined ? computedResult(asked.subject, computed) : verdict;
}

function carryOut(asked: Asked, decision: Decision): AskResult {
  const { subject, locale, asks, reading } = asked;
  if (decision.outcome === "answer")
    return answerCard(asked, subject.cards.get(decision.card)!, decision.others, asks);
  if (decision.outcome === "unknown") return decline(asked, decision.nearest);
  const cards = decision.cards.flatMap((slug) => subject.cards.get(slug) ?? []);
  const pack = packOf(subject, cards[0]?.slug ?? reading.candidates[0]?.slug);
  const { missing } = decision;
  const concept = missing === undefined ? undefined : subject.missing.get(missing);
  const text = concept === undefined ? suggestText(cards, locale) : missingText(concept, cards, locale);
  return {
    outcome: "suggest",
    locale,
    text,
    cards: decision.cards,
    ...(missing === undefined ? {} : { missing: [missing] }),
    ...pack,
  };
}

function decline({ subject, locale, reading }: Asked, nearest: string | undefined): AskResult {
  if (isVague(reading)) return { ...unknown(locale, unreadable.vague[locale]), ...packOf(subject, nearest) };
  const titles = [...subject.cards.values()].slice(0, examplesNamed).map(({ title }: Card) => title);
  return { ...unknown(locale, declineText(titles, locale)), ...packOf(subject, nearest) };
}

const fewestWords = 2;

function isVague({ text, terms, strangers }: Reading): boolean {
  return terms.length === 0 && strangers === 0 && text.split(/\s+/u).length <= fewestWords;
}

function packOf({ packOf: packs }: Subject, slug: string | undefined): { readonly pack?: string } {
  const pack = slug === undefined ? undefined : packs.get(slug);
  return pack === undefined ? {} : { pack };
}

function unknown(locale: Locale, text: string): AskResult {
  return freeze({ outcome: "unknown", locale, text });
}
