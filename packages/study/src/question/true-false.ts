import type { Card } from "../pack/card.ts";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { cardOf, claimOf } from "./claims.ts";
import type { Shelf } from "./shelf.ts";
import type { Question } from "./question.ts";
import { pick, type Posed, type Template } from "./template.ts";

/** The labels of a boolean question, true first. */
export const verdicts: readonly (readonly [id: "true" | "false", label: Bilingual])[] = [
  ["true", { ko: "맞아요", en: "True" }],
  ["false", { ko: "틀려요", en: "False" }],
];

/** A claim of a card: true or false? */
export const trueFalse: Template = {
  name: "true-false",
  input: "boolean",
  cards: "every card",
  draw: (stream, slug, shelf) => {
    const { slug: card, claims } = slug === undefined ? pick(stream, withBoth(shelf)) : cardOf(shelf, slug);
    const truth = stream.randint(0, 2) === 1;
    return {
      card,
      claim: pick(
        stream,
        claims.filter((claim) => claim.truth === truth),
      ).id,
    };
  },
  pose,
};

/** The cards that have claims of both kinds. */
function withBoth({ cards }: Shelf): readonly Card[] {
  return cards.filter(({ claims }) => new Set(claims.map(({ truth }) => truth)).size === 2);
}

function pose({ parameters }: Question, shelf: Shelf): Posed {
  const card = cardOf(shelf, String(parameters["card"]));
  const { id, ko, en, why, truth } = claimOf(card, String(parameters["claim"]));
  const [right, wrong] = truth ? verdicts : verdicts.toReversed();
  const prompt = { ko: `맞을까요, 틀릴까요?\n“${ko}”`, en: `True or false?\n“${en}”` };
  const ledger = new Ledger();
  for (const text of [prompt.ko, prompt.en, why.ko, why.en]) ledger.quote(text, `${card.slug}/${id}`);
  return {
    card: card.slug,
    prompt,
    key: right![1],
    distractors: [{ label: wrong![1] }],
    why,
    ledger,
  };
}
