import type { Counted, Facts, Split } from "./certificate.ts";

export type Rows = readonly number[];

const rowsIn = (ranges: Split["tests"][number]): Rows =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));

/** The class of each row. */
function classesOf({ labels }: Split, valueOf: Facts): Rows {
  const sizes = labels.map(([, size]) => (typeof size === "string" ? valueOf(size) : size));
  return labels.flatMap(([label], i) => Array.from({ length: sizes[i]! }, () => label));
}

/** What is wrong with a split; nothing when it keeps its law. `valueOf` gives the facts before it. */
export function faultsOfSplit(split: Split, valueOf: Facts): readonly string[] {
  const [rows, parts, classes] = [valueOf(split.rows), valueOf(split.parts), classesOf(split, valueOf)];
  const [tests, start] = [split.tests.map(rowsIn), split.law === "last rows" ? rows - parts : 0];
  const all = rowsIn([[start, rows]]);
  // of the classes laid end to end, in the order they come up, every k-th row belongs to a fold
  const orderOf = new Map([...new Set(classes)].map((label, place) => [label, place]));
  const laid = all.toSorted((a, b) => orderOf.get(classes[a]!)! - orderOf.get(classes[b]!)!);
  const share = (fold: number): Rows => laid.filter((_, place) => place % parts === fold);
  const mix = (some: Rows): string => String(some.map((row) => classes[row]!).toSorted((a, b) => a - b));
  const isFair = tests.length === parts && tests.every((test, fold) => test.length === share(fold).length);
  const keeps = {
    "last rows": tests.length === 1,
    parted: tests.length === parts,
    shuffled: isFair,
    "cut in order": isFair && String(tests.flat()) === String(all),
    stratified: tests.length === parts && tests.every((test, fold) => mix(test) === mix(share(fold))),
  }[split.law];
  const covers = String(tests.flat().toSorted((a, b) => a - b)) === String(all);
  const labelled = classes.length === 0 || classes.length === rows;
  return keeps && covers && labelled ? [] : [`${split.name} is not ${split.law}`];
}

/** The rows of a part of the split of that name. */
export function rowsOf(splits: readonly Split[], name: string, part: number): Rows {
  return rowsIn(splits.find((split) => split.name === name)!.tests[part] ?? []);
}

/** What a fact about a split should say; the rows are numbered from 1. */
export function countedIn(splits: readonly Split[], fact: Counted, valueOf: Facts): number {
  const { kind, part, label, side } = fact;
  const test = rowsOf(splits, fact.split, typeof part === "string" ? valueOf(part) - 1 : part);
  if (kind !== "count") return (kind === "first" ? test[0]! : test.at(-1)!) + 1;
  const split = splits.find(({ name }) => name === fact.split)!;
  const classes = classesOf(split, valueOf);
  const count = (rows: Rows): number =>
    rows.filter((row) => label === undefined || classes[row] === label).length;
  return side === "test" ? count(test) : count(rowsIn([[0, valueOf(split.rows)]])) - count(test);
}
