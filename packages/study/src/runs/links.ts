import { isRole, isSign, isWord, type Piece, type RolePiece } from "./pieces.ts";
import { isStepAt, ordinalAt, type Told } from "./told.ts";

/** What stands between a quantity and its number. */
export interface Link {
  readonly at: number;
  readonly isFirm: boolean;
  readonly isConstant: boolean;
  readonly isUsual: boolean;
  readonly time?: number;
  readonly count?: number;
  /** The words that stand there. */
  readonly words: readonly Piece[];
}

/** "gradients of 2 each", "both are zero". */
const isEachOf = (role: RolePiece, piece: Piece | undefined): boolean =>
  isWord(piece, "both", "each") && role.role !== "lr";

/** Skips whatever may stand between a quantity and its number. */
export function linkAt(told: Told, from: number, role: RolePiece): Link {
  let [isFirm, isConstant, isUsual, isOfPlace] = [false, false, false, false];
  let [time, count]: (number | undefined)[] = [];
  let at = from;
  for (let left = 9; left > 0; left--) {
    const [piece, next] = [told.pieces[at], told.pieces[at + 1]];
    const ordinal = ordinalAt(told, at);
    const isOfTime = time !== undefined && isStepAt(told, at);
    if (isSign(piece, "=", ":", "←", "±")) isFirm = true;
    else if (ordinal !== undefined && role.role === "g") time = ordinal;
    else if (
      piece?.kind === "number" &&
      isStepAt(told, at + 1) &&
      isWord(told.pieces[at + 2], "each", "both", "constant")
    ) {
      [count, isConstant] = [piece.value, true];
      at += 2;
    } else if (isStepAt(told, at) && next?.kind === "number" && role.role === "g" && time === undefined) {
      time = next.value;
      at++;
    } else if (isWord(piece, "both_steps")) [count, isConstant] = [2, true];
    else if (role.role === "g" && isWord(piece, "both") && /둘|both/u.test(piece.said))
      [count, isConstant] = [2, true];
    else if (role.role === "g" && isWord(piece, "each", "both") && piece.said !== "각각") isConstant = true;
    else if (isWord(piece, "default")) isUsual = true;
    else if (isWord(piece, "constant")) isConstant = true;
    // "the gradient at w", "the gradient of the loss"
    else if (
      role.role === "g" &&
      isRole(piece, "w", "f") &&
      isWord(told.pieces[at - 1], "link") &&
      !isSign(next, "=")
    )
      isOfPlace = true;
    else if (isWord(piece, "end")) isFirm ||= /^[은는이가]$/u.test(piece.said);
    else if (isWord(piece, "ask")) {
      if (!/^(?:값|value)/u.test(piece.said)) break;
    } else if (
      !isOfTime &&
      !isEachOf(role, piece) &&
      !isWord(piece, "link", "start", "now", "noise", "order", "form:torch", "component") &&
      !isSign(piece, '"', "|")
    )
      break;
    at++;
  }
  return {
    at,
    isFirm: isFirm || isOfPlace,
    isConstant,
    isUsual,
    words: told.pieces.slice(from, at),
    ...(time === undefined ? {} : { time }),
    ...(count === undefined ? {} : { count }),
  };
}
