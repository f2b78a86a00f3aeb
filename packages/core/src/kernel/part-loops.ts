import type { Numbers } from "../typed-array.ts";
import type { Extent, KernelMemory, Unit } from "./unit.ts";

/** A round as JavaScript runs it for a part: a leaf, a row, or the whole range. */
export interface RoundProgram {
  begin(): void;
  /** @param from where each array begins, in numbers. */
  run(from: readonly number[], count: number): void;
  /** Puts the reductions of the part where the next round finds them. */
  finish(): void;
}

/** What a back end keeps of the numbers of the current leaf and row, by array. */
export interface PartNumbers {
  /** The arrays whose numbers the rounds may change. */
  readonly changing: readonly number[];
  load(array: number, value: number): void;
  /** Computes the numbers that have changed, once all rounds of a part are run. */
  settle(): void;
  value(array: number): number;
}

/** Runs rounds for each leaf, or for each row of each leaf. */
export class PartLoops {
  readonly #unit: Unit;
  readonly #memory: KernelMemory;
  readonly #rounds: readonly RoundProgram[];
  readonly #numbers: PartNumbers;
  /** Where each array is at the moment: index of its next number. */
  readonly #at: number[];
  readonly #isFlat: boolean;

  constructor(unit: Unit, memory: KernelMemory, rounds: readonly RoundProgram[], numbers: PartNumbers) {
    this.#unit = unit;
    this.#memory = memory;
    this.#rounds = rounds;
    this.#numbers = numbers;
    this.#at = unit.arrays.map(() => 0);
    this.#isFlat = !unit.arrays.some(({ extent }) => extent === "row" || extent === "column");
  }

  run(header: number): void {
    const { words } = this.#memory;
    const start = header / 4;
    for (let array = 0; array < this.#at.length; array++)
      this.#at[array] = words[start + 2 + array]! / this.#viewOf(array).BYTES_PER_ELEMENT;
    this.#leaves(words[start]!, words[start + 1]! / 4);
  }

  #leaves(count: number, table: number): void {
    const { words } = this.#memory;
    for (let leaf = 0; leaf < count; leaf++) {
      const [rows, length] = [words[table + 2 * leaf]!, words[table + 2 * leaf + 1]!];
      this.#load("leaf");
      if (this.#unit.loop === "row") this.#rowByRow(rows, length, () => this.#part("row", 1, length));
      else {
        this.#part("leaf", rows, length);
        this.#advance("row", rows);
        this.#advance("element", rows * length);
      }
      this.#advance("leaf", 1);
      this.#advance("column", length);
    }
  }

  #rowByRow(rows: number, length: number, work: () => void): void {
    for (let row = 0; row < rows; row++) {
      this.#load("row");
      work();
      this.#advance("row", 1);
      this.#advance("element", length);
    }
  }

  /** All rounds of a leaf or row. */
  #part(extent: "leaf" | "row", rows: number, length: number): void {
    for (const round of this.#rounds) {
      round.begin();
      if (extent === "row" || this.#isFlat) round.run(this.#at, rows * length);
      else this.#leafRowByRow(round, rows, length);
      round.finish();
    }
    this.#store(extent);
  }

  /** A round over a whole leaf that reads numbers of rows or columns. */
  #leafRowByRow(round: RoundProgram, rows: number, length: number): void {
    const before = [...this.#at];
    this.#rowByRow(rows, length, () => round.run(this.#at, length));
    for (const [array, place] of before.entries()) this.#at[array] = place;
  }

  #load(extent: "leaf" | "row"): void {
    for (const [array, spec] of this.#unit.arrays.entries())
      if (spec.extent === extent) this.#numbers.load(array, this.#viewOf(array)[this.#at[array]!]!);
  }

  #store(extent: "leaf" | "row"): void {
    if (this.#numbers.changing.length === 0) return;
    this.#numbers.settle();
    for (const array of this.#numbers.changing)
      if (this.#unit.arrays[array]!.extent === extent)
        this.#viewOf(array)[this.#at[array]!] = this.#numbers.value(array);
  }

  #advance(extent: Extent, count: number): void {
    for (const [array, spec] of this.#unit.arrays.entries())
      if (spec.extent === extent) this.#at[array]! += count;
  }

  #viewOf(array: number): Numbers {
    return this.#unit.arrays[array]!.precise ? this.#memory.scalars : this.#memory.elements;
  }
}
