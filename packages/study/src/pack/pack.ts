import { freeze, isDescription, isRecord } from "@opt/description";
import type { Bilingual, Locale } from "../locale.ts";
import type { Card, Texts } from "./card.ts";

/** A concept of the subject that has no card of its own. */
export interface MissingConcept {
  readonly slug: string;
  readonly ko: string;
  readonly en: string;
  /** Slugs to understand first. */
  readonly prerequisites: readonly string[];
  /** Cards to offer instead, nearest first. */
  readonly near: readonly string[];
  /** Spellings that mean it and nothing else; none where a card speaks for it. */
  readonly terms: Texts;
  readonly everyday: Texts;
}

/** What was learned from a pack's questions; see `trainPack`. */
export interface Learned {
  readonly version: 1;
  /** Slugs, then "" for none of them. */
  readonly classes: readonly string[];
  /** Largest weight of each class; the stored ones are 31sts of it. */
  readonly scales: readonly number[];
  /** What each class scores before a word is read. */
  readonly biases: readonly number[];
  /** Feature numbers and weights, packed, a character or more for each number. */
  readonly weights: string;
  /** Which words stand for the same and which for the opposite, packed; none in packs of before. */
  readonly exchanges?: string;
}

/** A subject as data: cards, concepts without a card, and the trained ranker. Written by `study train`. */
export interface Pack {
  readonly kind: "pack";
  readonly version: 1;
  readonly name: string;
  readonly title: Bilingual;
  /** In the order to study them. */
  readonly cards: readonly Card[];
  readonly concepts: readonly MissingConcept[];
  /** Words of the subject that point to no card but do not count as unknown in a question. */
  readonly context: Texts;
  /** Groups of words that mean the same, the usual one first. */
  readonly synonyms: Readonly<Record<Locale, readonly (readonly string[])[]>>;
  readonly learned: Learned;
}

/** A pack before training, with the sentences that its words appear in but that it is not about. */
export interface PackSource extends Omit<Pack, "learned" | "kind" | "version"> {
  readonly offTopic: Texts;
}

/**
 * Restores a pack that `study train` wrote from JSON, as text or as a parsed value. Frozen.
 *
 * @throws {TypeError} if it is not a pack; {RangeError} if it has another version.
 * @example
 * ```ts
 * import { revivePack } from "@opt/study";
 * import { optimization } from "@opt/study/optimization";
 * console.log(revivePack(JSON.stringify(optimization)).cards.length);
 * // → 75
 * ```
 */
export function revivePack(json: unknown): Pack {
  const value = typeof json === "string" ? parsed(json) : json;
  if (!isRecord(value) || value["kind"] !== "pack")
    throw new TypeError(
      `json must be a pack made by "study train", got ${isRecord(value) ? String(value["kind"]) : typeof value}`,
    );
  if (!isDescription(value, "pack"))
    throw new RangeError(`version must be 1, got ${String(value["version"])}`);
  if (!isPack(value)) throw new TypeError("json must be a whole pack, got one with parts missing");
  return freeze(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new TypeError('json must be a pack made by "study train", got a text that is not JSON');
  }
}

function isPack(value: Record<string, unknown>): value is Record<string, unknown> & Pack {
  const { name, title, cards, concepts, context, synonyms, learned } = value;
  return (
    typeof name === "string" &&
    isRecord(title) &&
    Array.isArray(cards) &&
    cards.every(
      (card) => isRecord(card) && typeof card["slug"] === "string" && Array.isArray(card["claims"]),
    ) &&
    Array.isArray(concepts) &&
    isRecord(context) &&
    isRecord(synonyms) &&
    isRecord(learned) &&
    learned["version"] === 1 &&
    typeof learned["weights"] === "string"
  );
}
