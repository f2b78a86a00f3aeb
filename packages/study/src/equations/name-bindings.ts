import type { Sense } from "./lexicon.ts";
import { slopes } from "./names.ts";
import type { Asked, Told } from "./problem.ts";
import { Starts } from "./starts.ts";

const between: ReadonlySet<Sense> = new Set([
  "is",
  "start",
  "all",
  "keep",
  "from",
  "harmless",
  "method",
  "descent",
  "optimizer",
  "now",
  "value",
  "joint",
  "fresh",
  "each",
]);

const longestRow = 40;

function repeated(told: Told, count: number): Told[] {
  return Array.from({ length: Math.min(longestRow, count) }, () => told);
}

/** Reads which names have which numbers, and which have none. */
export abstract class NameBindings extends Starts {
  protected names(): void {
    const names: Asked[] = [];
    let at = this.at;
    for (;;) {
      const piece = this.pieces[at];
      if (piece?.kind !== "name") break;
      names.push({ name: piece.name, ...(piece.index !== undefined && { index: piece.index }) });
      at++;
      let next = at;
      while (this.pieces[next]?.kind === "comma" || this.says(next, "joint", "fresh")) next++;
      if (this.pieces[next]?.kind !== "name") break;
      at = next;
    }
    this.say();
    if (this.boundBehind(at, names)) return;
    if (names.length === 1 && !slopes.has(names[0]!.name) && this.isLabel(at)) {
      this.at = at;
      return;
    }
    this.at = at;
    for (const name of names) this.mention(name);
  }

  /** "the loss (w - 3)^2": the name of a formula. */
  protected isLabel(from: number): boolean {
    const at = this.behind(from, ["is", "harmless", "from"]);
    const piece = this.pieces[at];
    return piece?.kind === "statement" && /^(?:bare|objective|rule)$/u.test(piece.statement.kind);
  }

  /** Numbers that follow names, "w and v both start at zero"; taken up where there are. */
  protected boundBehind(from: number, names: readonly Asked[]): boolean {
    let at = from;
    const seen = new Set<Sense>();
    const counts: number[] = [];
    for (; at < this.pieces.length; at++) {
      const piece = this.pieces[at]!;
      if (piece.kind === "word" && between.has(piece.sense)) seen.add(piece.sense);
      else if (piece.kind === "number" && this.says(at + 1, "step", "times")) {
        counts.push(piece.told.value);
        at++;
      } else if (piece.kind !== "comma" || at > from + 1) break;
    }
    const row = this.values(at, false);
    const found =
      row &&
      (names.length > 1 || this.isRow(names[0]!.name)
        ? row
        : { values: row.values.slice(0, 1), next: at + 1 });
    if (found === undefined) return false;
    const zipped = names.length > 1 && found.values.length === names.length;
    if (names.length > 1 && !zipped && found.values.length > 1) return false;
    for (const [index, { name, index: low }] of names.entries())
      this.tell(name + (low ?? ""), zipped ? [found.values[index]!] : found.values);
    this.at = found.next;
    this.repeat(names, found.values);
    while (this.says(this.at, "is", "from", "keep", "all", "start", "harmless")) {
      if (this.says(this.at, "keep")) seen.add("keep");
      const isBoth = this.says(this.at, "all") && this.count(this.behind(this.at, ["all", "is"]));
      if (isBoth) {
        seen.add("keep");
        continue;
      }
      const isEveryStep = this.says(this.at, "all") && this.says(this.at + 1, "step", "times");
      if (isEveryStep) seen.add("keep");
      this.at += isEveryStep ? 2 : 1;
    }
    if (seen.has("keep") || counts.length > 0) for (const { name } of names) this.words.kept.add(name);
    this.addCounts(counts);
    return true;
  }

  /** "gradient 5 twice": the same number in as many steps. */
  protected repeat([name, ...others]: readonly Asked[], values: readonly Told[]): void {
    let at = this.at;
    while (this.says(at, "is")) at++;
    const piece = this.pieces[at];
    if (name === undefined || others.length > 0 || values.length !== 1 || !this.isRow(name.name)) return;
    if (piece?.kind !== "number" || !this.says(at + 1, "times")) return;
    this.words.told.set(name.name, repeated(values[0]!, piece.told.value));
    this.at = at + 2;
  }

  /** "three gradients equal to 1": so many, all the same or one by one. */
  protected countedRow(count: number, name: string): void {
    this.at++;
    this.names();
    const row = this.words.told.get(name);
    if (row?.length === 1) this.words.told.set(name, repeated(row[0]!, count));
    else if (row?.length !== count) this.words.isFaulty = true;
  }

  protected mention(asked: Asked): void {
    this.say();
    this.words.mentions.push({ asked, sentence: this.sentence });
    if (this.says(this.at, "keep")) this.words.isEach = true;
  }
}
