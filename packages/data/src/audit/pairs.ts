import type { EncodedLabels } from "../labels.ts";
import type { Columns } from "./columns.ts";
import { type Finding, type FindingCode, mostNamed } from "./finding.ts";
import { forShared, RowCounter, valuesOf } from "./rows.ts";
import { similarTexts } from "./similar-texts.ts";

/** A part of a split: its name and its rows. */
export type Part = readonly [name: string, rows: ArrayLike<number>];

/** Returns what leaks from one part into another; the first is the earlier one. */
export function auditPair(first: Part, second: Part, columns: Columns): Finding[] {
  const { groups, keys, texts } = columns;
  return [
    ...sharedRows(first, second, columns),
    ...sharedValues("shared-groups", first, second, groups),
    ...sharedValues("shared-keys", first, second, keys),
    ...(texts === undefined ? [] : nearTexts(first, second, texts)),
    ...futureRows(first, second, columns),
  ];
}

function sharedRows([a, rows]: Part, [b, others]: Part, { length }: Columns): Finding[] {
  const shared = new RowCounter();
  forShared(others, length, valuesOf(rows, length), undefined, (_, row) => shared.add(row));
  return shared.count === 0 ? [] : [leak("shared-rows", a, b, shared)];
}

function sharedValues(
  code: FindingCode,
  [a, rows]: Part,
  [b, others]: Part,
  column: EncodedLabels | undefined,
): Finding[] {
  if (column === undefined) return [];
  const size = column.values.length;
  const shared = new RowCounter();
  const names: string[] = [];
  forShared(others, size, valuesOf(rows, size, column.codes), column.codes, (value, row) => {
    shared.add(row);
    if (names.length < mostNamed) names.push(String(column.values[value]));
  });
  return shared.count === 0 ? [] : [{ ...leak(code, a, b, shared), names }];
}

function nearTexts([a, rows]: Part, [b, others]: Part, texts: ArrayLike<string>): Finding[] {
  const similar = new RowCounter();
  const names: string[] = [];
  for (const [row, other] of similarTexts(rows, others, texts)) {
    similar.add(other);
    if (names.length < mostNamed) names.push(`${row}–${other}`);
  }
  return similar.count === 0 ? [] : [{ ...leak("similar-texts", a, b, similar), names }];
}

function futureRows([a, rows]: Part, [b, others]: Part, { times }: Columns): Finding[] {
  if (times === undefined) return [];
  let begin = Infinity;
  for (let i = 0; i < others.length; i++) begin = Math.min(begin, times[others[i]!]!);
  const future = new RowCounter();
  for (let i = 0; i < rows.length; i++) if (times[rows[i]!]! >= begin) future.add(rows[i]!);
  return future.count === 0 ? [] : [leak("future-rows", a, b, future)];
}

function leak(code: FindingCode, a: string, b: string, { count, rows }: RowCounter): Finding {
  return { code, level: "leak", values: { a, b, count }, rows };
}
