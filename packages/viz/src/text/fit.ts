import { textWidth, type Weight } from "./metrics.ts";

/** The text, cut with an ellipsis where it is wider than `width` pixels. */
export function ellipsize(text: string, width: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const signs = Array.from(text);
  return mostBefore(signs, signs.length, "…", width, size, weight);
}

/** As many of the first signs, up to a place, as fit before an end. */
function mostBefore(
  signs: readonly string[],
  from: number,
  end: string,
  width: number,
  size: number,
  weight: Weight,
): string {
  const cutAt = (head: number) => `${signs.slice(0, head).join("").trimEnd()}${end}`;
  let [low, high] = [0, from];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(cutAt(middle), size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return cutAt(low);
}

/**
 * The texts, cut where they are wider than `width` pixels; those that would be cut to the same text, or to the beginning
 * of one that is whole, keep what tells them apart: the end, or the part where they begin to differ.
 */
export function fitApart(texts: readonly string[], width: number, size: number, weight: Weight): string[] {
  const cut = texts.map((text) => ellipsize(text, width, size, weight));
  const shortened = texts.flatMap((text, i) => (cut[i] === text ? [] : [i]));
  const wholes = (places: readonly number[]) => places.map((i) => texts[i]!);
  const groups = new Map<string, number[]>();
  for (const i of shortened) groups.set(cut[i]!, [...(groups.get(cut[i]!) ?? []), i]);
  for (const [i, text] of texts.entries())
    if (cut[i] === text)
      for (let end = text.length; end > 0; end--) groups.get(`${text.slice(0, end)}…`)?.push(i);
  const alike = [...groups.values()].filter((places) => new Set(wholes(places)).size > 1);
  const isFamily = alike.length > 0 && sharedStart(wholes(shortened)) >= family;
  for (const places of isFamily ? [shortened] : alike) {
    const told = cutMiddles(wholes(places), width, size, weight);
    for (const [k, i] of places.entries()) if (cut[i] !== texts[i]) cut[i] = told[k] ?? cut[i]!;
  }
  return cut;
}

/** Texts that all begin with so many signs are cut in one way, even those that would stay apart otherwise. */
const family = 4;

/** How many signs all texts begin with. */
function sharedStart(texts: readonly string[]): number {
  const [first = [], ...others] = texts.map((text) => Array.from(text));
  const end = first.findIndex((sign, i) => others.some((other) => other[i] !== sign));
  return end < 0 ? first.length : end;
}

/**
 * The texts with their shared start shortened: what fits of it, an ellipsis, and what follows from where they differ, cut
 * apart itself where it is too wide; none when they share nothing.
 */
function cutMiddles(texts: readonly string[], width: number, size: number, weight: Weight): string[] {
  const shared = sharedStart(texts);
  if (shared < 2) return [];
  const all = texts.map((text) => Array.from(text));
  const ends = all.map((signs) =>
    signs
      .slice(Math.min(shared - 1, signs.length - 2))
      .join("")
      .trimStart(),
  );
  const told = fitApart(ends, width - textWidth("…", size, weight), size, weight);
  return told.map((end, i) =>
    end === ends[i]
      ? mostBefore(all[i]!, shared - 1, `…${end}`, width, size, weight)
      : end.replace(/^…?/u, "…"),
  );
}

/** The text in at most `lines` lines of `width` pixels, broken at spaces; the last one ends in an ellipsis if need be. */
export function wrapText(text: string, width: number, size: number, weight: Weight, lines: number): string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== "" && wrapped.length < lines) {
    if (wrapped.length === lines - 1 || textWidth(rest, size, weight) <= width) {
      wrapped.push(ellipsize(rest, width, size, weight));
      break;
    }
    const line = firstLine(rest, width, size, weight);
    wrapped.push(line);
    rest = rest.slice(line.length).replace(/^ (?:· )?/u, "");
  }
  return wrapped;
}

/** As much as fits of what ends before a separator, of the first one that leaves anything. */
function firstLine(text: string, width: number, size: number, weight: Weight): string {
  for (const separator of [" · ", " ", ""]) {
    let line = "";
    for (const part of text.split(separator)) {
      const next = line && line + separator;
      if (textWidth(next + part, size, weight) > width) break;
      line = next + part;
    }
    if (line) return line;
  }
  return Array.from(text)[0]!;
}
