import { isWord, type Piece } from "./pieces.ts";

/** A sentence of a question, or the part of one in front of a colon. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  /** What ends it. */
  readonly stop: string;
}

/** Cuts a question where its sentences end. */
export function sentencesOf(pieces: readonly Piece[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let own: Piece[] = [];
  const close = (stop: string): void => {
    if (own.length > 0) sentences.push({ pieces: own, stop });
    own = [];
  };
  for (const [at, piece] of pieces.entries()) {
    const isTalkBefore =
      piece.kind === "sign" && piece.said === ":" && isTalk(own) && pieces[at - 1]?.kind !== "role";
    if (piece.kind === "stop" || isTalkBefore) close(piece.said);
    else own.push(piece);
  }
  close("");
  return sentences;
}

/** What a sentence may speak of without telling anything about a run. */
const harmless: ReadonlySet<string> = new Set([
  "noise",
  "link",
  "end",
  "ask",
  "first",
  "second",
  "third",
  "step",
  "and",
  "now",
  "new",
  "each",
  "after",
  "start",
  "last",
  "batch",
  "both",
  "default",
  "constant",
  "total",
  "apart",
  "order",
  "above",
  "thing",
  "piece",
]);

/** Quantities that people speak of without telling or asking anything. */
const talkedOf: ReadonlySet<string> = new Set(["mu", "f", "lr"]);

/** Whether pieces tell nothing of a run: no quantity, no number but of things that nobody knows. */
export function isTalk(pieces: readonly Piece[]): boolean {
  const isHarmless = (piece: Piece, at: number): boolean => {
    if (piece.kind === "number") return Number.isInteger(piece.value) && isOfUnknown(pieces, at);
    if (piece.kind === "word") return harmless.has(piece.sense) || /^(?:method|form):/u.test(piece.sense);
    return piece.kind !== "role" || (piece.letter === undefined && talkedOf.has(piece.role));
  };
  return pieces.every(isHarmless) && !asksForSteps(pieces);
}

/** "The values after the first and the second step": it asks for what the others speak of. */
function asksForSteps(pieces: readonly Piece[]): boolean {
  return (
    ["ask", "step", "after"].every((sense) => pieces.some((piece) => isWord(piece, sense))) &&
    pieces.some((piece) => isWord(piece, "first", "second", "third"))
  );
}

/** "14 tabs", "page 37": a number that counts something else. */
function isOfUnknown(pieces: readonly Piece[], at: number): boolean {
  return [pieces[at - 1], pieces[at + 1]].some(
    (piece) => piece?.kind === "unknown" || isWord(piece, "thing"),
  );
}
