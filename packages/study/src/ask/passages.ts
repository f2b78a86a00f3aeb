import { conditionNumbers } from "./condition-numbers.ts";
import { createNearness } from "../language/nearness.ts";
import { searchable } from "../language/normalise.ts";
import { numbersBeyond, numbersOf } from "../language/numbers.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";

/** Something a card says. */
export interface Passage {
  readonly kind: "definition" | "sentence" | "claim";
  readonly text: string;
  readonly claim?: Claim;
}

/** A passage, and how near it is to what was asked: 0 nothing shared, 1 the same words. */
export interface NearPassage extends Passage {
  readonly nearness: number;
}

/** What a card says in one language, by nearness to a text. */
export interface Passages {
  /** What answers a question best: through the author's own questions, or by its words. */
  readonly answering: (question: string) => NearPassage | undefined;
}

/** A question of the author's leads to its answer more surely than a likeness to the answer's own words. */
const trusts = { question: 1, claim: 0.85, sentence: 0.75 };

/** What a passage loses that speaks of other numbers than the question. */
const clashCosts = 0.15;

export function createPassages(card: Card, locale: Locale, unify: (text: string) => string): Passages {
  const definition: Passage = { kind: "definition", text: card.short[locale] };
  const claimPassage = (claim: Claim): Passage => ({ kind: "claim", text: claim[locale], claim });
  const questions = [...card.examples[locale], ...card.paraphrases[locale]];
  const texts: (readonly [text: string, passage: Passage, trust: number])[] = [
    ...questions.map((question) => {
      const claim = card.claims.find(({ id }) => id === card.answeredBy[question]);
      return [question, claim ? claimPassage(claim) : definition, trusts.question] as const;
    }),
    ...card.claims.map((claim) => [claim[locale], claimPassage(claim), trusts.claim] as const),
    ...card.claims.flatMap((claim) =>
      claim.also[locale]
        .concat(claim.denied[locale])
        .map((said) => [said, claimPassage(claim), trusts.claim] as const),
    ),
    ...card.claims.map((claim) => [claim.why[locale], claimPassage(claim), trusts.sentence] as const),
    ...sentencesOf(card.short[locale]).map((text) => [text, definition, trusts.sentence] as const),
    ...sentencesOf(card.long[locale]).map(
      (text) => [text, { kind: "sentence", text } as const, trusts.sentence] as const,
    ),
  ];
  const near = createNearness(texts.map(([text]) => unify(text)));
  const numbers = texts.map(([text]) => numbersOf(searchable(text)));
  const said = texts.map(([, passage]) => passage.text);
  const firsts = said.map((text) => said.indexOf(text));
  return {
    answering: (question) => {
      const nearness = near(unify(question));
      const asked = numbersOf(searchable(question));
      const set = conditionNumbers(question);
      const clash = (at: number): number =>
        asked.length > 0 && clashes(asked, numbers[at]!) ? clashCosts : 0;
      let [best, most] = [-1, -Infinity];
      for (let at = 0; at < texts.length; at++) {
        if (set.length > 0 && numbersBeyond(set, numbersOf(searchable(said[at]!))).length > 0) continue;
        const own = texts[at]![2] * nearness[at]! - clash(at);
        // of passages that are as near, the one that the card says first
        if (own > most || (own === most && firsts[at]! < firsts[best]!)) [best, most] = [at, own];
      }
      return best < 0 ? undefined : { nearness: most, ...texts[best]![1] };
    },
  };
}

/** Whether a text speaks of numbers, but of none of those asked about. */
function clashes(asked: readonly number[], said: readonly number[]): boolean {
  return said.length > 0 && numbersBeyond(asked, said).length === asked.length;
}
