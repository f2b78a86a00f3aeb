import { lengthOf } from "./numbers.ts";
import { cutCell } from "../mark/cell.ts";
import { mostSeries, seriesStyle } from "../mark/series.ts";
import type { LegendEntry, Sheet } from "../mark/sheet.ts";
import type { ClassStyle } from "../mark/strip.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { isNumberArray, type NumberArray } from "@opt/description";
import { readText } from "./description.ts";
import { remembered } from "./remembered.ts";
import { readObject } from "../text/list.ts";
import { quoted, refuse } from "../text/refuse.ts";

export type Label = string | number;
export type ClassNames = Readonly<Record<string, LocalizedText>>;

/** The class of every row, as a chart keeps it: numbers in an array of their own kind stay in one. */
export type Labels = readonly Label[] | NumberArray;

/** The labels that occur, numbers by size, strings by code point. */
export function classesOf(labels: Labels): Label[] {
  return [...new Set<Label>(labels)].toSorted((a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a) < String(b) ? -1 : 1;
  });
}

/** Class names by label, from a record or from a list in the order of the classes. */
export function readClassNames(
  labels: Labels,
  names: ClassNames | readonly LocalizedText[] = {},
): ClassNames {
  const named = isList(names)
    ? Object.fromEntries(classesOf(labels).flatMap((label, i) => (names[i] ? [[label, names[i]]] : [])))
    : readObject("classNames", names);
  return Object.fromEntries(
    Object.entries(named).map(([label, name]) => [label, readText(`classNames.${label}`, name)]),
  );
}

/** A copy of the labels; a `TypeError` names the first that is neither text nor number. */
export function readLabels(labels: ArrayLike<Label>): Labels {
  if (isNumberArray(labels)) return labels.slice();
  lengthOf("labels", labels, "strings or numbers");
  const copy = Array.from(labels);
  const odd = copy.findIndex((label) => typeof label !== "string" && typeof label !== "number");
  if (odd >= 0) refuse(`labels[${odd}]`, "a string or a number", copy[odd]);
  return copy;
}

/** Row numbers, checked against the number of rows. */
export function readIndices(name: string, indices: ArrayLike<number>, length: number): Uint32Array {
  const count = lengthOf(name, indices, "row numbers");
  for (let i = 0; i < count; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || !(index >= 0 && index < length)) {
      throw new RangeError(`${name} must hold row numbers below ${length}, got ${quoted(index)}`);
    }
  }
  return new Uint32Array(indices);
}

/** What a chart says of the classes of its rows. */
interface Labelled {
  readonly labels: Labels;
  readonly classNames: ClassNames;
}

/** Every class by itself, as findings and alt texts count them. */
export const everyClass: (chart: Labelled) => Classes = /* @__PURE__ */ remembered((chart: Labelled) =>
  placed(chart, Number.POSITIVE_INFINITY),
);

/** Classes of rows; as they are drawn, the sixth and later share one style when there are more than six. */
export interface Classes {
  /** Place of each label's class in the legend. */
  readonly place: Int32Array;
  /** Name of each place; the folded rest is named by its count. */
  readonly names: readonly LocalizedText[];
  /** How many classes the last place holds; 0 when every class has its own. */
  readonly folded: number;
}

/** The classes as they are drawn. */
export function placeClasses(chart: Labelled): Classes {
  const all = everyClass(chart);
  return all.names.length > mostSeries ? placed(chart, mostSeries) : all;
}

function placed({ labels, classNames }: Labelled, most: number): Classes {
  const classes = classesOf(labels);
  const kept = classes.length > most ? most - 1 : classes.length;
  const places = new Map(classes.map((label, i) => [label, Math.min(i, kept)]));
  const names = classes.slice(0, kept).map((label) => ownName(classNames, String(label)));
  const folded = classes.length - kept;
  const place = new Int32Array(labels.length);
  for (let i = 0; i < place.length; i++) place[i] = places.get(labels[i]!)!;
  return {
    place,
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
    mark: (on, square) => cutCell(on, square, color, blocks, 3),
    name: classes.names[i]!,
  }));
}

const countWords = { count: { ko: "{name} {count}개", en: "{name} {count}" } } as const;

/** Every class with its count, as items of a list. */
export function listCounts({ names }: Classes, counts: readonly number[]): Message[] {
  return names.map((name, i) => ({ code: "count", values: { name, count: counts[i]! }, words: countWords }));
}

/** How often each place occurs among some rows. */
export function countPlaces({ names, place }: Classes, rows: Uint32Array): number[] {
  const counts = new Uint32Array(names.length);
  for (let i = 0; i < rows.length; i++) counts[place[rows[i]!]!]!++;
  return Array.from(counts);
}

/** How often each place occurs among all rows. */
export function countAll({ names, place }: Classes): number[] {
  const counts = new Uint32Array(names.length);
  for (let i = 0; i < place.length; i++) counts[place[i]!]!++;
  return Array.from(counts);
}

function isList(names: ClassNames | readonly LocalizedText[]): names is readonly LocalizedText[] {
  return Array.isArray(names);
}

/** The name given to a label, or the label itself. */
export function ownName(names: ClassNames, label: string): LocalizedText {
  return (Object.hasOwn(names, label) ? names[label] : undefined) ?? (label || '""');
}
