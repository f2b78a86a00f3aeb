import { isRole, isSign, isWord, type NumberPiece } from "./pieces.ts";
import { linkAt } from "./links.ts";
import { countsSteps, isJointEnd, isStepAt, type Told } from "./told.ts";

/** Numbers in a row, and the piece behind them. */
export interface List {
  readonly values: readonly NumberPiece[];
  readonly to: number;
  readonly isBracketed: boolean;
}

/** Numbers that stand side by side from a piece on. */
export function listAt(told: Told, from: number, isLoose: boolean, isOfSteps = false): List | undefined {
  const isBracketed = isSign(told.pieces[from], "(", "[", "{");
  let at = isBracketed ? from + 1 : from;
  const values: NumberPiece[] = [];
  for (;;) {
    const piece = told.pieces[at];
    if (piece?.kind !== "number" || piece.isOrdinal || told.notes.used.has(piece)) break;
    if (values.length > 0 && !isBracketed && !isOfSteps && isElsewhere(told, at)) break;
    values.push(piece);
    const next = jointAt(told, at + 1, isLoose, isBracketed);
    if (next === undefined || told.pieces[next]?.kind !== "number") {
      at++;
      break;
    }
    at = next;
  }
  if (values.length === 0) return undefined;
  const isClosed = isSign(told.pieces[at], ")", "]", "}");
  return { values, to: isBracketed && isClosed ? at + 1 : at, isBracketed: isBracketed && isClosed };
}

/** Where the next number of a list may stand. */
export function jointAt(
  told: Told,
  from: number,
  isLoose: boolean,
  isBracketed: boolean,
): number | undefined {
  let at = from;
  let isJoint = isBracketed;
  for (let left = 4; left > 0; left--) {
    const piece = told.pieces[at];
    if (isSign(piece, ",", "/", "→", "|") && (isLoose || isBracketed)) isJoint = true;
    else if (isLoose && (isWord(piece, "apart", "and", "after", "new") || isJointEnd(piece))) isJoint = true;
    else if (isLoose && isWord(piece, "end", "link") && /^(?:에|은|는|it's|is)$/u.test(piece.said))
      isJoint ||= false;
    else break;
    at++;
  }
  const isBeside = at === from && isLoose && told.pieces[at]?.kind === "number";
  return isJoint || isBeside ? at : undefined;
}

/** A number of a list that belongs to what comes behind it. */
export function isElsewhere(told: Told, at: number): boolean {
  const next = told.pieces[at + 1];
  if (countsSteps(told, at) || (isWord(next, "end") && /^(?:에서|부터)$/u.test(next.said))) return true;
  return isRole(next) && !hasOwn(told, at + 1);
}

/** Whether a quantity is followed by a number of its own. */
export function hasOwn(told: Told, at: number): boolean {
  return ownList(told, at) !== undefined && !isSign(told.pieces[at + 1], ",");
}

/** The numbers behind a quantity. */
export function ownList(told: Told, at: number): List | undefined {
  const role = told.pieces[at];
  return isRole(role) ? listAt(told, linkAt(told, at + 1, role).at, role.role === "g") : undefined;
}

/** "momentum, 0.1 lr": the number goes with the quantity behind it. */
export function isOwned(told: Told, at: number, list: List): boolean {
  if (list.values.length > 1) return false;
  return isStepAt(told, at + 1) || (isRole(told.pieces[at + 1]) && !hasOwn(told, at + 1));
}
