import type { LocalizedText } from "../text/locale.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";

/** Row numbers of one fold. A fold of `@opt/data` fits. */
export interface FoldIndices {
  readonly train: ArrayLike<number>;
  readonly test: ArrayLike<number>;
}

export interface KFoldChartOptions extends ChartTexts {
  readonly folds: Iterable<FoldIndices>;
  /** The class of every row. */
  readonly labels: ArrayLike<string | number>;
  /** Names for the classes: by label, or in the ascending order of the labels. */
  readonly classNames?: Readonly<Record<string, LocalizedText>> | readonly LocalizedText[];
}

/** Which rows each fold trains on and validates on, with the classes of the validation rows. */
export interface KFoldChart extends ChartDescription<"kFold"> {
  readonly folds: readonly { readonly train: Uint32Array; readonly test: Uint32Array }[];
  readonly labels: readonly (string | number)[];
  readonly classNames: Readonly<Record<string, LocalizedText>>;
}

/**
 * The folds of a cross-validation: one row a fold, validation cells in the colour of their class, counts at the right.
 *
 * @throws `RangeError` for an index outside the labels.
 */
export function kFoldChart(options: KFoldChartOptions): KFoldChart {
  const labels = Array.from(options.labels);
  const folds = Array.from(options.folds, ({ train, test }, i) => ({
    train: readIndices(`folds[${i}].train`, train, labels.length),
    test: readIndices(`folds[${i}].test`, test, labels.length),
  }));
  return freezeChart<KFoldChart>(
    "kFold",
    { folds, labels, classNames: readClassNames(labels, options.classNames ?? {}) },
    options,
  );
}

/** The labels that occur, numbers by size, strings by code point. */
export function classesOf(labels: Iterable<string | number>): (string | number)[] {
  return [...new Set(labels)].toSorted((a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a) < String(b) ? -1 : 1;
  });
}

function readClassNames(
  labels: readonly (string | number)[],
  names: NonNullable<KFoldChartOptions["classNames"]>,
): KFoldChart["classNames"] {
  const named = isList(names)
    ? Object.fromEntries(classesOf(labels).flatMap((label, i) => (names[i] ? [[label, names[i]]] : [])))
    : names;
  return Object.fromEntries(
    Object.entries(named).map(([label, name]) => [label, readText(`classNames.${label}`, name)]),
  );
}

function readIndices(name: string, indices: ArrayLike<number>, length: number): Uint32Array {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || !(index >= 0 && index < length)) {
      throw new RangeError(`${name} must hold row numbers below ${length}, got ${index}`);
    }
  }
  return Uint32Array.from(indices);
}

function isList(names: NonNullable<KFoldChartOptions["classNames"]>): names is readonly LocalizedText[] {
  return Array.isArray(names);
}
