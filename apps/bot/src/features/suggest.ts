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

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, "");
}

/** What has a name with the typed text in it, names that begin with it first; else names nearly like it. */
export function suggestNamed(typed: string, all: readonly Named[]): readonly Suggestion[] {
  const wanted = plain(typed);
  const namesOf = ({ value, name, also }: Named): string[] => [value, name, ...also].map(plain);
  const beginning = all.filter((one) => namesOf(one).some((name) => name.startsWith(wanted)));
  const containing = all.filter(
    (one) => !beginning.includes(one) && namesOf(one).some((name) => name.includes(wanted)),
  );
  const found = [...beginning, ...containing];
  return (found.length > 0 ? found : nearest(typed, all, namesOf))
    .slice(0, limits.choices)
    .map(({ value, name }) => ({ value, name: shorten(name, limits.choiceName) }));
}
