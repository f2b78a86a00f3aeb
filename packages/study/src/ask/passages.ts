import { countOf, featuresOf } from "../language/features.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";

/** Something a card says. */
export interface Passage {
  readonly kind: "definition" | "sentence" | "claim";
  readonly text: string;
  /** The sentence of it that was near, where it is one of several. */
  readonly said?: string;
  readonly claim?: Claim;
  /** Whether what was near says the opposite of the claim. */
  readonly isDenied?: boolean;
}

/** A passage, and how near it is to what was asked: 0 nothing shared, 1 the same words. */
export interface NearPassage extends Passage {
  readonly nearness: number;
}

/** What a card says in one language, by nearness to a text. */
export interface Passages {
  /** What answers a question best: through the author's own questions, or by its words. Nearest first. */
  readonly answering: (question: string) => readonly NearPassage[];
  /** The claims and sentences nearest to a statement, by their own words. */
  readonly claimsLike: (statement: string) => readonly NearPassage[];
}

interface Row {
  readonly passage: Passage;
  /** How far to trust a likeness to this text. */
  readonly trust: number;
  readonly vector: ReadonlyMap<number, number>;
}

/** A question of the author's leads to its answer more surely than a likeness to the answer's own words. */
const trusts = { question: 1, claim: 0.85, sentence: 0.75 };

export function createPassages(card: Card, locale: Locale): Passages {
  const definition: Passage = { kind: "definition", text: card.short[locale] };
  const claimPassage = (claim: Claim): Passage => ({ kind: "claim", text: claim[locale], claim });
  const questions = [...card.examples[locale], ...card.paraphrases[locale]];
  const texts: (readonly [text: string, passage: Passage, trust: number])[] = [
    ...questions.map((question) => {
      const claim = card.claims.find(({ id }) => id === card.answeredBy[question]);
      return [question, claim ? claimPassage(claim) : definition, trusts.question] as const;
    }),
    ...card.claims.map((claim) => [claim[locale], claimPassage(claim), trusts.claim] as const),
    ...card.claims.flatMap((claim) => [
      ...claim.also[locale].map((said) => [said, { ...claimPassage(claim), said }, trusts.claim] as const),
      ...claim.denied[locale].map(
        (said) => [said, { ...claimPassage(claim), said, isDenied: true }, trusts.claim] as const,
      ),
    ]),
    ...card.claims.map((claim) => [claim.why[locale], claimPassage(claim), trusts.sentence] as const),
    ...sentencesOf(card.short[locale]).map(
      (text) => [text, { ...definition, said: text }, trusts.sentence] as const,
    ),
    ...sentencesOf(card.long[locale]).map(
      (text) => [text, { kind: "sentence", text } as const, trusts.sentence] as const,
    ),
  ];
  const features = texts.map(([text]) => featuresOf(text));
  const counts = new Map<number, number>();
  for (const own of features) for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const vectorOf = (own: Uint32Array): ReadonlyMap<number, number> => unit(own, counts, texts.length);
  const rows = texts.map(([, passage, trust], index): Row => ({
    passage,
    trust,
    vector: vectorOf(features[index]!),
  }));
  const nWordings = card.claims.flatMap(({ also, denied }) => [...also[locale], ...denied[locale]]).length;
  const reasonsFrom = questions.length + card.claims.length + nWordings;
  const statements = [
    ...rows.slice(questions.length, reasonsFrom),
    ...rows.slice(reasonsFrom + card.claims.length),
  ].map(({ passage, vector }): Row => ({ passage, vector, trust: 1 }));
  const compare = (among: readonly Row[], text: string): readonly NearPassage[] => {
    const asked = vectorOf(featuresOf(text));
    return among.map(({ passage, trust, vector }) =>
      Object.assign({ nearness: trust * cosine(asked, vector) }, passage),
    );
  };
  return {
    answering: (question) => best(compare(rows, question)),
    claimsLike: (statement) => compare(statements, statement).toSorted((a, b) => b.nearness - a.nearness),
  };
}

function unit(
  features: Uint32Array,
  counts: ReadonlyMap<number, number>,
  texts: number,
): ReadonlyMap<number, number> {
  const vector = new Map<number, number>();
  let sum = 0;
  for (const feature of features) {
    const value = countOf(feature) * Math.log((texts + 1) / ((counts.get(feature) ?? 0) + 0.5));
    vector.set(feature, value);
    sum += value * value;
  }
  const length = Math.sqrt(sum) || 1;
  for (const [feature, value] of vector) vector.set(feature, value / length);
  return vector;
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, value] of small) sum += value * (large.get(feature) ?? 0);
  return sum;
}

/** Each passage once, at its nearest, nearest first. */
function best(all: readonly NearPassage[]): readonly NearPassage[] {
  const nearest = new Map<string, NearPassage>();
  for (const one of all) {
    const known = nearest.get(one.text);
    if (known === undefined || known.nearness < one.nearness) nearest.set(one.text, one);
  }
  return [...nearest.values()].toSorted((a, b) => b.nearness - a.nearness);
}
