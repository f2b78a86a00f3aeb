import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { ellipsize } from "../text/fit.ts";
import { type LocalizedText, localize } from "../text/locale.ts";
import { textWidth } from "../text/metrics.ts";
import type { Plot } from "./axes.ts";
import { drawLegend } from "./legend.ts";
import { ownStyles, type SeriesStyle } from "./series.ts";
import { addText, noteMissing, type Sheet, warn } from "./sheet.ts";

export interface KeyEntry {
  readonly name: LocalizedText;
  readonly value: string;
  readonly style: SeriesStyle;
}

/** How the lines of a plot are named: at their ends where there is room, otherwise in a legend above. */
export interface Key {
  /** What is left for the plot. */
  readonly room: Box;
  /** Draws end dots and, where they stand there, the names; `ends` are the last points in pixels. */
  readonly finish: (plot: Plot, ends: readonly (readonly [number, number] | undefined)[]) => void;
}

const leader = 1.3;

/** Entries of series that keep a style of their own, and one that counts the others. */
export function namedEntries(
  sheet: Sheet,
  series: readonly { readonly name: LocalizedText }[],
  styles: readonly SeriesStyle[],
): KeyEntry[] {
  const own = ownStyles(series.length);
  const entries = series.slice(0, own).map(({ name }, i) => ({ name, value: "", style: styles[i]! }));
  const count = series.length - own;
  if (count === 0) return entries;
  warn(sheet, "folded-series", { count });
  return [...entries, { name: sheet.say("others", { count }), value: "", style: styles[own]! }];
}

/** The ends that belong to `namedEntries`: the others are named at the first of theirs. */
export function namedEnds<End>(ends: readonly (End | undefined)[]): (End | undefined)[] {
  const own = ownStyles(ends.length);
  const others = ends.slice(own);
  return others.length === 0 ? [...ends] : [...ends.slice(0, own), others.find((end) => end !== undefined)];
}

/** Takes the room for the names of lines. */
export function reserveKey(sheet: Sheet, room: Box, entries: readonly KeyEntry[]): Key {
  const { text } = sheet.sizes;
  const fits = sheet.width >= 420 && room.height - text * 3.5 >= entries.length * text * 1.25;
  if (!fits || entries.length < 2) {
    const legend = entries.map(({ name, value, style: { color, dash } }) => ({ name, value, color, dash }));
    return { room: drawLegend(sheet, room, legend), finish: (_, ends) => drawDots(sheet, entries, ends) };
  }
  for (const { name } of entries) noteMissing(sheet, name);
  const names = entries.map(({ name }) =>
    ellipsize(cleanText(localize(name, sheet.locale)), text * 9.5, text, 600),
  );
  const widths = entries.map(({ value }, i) =>
    Math.max(textWidth(names[i]!, text, 600), textWidth(value, text, 400)),
  );
  const width = Math.max(...widths) + leader * text;
  return {
    room: { ...room, width: room.width - width },
    finish: (plot, ends) => {
      drawDots(sheet, entries, ends);
      drawEndLabels(sheet, plot, entries, names, ends);
    },
  };
}

function drawDots(
  sheet: Sheet,
  entries: readonly KeyEntry[],
  ends: readonly (readonly [number, number] | undefined)[],
): void {
  for (const [i, end] of ends.entries()) {
    if (end === undefined) continue;
    sheet.items.push({
      type: "circle",
      role: "mark",
      x: end[0],
      y: end[1],
      radius: sheet.sizes.text * 0.29,
      fill: entries[i]!.style.color,
      stroke: sheet.theme.card,
      lineWidth: 1,
    });
  }
}

function drawEndLabels(
  sheet: Sheet,
  plot: Plot,
  entries: readonly KeyEntry[],
  names: readonly string[],
  ends: readonly (readonly [number, number] | undefined)[],
): void {
  const { text } = sheet.sizes;
  const both = entries.length * text * 2.5 <= plot.height && entries.every(({ value }) => value !== "");
  const height = both ? text * 2.5 : text * 1.25;
  const wanted = ends.map((end) => end?.[1] ?? plot.y);
  const places = dodge(wanted, height, plot.y, plot.y + plot.height);
  const x = plot.x + plot.width + leader * text;
  for (const [i, { value, style }] of entries.entries()) {
    const middle = places[i]!;
    const end = ends[i];
    const y = both ? middle - text * 0.12 : middle + text * 0.36;
    if (end !== undefined) {
      const line = [end[0] + text * 0.4, end[1], x - text * 0.3, y - text * 0.34];
      sheet.items.push({
        type: "path",
        role: "mark",
        lines: [line],
        stroke: style.color,
        lineWidth: 1,
        opacity: 0.7,
      });
    }
    addText(sheet, names[i]!, x, y, { role: "label", weight: 600, fill: style.color });
    if (both) addText(sheet, value, x, y + text * 1.12, { role: "value" });
  }
}

/** Places as near to the wanted ones as they can be, `gap` apart, between two bounds, in their order. */
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
