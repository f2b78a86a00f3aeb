import { nearest } from "@opt/study";
import type { Suggestion } from "../port/interaction.ts";
import { limits } from "../port/limits.ts";
import { shorten } from "../port/text.ts";

/** Something that has a name in the user's language, and is also found by others. */
export interface Named {
  readonly value: string;
  readonly name: string;
  readonly also: readonly string[];
}

/** A name without what people write differently: width, capitals, blanks, punctuation. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, "");
}

/** What has a name with the typed text in it, names that begin with it first; else what has a name nearly like it. */
export function searchNamed<Thing>(
  typed: string,
  all: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const wanted = plain(typed);
  const having = (fits: (name: string) => boolean): readonly Thing[] =>
    all.filter((thing) => namesOf(thing).some((name) => fits(plain(name))));
  // each of them once, in the order in which they are put in
  const found = new Set([
    ...having((name) => name.startsWith(wanted)),
    ...having((name) => name.includes(wanted)),
  ]);
  return found.size > 0 ? [...found] : nearest(typed, all, namesOf);
}

/** Suggestions of what has names. */
export function suggestNamed(typed: string, all: readonly Named[]): readonly Suggestion[] {
  return searchNamed(typed, all, ({ value, name, also }) => [value, name, ...also])
    .slice(0, limits.choices)
    .map(({ value, name }) => ({ value, name: shorten(name, limits.choiceName) }));
}
