import { countOf, featuresOf } from "../language/features.ts";
import { numbersOf } from "../language/numbers.ts";
import { searchable } from "../language/normalise.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import type { ChoiceQuestion, Option } from "./options.ts";
import type { Reading } from "./read.ts";
import type { NearPassage } from "./passages.ts";
import type { Subject } from "./subject.ts";
import { comparisons, type Compared } from "./truth.ts";

/** The option that fits, and the passage that says so. */
export interface Chosen {
  readonly option: Option;
  readonly card: Card;
  readonly claim?: Claim;
  readonly passage?: NearPassage;
}

/** A stem that asks which option is so, or is not, by itself. */
const asksWhichHolds =
  /(?:옳|맞|바른|참인|틀린|틀리|거짓|잘못)[가-힣 ]*(?:것|설명|말|문장)|\b(?:true|correct|right|false|wrong|incorrect)\b/u;
const asksWhichFails =
  /틀린|틀리|거짓|잘못|(?:옳|맞|바르)지 (?:않|못)|\b(?:false|wrong|incorrect|not (?:true|correct|right))\b/u;
/** Stems that ask which of the options is none of a kind, and the same without the negation. */
const negations: readonly (readonly [RegExp, string])[] = [
  [/(?:이|가)?\s?아닌\s?(?=것|거|건)/u, "인 "],
  [/지\s?(?:않|못하)[은는]\s?(?=것|거|건)/u, "는 "],
  [/(?<=\b(?:is|are|does|do|can|will|should)\s(?:[\w-]+\s){0,4})(?:NOT|not)\s/u, ""],
  [/(?<=\b(?:is|are|do|does|can|would|should))n['’]t\b/u, ""],
];

function withoutNegation(stem: string): string {
  if (asksWhichHolds.test(searchable(stem))) return stem;
  return negations.reduce((text, [negation, instead]) => text.replace(negation, instead), stem);
}

const clearLead = 0.12;
const leastScore = 0.2;
/** Of what speaks for an option, what the part counts that does not name the option itself. */
const unnamed = 0.25;
const passagesCount = 0.6;

/**
 * Chooses among options: the one that, put into the question, makes a statement which the cards bear out and do not
 * deny; else, where options name cards, the card that the question describes.
 */
export function choose(
  subject: Subject,
  { stem, options }: ChoiceQuestion,
  reading: Reading,
  cards: readonly Card[],
  locale: Locale,
): Chosen | undefined {
  const plain = searchable(stem);
  const positive = withoutNegation(stem);
  const picksOut = positive !== stem;
  const fails = picksOut || (asksWhichHolds.test(plain) && asksWhichFails.test(plain));
  const scored = options.map((option) => {
    const own = ownFeatures(option, options);
    const weighed = weigh(subject, cards, statementWith(positive, option, locale), option, own, locale);
    const support = bestSupport(subject, cards, positive, option, own, locale);
    const score = weighed.score + passagesCount * support.score;
    return { option, card: weighed.card ?? support.card, passage: support.passage, ...weighed, score };
  });
  const order = scored.toSorted((a, b) => (fails ? a.score - b.score : b.score - a.score));
  const [first, second] = order;
  const isClear =
    first?.card !== undefined &&
    second !== undefined &&
    Math.abs(first.score - second.score) >= clearLead &&
    (picksOut || (fails ? -first.score : first.score) >= leastScore);
  if (isClear)
    return {
      option: first.option,
      card: first.card!,
      ...(first.claim ? { claim: first.claim } : {}),
      ...(first.passage ? { passage: first.passage } : {}),
    };
  return fails ? undefined : chooseNamed(subject, options, reading);
}

const askers: Readonly<Record<Locale, RegExp>> = {
  ko: /무엇과 무엇|무엇|뭐|뭘|(?:어떤|어느|몇) ?[가-힣]+?(?=(?:을|를|이|가|은|는|로|으로|에|의|배|번)?(?:\s|\?|$))|누가|누구|어떻게|얼마나|얼마|어디/u,
  en: /\b(?:what|which(?: [a-z]+)?|who|where|when|how (?:many|much|long|far|often)(?: [a-z]+)?|how)\b/iu,
};

/** "다음 중 학습되는 값인 것은": the kind that the options are held against. */
const kindAsked =
  /^(?:(?:다음|아래|보기)\s?(?:보기\s?)?(?:중에?서?|가운데(?:에서)?)\s?)?(.+?)(?:인|[은는])?\s(?:것|거|건)[은는]?$/u;

/** The statement that an option makes of a question: in the place of its question word, else at its end. */
function statementWith(stem: string, { text }: Option, locale: Locale): string {
  const bare = stem.replace(/[?:.…\s]+$/u, "");
  const kind = kindAsked.exec(bare)?.[1];
  if (kind !== undefined) return `${text} ${kind}`;
  const filled = bare.replace(askers[locale], ` ${text} `);
  return filled === bare ? `${bare} ${text}` : filled;
}

/** What the cards' statements say for and against one that an option makes. */
function weigh(
  subject: Subject,
  cards: readonly Card[],
  statement: string,
  option: Option,
  own: readonly number[],
  locale: Locale,
): { readonly score: number; readonly card?: Card; readonly claim?: Claim } {
  const best: { for?: Compared; against?: Compared } = {};
  const scores = { for: 0, against: 0 };
  for (const one of comparisons(subject, cards, statement, locale)) {
    if (one.leaning === undefined) continue;
    const side = one.leaning ? "for" : "against";
    const score = one.value * (unnamed + (1 - unnamed) * overlap(subject, option, own, one.text));
    if (score <= scores[side]) continue;
    scores[side] = score;
    best[side] = one;
  }
  const { card, claim } = best.for ?? {};
  return { score: scores.for - scores.against, ...(card && { card }), ...(claim && { claim }) };
}

/** Where options are names of cards: the one that the question's own words describe. */
function chooseNamed(subject: Subject, options: readonly Option[], reading: Reading): Chosen | undefined {
  const said = new Set(reading.terms.map(({ text }) => text));
  const scores = new Map(reading.candidates.map(({ slug, score }) => [slug, score]));
  const named = options.flatMap((option) => {
    const terms = subject.findTerms
      .inQuestion(option.text)
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
  own: readonly number[],
  locale: Locale,
): Support {
  let best: Support = { score: 0 };
  let against = 0;
  for (const card of cards) {
    const passages = subject.passagesOf(card, locale).answering(`${stem} ${option.text}`);
    for (const passage of passages.slice(0, 12)) {
      const { claim, text } = passage;
      const words = claim === undefined ? text : `${text} ${claim.truth ? claim.why[locale] : ""}`;
      const score = (0.3 + passage.nearness) * overlap(subject, option, own, words);
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
function overlap(subject: Subject, { text }: Option, own: readonly number[], passage: string): number {
  const numbers = numbersOf(searchable(text));
  const letters = text.replace(/[\d\s.,/%×*배번개]/gu, "");
  if (numbers.length > 0 && letters.length <= 2) {
    const said = numbersOf(searchable(passage));
    return numbers.every((number) => said.some((one) => Math.abs(one - number) < 1e-9)) ? 1 : 0;
  }
  const features = subject.featuresOf(passage);
  let [held, all] = [0, 1e-9];
  for (const feature of own) {
    all += countOf(feature);
    if (features.has(feature)) held += countOf(feature);
  }
  return held / all;
}
