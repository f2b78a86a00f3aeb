import { fitApart } from "./fit.ts";
import { textWidth } from "./metrics.ts";

/** From row to row of a label, in ems. */
export const leading = 1.15;

/** Rows end at spaces; where a word is too wide also after hyphens, before capitals and between syllables of Hangul. */
const breaks = [/ /gu, / |\w-(?=\w{2})|\p{Ll}(?=\p{Lu}\p{L})|\p{Lu}(?=\p{Lu}\p{Ll}{2})|[가-힣](?=[가-힣])/gu];

/**
 * The names, each in at most so many rows of so many pixels. A word that is wider than that is cut; `undefined` where that
 * would not tell the names apart, or the rows do not suffice.
 */
export function inRows(
  names: readonly string[],
  width: number,
  size: number,
  most: number,
): string[][] | undefined {
  const words = fitApart(names.join(" ").split(" "), width, size, 400);
  const rows = names.map((name) => {
    const own = words.splice(0, name.split(" ").length);
    return wholeRows(name, width, size, most) ?? filled(own.map((word) => `${word} `), width, size); // prettier-ignore
  });
  const shown = new Set(rows.map((lines) => lines.join(" ")));
  const isApart = shown.size === new Set(names).size;
  return isApart && rows.every(({ length }) => length <= most) ? rows : undefined;
}

/** The names, each whole in at most so many rows. */
export function allInRows(
  names: readonly string[],
  width: number,
  size: number,
  most: number,
): string[][] | undefined {
  const rows = names.flatMap((name) => [wholeRows(name, width, size, most) ?? []]);
  return rows.every(({ length }) => length > 0) ? rows : undefined;
}

/** The name in rows without anything cut, if that can be. */
function wholeRows(name: string, width: number, size: number, most: number): string[] | undefined {
  return breaks
    .map((end) => filled(name.replace(end, "$&\n").split("\n"), width, size))
    .find((rows) => rows.length <= most && rows.every((row) => textWidth(row, size, 400) <= width));
}

/** As many parts in a row as fit. */
function filled(parts: readonly string[], width: number, size: number): string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const row = `${rows.at(-1)}${part}`;
    if (rows.length > 0 && textWidth(row.trimEnd(), size, 400) <= width) rows[rows.length - 1] = row;
    else rows.push(part);
  }
  return rows.map((row) => row.trimEnd());
}

/** The stretch of a card that names may take, and where in it the middle of each would be. */
export interface Line {
  readonly at: (name: number) => number;
  readonly from: number;
  readonly to: number;
}

/** The middle of a name of this width: at its place, or a little inward of the ends of the line. */
export function middleOf(width: number, name: number, { at, from, to }: Line): number {
  return Math.max(from + width / 2, Math.min(to - width / 2, at(name)));
}

/** On how many tiers names stand in turn, and how many rows each tier has. */
const tierings = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2],
] as const;
/** Between names side by side, in ems. */
const apart = 0.55;
/** More names than this have no room for rows. */
const mostInRows = 40;

/**
 * Names along a line, whole and apart, in at most so many rows: each in rows of its own, or neighbours in turn on tiers,
 * of which the lower ones begin with empty rows; `undefined` where that cannot be.
 */
export function namesAlong(
  names: readonly string[],
  line: Line,
  size: number,
  most: number,
): string[][] | undefined {
  if (names.length > mostInRows) return undefined;
  const highest = mostTiers(names, most);
  for (const [tiers, each] of tierings) {
    if (tiers * each > most || tiers > highest) continue;
    const width = each === 1 ? Infinity : pitchOf(line) * tiers - apart * size;
    const rows = allInRows(names, width, size, each);
    if (rows !== undefined && areClear(rows, line, size, tiers)) return onTiers(rows, tiers, each);
  }
  return undefined;
}

/** Names along a line, each in one row, cut to no fewer than so many ems, neighbours on tiers. */
export function cutAlong(
  names: readonly string[],
  line: Line,
  size: number,
  [most, ems]: readonly [rows: number, ems: number],
): string[][] | undefined {
  if (names.length > mostInRows) return undefined;
  for (let tiers = 2; tiers <= mostTiers(names, most); tiers++) {
    for (let width = pitchOf(line) * tiers - apart * size; width >= ems * size; width -= size / 4) {
      const rows = fitApart(names, width, size, 400).map((name) => [name]);
      if (areClear(rows, line, size, tiers)) return onTiers(rows, tiers, 1);
    }
  }
  return undefined;
}

/** Names that differ in their digits only have one tier: of them some may be left out. */
function mostTiers(names: readonly string[], most: number): number {
  const isNumbered = new Set(names.map((name) => name.replace(/\d+/gu, ""))).size < names.length;
  return isNumbered ? 1 : Math.min(3, most);
}

function pitchOf({ at }: Line): number {
  return at(1) - at(0);
}

function areClear(rows: readonly (readonly string[])[], line: Line, size: number, tiers: number): boolean {
  const spans = rows.map((own, i) => {
    const width = widthOfRows(own, size);
    return { half: width / 2, x: middleOf(width, i, line) };
  });
  return spans.every(({ half, x }, i) => {
    const before = spans[i - tiers] ?? { half: 0, x: -Infinity };
    return (
      half <= (line.to - line.from) / 2 &&
      Math.abs(x - line.at(i)) < pitchOf(line) / 2 &&
      x - before.x >= half + before.half + apart * size
    );
  });
}

function onTiers(rows: readonly string[][], tiers: number, each: number): string[][] {
  return rows.map((own, i) =>
    Array<string>((i % tiers) * each)
      .fill("")
      .concat(own),
  );
}

export function widthOfRows(rows: readonly string[], size: number): number {
  return Math.max(0, ...rows.map((row) => textWidth(row, size, 400)));
}
