import type { Counted, Facts, Split } from "./certificate.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

const total = (rows: Ranges): number => rows.reduce((sum, [from, to]) => sum + to - from, 0);
const sum = (labels: Ranges): number => labels.reduce((all, [, length]) => all + length, 0);

/** What is wrong with a split; nothing when it keeps its law. `valueOf` gives the facts before it. */
export function faultsOfSplit(split: Split, valueOf: Facts): readonly string[] {
  const { law, tests } = split;
  const [rows, parts, labels] = [valueOf(split.rows), valueOf(split.parts), classesOf(split, valueOf)];
  const all = tests.flat().toSorted(([a], [b]) => a - b);
  const start = law === "last rows" ? rows - parts : 0;
  const share = (fold: number): number => Math.floor(rows / parts) + (fold < rows % parts ? 1 : 0);
  // of the classes laid end to end, every k-th row belongs to a fold
  const upTo = (end: number, fold: number): number => Math.max(0, Math.ceil((end - fold) / parts));
  const isFair = tests.every((test, fold) => total(test) === share(fold));
  const inOrder = tests.every((test, i) => test[0]?.[0] === (tests[i - 1]?.at(-1)?.[1] ?? 0));
  const isMixed = ([label, from, to]: readonly [number, number, number]): boolean =>
    tests.every((test, fold) => countOf(test, labels, label) === upTo(to, fold) - upTo(from, fold));
  const keeps = {
    "last rows": tests.length === 1,
    shuffled: isFair,
    "cut in order": isFair && inOrder,
    stratified: endToEnd(labels).every(isMixed),
  }[law];
  const joined = all.every(([from], i) => from === (i === 0 ? start : all[i - 1]![1]));
  const counted = law === "last rows" || tests.length === parts;
  const filled = all.at(-1)?.[1] === rows && (labels.length === 0 || sum(labels) === rows);
  return joined && counted && filled && keeps ? [] : [`${split.name} is not ${law}`];
}

/** The classes in the order they come up, each with its place when all are laid end to end. */
function endToEnd(labels: Ranges): readonly (readonly [number, number, number])[] {
  const lengths = new Map<number, number>();
  for (const [label, length] of labels) lengths.set(label, (lengths.get(label) ?? 0) + length);
  let start = 0;
  return Array.from(lengths, ([label, length]) => [label, start, (start += length)] as const);
}

function classesOf({ labels }: Split, valueOf: Facts): Ranges {
  return labels.map(([label, length]) => [label, typeof length === "string" ? valueOf(length) : length]);
}

function countOf(rows: Ranges, labels: Ranges, wanted: number): number {
  let [at, count] = [0, 0];
  for (const [label, length] of labels) {
    const end = at + length;
    for (const [from, to] of label === wanted ? rows : [])
      count += Math.max(0, Math.min(to, end) - Math.max(from, at));
    at = end;
  }
  return count;
}

/** What a fact about a split should say; the rows are numbered from 1. */
export function countedIn(split: Split, { kind, part, label, side }: Counted, valueOf: Facts): number {
  const test = split.tests[typeof part === "string" ? valueOf(part) - 1 : part] ?? [];
  const labels = classesOf(split, valueOf);
  if (kind !== "count") return (kind === "first" ? test[0]![0] + 1 : test.at(-1)?.[1]) ?? Number.NaN;
  const tested = label === undefined ? total(test) : countOf(test, labels, label);
  const all = label === undefined ? valueOf(split.rows) : sum(labels.filter(([one]) => one === label));
  return side === "test" ? tested : all - tested;
}
