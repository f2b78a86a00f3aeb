import type { NumberPiece, Piece, RolePiece } from "./pieces.ts";
import type { FunctionTold, Value } from "./problem.ts";

/** What has been understood of a question so far. */
export class Notes {
  readonly methods: Set<string> = new Set();
  /** The methods that are named anywhere in the question. */
  readonly named: Set<string> = new Set();
  readonly forms: Set<string> = new Set();
  readonly settings: Map<string, readonly Value[]> = new Map();
  readonly without: Set<string> = new Set();
  readonly usual: Set<string> = new Set();
  readonly start: Map<string, readonly Value[]> = new Map();
  readonly kept: Map<string, readonly Value[]> = new Map();
  readonly gradients: (readonly Value[])[] = [];
  readonly counts: number[] = [];
  /** The steps after which something is asked for, where several are named. */
  readonly times: number[] = [];
  /** The step that the next gradient is of. */
  nextTime: number | undefined;
  isConstant = false;
  isBracketed = false;
  loss: FunctionTold | undefined;
  norm: Value | undefined;
  /** How many there are of something whose numbers are told. */
  readonly sizes: number[] = [];
  clip: "norm" | "value" | undefined;
  /** Pieces that are understood. */
  readonly used: Set<Piece> = new Set();
  /** Quantities that have been given their number. */
  readonly bound: Set<RolePiece> = new Set();
  /** Whether something is told in two ways, or in none that is understood. */
  hasTrouble = false;

  /** Notes what a quantity is; told again, it must be the same. */
  tell(into: Map<string, readonly Value[]>, name: string, values: readonly Value[]): void {
    const before = into.get(name);
    const isSame =
      before?.length === values.length && before.every(({ value }, at) => value === values[at]!.value);
    if (before !== undefined && !isSame) this.hasTrouble = true;
    if (before === undefined) into.set(name, values);
  }

  use(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.used.add(piece);
  }

  gradient(at: number, values: readonly NumberPiece[]): void {
    const before = this.gradients[at];
    if (
      before !== undefined &&
      String(before.map(({ value }) => value)) !== String(values.map(({ value }) => value))
    )
      this.hasTrouble = true;
    this.gradients[at] ??= values;
  }
}
