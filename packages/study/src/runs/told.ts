import type { Notes } from "./notes.ts";
import { isWord, type NumberPiece, type Piece } from "./pieces.ts";

export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** The pieces of a sentence, and what has been understood of the question so far. */
export interface Told {
  readonly pieces: readonly Piece[];
  readonly notes: Notes;
}

const jointEnd = /^(?:와|과|랑|이랑|하고|고|이고|며|이며)$/u;

/** An ending that joins what stands before it with what comes. */
export function isJointEnd(piece: Piece | undefined): boolean {
  return isWord(piece, "end") && jointEnd.test(piece.said);
}

/** The word that a piece is; nothing where it is none. */
export function saidAt(told: Told, at: number): string {
  const piece = told.pieces[at];
  return piece?.kind === "word" ? piece.said : "";
}

/** Whether a piece counts steps. */
export function isStepAt(told: Told, at: number): boolean {
  return isWord(told.pieces[at], "step");
}

/** The first, second and so on that a piece says; undefined where it says none. */
export function ordinalAt(told: Told, at: number): number | undefined {
  const piece = told.pieces[at];
  if (piece?.kind === "number" && (piece.isOrdinal || /^(?:번째|번 째|째)/u.test(saidAt(told, at + 1))))
    return piece.value;
  return piece?.kind === "word" ? ordinals[piece.sense] : undefined;
}

/** Whether a piece names a method or a form of it. */
export function isNamed(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && /^(?:method|form):/u.test(piece.sense);
}

/** "three plain gradient descent steps". */
export function countsSteps(told: Told, at: number): boolean {
  let next = at + 1;
  while (
    isWord(told.pieces[next], "link", "noise") ||
    (isNamed(told.pieces[next]) && !/steps?$/u.test(saidAt(told, next)))
  )
    next++;
  return isStepAt(told, next) || /steps?$/u.test(saidAt(told, next));
}

/** Notes a number as the number of steps, or of one of them. */
export function tellMoment(told: Told, value: NumberPiece): void {
  told.notes.counts.push(value.value);
  told.notes.use(value);
}
