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
 * The texts, cut where they are wider than `width` pixels; those that would be cut to the same text keep what tells
 * them apart: the end, or the part where they begin to differ.
 */
export function fitApart(texts: readonly string[], width: number, size: number, weight: Weight): string[] {
  const cut = texts.map((text) => ellipsize(text, width, size, weight));
  const groups = new Map<string, number[]>();
  for (const [i, text] of cut.entries()) groups.set(text, [...(groups.get(text) ?? []), i]);
  const wholes = (places: readonly number[]) => [...new Set(places.map((i) => texts[i]!))];
  const alike = [...groups.values()].filter((places) => wholes(places).length > 1);
  if (alike.length === 0) return cut;
  const shortened = cut.flatMap((text, i) => (text === texts[i] ? [] : [i]));
  const isFamily = sharedStart(wholes(shortened)) >= family;
  for (const places of isFamily ? [shortened] : alike) {
    const shared = sharedStart(wholes(places));
    for (const i of places) cut[i] = cutMiddle(texts[i]!, shared, width, size, weight);
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

/** The text with its shared start shortened: what fits of it, an ellipsis, and what follows from where it differs. */
function cutMiddle(text: string, shared: number, width: number, size: number, weight: Weight): string {
  const signs = Array.from(text);
  const from = Math.max(0, Math.min(shared - 1, signs.length - 2));
  return (
    cutBefore(signs, from, width, size, weight) ?? ellipsize(`…${endOf(signs, from)}`, width, size, weight)
  );
}

function endOf(signs: readonly string[], from: number): string {
  return signs.slice(from).join("").trimStart();
}

/** As many signs as fit before an ellipsis and the signs from a place on; `undefined` when not even those fit. */
function cutBefore(
  signs: readonly string[],
  from: number,
  width: number,
  size: number,
  weight: Weight,
): string | undefined {
  const end = `…${endOf(signs, from)}`;
  return textWidth(end, size, weight) > width ? undefined : mostBefore(signs, from, end, width, size, weight);
}

/** The text, cut in its middle where it is wider than `width` pixels: names alike in their beginning stay apart. */
export function ellipsizeMiddle(text: string, width: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const signs = Array.from(text);
  const end = ellipsize(signs.toReversed().join(""), width * 0.42, size, weight);
  const from = signs.length - Math.max(1, Array.from(end).length - 1);
  return cutBefore(signs, from, width, size, weight) ?? ellipsize(text, width, size, weight);
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

function firstLine(text: string, width: number, size: number, weight: Weight): string {
  const signs = Array.from(text);
  return (
    longestStart(text, " · ", width, size, weight) ||
    longestStart(text, " ", width, size, weight) ||
    mostBefore(signs, signs.length, "", width, size, weight) ||
    signs[0]!
  );
}

/** The longest start that ends before a separator and fits; empty when there is none. */
function longestStart(text: string, separator: string, width: number, size: number, weight: Weight): string {
  let end = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    if (textWidth(text.slice(0, at), size, weight) > width) break;
    end = at;
  }
  return text.slice(0, end);
}
