import { searchable } from "./normalise.ts";

/** Puts the first of words that mean the same in the place of the others. */
export type Unify = (text: string) => string;

/** Reads groups of words that mean the same, the usual one first. Korean words are found whatever particle follows. */
export function createUnify(groups: readonly (readonly string[])[]): Unify {
  const usual = new Map(
    groups.flatMap(([first = "", ...others]) =>
      others.map((other) => [squeezed(other), searchable(first)] as const),
    ),
  );
  const forms = groups.flatMap((group) => group.slice(1)).toSorted((a, b) => b.length - a.length);
  if (forms.length === 0) return searchable;
  const pattern = new RegExp(forms.map(patternOf).join("|"), "gu");
  return (text) => searchable(text).replace(pattern, (found) => usual.get(squeezed(found)) ?? found);
}

const gaps = /[\s-]+/gu;

function squeezed(text: string): string {
  return searchable(text).replace(gaps, "");
}

/** A form with or without its spaces, at the beginning of a word. */
function patternOf(form: string): string {
  const plain = searchable(form);
  const words = plain.split(gaps).map((word) => word.replace(/[$()*+./?[\\\]^{|}]/gu, "\\$&"));
  const end = /[a-z0-9]$/u.test(plain) ? "(?![a-z0-9])" : "";
  return `(?<![\\p{L}\\p{N}])${words.join("[\\s-]?")}${end}`;
}
