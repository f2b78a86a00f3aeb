import type { Counted, Split } from "./certificate.ts";

type Rows = readonly (readonly [from: number, to: number])[];

const sizeOf = (rows: Rows): number => rows.reduce((sum, [from, to]) => sum + to - from, 0);

/** What is wrong with a split; nothing when it keeps its law. `valueOf` gives the facts before it. */
export function faultsOfSplit(split: Split, valueOf: (fact: string) => number): readonly string[] {
  const { name, law, tests } = split;
  const [rows, parts] = [valueOf(split.rows), valueOf(split.parts)];
  const [labels, all] = [lengthsOf(split, valueOf), tests.flat().toSorted(([a], [b]) => a - b)];
  const faults: string[] = [];
  const hold = (condition: boolean, rule: string): unknown => condition || faults.push(`${name}: ${rule}`);
  hold(
    labels.length === 0 || labels.reduce((sum, [, length]) => sum + length, 0) === rows,
    "classes fill the rows",
  );
  if (law === "last rows") {
    hold(all.length === 1 && all[0]![0] === rows - parts && all[0]![1] === rows, "the last rows");
    return faults;
  }
  hold(tests.length === parts, "as many folds as were asked for");
  hold(all[0]?.[0] === 0 && all.at(-1)?.[1] === rows, "the folds reach from the first row to the last");
  hold(
    all.every(([from], index) => index === 0 || from === all[index - 1]![1]),
    "every row in one fold only",
  );
  const larger = rows % parts;
  if (law !== "stratified")
    for (const [fold, test] of tests.entries())
      hold(
        sizeOf(test) === Math.floor(rows / parts) + (fold < larger ? 1 : 0),
        "the first folds take the rest",
      );
  if (law === "cut in order")
    hold(
      tests.every((test, fold) => test[0]?.[0] === (tests[fold - 1]?.at(-1)?.[1] ?? 0)),
      "folds lie in order",
    );
  if (law === "stratified")
    for (const [label, start, stop] of sorted(labels))
      for (const [fold, test] of tests.entries()) {
        // of the classes laid end to end, every k-th row belongs to a fold
        const upTo = (end: number): number => Math.max(0, Math.ceil((end - fold) / parts));
        hold(
          countOf(test, labels, label) === upTo(stop) - upTo(start),
          "each fold has its share of each class",
        );
      }
  return faults;
}

/** The classes in the order they come up, each with its place when all are laid end to end. */
function sorted(
  labels: readonly (readonly [number, number])[],
): readonly (readonly [number, number, number])[] {
  const totals = new Map<number, number>();
  for (const [label, length] of labels) totals.set(label, (totals.get(label) ?? 0) + length);
  let start = 0;
  return Array.from(totals, ([label, length]) => [label, start, (start += length)] as const);
}

function lengthsOf(
  { labels }: Split,
  valueOf: (fact: string) => number,
): readonly (readonly [number, number])[] {
  return labels.map(([label, length]) => [label, typeof length === "string" ? valueOf(length) : length]);
}

function countOf(rows: Rows, labels: readonly (readonly [number, number])[], label: number): number {
  let [start, count] = [0, 0];
  for (const [one, length] of labels) {
    if (one === label)
      for (const [from, to] of rows)
        count += Math.max(0, Math.min(to, start + length) - Math.max(from, start));
    start += length;
  }
  return count;
}

/** What a fact about a split should say; the rows are numbered from 1. */
export function countedIn(split: Split, fact: Counted, valueOf: (fact: string) => number): number {
  const test = split.tests[typeof fact.part === "string" ? valueOf(fact.part) - 1 : fact.part] ?? [];
  const labels = lengthsOf(split, valueOf);
  if (fact.kind === "first") return (test[0]?.[0] ?? Number.NaN) + 1;
  if (fact.kind === "last") return test.at(-1)?.[1] ?? Number.NaN;
  const { label, side } = fact;
  const tested = label === undefined ? sizeOf(test) : countOf(test, labels, label);
  if (side === "test") return tested;
  const all = labels.reduce((sum, [one, length]) => sum + (one === label ? length : 0), 0);
  return (label === undefined ? valueOf(split.rows) : all) - tested;
}
