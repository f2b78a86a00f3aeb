import { SplitAudit } from "../audit/audit-split.ts";
import { auditCounts, auditTable, type ClassCounts, warning } from "../audit/parts.ts";
import type { Finding } from "../audit/finding.ts";
import { RowCounter } from "../audit/rows.ts";

/** The rows of each part, and of each class in it. */
export class PartCounts {
  readonly #names: readonly string[];
  readonly #sizes: Float64Array;
  /** Where the first and the last row of each part stand among all that are split. */
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  /** Rows of each class, one list a part. */
  #classes: Uint32Array[];
  /** How often a row is of another class than the one before it. */
  #runs = 0;
  #class = -1;
  #length = 0;
  readonly #missing = new RowCounter();

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#sizes = new Float64Array(names.length + 1);
    this.#first = new Float64Array(names.length + 1).fill(-1);
    this.#last = new Float64Array(names.length + 1);
    this.#classes = names.map(() => new Uint32Array(16));
  }

  /** Counts a row of a part, or of none, and of a class where there are such. */
  add(place: number, code?: number): void {
    this.#sizes[place]!++;
    if (this.#first[place] === -1) this.#first[place] = this.#length;
    this.#last[place] = this.#length++;
    if (code === undefined) return;
    if (code !== this.#class) this.#runs++;
    this.#class = code;
    if (place === this.#names.length) return;
    if (code >= this.#classes[0]!.length) this.#widen(code);
    this.#classes[place]![code]!++;
  }

  /** Notes a row whose label is empty. */
  addMissing(row: number): void {
    this.#missing.add(row);
  }

  /** Returns the parts in words and numbers. */
  parts(values?: readonly unknown[]): FilePart[] {
    return this.#names.map((name, place) => ({
      name,
      rows: this.#sizes[place]!,
      ...(values !== undefined && {
        classes: Object.fromEntries(
          values.map((value, code) => [String(value), this.#classes[place]![code] ?? 0]),
        ),
      }),
    }));
  }

  /** Returns what is wrong with the parts, as far as counts tell, and what was found beside. */
  audit(classes: Omit<ClassCounts, "counts"> | undefined, leaks: readonly Finding[]): SplitAudit {
    const empty = this.#names.filter((_, place) => this.#sizes[place] === 0);
    const findings: Finding[] = [...leaks, ...empty.map((part) => warning("empty-part", { part }))];
    if (classes === undefined) return new SplitAudit(findings);
    const tables = this.#classes.map((counts) => counts.slice(0, classes.values.length));
    const whole = { ...classes, counts: total(tables, classes.values.length) };
    for (const [place, name] of this.#names.entries()) {
      const isSortedBlock = (): boolean => this.#isBlock(place) && this.#runs === classes.values.length;
      if (this.#sizes[place]! > 0) findings.push(...auditCounts(name, tables[place]!, whole, isSortedBlock));
    }
    findings.push(...auditTable(tables.filter((_, place) => this.#sizes[place]! > 0)));
    const { count, rows } = this.#missing;
    if (count > 0) findings.push({ ...warning("missing-labels", { count }), rows });
    return new SplitAudit(findings);
  }

  #isBlock(place: number): boolean {
    return this.#last[place]! - this.#first[place]! + 1 === this.#sizes[place];
  }

  #widen(code: number): void {
    this.#classes = this.#classes.map((counts) => {
      const wider = new Uint32Array(Math.max(2 * counts.length, code + 1));
      wider.set(counts);
      return wider;
    });
  }
}

/** A part or fold of a file that was split. */
export interface FilePart {
  readonly name: string;
  readonly rows: number;
  /** The rows of each class, where there is a column of classes; of a fold, its test rows. */
  readonly classes?: Readonly<Record<string, number>>;
}

function total(tables: readonly Uint32Array[], length: number): Uint32Array {
  const sums = new Uint32Array(length);
  for (const counts of tables) for (let code = 0; code < length; code++) sums[code]! += counts[code]!;
  return sums;
}
