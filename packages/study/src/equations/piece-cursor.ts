import type { Sense } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import type { Told } from "./problem.ts";
import { noWords, type Words } from "./words.ts";

/** Names that have another number in every step. */
export const rowName: RegExp = /^(?:g|grad|gradient|dw|loss|values)$/u;

/** Names of settings, which stand before their number or behind it. */
export const settings: RegExp = /^(?:lr|mu|beta\d?|rho|epsilon|alpha|gamma|lambda)$/u;

/** Goes through the pieces of a question and keeps what they come to. */
export abstract class PieceCursor {
  protected readonly pieces: readonly Piece[];
  protected readonly isSetting: (name: string) => boolean;
  protected readonly isRow: (name: string) => boolean;
  protected readonly words: Words = noWords();
  protected at = 0;
  protected sentence = 0;
  protected clause = 0;
  /** Whether the sentence has said anything yet. */
  protected hasSaid = false;

  constructor(
    pieces: readonly Piece[],
    isSetting: (name: string) => boolean,
    isInput: (name: string) => boolean,
  ) {
    this.pieces = pieces;
    this.isSetting = isSetting;
    this.isRow = (name) => rowName.test(name) || (isInput(name) && !settings.test(name));
  }

  protected peek(ahead = 0): Piece | undefined {
    return this.pieces[this.at + ahead];
  }

  protected says(at: number, ...senses: readonly Sense[]): boolean {
    const piece = this.pieces[at];
    return piece?.kind === "word" && senses.includes(piece.sense);
  }

  protected unknown(text: string): void {
    const [clause, sentence] = [this.clause, this.sentence];
    this.words.unknown.push({ text, clause, sentence, isBefore: !this.hasSaid });
  }

  protected say(): void {
    this.hasSaid = true;
    this.words.saying.add(this.clause);
  }

  protected tell(name: string, values: readonly Told[]): void {
    this.say();
    const known = this.words.told.get(name);
    const isSame =
      known?.length === values.length && known.every(({ value }, index) => value === values[index]!.value);
    // told twice with other numbers
    if (/^(?:t|step|epoch|iter)$/u.test(name)) {
      this.words.moments.push(...values);
      return;
    }
    if (known !== undefined && !isSame) this.words.isFaulty = true;
    this.words.told.set(name, [...values]);
  }

  protected behind(from: number, senses: readonly Sense[]): number {
    let at = from;
    while (this.says(at, ...senses)) at++;
    return at;
  }

  /** Numbers in a row; behind others, a comma or joint comes first. None that counts steps or has a name of its own. */
  protected values(
    from: number,
    isBehind: boolean,
  ): { readonly values: readonly Told[]; readonly next: number } | undefined {
    const values: Told[] = [];
    let next = from;
    for (;;) {
      let at = next;
      if (isBehind || values.length > 0)
        while (at - next < 3 && (this.pieces[at]?.kind === "comma" || this.says(at, "joint", "fresh"))) at++;
      if ((isBehind || values.length > 0) && at === next && this.pieces[at]?.kind !== "number") break;
      const piece = this.pieces[at];
      if (piece?.kind !== "number" || !this.isValue(at)) break;
      values.push(piece.told);
      next = at + 1;
    }
    return values.length === 0 ? undefined : { values, next };
  }

  /** Whether a number is neither one of steps nor one with a name behind it. */
  protected isValue(at: number): boolean {
    const behind = this.pieces[at + 1];
    if (this.says(at + 1, "step", "times", "epoch", "place")) return false;
    // "1, 2 and 3 steps"
    let next = at + 1;
    while (
      this.pieces[next]?.kind === "comma" ||
      this.says(next, "joint") ||
      this.pieces[next]?.kind === "number"
    )
      next++;
    if (next > at + 1 && this.says(next, "step", "times") && this.pieces[next - 1]?.kind === "number")
      return next > at + 3;
    return !(
      behind?.kind === "name" &&
      (settings.test(behind.name) || this.isSetting(behind.name)) &&
      !this.isNumbered(at + 2)
    );
  }

  protected isNumbered(at: number): boolean {
    return this.pieces[at]?.kind === "number" || this.says(at, "is");
  }
}
