import { isRole, isSign, isWord, type NumberPiece } from "./pieces.ts";
import { ownList } from "./lists.ts";
import { isStepAt, type Told } from "./told.ts";

/** "one lr", "3 gradients: 1, 2, 3", "0.5배": numbers that say nothing of their own here. */
export function isAside(told: Told, at: number, number: NumberPiece): boolean {
  if (isToldAgain(told, number, at)) {
    told.notes.use(number);
    return true;
  }
  const next = told.pieces[at + 1];
  const by = isWord(next, "constant", "link", "new") ? at + 2 : at + 1;
  const isGradients =
    isRole(told.pieces[by], "g") &&
    Number.isInteger(number.value) &&
    number.value > 1 &&
    ownList(told, by) !== undefined;
  const isSame = isGradients && (isWord(next, "constant") || ownList(told, by)?.values.length === 1);
  const isOne = number.text === undefined && number.value === 1 && isRole(next, "lr", "w", "g");
  const isSize =
    isWord(next, "piece", "batch", "component") ||
    (isWord(told.pieces[at - 1], "batch") && Number.isInteger(number.value) && number.value >= 1);
  if (isWord(next, "times"))
    told.notes.tell(told.notes.settings, number.value < 1 ? "decrease" : "increase", [number]);
  else if (isGradients && isSame) {
    told.notes.isConstant = true;
    told.notes.counts.push(number.value);
  } else if (isGradients) told.notes.sizes.push(number.value);
  else if (isSize) told.notes.sizes.push(number.value);
  else if (!isOne) return false;
  told.notes.use(number);
  return true;
}

/** In brackets, a setting that has been told already. */
function isToldAgain(told: Told, { text, value }: NumberPiece, at: number): boolean {
  const open = told.pieces.slice(0, at).filter((piece) => isSign(piece, "(")).length;
  const closed = told.pieces.slice(0, at).filter((piece) => isSign(piece, ")")).length;
  const isTold = [...told.notes.settings.values()].some(
    ([one]) => one!.value === value && one!.text === text,
  );
  return open > closed && isTold && !isStepAt(told, at + 1) && !isRole(told.pieces[at + 1]);
}
