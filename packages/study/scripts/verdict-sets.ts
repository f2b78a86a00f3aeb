import { createSubject, type Subject } from "../src/ask/subject.ts";
import type { Locale } from "../src/locale.ts";
import type { Claim } from "../src/pack/card.ts";
import { learnExchanges } from "../src/pack/exchanges.ts";
import type { Pack } from "../src/pack/pack.ts";

/** The question files that may be learned from. */
export const developmentSets: readonly string[] = [
  "development",
  "outline-development",
  "verdicts-development",
  "everyday-development",
  "colloquial-development",
  "wordings-development",
  "fresh-development",
  "rewordings-development",
  "exam-development",
  "chat-development",
  "statements-development",
];

/** A wording that was taken out of a pack. */
export interface Taken {
  readonly text: string;
  readonly locale: Locale;
  readonly truth: boolean;
}

const parts = 8;
const locales: readonly Locale[] = ["ko", "en"];

/** A pack without an eighth of the wordings of its claims, as `ask` would know it, and those wordings. */
export function withheld(
  pack: Pack,
  part: number,
): { readonly subject: Subject; readonly taken: readonly Taken[] } {
  let count = 0;
  const taken: Taken[] = [];
  const rest = (claim: Claim, side: "also" | "denied", locale: Locale): readonly string[] =>
    claim[side][locale].filter((text) => {
      if (count++ % parts !== part) return true;
      taken.push({ text, locale, truth: claim.truth === (side === "also") });
      return false;
    });
  const sides = (claim: Claim, side: "also" | "denied"): Claim["also"] => {
    const [ko, en] = locales.map((locale) => rest(claim, side, locale));
    return { ko: ko!, en: en! };
  };
  const cards = pack.cards.map((card) => ({
    ...card,
    claims: card.claims.map((claim) => ({
      ...claim,
      also: sides(claim, "also"),
      denied: sides(claim, "denied"),
    })),
  }));
  const learned = { ...pack.learned, exchanges: learnExchanges({ ...pack, cards }) };
  return { subject: createSubject([{ ...pack, cards, learned }]), taken };
}
