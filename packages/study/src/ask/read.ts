import { otherKeyboard } from "../language/keyboard.ts";
import { languageOf } from "../language/language-of.ts";
import { wordsOf } from "../language/words.ts";
import type { Locale } from "../locale.ts";
import { mended } from "../pack/term-line.ts";
import type { FoundTerm } from "../pack/term-list.ts";
import type { Subject } from "./subject.ts";

/** What speaks for a card beside the learner, strongest first. */
export const supports = ["strong", "slipped", "several", "everyday", "none"] as const;
export type Support = (typeof supports)[number];

/** A card's case for answering. */
export interface Candidate {
  readonly slug: string;
  /** By which cards compete: the learner's score, what the terms add, and how near the card's own questions are. */
  readonly score: number;
  /** The learner's score alone. */
  readonly learned: number;
  /** How near the nearest of its own questions is. */
  readonly near: number;
  readonly support: Support;
}

/** What a question was read as. */
export interface Reading {
  /** The question, its misspelt terms put right. */
  readonly text: string;
  readonly terms: readonly FoundTerm[];
  /** The card answered just before, where the question goes on from it. */
  readonly goesOn: string | undefined;
  /** The card whose author asks just this, or whose title it is. */
  readonly own: string | undefined;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How many words it has. */
  readonly words: number;
  /** How many words were met neither while learning nor among the terms. */
  readonly strangers: number;
  /** The learner's score of none of the cards. */
  readonly none: number;
}

/** What a term adds to the learner's score. */
const weight = {
  strong: 0.5,
  slipped: 0.4,
  several: 0.35,
  everyday: 0.22,
  none: 0,
  joined: 0.85,
  own: 3,
  near: 3,
};

/** Reads a question: its terms, what the learner makes of it, and how near it is to the cards' own questions. */
export function readQuestion(subject: Subject, text: string, locale: Locale, after?: string): Reading {
  const reading = readAs(subject, text, locale, after);
  if (reading.terms.some(({ strength, slips }) => strength === "strong" && slips === 0)) return reading;
  const typed = otherKeyboard(text);
  if (typed === undefined) return reading;
  const other = readAs(subject, typed, languageOf(typed) ?? locale, after);
  return other.terms.some(({ strength }) => strength !== "context") ? other : reading;
}

function readAs(subject: Subject, text: string, locale: Locale, after: string | undefined): Reading {
  const terms = subject.findTerms.inQuestion(text);
  const plain = mended(text, terms);
  const near = subject.askedLike[locale](plain);
  const named = namedCards(terms);
  const own = subject.ownQuestion(text) ?? subject.titled(plain);
  const goingOn = after === undefined || turnsTo(plain, terms, after) ? 0 : weightAfter(plain, named);
  const all: Candidate[] = [];
  let [none, bestNone] = [0, -Infinity];
  for (const { ranker } of subject.rankers) {
    const scores = ranker.rank(plain);
    let first = -1;
    for (const [slug, learned] of scores) if (slug !== "") first = Math.max(first, learned);
    // The pack that knows the question best says whether it is about anything at all.
    if (first > bestNone) [none, bestNone] = [scores.get("") ?? -1, first];
    for (const [slug, learned] of scores) {
      if (slug === "") continue;
      const isJoined = named.size > 1 && joins(subject, slug, named);
      const support = named.get(slug) ?? "none";
      const score =
        learned +
        weight[support] +
        weight.near * (near.get(slug) ?? 0) +
        (isJoined ? weight.joined : 0) +
        (slug === after ? goingOn : 0) +
        (slug === own ? weight.own : 0);
      const isSure = isJoined || slug === own || (slug === after && goingOn > 0);
      all.push({ slug, score, learned, near: near.get(slug) ?? 0, support: isSure ? "strong" : support });
    }
  }
  return {
    text: plain,
    terms,
    goesOn: goingOn > 1.5 ? after : undefined,
    own,
    words: wordsOf(plain).length,
    strangers: strangersIn(subject, plain),
    candidates: all.toSorted((a, b) => b.score - a.score),
    none,
  };
}
/** How questions begin that go on from an answer. */
const onward =
  /^(?:그럼|그러면|그래서|그런데|근데|그건|그게|그거|그|그리고|또|이건|이게|왜|so|and|but|then|why|how|does|is|can|what about|what if|when|where|that|it|its)(?:\s|$|[?.!])/iu;
const fewWords = 8;

const turning = /^(?:그럼|그러면|그런데|근데|and|what about|how about|then)\s+/iu;
const particles = 2;

/** Whether a question only names another card: "그럼 Adam은?". */
function turnsTo(text: string, terms: readonly FoundTerm[], after: string): boolean {
  const rest = text.replace(turning, "").replace(/[\s\p{P}]/gu, "");
  return (
    turning.test(text) &&
    terms.some(
      ({ slug, hasCard, from, to }) => hasCard && slug !== after && rest.length - (to - from) <= particles,
    )
  );
}

/** What is added to the card of the answer before, for a question that goes on from it. */
function weightAfter(text: string, named: ReadonlyMap<string, Support>): number {
  const words = text.split(/\s+/u).length;
  const strong = [...named.values()].some((support) => support === "strong" || support === "slipped");
  if (onward.test(text)) return 3;
  if (words > fewWords) return 0;
  return strong ? 1.3 : 3;
}

/** What is said to be kind or short, whatever the question is about. */
const fillers =
  /^(?:pls|plz|please|thx|btw|quick|simply|briefly|[ㄱ-ㅣ]+|뭐임|머임|뭔뜻|뭔데|알려줘|알려줘요|좀|쌤|님|혹시|근데)$/u;

function strangersIn({ rankers }: Subject, text: string): number {
  return wordsOf(text).filter(
    (word) =>
      !/\d/u.test(word.text) &&
      !fillers.test(word.text) &&
      rankers.every(({ ranker }) => !ranker.knows(word)),
  ).length;
}

function namedCards(terms: readonly FoundTerm[]): ReadonlyMap<string, Support> {
  const named = new Map<string, Support>();
  const everyday = new Map<string, Set<string>>();
  for (const { slug, strength, hasCard, slips, text } of terms) {
    if (!hasCard || strength === "context") continue;
    const own = everyday.get(slug) ?? new Set<string>();
    everyday.set(slug, strength === "everyday" ? own.add(text) : own);
    const alone = own.size > 1 ? "several" : "everyday";
    const support = strength === "everyday" ? alone : slips > 0 ? "slipped" : "strong";
    const known = named.get(slug);
    if (known === undefined || supports.indexOf(support) < supports.indexOf(known)) named.set(slug, support);
  }
  return named;
}

function joins({ cards }: Subject, slug: string, named: ReadonlyMap<string, Support>): boolean {
  const wanted = cards.get(slug)?.joins ?? [];
  return wanted.length > 1 && wanted.every((one) => named.has(one));
}
