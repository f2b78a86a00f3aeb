import { mayChangeNumbers } from "../compute/operators.ts";
import type { Piece } from "./piece.ts";

/** What may stand in talk about anything. */
const everyday: ReadonlySet<string> = new Set([
  "device",
  "time",
  "sec",
  "min",
  "hour",
  "day",
  "things",
  "times",
  "many",
  "ask",
  "nth",
  "text",
]);

/** Pieces without sentences that say nothing of numbers, and clauses that number something else; undefined where a word is not known that may change a number. */
export function withoutAsides(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const clauses = split(pieces, 2).filter((clause) => !isAboutElse(clause));
  const sentences = split(clauses.flat(), 3).filter((sentence) => !isTalk(sentence));
  const rest = sentences.flat();
  const isOpen = (one: Piece, at: number): boolean =>
    one.kind === "unknown" && (mayChangeNumbers(one.text) || isAsked(rest[at - 1]));
  return rest.some(isOpen) || split(rest, 2).some(asksForUnknown)
    ? undefined
    : rest.filter(({ kind }) => kind !== "unknown");
}

function split(pieces: readonly Piece[], strength: number): readonly (readonly Piece[])[] {
  const all: Piece[][] = [[]];
  for (const piece of pieces) {
    all.at(-1)!.push(piece);
    if (piece.kind === "end" && piece.strength >= strength) all.push([]);
  }
  return all;
}

/** "page 37 of the slides", "27살". */
function isAboutElse(clause: readonly Piece[]): boolean {
  const numbers = clause.filter(({ kind }) => kind === "number").length;
  const isElse = clause.some((one) => one.kind === "word" && one.is[0] === "aside");
  return (
    isElse &&
    numbers <= 1 &&
    clause.every((one) => one.kind !== "word" || one.is.every((is) => is === "aside" || everyday.has(is)))
  );
}

/** A sentence without a number and without a word of the trade. */
function isTalk(sentence: readonly Piece[]): boolean {
  return (
    sentence.some(({ kind }) => kind === "unknown") &&
    sentence.every(
      (one) =>
        one.kind !== "number" &&
        (one.kind !== "word" || one.is.every((is) => everyday.has(is) && is !== "ask")),
    )
  );
}

/** "how many distinct samples": what stands behind a question word says what is asked for. */
function isAsked(before: Piece | undefined): boolean {
  return before?.kind === "word" && before.is[0] === "ask";
}

/** "steps per epoch and the variance?": a clause without numbers that asks for something unknown. */
function asksForUnknown(clause: readonly Piece[]): boolean {
  return (
    clause.some(({ kind }) => kind === "unknown") &&
    clause.every(({ kind }) => kind !== "number") &&
    clause.some((one) => one.kind === "end" && one.asks === true)
  );
}
