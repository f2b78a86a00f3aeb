import type { LegendEntry } from "../mark/legend.ts";
import { mostSeries, seriesStyle } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { ClassStyle } from "../mark/strip.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { readText } from "./description.ts";

export type Label = string | number;
export type ClassNames = Readonly<Record<string, LocalizedText>>;

/** The labels that occur, numbers by size, strings by code point. */
export function classesOf(labels: Iterable<Label>): Label[] {
  return [...new Set(labels)].toSorted((a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a) < String(b) ? -1 : 1;
  });
}

/** Class names by label, from a record or from a list in the order of the classes. */
export function readClassNames(
  labels: Iterable<Label>,
  names: ClassNames | readonly LocalizedText[] = {},
): ClassNames {
  const named = isList(names)
    ? Object.fromEntries(classesOf(labels).flatMap((label, i) => (names[i] ? [[label, names[i]]] : [])))
    : names;
  return Object.fromEntries(
    Object.entries(named).map(([label, name]) => [label, readText(`classNames.${label}`, name)]),
  );
}

/** A copy of the labels; a `TypeError` names the first that is neither text nor number. */
export function readLabels(labels: ArrayLike<Label>): Label[] {
  return Array.from(labels, (label, i) => {
    if (typeof label === "string" || typeof label === "number") return label;
    throw new TypeError(`labels[${i}] must be a string or a number, got ${typeof label}`);
  });
}

/** Row numbers, checked against the number of rows. */
export function readIndices(name: string, indices: ArrayLike<number>, length: number): Uint32Array {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || !(index >= 0 && index < length)) {
      throw new RangeError(`${name} must hold row numbers below ${length}, got ${index}`);
    }
  }
  return Uint32Array.from(indices);
}

/** Every class by itself, as findings and alt texts count them. */
export function everyClass(labels: readonly Label[], classNames: ClassNames): Classes {
  return placed(labels, classNames, Number.POSITIVE_INFINITY);
}

/** Classes as they are drawn: the sixth and later share one style when there are more than six. */
export interface Classes {
  /** Place of each label's class in the legend. */
  readonly place: Int32Array;
  /** Name of each place; the folded rest is named by its count. */
  readonly names: readonly LocalizedText[];
  /** How many classes the last place holds; 0 when every class has its own. */
  readonly folded: number;
}

export function placeClasses(labels: readonly Label[], classNames: ClassNames): Classes {
  return placed(labels, classNames, mostSeries);
}

function placed(labels: readonly Label[], classNames: ClassNames, most: number): Classes {
  const classes = classesOf(labels);
  const kept = classes.length > most ? most - 1 : classes.length;
  const places = new Map(classes.map((label, i) => [label, Math.min(i, kept)]));
  const names = classes.slice(0, kept).map((label) => ownName(classNames, String(label)));
  const folded = classes.length - kept;
  return {
    place: Int32Array.from(labels, (label) => places.get(label)!),
    names: folded > 0 ? [...names, { ko: `그 밖의 ${folded}개`, en: `${folded} others` }] : names,
    folded,
  };
}

export function classStyles(sheet: Sheet, classes: Classes): ClassStyle[] {
  const own = classes.folded > 0 ? classes.names.length - 1 : classes.names.length;
  return classes.names.map((_, i) => ({
    color: seriesStyle(sheet, i < own ? i : mostSeries).color,
    blocks: Math.min(i + 1, 5),
  }));
}

/** Legend of the classes. */
export function classLegend(sheet: Sheet, classes: Classes): LegendEntry[] {
  return classStyles(sheet, classes).map(({ color, blocks }, i) => ({
    color,
    blocks,
    name: classes.names[i]!,
  }));
}

const countWords = { count: { ko: "{name} {count}개", en: "{name} {count}" } } as const;

/** Every class with its count, as items of a list. */
export function listCounts({ names }: Classes, counts: readonly number[]): Message[] {
  return names.map((name, i) => ({ code: "count", values: { name, count: counts[i]! }, words: countWords }));
}

/** How often each place occurs among some rows. */
export function countPlaces(classes: Classes, rows: Iterable<number>): number[] {
  const counts = classes.names.map(() => 0);
  for (const row of rows) counts[classes.place[row]!]!++;
  return counts;
}

function isList(names: ClassNames | readonly LocalizedText[]): names is readonly LocalizedText[] {
  return Array.isArray(names);
}

/** The name given to a label, or the label itself. */
export function ownName(names: ClassNames, label: string): LocalizedText {
  return (Object.hasOwn(names, label) ? names[label] : undefined) ?? (label || '""');
}
