import { lettersOf } from "../language/letters.ts";
import { polarityOf, relationOf } from "../language/polarity.ts";
import { wordsOf } from "../language/words.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import type { NearPassage } from "./passages.ts";
import type { Subject } from "./subject.ts";

/** What the cards say about a statement. */
export interface Verdict {
  readonly card: Card;
  /** The claim, or what a sentence of the card's text says. */
  readonly claim: Claim;
  readonly nearness: number;
  /** Undefined where the nearest claim does not settle it. */
  readonly truth: boolean | undefined;
}

/** How near a claim must be for a verdict; one that says the opposite must be nearer. */
const nearEnough = {
  same: 0.17,
  "same-twice-turned": 0.4,
  opposite: 0.45,
  "other-number": 0.36,
  unclear: Infinity,
} as const;
/** How near it must be where statement and claim speak of different things as well. */
const nearDespiteOthers = 0.36;
/** How near where the statement ends in another verb than the claim. */
const nearDespiteVerb = 0.4;
/** How far a claim must be ahead of those that lead to another verdict. */
const clearLead = 1.25;
/** What a claim loses that stands to the statement in another way than "same", when claims compete. */
const penalty = {
  same: 0,
  "same-twice-turned": 0.1,
  opposite: 0.1,
  "other-number": 0.12,
  unclear: 0.25,
} as const;

const elsewhere = 0.18;

/** The verdict of the nearest claims of some cards on a statement. */
export function judge(
  subject: Subject,
  cards: readonly Card[],
  said: string,
  locale: Locale,
): Verdict | undefined {
  const statement = said.replace(contrast, "");
  const asked = polarityOf(statement);
  const found = cards.flatMap((card, place) =>
    subject
      .passagesOf(card, locale)
      .claimsLike(statement)
      .slice(0, 8)
      .flatMap((passage: NearPassage) => {
        const { nearness } = passage;
        const claim = passage.claim ?? asClaim(passage);
        const says = polarityOf(passage.said ?? claim[locale]);
        const holds = claim.truth !== (passage.isDenied ?? false);
        const relation = relationOf(asked, says);
        const isElsewhere = speakOfOthers(subject, statement, passage.said ?? claim[locale]);
        const isOwnVerb = !sharesPredicate(statement, passage.said ?? claim[locale], locale);
        // "Not always" is no verdict on what is only said not to hold always.
        const isSettled = holds || relation !== "same" || asked.isUniversal || !says.isUniversal;
        const least = Math.max(
          nearEnough[relation],
          isElsewhere ? nearDespiteOthers : 0,
          isOwnVerb ? nearDespiteVerb : 0,
        );
        const truth = isSettled && nearness >= least ? verdictOf(holds, relation) : undefined;
        const value =
          nearness -
          penalty[relation] -
          (isElsewhere ? elsewhere : 0) -
          (isOwnVerb ? elsewhere : 0) -
          0.02 * place;
        return [{ card, claim, nearness, truth, value }];
      }),
  );
  const [best, ...rest] = found.toSorted((a, b) => b.value - a.value);
  if (best?.truth === undefined) return best;
  const rival = rest.find(({ truth }) => truth !== undefined && truth !== best.truth);
  const isClear = rival === undefined || best.value >= clearLead * rival.value;
  return isClear ? best : { ...best, truth: undefined };
}

/** What a statement only sets itself off from: "not losses but", "손실이 아니라". */
const contrast = /[\p{L}\d]+(?:이|가)?\s?아니라\s*|\bnot\s+(?:the\s+)?\w+\s+but\s+/gu;

const none = { ko: [], en: [] };

/** A sentence of a card's text is true, and its own reason. */
function asClaim({ said, text }: NearPassage): Claim {
  const sentence = said ?? text;
  return {
    id: "",
    truth: true,
    ko: sentence,
    en: sentence,
    why: { ko: "", en: "" },
    also: none,
    denied: none,
  };
}

/** Whether a Korean statement ends in a verb that the other uses too; in English the verb has no fixed place. */
function sharesPredicate(statement: string, other: string, locale: Locale): boolean {
  const last = wordsOf(statement).at(-1);
  if (locale === "en" || last === undefined || !last.isHangul) return true;
  const stem = lettersOf(last.text).slice(0, 3);
  return wordsOf(other).some(({ text }) => lettersOf(text).startsWith(stem));
}

/** Whether two statements each speak of something of the subject that the other does not. */
function speakOfOthers({ findTerms }: Subject, a: string, b: string): boolean {
  const [ofA, ofB] = [a, b].map(
    (text) => new Set(findTerms(text).map(({ slug, text: term, hasCard }) => (hasCard ? slug : term))),
  );
  return [...ofA!].some((one) => !ofB!.has(one)) && [...ofB!].some((one) => !ofA!.has(one));
}

function verdictOf(holds: boolean, relation: keyof typeof penalty): boolean | undefined {
  if (relation === "same" || relation === "same-twice-turned") return holds;
  if (relation === "opposite") return !holds;
  // Another number than the right one is wrong; another number than a wrong one may be right.
  return relation === "other-number" && holds ? false : undefined;
}
