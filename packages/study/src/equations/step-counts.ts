import type { Sense } from "./lexicon.ts";
import { PieceCursor } from "./piece-cursor.ts";

/** What may stand between a number and the steps that it counts. */
const aside: readonly Sense[] = ["fresh", "harmless", "method", "descent", "optimizer"];

/** Reads after how many steps, and at which moments, something is asked. */
export abstract class StepCounts extends PieceCursor {
  /** "after 3 steps", "the second and third step", "스텝 3". */
  protected count(from: number = this.at): boolean {
    const counts: number[] = [];
    let at = from;
    let isOrdinal = false;
    for (;;) {
      const piece = this.pieces[at];
      if (piece?.kind === "number") counts.push(piece.told.value);
      else if (piece?.kind === "ordinal") counts.push(piece.value);
      else break;
      isOrdinal ||= piece.kind === "ordinal";
      at++;
      if (this.says(at, "place")) [isOrdinal, at] = [true, at + 1];
      let next = at;
      while (this.pieces[next]?.kind === "comma" || this.says(next, "joint")) next++;
      const behind = this.pieces[next];
      if (next === at || (behind?.kind !== "number" && behind?.kind !== "ordinal")) break;
      at = next;
    }
    at = isOrdinal ? this.behind(at, aside) : this.behindPlain(at);
    if (this.says(at, "epoch") && !isOrdinal) return this.epochs(at);
    if (!this.says(at, "step", "times") || counts.length === 0) return false;
    this.at = at + 1;
    while (this.says(this.at, "step")) this.at++;
    if (this.says(this.at, "each")) this.words.isFaulty = true;
    this.say();
    this.addCounts(counts);
    return true;
  }

  /** "3 plain gradient steps" */
  protected behindPlain(from: number): number {
    const at = this.behind(from, [...aside, "all"]);
    return this.says(at, "step") ? at : from;
  }

  /** "at 30 and 60 epochs": moments of a schedule. */
  protected epochs(end: number): boolean {
    for (const piece of this.pieces.slice(this.at, end))
      if (piece.kind === "number") this.words.moments.push(piece.told);
    this.at = end + 1;
    this.say();
    return true;
  }

  protected addCounts(counts: readonly number[]): void {
    for (const value of counts) this.words.counts.push({ value, sentence: this.sentence });
  }

  /** "step 3", "steps 1, 2 and 3". */
  protected stepNumbers(isEpoch: boolean): boolean {
    let at = this.at + 1;
    if (this.says(at, "is")) return false;
    const found = this.values(at, false);
    if (found === undefined) return false;
    this.at = found.next;
    if (isEpoch) this.words.moments.push(...found.values);
    else this.addCounts(found.values.map(({ value }) => value));
    this.say();
    return true;
  }
}
