import type { Told } from "./problem.ts";
import { StepCounts } from "./step-counts.ts";

/** Reads where things begin. */
export abstract class Starts extends StepCounts {
  /** "(3, 1)에서 출발" */
  protected rowToStart(): boolean {
    const row = this.values(this.at, false);
    if (row === undefined || row.values.length < 2) return false;
    let at = row.next;
    while (this.pieces[at]?.kind === "comma") at++;
    if (!this.says(at, "from") || !this.says(at + 1, "start")) return false;
    this.at = at + 2;
    this.say();
    this.words.startRow = row.values;
    return true;
  }

  /** "the first loss is where it starts", "starts at the first value" */
  protected first(ordinal: number): void {
    const next = this.pieces[this.at + 1];
    const isValue = next?.kind === "name" || this.says(this.at + 1, "value");
    const isBehind = this.says(this.at - 1, "start", "is", "harmless");
    if (ordinal !== 1 || !isValue || !(this.startsWithin(this.at + 2) || isBehind)) {
      this.words.isFaulty = true;
      return;
    }
    this.words.isFirst = true;
    this.at += 2;
  }

  protected startsWithin(from: number): boolean {
    return this.says(from, "start") || (this.says(from, "is") && this.says(from + 1, "start"));
  }

  protected start(told: Told, isAll: boolean): void {
    this.say();
    const known = isAll ? this.words.allStart : this.words.start;
    if (known !== undefined && known.value !== told.value) this.words.isFaulty = true;
    if (isAll) this.words.allStart = told;
    else this.words.start = told;
  }

  /** "starting at (2, 1)" */
  protected startRow(): boolean {
    let at = this.at + 1;
    while (this.says(at, "is", "from", "harmless")) at++;
    if (this.pieces[at]?.kind !== "comma") return false;
    const row = this.values(at + 1, false);
    if (row === undefined || row.values.length < 2) return false;
    this.at = row.next;
    this.say();
    this.words.startRow = row.values;
    return true;
  }

  /** "start at 2", "all zero at first". */
  protected startBehind(): void {
    if (this.startRow()) return;
    let at = this.at;
    let isAll = false;
    while (this.says(at, "start", "all", "is", "from", "harmless")) {
      isAll ||= this.says(at, "all");
      at++;
    }
    const piece = this.pieces[at];
    if (piece?.kind !== "number" || !this.isValue(at)) return;
    this.at = at + 1;
    while (this.says(this.at, "is", "from", "start")) this.at++;
    this.start(piece.told, isAll);
  }

  /** "values 10, 20, 15" */
  protected valueRow(): void {
    let at = this.at + 1;
    while (this.says(at, "is") || (this.pieces[at]?.kind === "comma" && at === this.at + 1)) at++;
    const row = this.values(at, false);
    if (row === undefined || row.values.length < 2) return;
    this.at = row.next;
    this.tell("values", row.values);
  }
}
