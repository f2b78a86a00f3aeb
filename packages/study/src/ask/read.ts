import { otherKeyboard } from "../language/keyboard.ts";
import { wordsOf } from "../language/words.ts";
import { type FoundTerm, mended } from "../pack/terms.ts";
import type { Subject } from "./subject.ts";

/** A card's case for answering. */
export interface Candidate {
  readonly slug: string;
  /** The learner's score with what the terms add, against other cards. */
  readonly score: number;
  /** The same against none of the cards. */
  readonly sure: number;
  /** The learner's score alone. */
  readonly learned: number;
  /** What speaks for it beside the learner, strongest. */
  readonly support: "strong" | "slipped" | "several" | "everyday" | "none";
}

/** What a question was read as. */
export interface Reading {
  /** The question, its misspelt terms put right. */
  readonly text: string;
  readonly terms: readonly FoundTerm[];
  /** The card answered just before, where the question goes on from it. */
  readonly goesOn: string | undefined;
  /** The card whose author asks just this. */
  readonly own: string | undefined;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How many words were met neither while learning nor among the terms. */
  readonly strangers: number;
  /** The score of none of the cards. */
  readonly none: number;
  /** How far the best card of the learner is ahead, by the learner alone. */
  readonly margin: number;
  /** What the margin must reach to answer without a term. */
  readonly answerMargin: number;
}

/** What a term adds to the learner's score, when cards compete. */
const weight = {
  strong: 1,
  slipped: 0.8,
  several: 0.7,
  everyday: 0.45,
  none: 0,
  joined: 1.7,
  own: 3,
  text: 0.3,
};
/** What it adds beyond that, when the question may be about something else altogether. */
const surety = { strong: 0.5, slipped: 0.2, several: 0.3, everyday: 0.15, none: 0 };

/** Reads a question: its terms, what the learner makes of it, and the words it shares with the cards. */
export function readQuestion(subject: Subject, text: string, after?: string): Reading {
  const reading = readAs(subject, text, after);
  if (reading.terms.some(({ strength, slips }) => strength === "strong" && slips === 0)) return reading;
  const typed = otherKeyboard(text);
  if (typed === undefined) return reading;
  const other = readAs(subject, typed, after);
  return other.terms.some(({ strength }) => strength !== "context") ? other : reading;
}

function readAs(subject: Subject, text: string, after: string | undefined): Reading {
  const terms = subject.findTerms(text);
  const plain = mended(text, terms);
  const found = subject.search(plain);
  const highest = Math.max(1e-9, ...found.values());
  const named = namedCards(terms);
  const own = subject.ownQuestion(text);
  const goingOn = after === undefined || turnsTo(plain, terms, after) ? 0 : weightAfter(plain, named);
  const all: Candidate[] = [];
  let [none, bestNone, margin, answerMargin] = [0, -Infinity, -Infinity, 0];
  for (const { pack, ranker } of subject.rankers) {
    const scores = ranker.rank(plain);
    const ranked = [...scores].filter(([slug]) => slug !== "");
    const [first = -1, second = -1] = ranked.map(([, score]) => score).toSorted((a, b) => b - a);
    const ahead = first - Math.max(second, scores.get("") ?? -1);
    if (ahead > margin) [margin, answerMargin] = [ahead, pack.learned.answerMargin];
    // The pack that knows the question best says whether it is about anything at all.
    if (first > bestNone) [none, bestNone] = [scores.get("") ?? -1, first];
    for (const [slug, learned] of ranked) {
      const support = named.get(slug) ?? "none";
      const joined = joins(subject, slug, named) ? weight.joined : 0;
      const score =
        learned +
        weight[support] +
        joined +
        (slug === after ? goingOn : 0) +
        (slug === own ? weight.own : 0) +
        (weight.text * (found.get(slug) ?? 0)) / highest;
      const strongest = joined > 0 || slug === own || (slug === after && goingOn > 0) ? "strong" : support;
      all.push({ slug, score, sure: score + surety[strongest], learned, support: strongest });
    }
  }
  const strangers = strangersIn(subject, plain);
  const goesOn = goingOn > 1.5 ? after : undefined;
  return {
    text: plain,
    terms,
    goesOn,
    own,
    strangers,
    candidates: all.toSorted((a, b) => b.score - a.score),
    none,
    margin,
    answerMargin,
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

type Support = Exclude<Candidate["support"], "none">;

function namedCards(terms: readonly FoundTerm[]): ReadonlyMap<string, Support> {
  const named = new Map<string, Support>();
  const order: readonly Support[] = ["strong", "slipped", "several", "everyday"];
  const everyday = new Map<string, Set<string>>();
  for (const { slug, strength, hasCard, slips, text } of terms) {
    if (!hasCard || strength === "context") continue;
    const own = everyday.get(slug) ?? new Set<string>();
    everyday.set(slug, strength === "everyday" ? own.add(text) : own);
    const alone = own.size > 1 ? "several" : "everyday";
    const support = strength === "everyday" ? alone : slips > 0 ? "slipped" : "strong";
    const known = named.get(slug);
    if (known === undefined || order.indexOf(support) < order.indexOf(known)) named.set(slug, support);
  }
  return named;
}

function joins({ cards }: Subject, slug: string, named: ReadonlyMap<string, Support>): boolean {
  const wanted = cards.get(slug)?.joins ?? [];
  return wanted.length > 1 && wanted.every((one) => named.has(one));
}
