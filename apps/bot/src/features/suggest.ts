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

/** Things that are found by their names. */
export interface NameSearch<Thing> {
  /** What has a name with the typed text in it, names that begin with it first; else what has a name nearly like it. */
  search(typed: string): readonly Thing[];
  /** The first that has just this name, however it is spaced. */
  named(typed: string): Thing | undefined;
}

/** A search among `all`; their names are made plain once, at the first search. */
export function createNameSearch<Thing>(
  all: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): NameSearch<Thing> {
  let known: readonly { readonly thing: Thing; readonly names: readonly string[] }[] | undefined;

  function having(fits: (name: string) => boolean): readonly Thing[] {
    known ??= all.map((thing) => ({ thing, names: namesOf(thing).map(plain) }));
    return known.filter(({ names }) => names.some(fits)).map(({ thing }) => thing);
  }

  return {
    search(typed) {
      const wanted = plain(typed);
      // each of them once, in the order in which they are put in
      const found = new Set([
        ...having((name) => name.startsWith(wanted)),
        ...having((name) => name.includes(wanted)),
      ]);
      return found.size > 0 ? [...found] : nearest(typed, all, namesOf);
    },
    named(typed) {
      const wanted = plain(typed);
      return having((name) => name === wanted)[0];
    },
  };
}

/** A search among what has names, for {@link suggestNamed}. */
export function createNamedSearch(all: readonly Named[]): NameSearch<Named> {
  return createNameSearch(all, ({ value, name, also }) => [value, name, ...also]);
}

/** Suggestions of what has names. */
export function suggestNamed(typed: string, among: NameSearch<Named>): readonly Suggestion[] {
  return among
    .search(typed)
    .slice(0, limits.choices)
    .map(({ value, name }) => ({ value, name: shorten(name, limits.choiceName) }));
}
