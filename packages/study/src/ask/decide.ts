import { findCard } from "../content/cards.ts";
import type { Reading } from "./read.ts";
import { nearest, type Rule, rules } from "./rules.ts";

/** What to do with a reading. `cards` are best first. */
export interface Decision {
  readonly outcome: "answer" | "suggest" | "unknown";
  readonly cards: readonly string[];
  /** A concept that was asked for and has no card yet. */
  readonly missing?: string;
}

/** Cards offered at most. */
export const mostSuggestions = 3;

/** Chooses the card and decides whether the words around it allow an answer. */
export function decide(reading: Reading): Decision {
  const ranked = rankCards(reading);
  const missing = missingConcept(reading, ranked[0]);
  const cards = missing === undefined ? ranked.map(({ card }) => card) : nearCards(missing, ranked);
  const confidence = gate(reading, ranked[0]);
  if (cards.length === 0)
    return missing === undefined || confidence === "unknown"
      ? nothing
      : { outcome: "suggest", cards, missing };
  if (confidence === "unknown") return nothing;
  if (missing !== undefined) return { outcome: "suggest", cards: cards.slice(0, mostSuggestions), missing };
  return { outcome: confidence, cards: cards.slice(0, mostSuggestions) };
}

const nothing: Decision = { outcome: "unknown", cards: [] };

/** The best rule of each card that has one, longest rules first. */
function rankCards({ found }: Reading): readonly Rule[] {
  const matching = rules
    .filter(({ tokens }) => tokens.every((token) => found.has(token)))
    .toSorted((a, b) => b.tokens.length - a.tokens.length);
  const best = new Map<string, Rule>();
  for (const rule of matching) if (!best.has(rule.card)) best.set(rule.card, rule);
  return [...best.values()];
}

/** A concept without a card, unless a rule of several terms has taken it in or a card's own term stands beside it. */
function missingConcept({ found }: Reading, best: Rule | undefined): string | undefined {
  const uncarded = [...found.keys()].filter((token) => Object.hasOwn(nearest, token));
  if (best && (best.tokens.length > 1 || uncarded.every((token) => modest.has(token)))) return undefined;
  return uncarded[0];
}

/** Uncarded terms so general that a card's own term beside them says what is meant. */
const modest: ReadonlySet<string> = new Set([
  "optimizer",
  "hyperparameter",
  "loss-function",
  "ravine",
  "warmup",
]);

function nearCards(missing: string, ranked: readonly Rule[]): readonly string[] {
  return [...new Set([...(nearest[missing] ?? []), ...ranked.map(({ card }) => card)])].filter(findCard);
}

/** Answers when the evidence outweighs the strangers; an everyday word needs a company of known words. */
function gate({ found, unknown, worldly, decoy }: Reading, best: Rule | undefined): Decision["outcome"] {
  const strengths = [...found.values()];
  const count = (strength: string): number => strengths.filter((one) => one === strength).length;
  const strayHints = [...found].filter(
    ([token, strength]) => strength === "hint" && !best?.tokens.includes(token),
  );
  const strangers = unknown.length + strayHints.length;
  if (count("strong") > 0) {
    const confidence = weigh(strangers, strengths.length, strengths.length + 3);
    return decoy && confidence === "answer" ? "suggest" : confidence;
  }
  if (decoy) return "unknown";
  if (best === undefined) return count("weak") > 0 ? weigh(strangers, -1, 0) : "unknown";
  if (strengths.every((one) => one === "context")) return weigh(strangers, -1, 0);
  if (best.tokens.length > 1) return weigh(strangers, count("hint") > 0 ? 0 : 1, 3);
  return count("weak") > 0 ? weigh(strangers + worldly, 0, 1) : weigh(strangers, -1, 0);
}

function weigh(strangers: number, answerUpTo: number, suggestUpTo: number): Decision["outcome"] {
  if (strangers <= answerUpTo) return "answer";
  return strangers <= suggestUpTo ? "suggest" : "unknown";
}
