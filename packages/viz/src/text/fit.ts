import { textWidth, type Weight } from "./metrics.ts";

/** The text, cut with an ellipsis where it is wider than `width` pixels. */
export function ellipsize(text: string, width: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const signs = Array.from(text);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = `${signs.slice(0, middle).join("").trimEnd()}…`;
    if (textWidth(cut, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join("").trimEnd()}…`;
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
  const sentence = longestStart(text, " · ", width, size, weight);
  if (sentence !== "") return sentence;
  const words = longestStart(text, " ", width, size, weight);
  if (words !== "") return words;
  let cut = "";
  for (const sign of text) {
    if (cut !== "" && textWidth(cut + sign, size, weight) > width) break;
    cut += sign;
  }
  return cut;
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
