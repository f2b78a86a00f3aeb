import { checkRows, described, isObject } from "../options.ts";
import type { Fold } from "../split/data.ts";
import type { ThreeParts } from "../split/train-validation-test-split.ts";
import { type AuditData, checkColumns, type Columns } from "./columns.ts";
import { describeFinding } from "./describe-finding.ts";
import type { Finding } from "./finding.ts";
import { auditPair, type Part } from "./pairs.ts";
import { auditDrift, auditPart, missingLabels, unusedRows } from "./parts.ts";

/** The rows of each part, by name. */
export type Parts = Readonly<Record<string, ArrayLike<number>>> | Fold | ThreeParts;

/** The findings of an audit, leaks first. */
export class SplitAudit {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const leaks = findings.filter(({ level }) => level === "leak");
    this.findings = Object.freeze([...leaks, ...findings.filter(({ level }) => level !== "leak")]);
    Object.freeze(this);
  }

  /** True where rows, groups, keys, texts or the future leak from one part into another. */
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
 * Checks a split and returns its problems: rows, groups, keys or nearly equal texts in two parts, future rows in an
 * earlier part, parts of a single class, empty parts, rows in no part, missing labels, classes that are missing, far
 * from their share (beyond three standard deviations of a random draw) or drift between the parts (Pearson's
 * chi-square with p below 0.001 and Cramér's V of 0.1 or more). Each finding names the first ten rows, groups or
 * keys. Folds count from 1, in findings and sentences, as in charts: `"fold 1 train"` is of the first fold of a loop
 * over them.
 *
 * @param parts the parts by name; or the folds of a cross-validation
 * @throws {RangeError} row numbers outside the data, columns of another length, NaN among labels, groups or times, times
 *   for parts whose order is not known
 * @throws {TypeError} what is not a split, and columns whose names are most likely misspelt
 * @example
 * ```ts
 * import { auditSplit, trainValidationTestSplit } from "@opt/data";
 * const labels = ["cat", "dog", "elephant"].flatMap((animal) => Array.from({ length: 20 }, () => animal));
 * const parts = trainValidationTestSplit({ shuffle: false }).split({ length: 60 });
 * const audit = auditSplit(parts, { length: 60, labels });
 * console.log(audit.hasLeak, audit.findings.length); // → false 8
 * console.log(audit.sentences("en")[0]); // → The training data have no row of class "elephant", which is 33.3% of all rows.
 * ```
 */
export function auditSplit(parts: Parts | Iterable<Fold>, data: AuditData): SplitAudit {
  const columns = checkColumns(data);
  if (!isObject(parts)) throw new TypeError(`parts must be rows by name, or folds, got ${described(parts)}`);
  const general = missingLabels(columns);
  if (!isFolds(parts)) {
    const ordered = inOrder(Object.entries(parts), data);
    return new SplitAudit([...auditParts(ordered, columns), ...general]);
  }
  const findings = Array.from(parts, (one, fold) =>
    auditParts(
      [
        [`fold ${fold + 1} train`, one?.train],
        [`fold ${fold + 1} test`, one?.test],
      ],
      columns,
    ),
  );
  if (findings.length === 0) throw new RangeError("parts must hold folds, got none");
  return new SplitAudit([...findings.flat(), ...general]);
}

function isFolds(parts: object): parts is Iterable<Fold> {
  return Symbol.iterator in parts;
}

const usual = ["train", "validation", "test"];

/** The parts from the earliest to the latest: by their names, never by the order of the keys. */
function inOrder(parts: readonly Part[], { order = usual, times }: AuditData): Part[] {
  const unknown = parts.find(([name]) => !order.includes(name))?.[0];
  if (times !== undefined && unknown !== undefined)
    throw new RangeError(
      `order must say when part ${unknown} comes, such as order: ["${unknown}", …], got ${order.join(", ")}`,
    );
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return parts.toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

function auditParts(parts: readonly Part[], columns: Columns): Finding[] {
  for (const [name, rows] of parts) checkRows(name, rows, columns.length);
  const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b] as const));
  return [
    ...pairs.flatMap(([a, b]) => auditPair(a, b, columns)),
    ...unusedRows(parts, columns.length),
    ...parts.flatMap((part) => auditPart(part, columns)),
    ...auditDrift(parts, columns),
  ];
}
