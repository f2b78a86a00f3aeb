import type { Notes } from "./notes.ts";
import { isRole, isSign, isWord, type Piece } from "./pieces.ts";

const rounding = /^(?:decimals?|decimal places|digits|places|자리|자리까지)$/u;

const operators = ["+", "-", "*", "=", "(", "/"];

/** Takes out numbers that say how an answer is to be written: "to 4 decimals". */
export function setAside(pieces: readonly Piece[], notes: Notes): readonly Piece[] {
  return pieces.filter((piece, at) => {
    const next = pieces[at + 1];
    const isRounding = piece.kind === "number" && next?.kind === "word" && rounding.test(next.said);
    const isOfThing =
      piece.kind === "number" &&
      Number.isInteger(piece.value) &&
      [pieces[at - 1], next].some((one) => isWord(one, "thing"));
    if (isRounding || isOfThing) notes.use(piece);
    const squared = pieces[at - 2];
    if (isSign(pieces[at - 1], "^") && isRole(squared, "g") && !isSign(pieces[at - 3], ...operators)) {
      notes.use(piece, pieces[at - 1]!);
      notes.bound.add(squared);
    }
    // "divided by √G"
    if (isSign(piece, "√") && isRole(next)) notes.use(piece);
    return !isRounding && !isOfThing;
  });
}
