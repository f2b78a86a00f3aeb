import type { Locale } from "../locale.ts";
import { lettersOf } from "../nearest.ts";
import type { Card } from "../pack/card.ts";
import type { Shelf } from "./shelf.ts";

/** The first sentence about a card, with its name left out. */
export interface Cloze {
  readonly text: string;
  /** What stood in the blank, in brackets too. */
  readonly names: readonly string[];
  /** What stood there first. */
  readonly name: string;
}

const blank = "____";

/** The names of a card as its title has them: with and without what stands in brackets, and that alone. */
export function titlesOf({ title }: Card): readonly string[] {
  const whole = [title.ko, title.en];
  const outer = whole.map((name) => name.replace(/\s*\([^()]*\)\s*/gu, " ").trim());
  const all = whole.concat(outer, whole.flatMap(inBrackets));
  return [...new Set(all)];
}

/**
 * A card's first sentence with its name blanked, which it begins with. Undefined where it does not, where the name is
 * said again, and where the name holds that of another card.
 */
export function clozeOf(card: Card, locale: Locale, { cards }: Shelf): Cloze | undefined {
  const sentence = /^.+?[.?!](?=\s|$)/su.exec(card.short[locale])?.[0] ?? card.short[locale];
  const titles = titlesOf(card);
  const spellings = titles
    .filter((name) => lettersOf(name).length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const spelling = new RegExp(
    `^((?:an?|the)\\s)?((?:${spellings.join("|")})(?:\\s?\\([A-Za-z ,-]+\\))?)(?![a-z\\d])`,
    "iu",
  );
  const [, article = "", found] = spelling.exec(sentence) ?? [];
  if (found === undefined) return undefined;
  const rest = sentence.slice(article.length + found.length);
  const names = partsOf(found);
  const others = cards
    .filter((one) => one !== card)
    .flatMap(titlesOf)
    .map(lettersOf);
  const isOwn = names.every((name) =>
    others.every((other) => other.length < 3 || !lettersOf(name).includes(other)),
  );
  const isHidden = [...names, ...titles].every((name) => !lettersOf(rest).includes(lettersOf(name)));
  return isOwn && isHidden ? { text: `${article}${blank}${rest}`, names, name: names[0]! } : undefined;
}

/** "안장점(saddle point)" is two names, "average (EMA)" too. */
function partsOf(name: string): readonly string[] {
  const [outside = "", inside = ""] = name.split(/\s?\(/u);
  return [outside, ...inside.replace(")", "").split(",")]
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function inBrackets(name: string): readonly string[] {
  return Array.from(name.matchAll(/\(([^()]*)\)/gu), ([, text = ""]) => text);
}
