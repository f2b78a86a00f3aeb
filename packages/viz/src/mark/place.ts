import { type Box, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { isFree, measured, type Sheet, type TextStyle } from "./sheet.ts";

/** Points that a label had better not cover. */
export type Obstacles = readonly ArrayLike<number>[];

/** A label that found its place, and how much it covers there. */
export interface PlacedLabel {
  readonly item: TextItem;
  readonly cost: number;
}

/**
 * Draws a label beside a point, where it covers the fewest obstacles, no other text, and stays inside the box; what
 * comes back is its box, or `undefined` when there is no room.
 */
export function placeLabel(
  sheet: Sheet,
  text: LocalizedText,
  point: readonly [number, number],
  style: TextStyle,
  inside: Box,
  obstacles: Obstacles,
): Box | undefined {
  const best = findPlace(sheet, text, point, style, inside, sampled(obstacles));
  if (best === undefined) return undefined;
  sheet.items.push(best.item);
  return textBox(best.item);
}

/** What a label beside a point may do, and what it costs it there beside what it covers. */
export interface PlaceOptions {
  /** Distances from the point, in ems. */
  readonly gaps?: readonly number[];
  readonly ways?: typeof directions;
  readonly dislike?: (box: Box) => number;
}

/**
 * The best place of a label beside a point, if there is room; nothing is drawn. Where only some `ways` are allowed, it is
 * moved inside the box along its line.
 */
export function findPlace(
  sheet: Sheet,
  text: LocalizedText,
  point: readonly [number, number],
  style: TextStyle,
  inside: Box,
  points: readonly Box[],
  { gaps = [0.6, 1.1, 1.8], ways = directions, dislike = () => 0 }: PlaceOptions = {},
): PlacedLabel | undefined {
  const size = style.size ?? sheet.sizes.text;
  const label = measured(sheet, text, 0, 0, style);
  const { width } = label;
  let best: PlacedLabel | undefined;
  for (const gap of gaps) {
    for (const [dx, dy] of ways) {
      let x = point[0] + dx * (gap * size + (dx === 0 ? 0 : width / 2)) - width / 2;
      if (ways !== directions) x = Math.max(inside.x, Math.min(x, inside.x + inside.width - width));
      const y = point[1] + dy * gap * size * 1.2 + size * (0.35 + 0.25 * dy);
      const item = { ...label, x, y, anchor: "start" as const };
      const box = textBox(item);
      if (!within(box, inside) || !isFree(sheet, box, 3)) continue;
      const most = (best?.cost ?? Infinity) - gap * 2;
      const least = covered(box, points, 3, most) + gap * 2;
      if (best !== undefined && least >= best.cost) continue;
      const cost = least + dislike(box);
      if (best === undefined || cost < best.cost) best = { item, cost };
    }
    if (best !== undefined && best.cost <= gap * 2) break;
  }
  return best;
}

/** The ways from a point to its label: those to its sides from the third on, those above and below it last. */
export const directions: readonly (readonly [number, number])[] = [
  [1, -1],
  [-1, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
];

export function within(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  );
}

const mostSegments = 2000;
/** Farther out, in pixels, no card reaches. */
const [before, beyond] = [-100, 4100];

/** Places along the lines every few pixels; of lines with very many corners only some are looked at. */
export function sampled(obstacles: Obstacles): Box[] {
  const segments = obstacles.reduce((sum, line) => sum + line.length / 2, 0);
  const stride = 2 * Math.max(1, Math.ceil(segments / mostSegments));
  const places: Box[] = [];
  for (const line of obstacles) {
    for (let i = 0; i + 1 < line.length; i += stride) {
      // without lists of two, which take longer than the rest until they are compiled
      const x = onCard(line[i]!);
      const y = onCard(line[i + 1]!);
      const width = onCard(line[i + stride] ?? x) - x;
      const height = onCard(line[i + stride + 1] ?? y) - y;
      const parts = Math.min(40, Math.ceil(Math.hypot(width, height) / 6) || 1);
      for (let part = 0; part < parts; part++) {
        places.push({ x: x + (width * part) / parts, y: y + (height * part) / parts, width: 0, height: 0 });
      }
    }
  }
  return places;
}

function onCard(pixel: number): number {
  return pixel < before ? before : pixel > beyond ? beyond : pixel;
}

/** How many of the places lie under a box or at its edge; from `most` on they are not counted. */
export function covered(box: Box, places: readonly Box[], margin = 3, most: number = Infinity): number {
  let count = 0;
  // many thousand times: an iterator takes twice as long until it is compiled
  for (let i = 0; i < places.length && count < most; i++) count += Number(overlaps(box, places[i]!, margin));
  return count;
}

/** Whether any of the places lies under a box or at its edge. */
export function touches(box: Box, places: readonly Box[], margin = 3): boolean {
  return places.some((place) => overlaps(box, place, margin));
}
