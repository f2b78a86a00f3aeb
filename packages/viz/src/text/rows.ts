import { ellipsize, wrapText } from "./fit.ts";
import { textWidth } from "./metrics.ts";

/** From row to row of a label, in ems. */
export const leading = 1.15;

/**
 * The names, each in at most so many rows of so many pixels: rows end at spaces, of Hangul also between syllables. A word
 * that is wider is cut; `undefined` where that would not tell the names apart, or the rows do not suffice.
 */
export function inRows(
  names: readonly string[],
  width: number,
  size: number,
  most: number,
): string[][] | undefined {
  const rows = names.map((name) => wholeRows(name, width, size, most) ?? cutRows(name, width, size));
  const shown = new Set(rows.map((lines) => lines.join(" ")));
  const isApart = shown.size === new Set(names).size;
  return isApart && rows.every(({ length }) => length <= most) ? rows : undefined;
}

function wholeRows(name: string, width: number, size: number, most: number): string[] | undefined {
  const rows = wrapText(name, width, size, 400, most);
  if (rows.join(" ") === name) return rows;
  const isBetweenSyllables = rows.slice(0, -1).every((row) => /[가-힣]$/u.test(row));
  return isBetweenSyllables && rows.join("").replaceAll(" ", "") === name.replaceAll(" ", "")
    ? rows
    : undefined;
}

/** As many words in a row as fit; one that does not fit a row by itself is cut. */
function cutRows(name: string, width: number, size: number): string[] {
  const rows: string[] = [];
  for (const word of name.split(" ")) {
    const row = `${rows.at(-1)} ${word}`;
    if (rows.length > 0 && textWidth(row, size, 400) <= width) rows[rows.length - 1] = row;
    else rows.push(ellipsize(word, width, size, 400));
  }
  return rows;
}
