import { encodeLabels, type Key, type Labels } from "../labels.ts";
import type { Fold } from "../split/data.ts";
import { describeFinding, type Finding } from "./finding.ts";

/** What is known of the rows; the audit looks at what is there. */
export interface AuditData {
  readonly length: number;
  /** The class of each row: each part should have its share. */
  readonly labels?: Labels;
  /** The group of each row: no group should be in two parts. */
  readonly groups?: Labels;
  /** What says that two rows are the same thing: no key should be in two parts. */
  readonly keys?: ArrayLike<Key>;
  /** When each row was: an earlier part should end before a later one begins. */
  readonly times?: ArrayLike<number>;
}

/** The findings of an audit, leaks first. */
export class SplitAudit {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const leaks = findings.filter(({ level }) => level === "leak");
    this.findings = Object.freeze([...leaks, ...findings.filter(({ level }) => level !== "leak")]);
    Object.freeze(this);
  }

  /** True where rows, groups, keys or the future leak from one part into another. */
  get hasLeak(): boolean {
    return this.findings[0]?.level === "leak";
  }

  /** Returns the findings in words, one sentence each. */
  sentences(locale: "ko" | "en" = "en"): string[] {
    return this.findings.map((finding) => describeFinding(finding, locale));
  }

  /** Throws a RangeError that says what leaks. */
  assertNoLeak(): void {
    if (!this.hasLeak) return;
    const leaks = this.findings.filter(({ level }) => level === "leak");
    throw new RangeError(
      `the split leaks: ${leaks.map((finding) => describeFinding(finding, "en")).join(" ")}`,
    );
  }
}

/**
 * Returns what is wrong with a split: rows, groups or keys in two parts, rows of the future in an earlier part, empty
 * parts, rows in no part, classes that are missing or far from their share (beyond three standard deviations of a random draw).
 *
 * @param parts the parts by name, in the order of time: `{ train, validation, test }`; or the folds of a cross-validation
 * @throws {RangeError} row numbers outside the data, columns of another length, NaN among labels, groups or times
 * @example
 * ```ts
 * import { auditSplit, kFold } from "@opt/data";
 * const labels = ["cat", "dog", "elephant"].flatMap((animal) => Array.from({ length: 20 }, () => animal));
 * const audit = auditSplit(kFold({ nSplits: 3 }).split({ length: 60 }), { length: 60, labels });
 * console.log(audit.hasLeak, audit.findings.length); // → false 12
 * console.log(audit.sentences("en")[0]);
 * // → The training data of fold 1 have no row of class "cat", which is 33.3% of all rows.
 * ```
 */
export function auditSplit(
  parts: Readonly<Record<string, ArrayLike<number>>> | Iterable<Fold>,
  data: AuditData,
): SplitAudit {
  const columns = checkColumns(data);
  if (!isFolds(parts)) return new SplitAudit(auditParts(Object.entries(parts), columns));
  const findings = Array.from(parts, ({ train, test }, index) =>
    auditParts(
      [
        [`fold ${index + 1} train`, train],
        [`fold ${index + 1} test`, test],
      ],
      columns,
    ),
  );
  return new SplitAudit(findings.flat());
}

type Part = readonly [name: string, rows: ArrayLike<number>];

interface Columns {
  readonly length: number;
  readonly classes: ReturnType<typeof encodeLabels> | undefined;
  readonly groups: Uint32Array | undefined;
  readonly keys: Uint32Array | undefined;
  readonly times: ArrayLike<number> | undefined;
}

function isFolds(parts: object): parts is Iterable<Fold> {
  return Symbol.iterator in parts;
}

function checkColumns({ length, labels, groups, keys, times }: AuditData): Columns {
  for (const [name, column] of Object.entries({ labels, groups, keys, times })) {
    if (column !== undefined && column.length !== length) {
      throw new RangeError(`${name} must have one entry a row, ${length}, got ${column.length}`);
    }
  }
  const missing = times === undefined ? undefined : Array.from(times).find((time) => !Number.isFinite(time));
  if (missing !== undefined) throw new RangeError(`times must be finite numbers, got ${missing}`);
  return {
    length,
    classes: labels && encodeLabels(labels, "labels"),
    groups: groups && encodeLabels(groups, "groups").codes,
    keys: keys && encodeLabels(keys, "keys").codes,
    times,
  };
}

function auditParts(parts: readonly Part[], columns: Columns): Finding[] {
  for (const [name, rows] of parts) checkRows(name, rows, columns.length);
  const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b] as const));
  return [
    ...pairs.flatMap(([a, b]) => auditPair(a, b, columns)),
    ...unusedRows(parts, columns.length),
    ...parts.flatMap((part) => auditPart(part, columns)),
  ];
}

function checkRows(name: string, rows: ArrayLike<number>, length: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!(Number.isInteger(row) && row >= 0 && row < length)) {
      throw new RangeError(`${name} must hold rows from 0 to ${length - 1}, got ${row}`);
    }
  }
}

function auditPair([a, first]: Part, [b, second]: Part, { groups, keys, times }: Columns): Finding[] {
  const leak = (code: Finding["code"], count: number): Finding[] =>
    count === 0 ? [] : [{ code, level: "leak", values: { a, b, count } }];
  return [
    ...leak(
      "shared-rows",
      countShared(first, second, (row) => row),
    ),
    ...leak("shared-groups", groups === undefined ? 0 : countShared(first, second, (row) => groups[row]!)),
    ...leak("shared-keys", keys === undefined ? 0 : countShared(first, second, (row) => keys[row]!)),
    ...leak("future-rows", times === undefined ? 0 : countFuture(first, second, times)),
  ];
}

function countShared(a: ArrayLike<number>, b: ArrayLike<number>, value: (row: number) => number): number {
  const inA = new Set(Array.from(a, value));
  return new Set(Array.from(b, value).filter((one) => inA.has(one))).size;
}

function countFuture(earlier: ArrayLike<number>, later: ArrayLike<number>, times: ArrayLike<number>): number {
  const begin = Array.from(later).reduce((least, row) => Math.min(least, times[row]!), Infinity);
  return Array.from(earlier).filter((row) => times[row]! >= begin).length;
}

function unusedRows(parts: readonly Part[], length: number): Finding[] {
  const used = new Uint8Array(length);
  for (const [, rows] of parts) for (let i = 0; i < rows.length; i++) used[rows[i]!] = 1;
  const count = length - used.reduce((sum, one) => sum + one, 0);
  return count === 0 ? [] : [{ code: "unused-rows", level: "warning", values: { count, length } }];
}

function auditPart([part, rows]: Part, { classes, length }: Columns): Finding[] {
  if (rows.length === 0) return [{ code: "empty-part", level: "warning", values: { part } }];
  const distinct = new Set(Array.from(rows));
  const times = rows.length - distinct.size;
  const repeated: Finding[] =
    times === 0
      ? []
      : [{ code: "repeated-rows", level: "warning", values: { part, count: countRepeated(rows) } }];
  if (classes === undefined) return repeated;
  const counts = new Uint32Array(classes.counts.length);
  for (let i = 0; i < rows.length; i++) counts[classes.codes[rows[i]!]!]!++;
  return [
    ...repeated,
    ...Array.from(classes.sorted).flatMap((code) => {
      const whole = classes.counts[code]! / length;
      const values = { part, class: String(classes.values[code]), share: counts[code]! / rows.length, whole };
      return judgeShare(counts[code]!, rows.length, values);
    }),
  ];
}

function countRepeated(rows: ArrayLike<number>): number {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (let i = 0; i < rows.length; i++) (seen.has(rows[i]!) ? repeated : seen).add(rows[i]!);
  return repeated.size;
}

function judgeShare(
  count: number,
  size: number,
  values: Finding["values"] & { readonly whole: number },
): Finding[] {
  const expected = size * values.whole;
  if (count === 0 && expected >= 1) return [{ code: "missing-class", level: "warning", values }];
  const deviation = Math.sqrt(expected * (1 - values.whole));
  if (Math.abs(count - expected) <= Math.max(1, 3 * deviation)) return [];
  return [{ code: "lopsided-class", level: "warning", values }];
}
