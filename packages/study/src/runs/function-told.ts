import { type FormulaTold, formulaAt } from "./formula-told.ts";
import type { Notes } from "./notes.ts";
import { isRole, isSign, isWord, type Piece, type RolePiece } from "./pieces.ts";

const variableOf = ({ role, letter, index, isHatted }: RolePiece): string | undefined =>
  role === "w" && letter !== undefined && index === undefined && isHatted === undefined
    ? letter === "θ"
      ? "theta"
      : letter
    : undefined;

/** Takes the function that a sentence writes out from its pieces; says what is left. */
export function functionIn(pieces: readonly Piece[], notes: Notes): readonly Piece[] {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const head = headAt(pieces, at);
    if (head === undefined && !(piece.kind === "number" || isSign(piece, "(", "-") || isRole(piece, "w")))
      continue;
    // what stands on the right of a name is its value
    if (head === undefined && isSign(pieces[at - 1], "=", ",", "(")) continue;
    const formula = formulaAt(pieces, head?.to ?? at, variableOf);
    if (
      formula === undefined ||
      formula.names.size === 0 ||
      isSign(pieces[formula.to], "=") ||
      !isFunction(formula, head !== undefined)
    )
      continue;
    take(formula, notes, head?.isSlope === true);
    // "the loss L(w) = …" names it twice
    const from = isRole(pieces[at - 1], "f") ? at - 1 : at;
    return [...pieces.slice(0, from), stop(piece), ...functionIn(pieces.slice(formula.to), notes)];
  }
  return pieces;
}

const stop = ({ at }: Piece): Piece => ({ kind: "sign", said: ";", at, end: at });

/** "f(x, y) =", "loss =", "the gradient is": where the formula behind it begins. */
function headAt(
  pieces: readonly Piece[],
  from: number,
): { readonly to: number; readonly isSlope: boolean } | undefined {
  const name = pieces[from];
  const isGraph =
    isRole(name, "w") &&
    (name.letter === "y" || name.letter === "z") &&
    isSign(pieces[from + 1], "=") &&
    isRole(
      pieces.slice(from + 2).find((piece) => isRole(piece, "w")),
      "w",
    );
  if (!isRole(name, "f", "g") && !isGraph) return undefined;
  let at = from + 1;
  if (isSign(pieces[at], "(")) {
    const close = pieces.findIndex((piece, index) => index > at && isSign(piece, ")"));
    const inner = pieces.slice(at + 1, close);
    if (close < 0 || !inner.every((piece) => isRole(piece, "w") || isSign(piece, ","))) return undefined;
    at = close + 1;
  }
  while (isSign(pieces[at], "=", ":") || isWord(pieces[at], "link", "end", "constant", "now", "start")) at++;
  return { to: at, isSlope: name.role === "g" || name.isSlope === true };
}

/** A lone name is no function, and neither is a product of one with nothing. */
function isFunction({ isComposed, text }: FormulaTold, hasHead: boolean): boolean {
  return isComposed && (hasHead || /\^/u.test(text) || /\*.*[-+]/u.test(text));
}

function take({ text, names, numbers }: FormulaTold, notes: Notes, isSlope: boolean): void {
  if (notes.loss !== undefined && notes.loss.text !== text) notes.hasTrouble = true;
  notes.use(...numbers);
  notes.loss = { text, variables: [...names].toSorted(), isSlope, numbers };
}
