import type { Notes } from "./notes.ts";
import { isRole, isSign, isWord, type Piece, type RolePiece } from "./pieces.ts";
import { isSameWish, type Wanted } from "./problem.ts";
import { keptRoles, settingRoles } from "./roles-told.ts";
import { ordinals } from "./told.ts";
import type { Sentence } from "./sentences.ts";

const asks = ["rate", "ask", "where", "move", "subtract", "limit", "factor", "component"];
const ends: readonly string[] = ["converge", "diverge", "limit", "above"];

/** Words that ask for a number, and those that only speak of one. */
const speaks =
  /^(?:values?|numbers?|figure|value is|wanted|get|write|want|need|값.*|나오|나와|나옴|나올|답|수치|결과를|적|어떤|어느)$/u;

/** Whether a sentence plainly asks for something. */
export function isAsking({ pieces, stop }: Sentence): boolean {
  return (
    stop.includes("?") ||
    pieces.some((piece) => isWord(piece, ...asks) && !speaks.test(piece.said)) ||
    pieces.some((piece) => isSign(piece, "→"))
  );
}

/** Whether a sentence leaves open what something is. */
export function isOpen({ pieces }: Sentence, notes: Notes): boolean {
  return (
    pieces.some(
      (piece) => isRole(piece) && isTarget(piece) && !notes.bound.has(piece) && !notes.used.has(piece),
    ) || pieces.some((piece) => isWord(piece, "ask"))
  );
}

/** What is a learning rate to some and the length of a step to others. */
const stepSizes = /^(?:step\s?size|보폭|스텝 (?:크기|사이즈|폭))/u;

const isTarget = ({ role }: RolePiece): boolean =>
  role === "w" || role === "f" || role === "g" || keptRoles.has(role);

/** What a sentence asks for, in its order; undefined where it asks for something that is not known here. */
export function wantedIn(pieces: readonly Piece[], notes: Notes): readonly Wanted[] | undefined {
  const wanted: Wanted[] = [];
  const add = (one: Wanted): void => {
    if (!wanted.some((other) => isSameWish(other, one))) wanted.push(one);
  };
  const isLimit = pieces.some((piece) => isWord(piece, "limit", "diverge", "converge", "above"));
  for (const [at, piece] of pieces.entries()) {
    if (notes.used.has(piece)) continue;
    if (isRole(piece) && !notes.bound.has(piece)) {
      const one = ofRole(pieces, at, piece, { isLimit, notes });
      if (one === "strange") return undefined;
      if (one !== undefined) add(one);
    }
    if (isWord(piece, "rate")) {
      add({ what: "rate" });
      passOverFormula(pieces, at + 1, notes);
    }
    if (isWord(piece, "subtract")) add({ what: "subtracted" });
    const isGoing =
      isWord(piece, "go") &&
      pieces.some((one) => one.kind === "word" && /^(?:얼마나|얼마만큼|how much|how far)$/u.test(one.said));
    if (isGoing || isWord(piece, "move"))
      add({ what: pieces.some((one) => isWord(one, "total")) ? "total" : "length" });
    if (isWord(piece, "factor")) add({ what: "factor" });
    if (isWord(piece, "norm") && isWord(pieces[at + 1], "now")) return undefined;
    if (isWord(piece, "norm") && isAskedFor(pieces, at)) add({ what: "norm" });
  }
  const isOfStep = (piece: Piece, at: number): boolean =>
    isWord(piece, "size") &&
    [at - 2, at - 1, at + 1, at + 2, at + 3].some((other) => isWord(pieces[other], "step"));
  const isHowBig = pieces.some(
    (piece) => piece.kind === "word" && /^how (?:big|large|long)$/u.test(piece.said),
  );
  if (
    wanted.length === 0 &&
    (pieces.some(isOfStep) || (isHowBig && pieces.some((piece) => isWord(piece, "step"))))
  )
    add({ what: "length" });
  const isLength =
    isHowBig &&
    notes.clip !== undefined &&
    wanted.every(({ what }) => what === "g") &&
    notes.start.size === 0;
  if (isLength) return [{ what: "norm" }];
  const isOnlyFactor = wanted.some(({ what }) => what === "factor");
  if (isOnlyFactor) return wanted.filter(({ what }) => what !== "g");
  if (wanted.length === 0 && pieces.some((piece) => isWord(piece, "component")))
    add({ what: notes.clip === undefined || notes.start.size > 0 ? "w" : "g" });
  const isClipped = notes.clip !== undefined && notes.start.size === 0;
  if (wanted.length === 0 && isClipped && pieces.some((piece) => isWord(piece, "where", "ask")))
    add({ what: "g" });
  if (wanted.length === 0 && pieces.some((piece) => isWord(piece, "where"))) add({ what: "w" });
  // the gradient before a step or after it: beside the new place nobody says which
  const isSlope = wanted.some(({ what }) => what === "g") && notes.loss !== undefined;
  if (isSlope && (wanted.length > 1 || !pieces.some((piece) => isWord(piece, "after")))) return undefined;
  const [only, ...more] = wanted;
  const isPlace = only !== undefined && more.length === 0 && (only.what === "g" || only.what === "w");
  const axes = axesIn(pieces);
  if (axes.length > 0) return isPlace ? axes.map((axis) => Object.assign({}, only, { axis })) : undefined;
  const isSummed = pieces.some((piece) => isWord(piece, "summed") && !notes.used.has(piece));
  if (isSummed && isPlace && (notes.isBracketed || notes.gradients.length < 2))
    return [{ ...only, isSum: true }];
  // what a run comes to in the end is another question
  const isEnd =
    pieces.some((piece) => isWord(piece, ...ends)) && !wanted.some(({ what }) => what === "limit");
  return isEnd ? undefined : wanted;
}

function ofRole(
  pieces: readonly Piece[],
  at: number,
  piece: RolePiece,
  { isLimit, notes }: { readonly isLimit: boolean; readonly notes: Notes },
): Wanted | "strange" | undefined {
  const next = pieces[at + 1];
  const isFrom = isWord(next, "end") && /^(?:에서|에|로|으로|에서의)$/u.test(next.said);
  const [before, last] = [pieces[at - 1], pieces[at - 2]];
  if (isSign(before, "[") && isSign(next, "]")) return undefined;
  const isSource =
    isWord(before, "start") || (isWord(before, "link") && /^(?:on|with|for)$/u.test(before.said));
  const time = piece.index === undefined ? {} : { time: piece.index };
  if (piece.role === "lr" && notes.settings.has("lr") && stepSizes.test(piece.said ?? ""))
    return { what: "length" };
  if (piece.role === "lr") return isLimit ? { what: "limit" } : notes.usual.has("lr") ? undefined : "strange";
  // "the new momentum" is what is kept, not the coefficient
  if (piece.role === "mu" && isWord(before, "new")) return { what: "state", role: "velocity" };
  if (settingRoles.has(piece.role) || piece.role === "t" || piece.role === "step-index")
    return piece.role === "mu" ||
      notes.usual.has(piece.role) ||
      piece.role === "t" ||
      ["max-norm", "max-value", "cap"].includes(piece.role)
      ? undefined
      : "strange";
  if (isFrom || isSource) return undefined;
  const isCorrected =
    piece.isHatted === true ||
    isWord(before, "form:corrected") ||
    (isWord(before, "link") && isWord(last, "form:corrected"));
  const called = { role: piece.role, ...(piece.letter === undefined ? {} : { letter: piece.letter }) };
  if (piece.role === "w")
    return isMoved(pieces, at)
      ? undefined
      : { what: "w", ...(piece.letter === undefined ? {} : called), ...time };
  // "the loss is the mean over the batch"
  if (piece.role === "f" && pieces.slice(at + 1, at + 4).some((one) => isWord(one, "mean", "summed")))
    return undefined;
  if (piece.role === "f")
    return isWord(next, "link") && next.said.startsWith("위") ? undefined : { what: "f", ...time };
  if (piece.role === "g") return { what: "g", ...time };
  return { what: isCorrected ? "hat" : "state", ...called, ...time };
}

/** "노름은?", "what is its norm". */
function isAskedFor(pieces: readonly Piece[], at: number): boolean {
  const next = pieces.slice(at + 1).find((piece) => !isWord(piece, "end", "noise"));
  const isLast = next === undefined || isWord(next, "ask", "after");
  return isLast;
}

/** "w moves", "change in w", "w update size": what is asked for is no place. */
function isMoved(pieces: readonly Piece[], at: number): boolean {
  for (const step of [1, -1])
    for (let next = at + step; pieces[next] !== undefined && Math.abs(next - at) < 5; next += step) {
      if (isWord(pieces[next], "move", "subtract")) return true;
      if (
        isWord(pieces[next], "go") &&
        pieces.some((one) => one.kind === "word" && /^(?:얼마나|얼마만큼|how much|how far)$/u.test(one.said))
      )
        return true;
      if (isSign(pieces[next], ",") || isWord(pieces[next], "and") || isRole(pieces[next])) break;
    }
  return false;
}

/** "the first component", "첫 번째 성분과 두 번째 성분": which of several are asked for. */
function axesIn(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap((one, at) => {
    if (!isWord(one, "component")) return [];
    const axes: number[] = [];
    for (let before = at - 1; before >= 0; before--) {
      const piece = pieces[before]!;
      if (piece.kind === "word" && ordinals[piece.sense] !== undefined)
        axes.unshift(ordinals[piece.sense]! - 1);
      else if (!isWord(piece, "link", "end", "step", "and") && !isRole(piece)) break;
    }
    return axes;
  });
}

/** "the effective rate lr/√G": what it is called is not asked for. */
function passOverFormula(pieces: readonly Piece[], from: number, notes: Notes): void {
  for (let at = from; isRole(pieces[at]) || isSign(pieces[at], "/", "√", "(", ")", "="); at++)
    notes.use(pieces[at]!);
}
