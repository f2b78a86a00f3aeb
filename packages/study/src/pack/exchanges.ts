import { leftOver, type Stem, stemsOf } from "../language/stems.ts";
import { createUnify } from "../language/synonyms.ts";
import type { Locale } from "../locale.ts";
import type { Claim } from "./card.ts";
import type { PackSource } from "./pack.ts";
import { packWeights, type Weights, weightsIn } from "./ranker.ts";

/** How far one word stands for another: 1 for the same, −1 for the opposite; "" is no word at all. */
export type Exchanges = (one: string, other: string) => number;

/** Of wordings that differ in more words it is not clear which stands for which. */
const mostLeft = 4;
/** An exchange that is seen less, or that tells less, is not kept. */
const least = { seen: 0.34, telling: 0.2 };
const shrinking = 0.7;
const locales: readonly Locale[] = ["ko", "en"];

/** Learns which words wordings of the same claim exchange, and which words a claim and its opposite. */
export function learnExchanges({ cards, synonyms }: Pick<PackSource, "cards" | "synonyms">): string {
  const counts = new Map<number, { same: number; opposite: number }>();
  for (const locale of locales) {
    const unify = createUnify(synonyms[locale]);
    for (const claim of cards.flatMap(({ claims }) => claims)) {
      const wordings = wordingsOf(claim, locale).map(({ text, holds }) => ({
        holds,
        stems: stemsOf(unify(text)),
      }));
      wordings.forEach((one, at) => {
        for (const other of wordings.slice(at + 1))
          for (const [key, share] of exchangesBetween(one.stems, other.stems)) {
            const count = counts.get(key) ?? { same: 0, opposite: 0 };
            count[one.holds === other.holds ? "same" : "opposite"] += share;
            counts.set(key, count);
          }
      });
    }
  }
  const telling = [...counts].flatMap(([key, { same, opposite }]) => {
    const value = (same - opposite) / (same + opposite + shrinking);
    const isKept = same + opposite >= least.seen - 1e-9 && Math.abs(value) >= least.telling;
    return isKept ? [[key, value] as const] : [];
  });
  // the largest weight is stored as the scale: with 1 among them it is 1
  return packWeights([new Map([...telling, [one, 1]])]).weights;
}

/** Reads what `learnExchanges` learned. */
export function readExchanges(packed: string): Exchanges {
  const weights: Weights = weightsIn(packed);
  return (a, b) => weights.get(keyOf(a, b)) ?? 0;
}

/** All that a claim's author wrote for it and against it. */
export function wordingsOf(
  claim: Claim,
  locale: Locale,
): readonly { readonly text: string; readonly holds: boolean }[] {
  return [
    ...[claim[locale], ...claim.also[locale]].map((text) => ({ text, holds: claim.truth })),
    ...claim.denied[locale].map((text) => ({ text, holds: !claim.truth })),
  ];
}

const noWord = [{ text: "" }];

function exchangesBetween(a: readonly Stem[], b: readonly Stem[]): readonly (readonly [number, number])[] {
  const [ofA, ofB] = [leftOver(a, b), leftOver(b, a)];
  const most = Math.max(ofA.length, ofB.length);
  if (most === 0 || most > mostLeft) return [];
  const [ones, others] = [ofA, ofB].map((left) => (left.length === 0 ? noWord : left));
  const share = 1 / (ones!.length * others!.length);
  return ones!.flatMap(({ text }) => others!.map((other) => [keyOf(text, other.text), share] as const));
}

const keySpace = 2 ** 27;
const one = 0;

function keyOf(a: string, b: string): number {
  const [first, second] = a < b ? [a, b] : [b, a];
  const value = hashed(hashed(hashed(0x811c9dc5, first), " "), second);
  return (value ^ (value >>> 15)) & (keySpace - 1) || 1;
}

function hashed(from: number, text: string): number {
  let value = from;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
