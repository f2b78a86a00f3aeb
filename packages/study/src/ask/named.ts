import { wordsOf } from "../language/words.ts";
import type { Card } from "../pack/card.ts";

/** Words by which people ask what a thing is, and no more. */
const asking =
  /^(?:뭐\S*|뭔\S*|머\S*|무엇\S*|무슨|뜻\S*|의미\S*|설명\S*|알려\S*|가르쳐\S*|말해\S*|보여\S*|줘\S*|주세요|주실\S*|좀|식|식이|식은|공식|개념\S*|정의|쉽게|간단히|대해|대해서|에|예요|이에요|what|whats|is|are|does|do|mean|means|a|an|the|explain|tell|show|me|about|define|definition|formula|of|for|please|pls|give|in|simple|terms|simply)$/u;
const particle = /^(?:이|가|은|는|이란|란|을|를|의|도|이라는|라는|이라고|라고)?$/u;

/**
 * The card whose title, or another name that is its own, is all that a question says, but for words of asking: "momentum이
 * 뭐야", "아담이 뭐예요?".
 */
export function createTitled(cards: Iterable<Card>): (text: string) => string | undefined {
  const all = [...cards];
  const titles = ownNames(all);
  for (const { slug, title } of all)
    for (const name of [title.ko, title.en, spoken(title.ko), spoken(title.en)])
      if (squeezed(name) !== "") titles.set(squeezed(name), slug);
  const longest = Math.max(0, ...[...titles.keys()].map((title) => title.length));
  return (text) => {
    const said = named(text);
    for (let size = Math.min(longest, said.length); size > 0; size--) {
      const slug = titles.get(said.slice(0, size));
      if (slug !== undefined && particle.test(said.slice(size))) return slug;
    }
    return undefined;
  };
}

/** The names of one card alone, without words of asking: whoever asks for no more than an everyday one means the card, too. */
function ownNames(cards: readonly Card[]): Map<string, string> {
  const owners = new Map<string, string | undefined>();
  for (const { slug, terms, everyday } of cards) {
    const names = new Set([terms.ko, terms.en, everyday.ko, everyday.en].flat().map(named));
    for (const name of names) owners.set(name, owners.has(name) ? undefined : slug);
  }
  owners.delete("");
  return new Map([...owners].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What a text says beside words of asking. */
function named(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .filter((word) => !asking.test(word))
    .join("");
}

/** A title without what stands in brackets. */
function spoken(title: string): string {
  return title.replace(/\s*\([^()]*\)/gu, "");
}

function squeezed(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join("");
}
