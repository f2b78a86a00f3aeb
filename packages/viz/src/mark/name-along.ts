import type { Color } from "../scale/color.ts";
import { type Box, textBox } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { findPlace, type PlacedLabel, sampled, touches } from "./place.ts";
import { noteMissing, type Sheet } from "./sheet.ts";

type Point = readonly [number, number];

/** A drawn line and its name. */
export interface NamedLine {
  readonly name: LocalizedText;
  readonly color: Color;
  readonly end: Point | undefined;
  /** In pixels. */
  readonly lines: readonly (readonly number[])[];
}

/** A label that covers more than this of what is drawn stays away. */
export const mostCovered = 7;
/** Where along a path its name may stand, and how much less it is liked there than at the end. */
const stations = [
  [1, 0],
  [0.8, 1.5],
  [0.6, 2],
  [0.4, 2.5],
  [0.2, 3.5],
  [0.7, 4],
  [0.5, 4],
  [0.3, 4],
  [0.1, 4],
] as const;

/** Longest name, in ems. */
const longest = 12;
/** What it costs a name to stand within an em of another line or its name, but not of its own line. */
const nearAnother = 5;
/** What it costs it where nothing else is near. */
const astray = 3.5;

/** Where a name goes that finds no place along its line; what comes back is its box, if it has one. */
type Elsewhere = (name: string, color: Color, own: readonly Box[], names: readonly Box[]) => Box | undefined;

/**
 * Draws names beside the lines, at their ends or along them, or `elsewhere`; what comes back is whether all found room.
 * With an elsewhere to go to, none stands across another's line or away from its own.
 */
export function nameAlong(
  sheet: Sheet,
  named: readonly NamedLine[],
  inside: Box,
  points: readonly Box[],
  elsewhere?: Elsewhere,
): boolean {
  const { text } = sheet.sizes;
  for (const { name } of named) noteMissing(sheet, name);
  const names = fitApart(
    named.map(({ name }) => cleanText(localize(name, sheet.locale))),
    text * longest,
    text,
    600,
  );
  const drawn = named.map(({ lines, end }) => sampled(end === undefined ? lines : [...lines, [...end]]));
  const boxes: Box[] = [];
  let isComplete = true;
  for (const [i, { color, end, lines }] of named.entries()) {
    const others = drawn.filter((_, j) => j !== i).flat();
    const dislike = (box: Box) => {
      if (elsewhere) return touches(box, drawn[i]!, text * 0.8) && !touches(box, others) ? 0 : mostCovered;
      return touches(box, drawn[i]!, text) ? 0 : touches(box, others, text) ? nearAnother : astray;
    };
    const style = { role: "label", weight: 600, fill: color, halo: sheet.theme.card } as const;
    let best: PlacedLabel | undefined;
    for (const [share, cost] of stations) {
      const at = share === 1 ? end : pointAlong(lines, share);
      const found = at && findPlace(sheet, names[i]!, at, style, inside, points, { dislike });
      if (found === undefined || found.cost + cost >= (best?.cost ?? mostCovered)) continue;
      best = { item: found.item, cost: found.cost + cost };
      if (best.cost < 3) break;
    }
    if (best !== undefined && best.item.text !== "") sheet.items.push(best.item);
    const box = best ? textBox(best.item) : elsewhere?.(names[i]!, color, drawn[i]!, boxes);
    if (box === undefined) isComplete = false;
    else if (names[i] !== "") {
      boxes.push(box);
      drawn.push([box]);
    }
  }
  return isComplete;
}

/** The point of a line that has this share of its length behind it. */
function pointAlong(lines: readonly (readonly number[])[], share: number): Point | undefined {
  let left = share * lines.reduce((sum, line) => sum + lengthOf(line), 0);
  for (const line of lines) {
    for (let i = 2; i + 1 < line.length; i += 2) {
      const [width, height] = [line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!];
      const length = Math.hypot(width, height);
      // a line may be one long stroke
      const rest = length && left / length;
      if (rest <= 1) return [line[i - 2]! + rest * width, line[i - 1]! + rest * height];
      left -= length;
    }
  }
  return undefined;
}

function lengthOf(line: readonly number[]): number {
  let length = 0;
  for (let i = 2; i + 1 < line.length; i += 2)
    length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  return length;
}
