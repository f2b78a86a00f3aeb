import type { EncodedLabels, Label } from "../labels.ts";
import { testIndependence } from "./chi-square.ts";
import type { Columns } from "./columns.ts";
import type { Finding } from "./finding.ts";
import type { Part } from "./pairs.ts";
import { Bits, RowCounter } from "./rows.ts";

/** Returns what is wrong with one part by itself. */
export function auditPart([part, rows]: Part, { classes, length }: Columns): Finding[] {
  if (rows.length === 0) return [warning("empty-part", { part })];
  const repeated = repeatedRows([part, rows], length);
  if (classes === undefined) return repeated;
  const isSortedBlock = (): boolean => isBlock(rows) && isSorted(classes);
  return [...repeated, ...auditCounts(part, countClasses(rows, classes), classes, isSortedBlock)];
}

/** Classes with the rows of each, of all parts together. */
export type ClassCounts = Pick<EncodedLabels, "counts" | "values" | "sorted">;

/** Returns what is wrong with a part that has so many rows of each class, and may be one block of rows sorted by class. */
export function auditCounts(
  part: string,
  counts: Uint32Array,
  classes: ClassCounts,
  isSortedBlock: () => boolean,
): Finding[] {
  const size = sum(counts);
  const length = sum(classes.counts);
  const present = counts.reduce((found, count) => found + (count > 0 ? 1 : 0), 0);
  const alone = present === 1 && classes.values.length > 1;
  return [
    ...(alone ? [singleClass(part, counts, classes)] : []),
    ...(alone && isSortedBlock() ? [warning("sorted-rows", { part })] : []),
    ...Array.from(classes.sorted).flatMap((code) => {
      if (isMissing(classes.values[code]!)) return [];
      const whole = classes.counts[code]! / length;
      const values = { part, class: String(classes.values[code]), share: counts[code]! / size, whole };
      return judgeShare(counts[code]!, size, values);
    }),
  ];
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Returns the drift of the classes between parts: unlikely by chance, and large enough to matter. */
export function auditDrift(parts: readonly Part[], { classes }: Columns): Finding[] {
  if (classes === undefined) return [];
  const filled = parts.filter(([, rows]) => rows.length > 0);
  return auditTable(filled.map(([, rows]) => countClasses(rows, classes)));
}

/** Returns the drift of the classes between parts that are not empty, from their counts. */
export function auditTable(counts: readonly Uint32Array[]): Finding[] {
  const test = testIndependence(counts);
  if (test === undefined || !(test.pValue < 0.001 && test.effect >= 0.1)) return [];
  const { statistic, degrees, pValue, effect } = test;
  return [warning("class-drift", { statistic, degrees, pValue, effect })];
}

/** Returns the labels that are empty texts: of a CSV file, most likely missing ones. */
export function missingLabels({ classes }: Columns): Finding[] {
  if (classes === undefined) return [];
  const empty = new Set(classes.values.flatMap((value, code) => (isMissing(value) ? [code] : [])));
  if (empty.size === 0) return [];
  const missing = new RowCounter();
  for (let row = 0; row < classes.codes.length; row++) if (empty.has(classes.codes[row]!)) missing.add(row);
  return [{ ...warning("missing-labels", { count: missing.count }), rows: missing.rows }];
}

/** Returns the rows that no part has. */
export function unusedRows(parts: readonly Part[], length: number): Finding[] {
  const used = new Bits(length);
  for (const [, rows] of parts) for (let i = 0; i < rows.length; i++) used.add(rows[i]!);
  const unused = new RowCounter();
  for (let row = 0; row < length; row++) if (!used.has(row)) unused.add(row);
  return unused.count === 0
    ? []
    : [{ ...warning("unused-rows", { count: unused.count, length }), rows: unused.rows }];
}

/** Empty texts are said to be missing, and no class beside. */
function isMissing(label: Label): boolean {
  return typeof label === "string" && label.trim() === "";
}

function repeatedRows([part, rows]: Part, length: number): Finding[] {
  const seen = new Bits(length);
  const again = new Bits(length);
  const repeated = new RowCounter();
  for (let i = 0; i < rows.length; i++)
    if (!seen.add(rows[i]!) && again.add(rows[i]!)) repeated.add(rows[i]!);
  return repeated.count === 0
    ? []
    : [{ ...warning("repeated-rows", { part, count: repeated.count }), rows: repeated.rows }];
}

function singleClass(part: string, counts: Uint32Array, classes: ClassCounts): Finding {
  const code = counts.findIndex((count) => count > 0);
  return warning("single-class", { part, class: String(classes.values[code]), count: counts[code]! });
}

function countClasses(rows: ArrayLike<number>, { codes, counts }: EncodedLabels): Uint32Array {
  const found = new Uint32Array(counts.length);
  for (let i = 0; i < rows.length; i++) found[codes[rows[i]!]!]!++;
  return found;
}

/** Whether the rows follow one another without a gap. */
function isBlock(rows: ArrayLike<number>): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i] !== rows[i - 1]! + 1) return false;
  return true;
}

/** Whether all rows of a class stand together. */
function isSorted({ codes, counts }: EncodedLabels): boolean {
  let runs = codes.length === 0 ? 0 : 1;
  for (let row = 1; row < codes.length; row++) if (codes[row] !== codes[row - 1]) runs++;
  return runs === counts.length;
}

function judgeShare(
  count: number,
  size: number,
  values: Finding["values"] & { readonly whole: number },
): Finding[] {
  const expected = size * values.whole;
  if (count === 0) return [warning(expected >= 1 ? "missing-class" : "rare-class", values)];
  const deviation = Math.sqrt(expected * (1 - values.whole));
  if (Math.abs(count - expected) <= Math.max(1, 3 * deviation)) return [];
  return [warning("lopsided-class", values)];
}

/** Returns a finding that is not a leak. */
export function warning(code: Finding["code"], values: Finding["values"]): Finding {
  return { code, level: "warning", values };
}
