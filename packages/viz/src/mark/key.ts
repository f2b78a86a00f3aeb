import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { type LocalizedText, localize } from "../text/locale.ts";
import { textWidth } from "../text/metrics.ts";
import type { Plot } from "./axes.ts";
import { isShown } from "./clip.ts";
import { drawLegend, showsWhole } from "./legend.ts";
import { nameAlong } from "./name-along.ts";
import { nameAside } from "./name-aside.ts";
import { sampled } from "./place.ts";
import { othersName, ownStyles, type SeriesStyle } from "./series.ts";
import { shapeItem } from "./shape.ts";
import { type LegendEntry, addText, keep, noteMissing, scratch, type Sheet, warn, widthOf } from "./sheet.ts";

export interface KeyEntry {
  readonly name: LocalizedText;
  readonly value: string;
  readonly style: SeriesStyle;
  /** The widest value that an animation may show. */
  readonly widest?: string;
}

/** How the lines of a plot are named: at their ends where there is room, otherwise in a legend above. */
export interface Key {
  /** What is left for the plot. */
  readonly room: Box;
  /**
   * Draws end shapes and, where they stand there, the names; `ends` are the last points in pixels.
   */
  readonly finish: (plot: Plot, ends: Ends, lines?: readonly (readonly (readonly number[])[])[]) => void;
}

type Ends = readonly (readonly [number, number] | undefined)[];

const leader = 1.3;
/** A line that ends so many ems before its name is led there by dots: a stroke would go on with it. */
const farEnd = 3;

/** Entries of series that keep a style of their own, and one that counts the others. */
export function namedEntries(
  sheet: Sheet,
  series: readonly { readonly name: LocalizedText; readonly value?: LocalizedText }[],
  styles: readonly SeriesStyle[],
): KeyEntry[] {
  const own = ownStyles(series.length);
  const entries = series.slice(0, own).map(({ name, value = "" }, i) => ({
    name,
    value: localize(value, sheet.locale),
    style: styles[i]!,
  }));
  const count = series.length - own;
  if (count === 0) return entries;
  warn(sheet, "folded-series", { count });
  return [...entries, { name: othersName(sheet, count), value: "", style: styles[own]! }];
}

/** A legend of patches or other `marks`, for what is not drawn as a line; what is left of the room. */
export function drawPatches(
  sheet: Sheet,
  room: Box,
  series: readonly { readonly name: LocalizedText }[],
  styles: readonly SeriesStyle[],
  marks: readonly NonNullable<LegendEntry["mark"]>[] = [],
): Box {
  const entries = namedEntries(sheet, series, styles);
  return drawLegend(
    sheet,
    room,
    entries.map(({ name, style: { color } }, i) => ({ name, color, mark: marks[i] })),
  );
}

/** The ends that belong to `namedEntries`: the others are named at the first of theirs. */
export function namedEnds<End>(ends: readonly (End | undefined)[]): (End | undefined)[] {
  const own = ownStyles(ends.length);
  const others = ends.slice(own);
  return others.length === 0 ? [...ends] : [...ends.slice(0, own), others.find((end) => end !== undefined)];
}

/**
 * Takes the room for the names of lines: beside their ends where there is room and the ends can be seen, otherwise in a
 * legend. Where the caller chose the domains, an end may not be seen.
 */
export function reserveKey(
  sheet: Sheet,
  room: Box,
  entries: readonly KeyEntry[],
  areEndsSeen: boolean = sheet.axes?.x?.domain === undefined && sheet.axes?.y?.domain === undefined,
): Key {
  const { text } = sheet.sizes;
  const styles = entries.map(({ style }) => style);
  const fits = sheet.width >= 420 && room.height - text * 3.5 >= entries.length * text * 1.25;
  const isSlim = !fits && sheet.width >= 300 && canStandBeside(sheet, room, entries);
  const legend = entries.map(({ style, ...entry }) => ({ ...entry, ...style }));
  const isCut = fits && widestOf(sheet, entries) > longest * text && showsWhole(sheet, room, legend);
  if (entries.length < 2 || !areEndsSeen || isCut || !(fits || isSlim)) {
    return {
      room: drawLegend(sheet, room, legend),
      finish: (plot, ends) => drawEnds(sheet, styles, seenIn(plot, ends)),
    };
  }
  for (const { name } of entries) noteMissing(sheet, name);
  const names = fitApart(
    entries.map(({ name }) => cleanText(localize(name, sheet.locale))),
    text * (isSlim ? slimName : longest),
    text,
    600,
  );
  const widths = entries.map(({ value, widest }, i) =>
    Math.max(textWidth(names[i]!, text, 600), textWidth(widest ?? value, text, 400)),
  );
  const width = Math.max(...widths) + leader * text;
  return {
    room: { ...room, width: room.width - width },
    finish: (plot, ends) => {
      const seen = seenIn(plot, ends);
      drawEnds(sheet, styles, seen);
      drawEndLabels(sheet, plot, entries, names, seen);
    },
  };
}

/**
 * Draws lines whose names stand beside their ends or, in a low card, along them or tied to them where all find
 * room; otherwise in a legend. `draw` may be called twice and has to hand the pixels of its lines to `finish`.
 */
export function drawKeyed(
  sheet: Sheet,
  room: Box,
  entries: readonly KeyEntry[],
  draw: (sheet: Sheet, key: Key) => void,
): void {
  const copy = scratch(sheet);
  const key = reserveKey(copy, room, entries);
  if (key.room.height === room.height || sheet.isAnimated || sheet.height >= 280) {
    draw(copy, key);
    keep(sheet, copy);
    return;
  }
  const bare = scratch(sheet);
  if (drawNamed(bare, room, entries, draw)) return keep(sheet, bare);
  draw(copy, key);
  keep(sheet, copy);
}

/** Draws lines with their names along them or tied to them; whether all found room. */
function drawNamed(
  sheet: Sheet,
  room: Box,
  entries: readonly KeyEntry[],
  draw: (sheet: Sheet, key: Key) => void,
): boolean {
  let isComplete = false;
  draw(sheet, {
    room,
    finish: (plot, all, lines = []) => {
      const ends = seenIn(plot, all);
      const styles = entries.map(({ style }) => style);
      drawEnds(sheet, styles, ends);
      const named = entries.map(({ name, style: { color } }, i) => ({
        name,
        color,
        end: ends[i],
        lines: lines[i] ?? [],
      }));
      const points = sampled(lines.flat());
      let shortest = Number.POSITIVE_INFINITY;
      let best: Sheet | undefined;
      for (const order of ordersOf(named)) {
        const copy = scratch(sheet);
        let threads = 0;
        const areNamed = nameAlong(copy, order, plot, points, (name, color, own, names) => {
          const aside = nameAside(copy, name, color, { inside: plot, own, points, names });
          threads += aside?.thread ?? 0;
          return aside?.box;
        });
        if (areNamed && threads < shortest) [shortest, best] = [threads, copy];
      }
      isComplete = best !== undefined;
      if (best !== undefined) keep(sheet, best);
    },
  });
  return isComplete;
}

/** Each line in turn as the one that is named first: what is named first has the choice. */
function ordersOf<Line>(lines: readonly Line[]): Line[][] {
  return lines.map((line) => [line, ...lines.filter((other) => other !== line)]);
}

/** Longest name, in ems, that stands beside the lines of a card and of a narrow one. */
const [longest, slimName] = [9.5, 5.6];

function widestOf(sheet: Sheet, entries: readonly KeyEntry[]): number {
  return Math.max(...entries.map(({ name }) => widthOf(sheet, name, 600)));
}

/** Whether the names of a narrow card are few and short enough to stand beside the lines and leave the height to them. */
function canStandBeside(sheet: Sheet, room: Box, entries: readonly KeyEntry[]): boolean {
  const { text } = sheet.sizes;
  const isLow = room.height - text * 3.5 < entries.length * text * 1.3;
  return !isLow && widestOf(sheet, entries) <= slimName * text;
}

type Spot = readonly [number, number] | undefined;

/** The ends without those that a cut plot leaves outside. */
function seenIn(plot: Plot, ends: readonly Spot[]): Spot[] {
  return ends.map((end) => (end !== undefined && isShown(plot, end) ? end : undefined));
}

/** The shape of each line where it ends, if that can be seen. */
export function drawEnds(sheet: Sheet, styles: readonly SeriesStyle[], ends: readonly Spot[]): void {
  const ink = { role: "mark", stroke: sheet.theme.card, lineWidth: 1 } as const;
  for (const [i, end] of ends.entries()) {
    const { color, shape } = styles[i]!;
    if (end) sheet.items.push(shapeItem(shape, end, sheet.sizes.text * 0.29, { ...ink, fill: color }));
  }
}

function drawEndLabels(
  sheet: Sheet,
  plot: Plot,
  entries: readonly KeyEntry[],
  names: readonly string[],
  ends: readonly Spot[],
): void {
  const { text } = sheet.sizes;
  const both =
    entries.length * text * 2.5 <= plot.height && entries.every(({ value, widest = value }) => widest !== "");
  const height = both ? text * 2.5 : text * 1.25;
  const wanted = ends.map((end) => end?.[1] ?? plot.y);
  const places = dodge(wanted, height, plot.y, plot.y + plot.height);
  const x = plot.x + plot.width + leader * text;
  for (const [i, { value, style }] of entries.entries()) {
    const middle = places[i]!;
    const end = ends[i];
    const y = both ? middle - text * 0.12 : middle + text * 0.36;
    if (end !== undefined) {
      const lines = [[end[0] + text * 0.4, end[1], x - text * 0.3, y - text * 0.34]];
      const isFar = x - end[0] > farEnd * text;
      const ink = { stroke: style.color, lineWidth: 1, opacity: 0.7, ...(isFar && { dash: [1, 5] }) };
      sheet.items.push({ type: "path", role: "mark", lines, ...ink });
    }
    addText(sheet, names[i]!, x, y, { role: "label", weight: 600, fill: style.color });
    if (both) addText(sheet, value, x, y + text * 1.12, { role: "value" });
  }
}

/** Places as near to the wanted ones as they can be, `gap` apart, between two bounds, in their order; ties as `heights` say. */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const places = wanted.map((place) => Math.min(high - gap / 2, Math.max(low + gap / 2, place)));
  for (let k = 1; k < order.length; k++) {
    places[order[k]!] = Math.max(places[order[k]!]!, places[order[k - 1]!]! + gap);
  }
  let limit = high - gap / 2;
  for (let k = order.length - 1; k >= 0; k--) {
    places[order[k]!] = Math.min(places[order[k]!]!, limit);
    limit = places[order[k]!]! - gap;
  }
  return places;
}
